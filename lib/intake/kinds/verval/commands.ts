import "server-only";
import type { PoolClient } from "pg";
import { otherName, warnOfOtherNames } from "@/lib/intake/matching/commands/ambiguous";
import { UNMATCHED } from "@/lib/intake/matching/commands/unmatched";
import { heldNumbers, heldOr } from "@/lib/intake/plan/commands/held";
import { type KindSteps, type Place, refuseDoubles, refuseRows, type Step } from "@/lib/intake/plan/commands/plan";
import { FAMILY_ROWS, keepRows, undoRows } from "@/lib/intake/records/commands/whole-row";
import { REMARK_SEQ } from "@/lib/intake/rows/rules/remark-seq";

// Verval: corrections to families that are known by their NIK. It adds nobody: who is paid is for the DPM to say. Where a
// family lives is also the DPM's, because its payments are counted there.

const CORRECTED = ["name", "no_kk", "address", "birth_on", "nik_matched"] as const;
const listed = (row: string) => CORRECTED.map((column) => `${row}.${column}`).join(", ");
const shown = (row: string) =>
  CORRECTED.filter((column) => column !== "no_kk")
    .map((column) => `'${column}', ${row}.${column}`)
    .join(", ");

async function resolve(client: PoolClient, step: Step): Promise<void> {
  const { intake, staging } = step;
  await client.query(
    `create unlogged table ${staging.resolved} with (autovacuum_enabled = off) as
     select s.*, k.id as kpm_id, 'nik'::text as matched_by, s.name <> k.name as renamed
     from ${staging.rows} s join kpm k on k.nik = s.nik and k.regency_code = $1`,
    [intake.regionCode],
  );
  await refuseRows(client, step, {
    seq: REMARK_SEQ.unknown,
    column: "NIK",
    reason: UNMATCHED,
    select: `select row_no, 'NIK ini bukan pengurus KPM di kab/kota berkas ini; usulan baru dimuat lewat DPM.' as message
      from ${staging.rows} s where not exists (select 1 from ${staging.resolved} r where r.row_no = s.row_no)`,
  });
  await refuseDoubles(client, step, { key: "kpm_id", column: "NIK" });
  await warnOfOtherNames(client, step);
}

async function compare(client: PoolClient, { staging }: Step): Promise<void> {
  await client.query(
    `create unlogged table ${staging.changes} with (autovacuum_enabled = off) as
     select r.row_no, r.kpm_id, ${heldOr(`(r.name <> k.name and r.no_kk <> k.no_kk and ${otherName("r.name", "k.name")}) is true`, "'changed'::text")},
       coalesce(r.name, k.name) as name, coalesce(r.no_kk, k.no_kk) as no_kk,
       coalesce(r.address, k.address) as address, coalesce(r.birth_on, k.birth_on) as birth_on,
       coalesce(r.nik_matched, k.nik_matched) as nik_matched
     from ${staging.resolved} r join kpm k on k.id = r.kpm_id`,
  );
  await client.query(
    `delete from ${staging.changes} c using kpm k where k.id = c.kpm_id and (${listed("k")}) is not distinct from (${listed("c")})`,
  );
}

const HELD = heldNumbers({ no_kk: { was: "k.no_kk", is: "c.no_kk" } });

const describe = (_step: Step, changes: string): string => `
  select c.row_no, c.verdict, c.kpm_id, k.name as subject,
    case when c.verdict = 'held' then ${HELD.before} else jsonb_build_object(${shown("k")}) end as before,
    case when c.verdict = 'held' then ${HELD.after} else jsonb_build_object(${shown("c")},
      'numbers', case when k.no_kk is distinct from c.no_kk then 'berubah' end) end as after
  from ${changes} c join kpm k on k.id = c.kpm_id`;

async function apply(client: PoolClient, { intake, staging }: Step): Promise<void> {
  await keepRows(client, FAMILY_ROWS, { intakeId: intake.id, changes: staging.changes, matching: "t.id = c.kpm_id" });
  await client.query(
    `update kpm k set ${CORRECTED.map((column) => `${column} = c.${column}`).join(", ")}, intake_id = $1, row_no = c.row_no
     from ${staging.changes} c where k.id = c.kpm_id`,
    [intake.id],
  );
}

const placesOf = ({ periodId, regionCode }: { periodId: number | null; regionCode: string }): Place[] =>
  periodId === null ? [] : [{ periodId, prefix: regionCode }];

export const VERVAL: KindSteps = {
  resolve,
  compare,
  describe,
  apply,
  places: async (_client, { intake }) => placesOf(intake),
  undo: async (client, intake) => ({ ...(await undoRows(client, FAMILY_ROWS, intake.id)), places: placesOf(intake) }),
};
