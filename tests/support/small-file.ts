import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Context } from "@/lib/intake/kinds/kind";
import { KINDS, type Kind, namesFamilies, RULES } from "@/lib/intake/kinds/rules";
import { encodeRows } from "@/lib/intake/plan/read";
import { recognise } from "@/lib/intake/recognise/commands/recognise";
import { tablesOf } from "@/lib/intake/recognise/commands/tables";
import { release } from "@/lib/intake/recognise/read/release";
import { type Finding, Findings } from "@/lib/intake/rows/rules/findings";
import { OtherTable, rowParser } from "@/lib/intake/rows/rules/row-parser";
import { rowText } from "@/lib/values/row-number";

// One small file from its bytes to rows and findings, without a database: Kab. Badung, October to December 2026.

const period = (id: number, firstMonth: number, startsOn: string, endsOn: string) => {
  return { id, program: "SEMBAKO", startsOn, endsOn, year: 2026, firstMonth, months: 3, entitledRp: 600_000 };
};
const BADUNG: Context = {
  scope: "5103",
  bank: "",
  periodId: 17,
  today: "2026-11-29",
  programs: [{ code: "SEMBAKO", name: "Program Sembako", aliases: ["BPNT", "BSP"] }],
  periods: [
    period(14, 1, "2026-01-01", "2026-03-31"),
    period(15, 4, "2026-04-01", "2026-06-30"),
    period(16, 7, "2026-07-01", "2026-09-30"),
    period(17, 10, "2026-10-01", "2026-12-31"),
  ],
  places: [
    { code: "51", name: "Bali" },
    { code: "5102", name: "Kabupaten Tabanan" },
    { code: "5103", name: "Kabupaten Badung" },
    { code: "5171", name: "Kota Denpasar" },
  ],
};

export type SmallReading = {
  kind: Kind;
  /** What ends the file, or what somebody is asked about it; "" when its rows were read. */
  stop: string;
  rows: Record<string, Record<string, unknown>>;
  refused: Record<string, string>;
  skipped: Record<string, string>;
  findings: Finding[];
};

/** Reads the bytes as the kind, or as the one that they are recognised as. Rows stand under Excel's numbers. */
export async function readSmall(bytes: string | Uint8Array, forced?: Kind): Promise<SmallReading> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "salur-small-"));
  try {
    const file = path.join(folder, "berkas");
    fs.writeFileSync(file, bytes);
    return await readPath(file, forced);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function readPath(file: string, forced?: Kind): Promise<SmallReading> {
  const recognised = await recognise(file, { kinds: forced ? [forced] : KINDS });
  const { header, certain, doubt } = recognised;
  const { kind, missing } = header;
  const findings = new Findings();
  findings.merge(recognised.findings);
  const read: SmallReading = { kind, stop: "", rows: {}, refused: {}, skipped: {}, findings: findings.list };
  try {
    if (!certain || doubt !== "") return { ...read, stop: doubt || `belum ditemukan: ${missing.join(", ")}` };
    const context = namesFamilies(kind) ? BADUNG : { ...BADUNG, scope: "", periodId: null };
    for (const table of tablesOf(recognised)) {
      const parse = rowParser(table.header, context);
      for await (const batch of table.rows)
        findings.merge(encodeRows((row) => keep(read, row.rowNo, parse(row)), batch, 0).findings);
    }
    return { ...read, findings: findings.list };
  } catch (error) {
    if (error instanceof OtherTable) return { ...read, stop: error.sentence };
    throw error;
  } finally {
    await release(recognised);
  }
}

type Parsed = ReturnType<ReturnType<typeof rowParser>>;

function keep({ kind, rows, refused, skipped }: SmallReading, rowNo: number, parsed: Parsed): Parsed {
  const place = rowText(rowNo);
  const [first] = parsed.remarks;
  if (parsed.values)
    rows[place] = Object.fromEntries(RULES[kind].columns.map(([name], at) => [name, parsed.values?.[at] ?? null]));
  else if (first?.severity === "skipped") skipped[place] = first.reason;
  else refused[place] = parsed.remarks.find(({ severity }) => severity === "refused")?.reason ?? "";
  return parsed;
}

/** The findings of a reading as "code place rows". */
export const toldOf = ({ findings }: SmallReading): string[] =>
  findings.map(({ code, place, rows }) => [code, place, rows].filter((part) => part !== "" && part !== null).join(" "));
