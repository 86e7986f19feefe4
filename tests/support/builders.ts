import type { PoolClient } from "pg";
import { mintUserActor, systemActor, type UserActor } from "@/lib/auth/actor";
import { type Role, readsByName } from "@/lib/auth/permissions";
import { inBulk } from "@/lib/auth/scope";
import { readerOn } from "@/lib/platform/database/reader";
import { recount } from "@/lib/realisation/commands";
import { noTotals } from "@/lib/reconciliation/rules/control-total";

// Small pieces of data for database tests. People are invented: NIK starts with 99.

export const tester = systemActor("tes");

/** A signed-in user of a role in some regions. */
export const userOf = (role: Role, regions: readonly string[], bank: string | null = null, id = 1n): UserActor =>
  mintUserActor({ id, name: `Uji ${role}`, role, regions, bank, byName: readsByName(role) });

/** Runs statements on the owner's connection, in one transaction. */
export const asOwner = <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => inBulk(tester, work);

/** The account that an actor made by hand has. */
export async function anAccount(client: PoolClient, { id, name, role, bank }: UserActor): Promise<void> {
  await client.query(
    `insert into users (id, email, name, role, bank_code, password_hash) overriding system value
     values ($1, $2, $3, $4, $5, '-')`,
    [id, `akun-${id}@salur.test`, name, role, bank],
  );
}

/** The id of a period of the reference data, by its code. */
export async function periodId(client: PoolClient, code = "sembako-2026-10-3"): Promise<number> {
  const { rows } = await client.query<{ id: number }>("select id::int from periods where code = $1", [code]);
  if (!rows[0]) throw new Error(`no period ${code} in the reference data`);
  return rows[0].id;
}

let serial = 0;

/** A file that brought something in. */
export async function anIntake(client: PoolClient, regionCode = "", fileName = "uji.csv"): Promise<string> {
  serial += 1;
  const { rows } = await client.query<{ id: string }>(
    `insert into intakes (kind, state, region_code, file_name, stored_name, size_bytes, sha256, as_of, uploaded_by_name)
     values ('dpm', 'done', $1, $2, '', 0, $3, '2026-11-20', 'Uji') returning id`,
    [regionCode, fileName, `uji-${process.pid}-${serial}`],
  );
  return rows[0]?.id ?? "0";
}

/** A family in a desa. */
export async function aKpm(
  client: PoolClient,
  kpm: { village: string; bank?: string; name?: string; nik?: string; matched?: boolean },
): Promise<string> {
  serial += 1;
  const nik = kpm.nik ?? `99${kpm.village.slice(0, 4)}410170${String(serial).padStart(4, "0")}`;
  const { rows } = await client.query<{ id: string }>(
    `insert into kpm (regency_code, region_code, nik, name, bank_code, nik_matched, intake_id, row_no)
     values (left($1, 4), $1, $2, $3, $4, $5, 0, $6) returning id`,
    [kpm.village, nik, kpm.name ?? `NI UJI ${serial}`, kpm.bank ?? "BNI", kpm.matched ?? true, serial],
  );
  return rows[0]?.id ?? "0";
}

export type DisbursementSketch = {
  period: number;
  village: string;
  bank?: string;
  listed?: boolean;
  ordered?: number | null;
  credited?: number | null;
  transacted?: number | null;
  balance?: number | null;
  asOf?: string;
};

