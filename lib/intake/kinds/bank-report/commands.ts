import "server-only";
import type { PoolClient } from "pg";
import { UNTOUCHED_DAYS } from "@/lib/cases/rules/catalogue";
import type { Undone, UndoneIntake } from "@/lib/intake/apply/commands/undo";
import { matchFamilies } from "@/lib/intake/matching/commands/match-families";
import { dropUnmatched, keepUnmatched } from "@/lib/intake/matching/commands/unmatched";
import { dropRefused, type KindSteps, type Place, refuseRows, type Step } from "@/lib/intake/plan/commands/plan";
import { keepBefore, undoPart } from "@/lib/intake/records/commands/part";
import { REMARK_SEQ } from "@/lib/intake/rows/rules/remark-seq";
import { fillPeriod } from "@/lib/periods/commands";

// Laporan bank by name. The plan of a fresh
// period is a view (every row is an addition); otherwise a table of what differs (compare before you write). Rows that
// name nobody are refused here and yet kept: they are part of what the bank reports.

const COLUMNS = `s.row_no, k.id as kpm_id, k.regency_code, k.region_code, coalesce(nullif(s.bank, ''), k.bank_code) as bank_code,
  s.ordered_rp, coalesce(s.credited_rp, 0) as credited_rp, s.credited_on,
  coalesce(s.transacted_rp, 0) as transacted_rp, s.transacted_on,
  coalesce(s.balance_rp, greatest(coalesce(s.credited_rp, 0) - coalesce(s.transacted_rp, 0), 0)) as balance_rp,
  s.ewarong, s.ewarong_name, s.status, s.status_text`;
async function resolve(client: PoolClient, step: Step): Promise<void> {
  await matchFamilies(client, step, COLUMNS);
  await refuseOlder(client, step);
}

/** A report never overwrites a later one. */
async function refuseOlder(client: PoolClient, step: Step): Promise<void> {
  const { intake, staging } = step;
  const { rowCount: newer } = await client.query(
    "select 1 from realisations where period_id = $1 and region_code = $2 and as_of > $3 limit 1",
    [intake.periodId, intake.regionCode, intake.asOf],
  );
  if (newer === 0) return;
  const refused = await refuseRows(client, step, {
    seq: REMARK_SEQ.outdated,
    column: "Tanggal data",
    reason: "laporan-lama",
    select: `select r.row_no, 'Laporan yang tersimpan lebih baru (' || to_char(d.as_of, 'DD-MM-YYYY')
        || '); periksa tanggal data berkas ini.' as message
      from ${staging.resolved} r join disbursements d on d.period_id = $1 and d.kpm_id = r.kpm_id
      where d.bank_intake_id is not null and d.as_of > $2`,
    values: [intake.periodId, intake.asOf],
  });
  if (refused > 0) await dropRefused(client, step, "laporan-lama");
}

/** What a family is due in the period when the file does not say. */
async function defaultOrder(client: PoolClient, periodId: number | null): Promise<number> {
  const { rows } = await client.query<{ rp: number | null }>("select entitled_rp($1) as rp", [periodId]);
  const rp = rows[0]?.rp;
  if (typeof rp !== "number") throw new Error("a period without a benefit rate");
  return rp;
}

/** What a family is due: its bank's order file decides alone; without one the report does, then what is known, then the rate. */
async function dueOf(client: PoolClient, { intake }: Step): Promise<string> {
  const place = [intake.periodId, intake.regionCode];
  const otherwise = `coalesce(r.ordered_rp, d.ordered_rp, ${await defaultOrder(client, intake.periodId)})`;
  const { rowCount: ordered } = await client.query(
    "select 1 from intakes where kind = 'sp2d' and state = 'done' and period_id = $1 and $2 ^@ region_code limit 1",
    place,
  );
  if (ordered === 0) return otherwise;
  const { rows } = await client.query<{ banks: string | null }>(
    `select string_agg(distinct quote_literal(bank_code), ', ') as banks from disbursements
     where period_id = $1 and region_code >= $2 and region_code < $2 || ':' and order_intake_id is not null`,
    place,
  );
  const banks = rows[0]?.banks;
  return banks ? `case when r.bank_code in (${banks}) then d.ordered_rp else ${otherwise} end` : otherwise;
}

// A row that reads the same is written again only when its later date alone says something: money untouched for too long.
const AGED = `d.as_of < $2 and r.credited_rp > 0 and r.transacted_rp = 0
  and r.credited_on < $2::date - ${UNTOUCHED_DAYS} and r.credited_on >= d.as_of - ${UNTOUCHED_DAYS}`;

