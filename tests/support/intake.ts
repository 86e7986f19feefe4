import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Claimed } from "@/lib/intake/apply/commands/claim";
import { workOnce } from "@/lib/intake/jobs";
import type { Kind } from "@/lib/intake/kinds/rules";
import { asOwner, tester } from "./builders";

// Files as an operator sends them, straight into the queue.

export type FileSketch = {
  kind: Kind;
  text: string | Uint8Array;
  region?: string;
  period?: number | null;
  bank?: string;
  asOf?: string;
  /** Who sends it; nobody the database knows, if not given. */
  by?: bigint;
};

/** A folder for uploads of this test process. */
export function useUploads(): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "salur-uploads-"));
  fs.mkdirSync(path.join(folder, "uploads"));
  process.env.DATA_DIR = folder;
  process.on("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
}

/** Stores a file and puts it into the queue; gives its number. */
export async function sendFile({
  kind,
  text,
  region = "5103",
  period,
  bank = "",
  asOf = "2026-11-20",
  by,
}: FileSketch): Promise<string> {
  const stored = `${randomBytes(8).toString("hex")}.csv`;
  fs.writeFileSync(path.join(process.env.DATA_DIR ?? "", "uploads", stored), text);
  return asOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `insert into intakes (kind, region_code, bank_code, period_id, file_name, stored_name, size_bytes, sha256, as_of, uploaded_by, uploaded_by_name)
       values ($1, $2, $3, $4, 'uji.csv', $5, $6, $5, $7, $8, 'Uji') returning id::text`,
      [kind, region, bank, period ?? null, stored, text.length, asOf, by ?? null],
    );
    return rows[0]?.id ?? "";
  });
}

export type Outcome = {
  state: string;
  message: string;
  read: number;
  figures: [added: number, changed: number, unchanged: number, refused: number];
  warned: number;
  opened: number;
  closed: number;
};

/** Makes the plans of everything in the queue and says how far one file is. */
export async function planned(id: string): Promise<Outcome> {
  while (await workOnce(tester));
  return outcomeOf(id);
}

/** A person who looks at nothing and wants everything. */
export const approveAll = () =>
  asOwner((client) =>
    client.query("update intakes set state = 'approved', approved_at = now() where state = 'planned'"),
  );

/** Takes everything in the queue to its end and says what became of one file. */
export async function takeIn(id: string): Promise<Outcome> {
  await planned(id);
  await approveAll();
  return planned(id);
}

export const send = async (sketch: FileSketch): Promise<Outcome> => takeIn(await sendFile(sketch));

export const outcomeOf = (id: string): Promise<Outcome> =>
  asOwner(async (client) => {
    const { rows } = await client.query<Outcome>(
      `select state, message, rows_read as read, array[added, changed, unchanged, refused] as figures, warned,
         cases_opened as opened, cases_closed as closed from intakes where id = $1`,
      [id],
    );
    if (!rows[0]) throw new Error(`no intake ${id}`);
    return rows[0];
  });

/** Row number and reason of what was refused or warned about, in the order of the file. */
export const remarksOf = (id: string): Promise<{ row: number; severity: string; reason: string; message: string }[]> =>
  asOwner(async (client) => {
    const { rows } = await client.query(
      "select row_no as row, severity, reason, message from intake_remarks where intake_id = $1 order by row_no, seq",
      [id],
    );
    return rows;
  });

/** One value of the database, as text. */
export const scalar = (sql: string, values: unknown[] = []): Promise<string | null> =>
  asOwner(async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(sql, values);
    const value = Object.values(rows[0] ?? {})[0];
    return value === null || value === undefined ? null : String(value);
  });

export type { Claimed };
