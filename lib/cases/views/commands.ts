import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { partyOf } from "@/lib/cases/rules/party";
import { notFound } from "@/lib/platform/errors";
import type { KeepViewInput } from "./schema";

// The policies of case_views say who sees, changes and drops a view; what they hide is not found.

/** Keeps a view under a name; the actor's own of that name is replaced. A view is shared with the same party, where its maker works. */
export async function keepView(actor: UserActor, { name, sharing, query }: KeepViewInput): Promise<{ id: string }> {
  const region = commonStart(actor.regions);
  return within(actor, async (tx) => {
    const [kept] = await tx.$queryRaw<{ id: bigint }[]>`
      insert into case_views (owner_id, owner_name, region_code, bank_code, party, name, sharing, query)
      values (${actor.id}, ${actor.name}, ${region}, ${actor.bank ?? ""},
        ${partyOf(actor.role) ?? actor.role}, ${name}, ${sharing}, ${query})
      on conflict (owner_id, name) do update set sharing = excluded.sharing, query = excluded.query, changed_at = now()
      returning id`;
    return { id: String(kept?.id ?? "") };
  });
}

/** Lets a view show what the actor looks at now. */
export async function changeView(actor: UserActor, { id, query }: { id: bigint; query: string }): Promise<void> {
  await within(actor, async (tx) => {
    const changed = await tx.$executeRaw`
      update case_views set query = ${query}, changed_at = now()
      where id = ${id} and (owner_id = ${actor.id} or sharing = 'shared')`;
    if (changed !== 1) throw notFound("Tampilan");
  });
}

export async function dropView(actor: UserActor, { id }: { id: bigint }): Promise<void> {
  await within(actor, async (tx) => {
    const dropped = await tx.$executeRaw`delete from case_views where id = ${id} and owner_id = ${actor.id}`;
    if (dropped !== 1) throw notFound("Tampilan");
  });
}

/** Remembers the view that the actor looks at, to bring it back at the next visit. */
export async function keepLastView(actor: UserActor, query: string): Promise<void> {
  await within(
    actor,
    (tx) => tx.$executeRaw`
      insert into case_last_views as v (user_id, query) values (${actor.id}, ${query})
      on conflict (user_id) do update set query = excluded.query, at = now() where v.query <> excluded.query`,
  );
}

/** "51" for 5102 and 5103: the smallest place that holds all of them. */
function commonStart(codes: readonly string[]): string {
  const [first = ""] = codes;
  const length = [10, 6, 4, 2, 0].find(
    (size) => size <= first.length && codes.every((code) => code.slice(0, size) === first.slice(0, size)),
  );
  return first.slice(0, length ?? 0);
}
