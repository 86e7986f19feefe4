import fs from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { KINDS, type Kind } from "@/lib/intake/kinds/rules";
import { recognise } from "@/lib/intake/recognise/commands/recognise";
import { release } from "@/lib/intake/recognise/read/release";
import type { Finding } from "@/lib/intake/rows/rules/findings";
import { rowText } from "@/lib/values/row-number";
import { asOwner } from "./builders";
import { type Outcome, planned, remarksOf, scalar, send, sendFile } from "./intake";

// Files as they circulate in offices (tests/fixtures/cases), read end to end and held against what was predicted.

const FOLDER = path.resolve("tests/fixtures/cases");
/** The day on which the cases are uploaded, which is their data date unless somebody says another. */
export const TODAY = "2026-11-29";

type Expected = { rows: Record<string, Record<string, unknown>>; refuse: number[]; skip: number[] };

/** What became of a file: by the text of its row numbers, as the page names them. */
export type Reading = {
  id: string;
  kind: Kind;
  outcome: Outcome;
  rows: Record<string, Record<string, string | null>>;
  refused: string[];
  skipped: string[];
  findings: Finding[];
  /** Where the data begin: rows above are titles and no part of them. */
  headerRow: number;
};

/** The 60 families of Kab. Badung that bank, SP2D and verval files speak of. */
export const loadBase = (period: number): Promise<Outcome> =>
  send({ kind: "dpm", period, text: fs.readFileSync(path.join(FOLDER, "base-dpm.xlsx")) });

const fileOf = (id: string): string => {
  const name = fs.readdirSync(path.join(FOLDER, id)).find((file) => file !== "README.md" && file !== "expect.json");
  return path.join(FOLDER, id, name ?? "");
};

export const caseBytes = (id: string): Buffer => fs.readFileSync(fileOf(id));
export const caseName = (id: string): string => path.basename(fileOf(id));

const expectedOf = (id: string): Expected => JSON.parse(fs.readFileSync(path.join(FOLDER, id, "expect.json"), "utf8"));

type Sketch = { text: string | Uint8Array; period: number; kind?: Kind; region?: string };

/** Sends a file, of the kind that it is recognised as unless one is named, as far as its plan. */
export async function readFile({ text, period, kind, region = "5103" }: Sketch): Promise<Reading> {
  const known = kind ?? (await kindOf(text));
  return readingOf(await sendFile({ kind: known, text, region, period, asOf: TODAY }), known);
}

/** What became of a file that lies in the queue, as far as its plan. */
export async function readingOf(id: string, kind: Kind): Promise<Reading> {
  const outcome = await planned(id);
  const rows = outcome.state === "planned" ? await stagedRows(id) : {};
  const remarks = await remarksOf(id);
  const named = (severity: string) => [
    ...new Set(remarks.filter((remark) => remark.severity === severity).map(({ row }) => rowText(row))),
  ];
  return {
    id,
    kind,
    outcome,
    rows,
    refused: named("refused"),
    skipped: named("skipped"),
    findings: await findingsOf(id),
    headerRow: Number(await scalar("select mapping->>'headerRow' from intakes where id = $1", [id])),
  };
}

export const readCase = (id: string, period: number, sketch: Partial<Sketch> = {}): Promise<Reading> =>
  readFile({ text: caseBytes(id), period, ...sketch });

async function kindOf(text: string | Uint8Array): Promise<Kind> {
  const file = path.join(process.env.DATA_DIR ?? "", "kind-of");
  fs.writeFileSync(file, text);
  const recognised = await recognise(file, { kinds: KINDS });
  await release(recognised);
  return recognised.header.kind;
}

/** What was staged; a family that the file places by names is where the names say. */
const stagedRows = (id: string): Promise<Reading["rows"]> =>
  asOwner(async (client) => {
    const table = `staging.i${BigInt(id)}`;
    const { rows } = await client.query<{ row: number; place: string | null; values: Record<string, string | null> }>(
      `select row_no as row, (select jsonb_object_agg(key, value) from jsonb_each_text(to_jsonb(r))) as values,
         (select to_jsonb(x)->>'region_code' from ${table}_resolved x where x.row_no = r.row_no) as place
       from ${table}_rows r order by row_no`,
    );
    return Object.fromEntries(
      rows.map(({ row, place, values }) => [
        rowText(row),
        values.region?.length === 4 && place !== null && !place.endsWith("000000")
          ? { ...values, region: place }
          : values,
      ]),
    );
  });

const findingsOf = (id: string): Promise<Finding[]> =>
  asOwner(async (client) => {
    const { rows } = await client.query<Finding>(
      "select kind, code, place, rows, samples, listed, field, meaning from intake_findings where intake_id = $1 order by kind, code, place",
      [id],
    );
    return rows;
  });

/** Every predicted row is staged with its values, and what should be refused or is no data is so named. */
export function expectAsPredicted(id: string, { rows, refused, skipped, headerRow }: Reading): void {
  const expected = expectedOf(id);
  const staged = Object.fromEntries(
    Object.entries(expected.rows).map(([row, values]) => [
      row,
      Object.fromEntries(Object.keys(values).map((key) => [key, rows[row]?.[key] ?? null])),
    ]),
  );
  const asText = (value: unknown) =>
    JSON.stringify(value, (_, v) => (typeof v === "object" || v === null ? v : `${v}`));
  expect(asText(staged)).toBe(asText(expected.rows));
  expect(refused.map(Number)).toEqual(expected.refuse);
  expect(skipped.map(Number)).toEqual(expected.skip.filter((row) => row > headerRow));
}
