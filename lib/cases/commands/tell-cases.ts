import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { joining } from "@/lib/auth/scope";
import type { LetterVerb } from "@/lib/cases/rules/lifecycle";
import type { Tx } from "@/lib/platform/database/db";

export type Told = { caseId: bigint; note: string };

/** Writes one line into the history of each case, which stays as it is otherwise; how many could be told. */
export async function tellCases(
  actor: UserActor,
  verb: LetterVerb,
  told: readonly Told[],
  outer?: Tx,
): Promise<number> {
  const notes = [...new Set(told.map(({ note }) => note))];
  const place = new Map(notes.map((note, index) => [note, index + 1]));
  return joining(
    actor,
    outer,
    (tx) => tx.$executeRaw`
      insert into case_events (case_id, actor_id, actor_name, verb, from_state, to_state, note)
      select c.id, ${actor.id}, ${actor.name}, ${verb}, c.state, c.state, (${notes}::text[])[t.place]
      from unnest(${told.map(({ caseId }) => caseId)}::bigint[], ${told.map(({ note }) => place.get(note) ?? 0)}::integer[])
        as t (id, place)
      join cases c on c.id = t.id order by c.id`,
  );
}