async function compare(client: PoolClient, step: Step): Promise<void> {
  const { intake, staging } = step;
  const fresh = await client.query(
    `select 1 from disbursements where period_id = $1 and region_code >= $2 and region_code < $2 || ':' limit 1`,
    [intake.periodId, intake.regionCode],
  );
  if (fresh.rowCount === 0) {
    const due = await defaultOrder(client, intake.periodId);
    await client.query(
      `create view ${staging.changes} as select r.*, coalesce(r.ordered_rp, ${due}) as due_rp, 'added'::text as verdict,
         false as known from ${staging.resolved} r`,
    );
    return;
  }
  const due = await dueOf(client, step);
  const differs = `(d.bank_code <> r.bank_code or d.status <> r.status or d.status_text <> r.status_text
    or d.ordered_rp is distinct from ${due} or d.credited_rp is distinct from r.credited_rp
    or d.credited_on is distinct from r.credited_on or d.transacted_rp is distinct from r.transacted_rp
    or d.transacted_on is distinct from r.transacted_on or d.balance_rp is distinct from r.balance_rp
    or d.ewarong_id is distinct from w.id or (r.ewarong is not null and w.id is null))`;
  await client.query(
    `create unlogged table ${staging.changes} with (autovacuum_enabled = off) as
     select r.*, ${due} as due_rp,
       case when d.bank_intake_id is null then 'added' when ${differs} then 'changed' else 'confirmed' end as verdict,
       d.kpm_id is not null as known
     from ${staging.resolved} r
     left join disbursements d on d.period_id = $1 and d.kpm_id = r.kpm_id
     left join ewarongs w on w.bank_code = r.bank_code and w.code = r.ewarong
     where d.bank_intake_id is null or ${differs} or (${AGED})`,
    [intake.periodId, intake.asOf],
  );
  if (!step.intake.partial && (await maySomebodyBeAbsent(client, step))) await warnOfAbsent(client, step);
}

const REPORTED = `d.period_id = $1 and d.region_code >= $2 and d.region_code < $2 || ':' and d.bank_intake_id is not null
  and ($3 = '' or d.bank_code = $3)`;

/** False when an earlier report surely names nobody else: counting is quick, and exact where no family changed its bank. */
async function maySomebodyBeAbsent(client: PoolClient, { intake, staging }: Step): Promise<boolean> {
  const { rows } = await client.query<{ absent: boolean }>(
    `select (select count(*) from disbursements d where ${REPORTED} and d.bank_code in (select bank_code from ${staging.resolved}))
       > (select count(*) from ${staging.resolved}) - (select count(*) from ${staging.changes} where verdict = 'added')
       or exists (select 1 from ${staging.changes} where verdict = 'changed') as absent`,
    [intake.periodId, intake.regionCode, intake.bankCode],
  );
  return rows[0]?.absent ?? false;
}

/** A report may be one of several, so whom it does not name keeps what the earlier one said. */
async function warnOfAbsent(client: PoolClient, { intake, staging }: Step): Promise<void> {
  const { rows } = await client.query<{ families: number; file: string }>(
    `select count(*)::int as families, max(d.bank_intake_id)::text as file from disbursements d
     where ${REPORTED} and not exists (select 1 from ${staging.resolved} r where r.kpm_id = d.kpm_id)
       and d.bank_code in (select bank_code from ${staging.resolved})`,
    [intake.periodId, intake.regionCode, intake.bankCode],
  );
  const [absent] = rows;
  if (!absent?.families) return;
  await client.query(
    `insert into ${staging.remarks} values (0, 0, 'warning', 'Berkas', 'tidak-ada-di-berkas', rp($1)
       || ' keluarga pada laporan bank sebelumnya (berkas #' || $2 || ') tidak ada di berkas ini; angkanya tetap seperti di laporan itu.')`,
    [absent.families, absent.file],
  );
}

const SHOWN = [
  "bank_code",
  "credited_rp",
  "credited_on",
  "transacted_rp",
  "transacted_on",
  "balance_rp",
  "status_text",
];
const shownOf = (row: string) => SHOWN.map((column) => `'${column}', ${row}.${column}`).join(", ");

const describe = ({ intake }: Step, changes: string): string => `
  select c.row_no, c.verdict, c.kpm_id, k.name as subject,
    case when d.bank_intake_id is not null
      then jsonb_build_object(${shownOf("d")}, 'ordered_rp', d.ordered_rp, 'ewarong', w.code) end as before,
    jsonb_build_object(${shownOf("c")}, 'ordered_rp', c.due_rp, 'ewarong', c.ewarong) as after
  from ${changes} c join kpm k on k.id = c.kpm_id
  left join disbursements d on d.period_id = ${Number(intake.periodId)} and d.kpm_id = c.kpm_id
  left join ewarongs w on w.id = d.ewarong_id`;

