import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { joining } from "@/lib/auth/scope";
import { BULK_MOST } from "@/lib/cases/bulk/rules";
import { TRACED } from "@/lib/cases/rules/catalogue";
import { CASE_OWNERS, type CaseOwner } from "@/lib/cases/rules/party";
import { listCaseRules } from "@/lib/cases/settings/queries/case-rules";
import type { KpmFilter } from "@/lib/kpm/filter";
import { allOf, conditionsOfPeriod } from "@/lib/kpm/queries/period-conditions";
import { tracedGap } from "@/lib/kpm/rules";
import { recordAudit } from "@/lib/platform/database/audit";
import { sql, type Tx } from "@/lib/platform/database/db";
import { Refusal, refused } from "@/lib/platform/errors";
import { recount } from "@/lib/realisation/commands";
import { dateIn } from "@/lib/values/dates";
import { formatCount } from "@/lib/values/rupiah";

/** ids null: all families of the filter, which must still be as many as the person saw. */
export type TraceInput = {
  filter: KpmFilter;
  ids: readonly bigint[] | null;
  confirmed: number;
  owner: CaseOwner;
  note: string;
};
export type Traced = { opened: number; owner: CaseOwner; left: number };

type Picked = { kpmId: bigint; regencyCode: string };

/**
 * Opens a case for each chosen family in a gap without an explanation, for the party that is to find out why.
 * Families that are explained or have moved on by now are left out and counted.
 */
export async function traceFamilies(actor: UserActor, input: TraceInput, outer?: Tx): Promise<Traced> {
  const gap = tracedGap(input.filter);
  if (!permits(actor.role, "cases.assign") || gap === null)
    throw new Refusal("forbidden", "Peran Anda tidak dapat membuka masalah dari daftar ini.");
  return joining(actor, outer, async (tx) => {
    const periodId = await periodOf(tx, input.filter);
    const found = await pick(tx, actor, periodId, input);
    await open(tx, actor, { periodId, gap, ...input, found });
    for (const regency of new Set(found.map(({ regencyCode }) => regencyCode))) await recount(tx, periodId, regency);
    await recordAudit(tx, actor, {
      action: "case.trace",
      subject: `${found.length} keluarga`,
      region: actor.regions.length === 1 ? (actor.regions[0] ?? "") : "",
      detail: { gap, opened: found.length, owner: input.owner },
    });
    return { opened: found.length, owner: input.owner, left: (input.ids?.length ?? found.length) - found.length };
  });
}

async function periodOf(tx: Tx, { period }: KpmFilter): Promise<number> {
  const [found] = await tx.$queryRaw<{ id: number }[]>`select id::int as id from periods where code = ${period}`;
  if (!found) throw refused("Pilih periodenya dahulu, lalu ulangi.");
  return found.id;
}

/** The chosen families in their present state, locked in one order, so that two people cannot open the same case. */
async function pick(
  tx: Tx,
  actor: UserActor,
  periodId: number,
  { filter, ids, confirmed }: TraceInput,
): Promise<Picked[]> {
  const conditions = conditionsOfPeriod(actor, periodId, filter);
  if (ids) conditions.push(sql`d.kpm_id = any (${[...ids]}::bigint[])`);
  const found = await tx.$queryRaw<Picked[]>`
    select d.kpm_id as "kpmId", d.regency_code as "regencyCode" from disbursements d where ${allOf(conditions)}
    order by d.kpm_id limit ${BULK_MOST + 1}`;
  if (found.length === 0)
    throw refused("Keluarga yang dipilih sudah terjelaskan atau sudah maju ke tahap berikutnya. Muat ulang daftarnya.");
  if (found.length > BULK_MOST)
    throw new Refusal(
      "limit",
      `Paling banyak ${formatCount(BULK_MOST)} keluarga sekaligus; persempit ke kecamatan atau desa.`,
    );
  if (ids === null && found.length !== confirmed)
    throw new Refusal(
      "conflict",
      `Daftar ini sekarang berisi ${formatCount(found.length)} keluarga. Periksa, lalu ulangi.`,
    );
  return found;
}

type Opening = TraceInput & { periodId: number; gap: string; found: readonly Picked[] };

async function open(tx: Tx, actor: UserActor, { periodId, gap, owner, note, found }: Opening): Promise<void> {
  const rule = (await listCaseRules(actor, tx)).find(({ type }) => type === TRACED);
  const today = dateIn(new Date(), actor.regions[0]);
  const ids = found.map(({ kpmId }) => kpmId);
  const opened = await tx.$queryRaw<{ id: bigint; again: boolean }[]>`
    insert into cases as c (type, step, period_id, kpm_id, regency_code, region_code, bank_code, owner, families, amount_rp,
      detail, due_from, due_on, intake_id)
    select ${TRACED}, ${gap}, d.period_id, d.kpm_id, d.regency_code, d.region_code, d.bank_code, ${owner}, 1,
      coalesce(nullif(d.credited_rp, 0), d.ordered_rp, 0), ${`Tidak ada berkas yang menjelaskan mengapa keluarga ini berhenti.`},
      ${today}::date, due_after(${today}::date, ${rule?.days ?? 0}::int, ${rule?.unit ?? "calendar"}),
      greatest(d.dpm_intake_id, d.order_intake_id, d.bank_intake_id, d.field_intake_id, 0)
    from disbursements d where d.period_id = ${periodId} and d.kpm_id = any (${ids}::bigint[]) order by d.kpm_id
    on conflict (period_id, type, kpm_id) where kpm_id is not null do update
      set state = 'open', step = excluded.step, owner = excluded.owner, amount_rp = excluded.amount_rp, detail = excluded.detail,
        due_from = excluded.due_from, due_on = excluded.due_on, escalation = 0, closed_at = null, closed_reason = null,
        assignee_id = null, assignee_name = null, waiting_for = null, answered_by = null, duplicate_of = null,
        reopened = c.reopened + 1, reopened_at = now(), version = c.version + 1
      where c.state = 'closed'
    returning c.id, c.reopened > 0 as again`;
  const words = [`Kepada ${CASE_OWNERS[owner]}.`, note].filter(Boolean).join(" ");
  await tx.$executeRaw`
    insert into case_events (case_id, actor_id, actor_name, verb, from_state, to_state, note)
    select id, ${actor.id}, ${actor.name}, case when again then 'reopen' else 'open' end, case when again then 'closed' end, 'open', ${words}
    from unnest(${opened.map(({ id }) => id)}::bigint[], ${opened.map(({ again }) => again)}::boolean[]) as g (id, again)`;
}
