import type { PoolClient } from "pg";
import { mintUserActor, systemActor, type UserActor } from "@/lib/auth/actor";
import { type Role, readsByName } from "@/lib/auth/permissions";
import { inBulk } from "@/lib/auth/scope";
import { followData } from "@/lib/cases/detection/commands/follow-data";
import { ownerPool } from "@/lib/platform/database/db";
import { readerOn } from "@/lib/platform/database/reader";
import { recount } from "@/lib/realisation/commands";

// Two kab/kota of Bali with a quarter of 2031 and invented families; every column that a cause reads can be set.

export const BADUNG = "5103";
export const TABANAN = "5102";
export const AS_OF = "2031-03-31";

type Columns = Record<string, string | number | boolean | null>;

export const worker = systemActor("uji");
let accounts = 0;

/** Someone of a role who works in these regions; the account exists, as it does for everybody who signs in. */
export async function person(role: Role, regions: string[], bank: string | null = null): Promise<UserActor> {
  const name = `${role} ${regions.join(" ")} ${++accounts}`;
  const { rows } = await ownerPool().query<{ id: string }>(
    "insert into users (email, name, role, bank_code, password_hash) values ($1, $2, $3, $4, '-') returning id",
    [`uji${accounts}@salur.example`, name, role, bank],
  );
  return mintUserActor({ id: BigInt(rows[0]?.id ?? 0), name, role, regions, bank, byName: readsByName(role) });
}

/** The one quarter in which everything happens. */
export async function openPeriod(): Promise<number> {
  const { rows } = await ownerPool().query<{ id: number }>(
    `insert into periods (code, program_code, year, first_month, months, label, starts_on, ends_on)
     values ('sembako-2031-01-3', 'SEMBAKO', 2031, 1, 3, 'Januari–Maret 2031', '2031-01-01', '2031-03-31')
     on conflict (code) do update set label = excluded.label returning id`,
  );
  return rows[0]?.id ?? 0;
}

/** A file that was read; later files have higher numbers. */
export async function readFile(regionCode = BADUNG): Promise<string> {
  const { rows } = await ownerPool().query<{ id: string }>(
    `insert into intakes (kind, state, region_code, file_name, stored_name, size_bytes, sha256, as_of, uploaded_by_name)
     values ('bank-report', 'done', $1, 'laporan.xlsx', '', 1, gen_random_uuid()::text, $2, 'uji') returning id`,
    [regionCode, AS_OF],
  );
  return rows[0]?.id ?? "0";
}

let families = 0;

/** A family that is listed and ordered, with whatever else is given. */
export async function family(
  periodId: number,
  given: { kpm?: Columns; disbursement?: Columns; card?: Columns; regency?: string } = {},
): Promise<string> {
  const n = ++families;
  const regency = given.regency ?? BADUNG;
  const place = { regency_code: regency, region_code: `${regency}010001`, bank_code: "BRI" };
  const intake = await readFile(regency);
  return inBulk(worker, async (client) => {
    const nik = `9951034101${String(n).padStart(6, "0")}`;
    const [kpm] = await insert(client, "kpm", {
      ...place,
      nik,
      no_kk: `9951039901${String(n).padStart(6, "0")}`,
      name: `NI LUH CONTOH ${n}`,
      nik_matched: true,
      intake_id: intake,
      row_no: n,
      ...given.kpm,
    });
    const id = kpm?.id ?? "0";
    await client.query("select open_period($1::smallint)", [periodId]);
    await insert(client, "disbursements", {
      ...place,
      period_id: periodId,
      kpm_id: id,
      listed: true,
      ordered_rp: 600_000,
      as_of: AS_OF,
      dpm_intake_id: intake,
      dpm_row_no: n,
      bank_intake_id: intake,
      bank_row_no: n,
      ...given.disbursement,
    });
    await insert(client, "cards", {
      ...place,
      kpm_id: id,
      card_no: `0000510300${String(n).padStart(6, "0")}`,
      account_no: `0009${String(n).padStart(11, "0")}`,
      intake_id: intake,
      row_no: n,
      ...given.card,
    });
    return id;
  });
}

async function insert(client: PoolClient, table: string, row: Columns): Promise<{ id?: string }[]> {
  const columns = Object.keys(row);
  const { rows } = await client.query(
    `insert into ${table} (${columns.join(", ")}) values (${columns.map((_, i) => `$${i + 1}`).join(", ")}) returning *`,
    Object.values(row),
  );
  return rows;
}

/** The next bank report says something else about a family; returns the file. */
export async function reports(periodId: number, kpmId: string, row: Columns): Promise<string> {
  const intake = await readFile();
  const columns = Object.keys(row);
  await ownerPool().query(
    `update disbursements set bank_intake_id = $1, ${columns.map((name, i) => `${name} = $${i + 4}`).join(", ")}
     where period_id = $2 and kpm_id = $3`,
    [intake, periodId, kpmId, ...Object.values(row)],
  );
  return intake;
}

/** What the worker does after a file. */
export const follow = (periodId: number, intakeId: string, prefix = BADUNG) =>
  inBulk(worker, async (client) => {
    const followed = await followData(client, { periodId, prefix, intakeId });
    await recount(readerOn(client), periodId, prefix, { many: true });
    return followed;
  });

export type Found = {
  id: string;
  type: string;
  state: string;
  owner: string;
  detail: string;
  due: string;
  reason: string | null;
};

/** The cases of a family (or, without one, of the kab/kota itself). */
export async function casesOf(periodId: number, kpmId: string | null): Promise<Found[]> {
  const { rows } = await ownerPool().query<Found>(
    `select id, type, state, owner, detail, due_on::text as due, closed_reason as reason from cases
     where period_id = $1 and kpm_id is not distinct from $2 order by type`,
    [periodId, kpmId],
  );
  return rows;
}

/** The history of a case, oldest first. */
export async function eventsOf(caseId: string): Promise<{ verb: string; actor_name: string; note: string }[]> {
  const { rows } = await ownerPool().query(
    "select verb, actor_name, note from case_events where case_id = $1 order by id",
    [caseId],
  );
  return rows;
}