async function apply(client: PoolClient, step: Step): Promise<void> {
  const { intake, staging } = step;
  const periodId = intake.periodId ?? 0;
  await addAgents(client, step);
  await keepBefore(client, {
    intakeId: intake.id,
    periodId,
    part: "bank",
    changes: `(select * from ${staging.changes} where known)`,
  });
  await client.query(
    `update disbursements d set bank_code = c.bank_code, ordered_rp = c.due_rp, credited_rp = c.credited_rp,
       credited_on = c.credited_on, transacted_rp = c.transacted_rp, transacted_on = c.transacted_on,
       balance_rp = c.balance_rp, status = c.status, status_text = c.status_text, ewarong_id = w.id, as_of = $2,
       bank_key = c.matched_by, bank_intake_id = $3, bank_row_no = c.row_no
     from ${staging.changes} c left join ewarongs w on w.bank_code = c.bank_code and w.code = c.ewarong
     where c.known and d.period_id = $1 and d.kpm_id = c.kpm_id`,
    [intake.periodId, intake.asOf, intake.id],
  );
  await addFamilies(client, step);
  await keepUnmatched(client, step, { source: "bank", amount: "s.credited_rp", rest: "s.transacted_rp, s.balance_rp" });
}

/** A new agent stands in the kecamatan of the first family that used it, until a list of agents says more. */
async function addAgents(client: PoolClient, { intake, staging }: Step): Promise<void> {
  await client.query(
    `insert into ewarongs (bank_code, code, regency_code, region_code, name, intake_id)
     select bank_code, ewarong, min(regency_code), left(min(region_code), 6) || '0000', coalesce(min(ewarong_name), ewarong), $1
     from ${staging.changes} where ewarong is not null group by bank_code, ewarong
     on conflict (bank_code, code) do nothing`,
    [intake.id],
  );
}

/** Families that had no row in the period. */
async function addFamilies(client: PoolClient, { intake, staging }: Step): Promise<void> {
  const { rowCount } = await client.query(`select 1 from ${staging.changes} where not known limit 1`);
  if (!rowCount) return;
  await fillPeriod(client, intake.periodId ?? 0, (table, fresh) =>
    client.query(
      `insert into ${table} (period_id, kpm_id, regency_code, region_code, bank_code, ordered_rp, credited_rp, credited_on,
         transacted_rp, transacted_on, balance_rp, status, status_text, ewarong_id, as_of, bank_key, bank_intake_id, bank_row_no)
       select $1, c.kpm_id, c.regency_code, c.region_code, c.bank_code, c.due_rp, c.credited_rp, c.credited_on,
         c.transacted_rp, c.transacted_on, c.balance_rp, c.status, c.status_text, w.id, $2, c.matched_by, $3, c.row_no
       from ${staging.changes} c left join ewarongs w on w.bank_code = c.bank_code and w.code = c.ewarong
       where not c.known ${fresh ? "" : "order by c.kpm_id"}`,
      [intake.periodId, intake.asOf, intake.id],
    ),
  );
}

async function places(_client: PoolClient, { intake }: Pick<Step, "intake">): Promise<Place[]> {
  return intake.periodId === null ? [] : [{ periodId: intake.periodId, prefix: intake.regionCode }];
}

async function undo(client: PoolClient, intake: UndoneIntake): Promise<Undone & { places: Place[] }> {
  const { id, periodId, regionCode } = intake;
  if (periodId === null) return { reversed: 0, kept: 0, places: [] };
  const written = intake.written + (await countConfirmed(client, intake));
  const undone = await undoPart(client, { intakeId: id, periodId, regency: regionCode, part: "bank" }, written);
  await dropUnmatched(client, id);
  return { ...undone, places: [{ periodId, prefix: regionCode }] };
}

/** Rows that read the same and took only the later date: remembered like changed ones, and counted as neither. */
async function countConfirmed(client: PoolClient, { id, changed }: UndoneIntake): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from intake_before where intake_id = $1 and part = 'bank'
       and (before is null or before ->> 'bank_intake_id' is not null)`,
    [id],
  );
  return Math.max(0, (rows[0]?.n ?? 0) - changed);
}

export const BANK_REPORT: KindSteps = { resolve, compare, describe, apply, places, undo };
