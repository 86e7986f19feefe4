import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { within } from "@/lib/auth/scope";
import { listCaseRules } from "@/lib/cases/settings/queries/case-rules";
import type { KeepRuleInput } from "@/lib/cases/settings/schema/rule";
import { recordAudit } from "@/lib/platform/database/audit";
import type { Tx } from "@/lib/platform/database/db";
import { conflict, Refusal, refused } from "@/lib/platform/errors";

/** Changes who owns a type of case and how long it may take, from now on; what was, who did it and why is kept. */
export async function keepRule(actor: UserActor, input: KeepRuleInput): Promise<{ toLive: boolean }> {
  if (!permits(actor.role, "cases.set-rules"))
    throw new Refusal("forbidden", "Hanya administrator mengubah aturan ini.");
  return within(actor, async (tx) => {
    // Two administrators at once: the second one sees what the first one did.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('case_rule_changes'))`;
    const before = (await listCaseRules(actor, tx)).find(({ type }) => type === input.type);
    if (!before) throw new Error(`no rule for ${input.type}`);
    if (before.changeId !== input.changeId) {
      const newest = await findNewest(tx, input);
      if (newest?.byId === actor.id && newest.after === input.changeId && newest.same) return { toLive: input.toLive };
      const who = newest?.byId === actor.id ? "Anda sendiri sudah" : `${newest?.byName ?? "administrator lain"} sudah`;
      throw conflict(`Sementara itu ${who} mengubah aturan ini. Periksa keadaan terakhir lalu ulangi.`);
    }
    const same = before.owner === input.owner && before.days === input.days && before.unit === input.unit;
    if (same && !input.toLive) throw refused("Penyelesai dan tenggatnya masih sama; belum ada yang diubah.");
    await tx.$executeRaw`
      insert into case_rule_changes (type, by_id, by_name, owner_from, owner_to, days_from, days_to, unit_from, unit_to, reason, to_live)
      values (${input.type}, ${actor.id}, ${actor.name}, ${before.owner}, ${input.owner}, ${before.days}, ${input.days},
        ${before.unit}, ${input.unit}, ${input.reason}, ${input.toLive})`;
    await recordAudit(tx, actor, {
      action: "case-rule.changed",
      subject: input.type,
      detail: { owner: input.owner, days: input.days, unit: input.unit, toLive: input.toLive },
    });
    return { toLive: input.toLive };
  });
}

type Newest = { byId: bigint; byName: string; after: bigint | null; same: boolean };

/** The newest change of a rule: whose it is, after which one it came, and whether it has the same content. */
async function findNewest(tx: Tx, input: KeepRuleInput): Promise<Newest | undefined> {
  const { type, owner, days, unit, reason, toLive } = input;
  const [newest] = await tx.$queryRaw<Newest[]>`
    select by_id as "byId", by_name as "byName", lead(id) over (order by id desc) as after,
      (owner_to, days_to, unit_to, reason, to_live) = (${owner}, ${days}::smallint, ${unit}, ${reason}, ${toLive}) as same
    from case_rule_changes where type = ${type} order by id desc limit 1`;
  return newest;
}