/** A family and what one period brought it; gives the family's id. */
export async function aDisbursement(client: PoolClient, sketch: DisbursementSketch): Promise<string> {
  const { period, village, bank = "BNI", listed = true, asOf = "2026-11-20" } = sketch;
  const kpm = await aKpm(client, { village, bank });
  await client.query("select open_period($1::smallint)", [period]);
  await client.query(
    `insert into disbursements (period_id, kpm_id, regency_code, region_code, bank_code, listed, ordered_rp, credited_rp,
       transacted_rp, balance_rp, as_of) values ($1, $2, left($3, 4), $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      period,
      kpm,
      village,
      bank,
      listed,
      sketch.ordered ?? null,
      sketch.credited ?? null,
      sketch.transacted ?? null,
      sketch.balance ?? null,
      asOf,
    ],
  );
  return kpm;
}

/** A kab/kota's quota for the year 2026. */
export async function aQuota(client: PoolClient, regency: string, kpm: number): Promise<void> {
  await client.query(
    `insert into quotas values ($1, 'SEMBAKO', '2026-01-01', '2026-12-31', $2, 'KEP-1/UJI/2026', '2026-01-15', 0, 1)`,
    [regency, kpm],
  );
}

/** A kab/kota's recap: KPM of SP2D, penyaluran, pencairan; Rp600.000 a family unless said otherwise. */
export async function aRecap(
  client: PoolClient,
  recap: { period: number; regency: string; kpm: [number, number, number]; amount?: number; asOf?: string },
): Promise<void> {
  const { period, regency, kpm, amount = 600_000, asOf = "2026-11-20" } = recap;
  await client.query(
    `insert into recaps values ($1, $2, $3::int, $3::bigint * $6, $4::int, $4::bigint * $6, $5::int, $5::bigint * $6, $7, 0, 1)`,
    [period, regency, ...kpm, amount, asOf],
  );
}

type CaseSketch = {
  type: string;
  step: string;
  period: number;
  region: string;
  kpm?: string;
  bank?: string;
  families?: number;
  state?: string;
};

/** A problem of a family, or of a kab/kota when no family is given. */
export async function aCase(client: PoolClient, sketch: CaseSketch): Promise<string> {
  const { type, step, period, region, kpm = null, bank = "BNI", families = 1, state = "open" } = sketch;
  const { rows } = await client.query<{ id: string }>(
    `insert into cases (type, step, period_id, kpm_id, regency_code, region_code, bank_code, state, owner, families, due_on, intake_id)
     values ($1, $2, $3, $4, left($5, 4), $5, $6, $7, 'dinsos', $8, '2026-12-20', 0) returning id`,
    [type, step, period, kpm, region, kpm === null ? "" : bank, state, families],
  );
  return rows[0]?.id ?? "0";
}

/** Counts a period again inside a region. */
export const counted = (client: PoolClient, period: number, prefix: string): Promise<void> =>
  recount(readerOn(client), period, prefix, { many: true });

/** A comparison that found nothing. */
export async function aReconciliation(
  client: PoolClient,
  { period, regency, bank }: { period: number; regency: string; bank: string },
): Promise<bigint> {
  const { rows } = await client.query<{ id: string }>(
    `insert into reconciliations (period_id, regency_code, bank_code, computed_at, as_of, totals, ordered_kpm, ordered_rp,
       credited_kpm, credited_rp, difference_kpm, difference_rp, has_order, has_field)
     values ($1, $2, $3, now(), '2026-11-20', $4, 0, 0, 0, 0, 0, 0, false, false) returning id`,
    [period, regency, bank, JSON.stringify(noTotals())],
  );
  return BigInt(rows[0]?.id ?? 0);
}

/** A letter of a kab/kota to its bank BNI, with its number, among the letters of one making. */
export async function aLetter(client: PoolClient, regency: string, batch: bigint): Promise<bigint> {
  const { rows } = await client.query<{ id: string }>(
    `insert into letters (batch_id, place, office_code, kind, regency_code, region_code, bank_code, recipient, recipient_at,
       subject, state, number, number_seq, number_year, dated_on, sender, created_by, created_by_name)
     select $1, n, $2, 'bank-branch', $2, $2, 'BNI', 'Pimpinan', 'Uji', 'Uji', 'issued', 'N-' || n, n, 2026, '2026-11-20',
       '{"headLines": ["A", "B"], "copies": []}', 0, 'Uji'
     from (select 1 + count(*)::int as n from letters) t returning id`,
    [String(batch), regency],
  );
  return BigInt(rows[0]?.id ?? 0);
}
