// What the benchmarks of taking in a file share: families and cards of one kab/kota, a report about them, and its intake.

import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { systemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { workOnce } from "@/lib/intake/jobs";
import { refreshSharedNumbers } from "@/lib/kpm/commands/shared-numbers";
import { ownerPool } from "@/lib/platform/database/db";
import { storedFile } from "@/lib/platform/files/store";

const REGENCY = "5103";
export const actor = systemActor("uji kecepatan");
export const option = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
export const HEAD =
  "NIK,NOMOR KARTU,NOMOR REKENING,NAMA,BANK,NOMINAL SP2D,NOMINAL TOPUP,TGL TOPUP,NOMINAL TRANSAKSI,TGL TRANSAKSI,SALDO AKHIR,ID_EWARONG,STATUS";

/** 99 + kab/kota + a birth date (day, month, year) + serial: impossible people, sixteen digits, each one once. */
function nikOf(n: number, regency: string): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const day = n % 28;
  const month = Math.trunc(n / 28) % 12;
  const year = Math.trunc(n / 336) % 100;
  return `99${regency}${two(1 + day)}${two(1 + month)}${two(year)}${String(1 + Math.trunc(n / 33_600)).padStart(4, "0")}`;
}
export const seconds = (began: number) => (performance.now() - began) / 1_000;
export const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
export const rounded = (value: number) => Math.round(value * 100) / 100;

/** One row of a by-name bank report. Most went well; one in twenty did not, as in real reports. */
export function reportRow(n: number, regency = REGENCY): string[] {
  const id = [
    nikOf(n, regency),
    `0000${regency}${String(n).padStart(8, "0")}`,
    String(Number(regency) * 1_000_000 + n),
    `KELUARGA UJI ${n}`,
    "BNI",
    "600000",
  ];
  if (n % 50 === 0) return [...id, "600000", "12/11/2026", "0", "", "0", "", "SALDO NOL"];
  if (n % 33 === 0) return [...id, "0", "", "0", "", "0", "", "GAGAL TOP UP"];
  if (n % 7 === 0) return [...id, "600000", "12/11/2026", "0", "", "600000", "", "SUKSES SALUR"];
  return [...id, "600000", "12/11/2026", "600000", "15/11/2026", "0", `EW${regency}${n % 700}`, "SUKSES"];
}

/** Families and cards, and nothing yet in the period. */
export async function prepare(rows: number): Promise<number> {
  return inBulk(actor, async (client) => {
    await client.query(
      "truncate kpm, cards, disbursements, cases, case_events, realisations, case_counts, intakes, intake_remarks, ewarongs cascade",
    );
    const { rows: periods } = await client.query<{ id: number }>(
      "select id from periods where code = 'sembako-2026-10-3'",
    );
    await families(client, REGENCY, rows);
    return periods[0]?.id ?? 0;
  });
}

/** Families with cards, spread over all desa of a kab/kota; nothing where it has some already. */
export async function families(client: PoolClient, regency: string, rows: number): Promise<void> {
  const { rowCount } = await client.query("select 1 from kpm where regency_code = $1 limit 1", [regency]);
  if (rowCount) return;
  const { rows: villages } = await client.query<{ code: string }>(
    "select code from regions where level = 4 and code like $1 order by code",
    [`${regency}%`],
  );
  await client.query(
    `insert into kpm (regency_code, region_code, nik, no_kk, name, bank_code, nik_matched, intake_id, row_no)
       select $1, ($2::text[])[1 + (n - 1) * array_length($2::text[], 1) / $3], nik::bigint, 9900000000000000 + n, 'KELUARGA UJI ' || n, 'BNI', true, 0, n
       from unnest($4::text[]) with ordinality as u(nik, n)`,
    [regency, villages.map((v) => v.code), rows, Array.from({ length: rows }, (_, n) => nikOf(n + 1, regency))],
  );
  await client.query(
    `insert into cards (kpm_id, bank_code, regency_code, region_code, card_no, account_no, intake_id, row_no)
       select id, 'BNI', regency_code, region_code, $1::text::bigint * 100000000 + row_no, ($1::text::bigint * 1000000 + row_no)::text, 0, row_no
       from kpm where regency_code = $1::text`,
    [regency],
  );
}

/** A period that no file has come for yet, and nothing left to do for the server. */
export async function settle(period: number): Promise<void> {
  const pool = ownerPool();
  await pool.query(`drop table if exists disbursements_p${period}`);
  await inBulk(actor, (client) => refreshSharedNumbers(client, REGENCY));
  await pool.query(
    "truncate disbursements, cases, case_events, realisations, case_counts, intake_remarks, intakes cascade",
  );
  await pool.query("vacuum analyze kpm");
  await pool.query("vacuum analyze cards");
  await pool.query("checkpoint");
}

/** Receives a file as the upload does (copy and hash), then takes it in; the approval is given beforehand. */
export async function wholeIntake(file: string, period: number): Promise<number> {
  const stored = `${randomBytes(8).toString("hex")}.csv`;
  const began = performance.now();
  const hash = createHash("sha256");
  await pipeline(
    fs.createReadStream(file, { highWaterMark: 1 << 20 }),
    async function* (chunks) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    fs.createWriteStream(storedFile("uploads", stored)),
  );
  await inBulk(actor, (client) =>
    client.query(
      `insert into intakes (kind, state, approved_at, region_code, period_id, file_name, stored_name, size_bytes, sha256, as_of, uploaded_by_name)
       values ('bank-report', 'approved', now(), $1, $2, 'uji.csv', $3, $4, $5, '2026-11-20', 'Uji')`,
      [REGENCY, period, stored, fs.statSync(file).size, hash.digest("hex") + stored],
    ),
  );
  await workOnce(actor);
  const spent = seconds(began);
  fs.rmSync(storedFile("uploads", stored));
  const { rows } = await inBulk(actor, (client) =>
    client.query<{ state: string; message: string }>("select state, message from intakes order by id desc limit 1"),
  );
  if (rows[0]?.state !== "done") throw new Error(`the intake ended as ${rows[0]?.state}: ${rows[0]?.message}`);
  return spent;
}
