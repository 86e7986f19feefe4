import "server-only";
import { createHash } from "node:crypto";
import type { Book, Sheet } from "@/lib/documents/read/book";
import type { OpenFile } from "@/lib/documents/read/open";
import type { FileRow } from "@/lib/documents/read/row";
import type { Header, Learned } from "@/lib/intake/recognise/rules/header";
import type { Chosen } from "@/lib/intake/recognise/rules/mapping";
import { sameHeading } from "@/lib/intake/recognise/rules/same-heading";
import { type Finding, noted } from "@/lib/intake/rows/rules/findings";
import { MOST_SHEETS, SHEET_ROWS } from "@/lib/values/row-number";

// Beside the sheet that was chosen a workbook may hold the same table again, for another kecamatan or page: all of them are
// read. Whatever is not read is named, with how many rows it has.

/** A further sheet with the same headings; its rows carry numbers of their own. */
export type Further = {
  sheet: Sheet;
  header: Header;
  first: FileRow[];
  rows: AsyncGenerator<FileRow[]>;
  hiddenColumns: ReadonlySet<number>;
};
export type Furthers = { more: Further[]; findings: Finding[] };

export const NONE: Furthers = { more: [], findings: [] };
const PEEK = 300;
const COMPARED = 200;

type Opened = { file: OpenFile; header: Header; first: FileRow[] };
type Wish = { chosen?: Chosen | undefined; learned?: Learned | undefined };
type Known = { name: string; headerRow: number; print: string };

/** Looks at every other sheet: those of the same table stay open, the others are counted and named. */
export async function furtherSheets(
  { file, header, first }: Opened,
  { chosen = {}, learned }: Wish,
): Promise<Furthers> {
  const { book, shape } = file;
  if (!book || book.sheets.length < 2) return NONE;
  const found: Furthers = { more: [], findings: [] };
  const known: Known[] = [knownOf(shape.sheet ?? "", header, first)];
  for (const sheet of book.sheets) {
    if (sheet.name === shape.sheet) continue;
    const peeked = await peek(book, sheet);
    const again = sheet.hidden || sheet.no > MOST_SHEETS ? null : sameHeading(header, peeked.first, learned);
    const wanted = again && !chosen.alone && !chosen.without?.includes(sheet.name);
    const own = again && knownOf(sheet.name, again, peeked.first);
    const twin = wanted && own ? await twinOf(book, own, known) : null;
    if (wanted && own && twin === null) {
      known.push(own);
      found.more.push({ ...peeked, sheet, header: again });
      continue;
    }
    const rows = (await countRest(peeked)) - (again ? 1 : 0);
    if (rows > 0) found.findings.push(unread(sheet, { rows, same: again !== null, chosen, twin }));
  }
  return found;
}

type Left = { rows: number; same: boolean; chosen: Chosen; twin: string | null };

function unread({ name, hidden }: Sheet, { rows, same, chosen, twin }: Left): Finding {
  if (hidden) return noted("unread", "lembar-tersembunyi", name, rows);
  if (chosen.without?.includes(name)) return noted("unread", "lembar-sudah-dimuat", name, rows);
  if (twin !== null) return noted("unread", "lembar-kembar", `"${name}" sama isinya dengan "${twin}"`, rows);
  return noted("unread", same ? "lembar-tidak-dipilih" : "lembar", name, rows);
}

async function peek(book: Book, { name, no }: Sheet): Promise<Omit<Further, "sheet" | "header">> {
  const { rows: own, hiddenColumns } = book.open(name);
  const rows = numbered(own, no * SHEET_ROWS);
  const first: FileRow[] = [];
  while (first.length < PEEK) {
    const { value, done } = await rows.next();
    if (done) break;
    first.push(...value);
  }
  return { first, rows, hiddenColumns };
}

async function* numbered(batches: AsyncGenerator<FileRow[]>, from: number): AsyncGenerator<FileRow[]> {
  for await (const batch of batches) {
    for (const row of batch) row.rowNo += from;
    yield batch;
  }
}

const isFilled = ({ cells }: FileRow): boolean => cells.some((cell) => cell.trim() !== "");

async function countRest({ first, rows }: Pick<Further, "first" | "rows">): Promise<number> {
  let count = first.filter(isFilled).length;
  for await (const batch of rows) count += batch.filter(isFilled).length;
  return count;
}

/** The first rows below the heading: what a copied sheet repeats. */
const knownOf = (name: string, { headerRow }: Header, first: readonly FileRow[]): Known => {
  const below = first.filter((row) => row.rowNo > headerRow && isFilled(row)).slice(0, COMPARED);
  return { name, headerRow: headerRow % SHEET_ROWS, print: JSON.stringify(below.map(({ cells }) => cells)) };
};

/** A sheet that holds the same rows, or null; only where the first ones agree all of them are compared. */
async function twinOf(book: Book, own: Known, known: readonly Known[]): Promise<string | null> {
  for (const other of known)
    if (other.print === own.print && (await hashOf(book, other)) === (await hashOf(book, own))) return other.name;
  return null;
}

async function hashOf(book: Book, { name, headerRow }: Known): Promise<string> {
  const hash = createHash("sha256");
  for await (const batch of book.open(name).rows)
    for (const row of batch) if (row.rowNo > headerRow && isFilled(row)) hash.update(JSON.stringify(row.cells));
  return hash.digest("hex");
}
