import "server-only";
import type { PoolClient } from "pg";
import type { Step } from "@/lib/intake/plan/commands/plan";
import { REMARK_SEQ } from "@/lib/intake/rows/rules/remark-seq";

// A row that names one family by one number and somebody else by another is never taken in silence: it is kept where the
// stronger number points, and the person who decides is told. Which numbers two families share is found from the data itself
// afterwards and opens a case (lib/kpm/commands/shared-numbers). Messages name no one.

const letters = (text: string): string => `regexp_replace(upper(${text}), '[^A-Z]', '', 'g')`;

/** SQL: two names are of different people. Signs, spaces and a name that was cut short do not count. */
export const otherName = (
  one: string,
  other: string,
): string => `${one} <> ${other} and ${letters(one)} <> '' and ${letters(other)} <> ''
  and not ${letters(one)} ^@ ${letters(other)} and not ${letters(other)} ^@ ${letters(one)}`;

const OTHER_NAME = `'warning', 'Nama', 'nama-lain',
  'Nama di baris ini lain dari nama yang tercatat untuk nomor itu; pastikan orangnya sama.'`;
const OTHER_NIK = `'warning', 'NIK', 'nik-lain',
  'NIK di baris ini tidak dikenal; keluarga ditemukan lewat kartu atau rekening yang tercatat atas NIK lain. Periksa orangnya.'`;
const OTHER_HOLDER = `'warning', 'No KKS', 'kartu-lain',
  'Nomor KKS di baris ini tercatat pada keluarga lain; baris ini dicatat menurut NIK-nya. Periksa kartunya ke bank.'`;

/** For files whose rows were resolved by matchFamilies: the name, and the NIK behind a card, against what is known. */
export async function warnOfOtherNames(client: PoolClient, { staging }: Step): Promise<void> {
  // Such rows are rare, and the planner, who does not know it yet, would join the whole file.
  const { rows } = await client.query<{ renamed: boolean; otherwise: boolean }>(
    `select coalesce(bool_or(renamed), false) as renamed, coalesce(bool_or(matched_by <> 'nik'), false) as otherwise from ${staging.resolved}`,
  );
  if (rows[0]?.renamed)
    await client.query(
      `insert into ${staging.remarks} select r.row_no, ${REMARK_SEQ.otherName}, ${OTHER_NAME} from ${staging.resolved} r
     join ${staging.rows} s using (row_no) join kpm k on k.id = r.kpm_id where r.renamed and ${otherName("s.name", "k.name")}`,
    );
  if (rows[0]?.otherwise)
    await client.query(
      `insert into ${staging.remarks} select r.row_no, ${REMARK_SEQ.otherNik}, ${OTHER_NIK} from ${staging.resolved} r
       join ${staging.rows} s using (row_no) where r.matched_by <> 'nik' and s.nik is not null`,
    );
}

/** The same files: a card that another family of the kab/kota holds, beside a NIK that names this one. A bank is told of its own cards only. */
export async function warnOfOtherCards(client: PoolClient, { intake, staging }: Step): Promise<void> {
  const found = `from ${staging.resolved} r
    join cards c on c.card_no = r.read_card_no and c.regency_code = $1 and c.kpm_id <> r.kpm_id and $2 in ('', c.bank_code)
    where r.matched_by = 'nik'`;
  const given = [intake.regionCode, intake.bankCode];
  await insertFew(client, { staging, seq: REMARK_SEQ.otherHolder, remark: OTHER_HOLDER, found, given });
}

/** A DPM: what it would rename, and a card that it gives to a family although another holds it. */
export async function warnOfOtherFamilies(client: PoolClient, { intake, staging }: Step): Promise<void> {
  const known = "kpm k on k.nik = r.nik and k.regency_code = $1";
  const given = [intake.regionCode];
  const renamed = `from ${staging.resolved} r join ${known} where ${otherName("r.name", "k.name")}`;
  await insertFew(client, { staging, seq: REMARK_SEQ.otherName, remark: OTHER_NAME, found: renamed, given });
  const held = `from ${staging.resolved} r join cards c on c.card_no = r.card_no and c.regency_code = $1
    left join ${known} where c.kpm_id is distinct from k.id`;
  await insertFew(client, { staging, seq: REMARK_SEQ.otherHolder, remark: OTHER_HOLDER, found: held, given });
}

type Few = { staging: Step["staging"]; seq: number; remark: string; found: string; given: string[] };

/** Looked for on its own first, because a plain select runs on several cores and such rows are rare. */
async function insertFew(client: PoolClient, { staging, seq, remark, found, given }: Few): Promise<void> {
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n ${found}`, given);
  if (!rows[0]?.n) return;
  await client.query(
    `insert into ${staging.remarks} select distinct on (r.row_no) r.row_no, ${seq}, ${remark} ${found}`,
    given,
  );
}
