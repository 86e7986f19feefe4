import "server-only";
import { type OpenFile, openFile } from "@/lib/documents/read/open";
import { type FileRow, type FileShape, UnreadableFile } from "@/lib/documents/read/row";
import { evidenceOf } from "@/lib/intake/cells/rules/evidence";
import { roundedFields } from "@/lib/intake/cells/rules/rounded";
import { unitsOf } from "@/lib/intake/cells/rules/units";
import { settleVillage } from "@/lib/intake/fields/rules/region-parts";
import type { Kind } from "@/lib/intake/kinds/rules";
import { birthFindings } from "@/lib/intake/recognise/rules/birth-in-nik";
import { doubtOf, foreignOf, mismatchOf } from "@/lib/intake/recognise/rules/doubt";
import { exchangedIn } from "@/lib/intake/recognise/rules/exchanged";
import {
  type Header,
  type Learned,
  proposeHeader,
  recogniseHeader,
  withChoice,
} from "@/lib/intake/recognise/rules/header";
import type { Chosen } from "@/lib/intake/recognise/rules/mapping";
import { fitsKind } from "@/lib/intake/recognise/rules/same-heading";
import { type Correction, correctionIn } from "@/lib/intake/rows/rules/correction";
import type { Finding } from "@/lib/intake/rows/rules/findings";
import { rowWidth } from "@/lib/intake/rows/rules/row-width";
import { type Further, furtherSheets, NONE } from "./sheets";
import { columnFindings, unitFindings, zeroFindings } from "./tables";

/** How many rows from the top tell how the columns are written. */
const EVIDENCE_ROWS = 300;

/**
 * certain: a header was found, or chosen, and lacks nothing. corrects: the file brings refused rows of another back.
 */
export type Recognised = {
  file: OpenFile;
  header: Header;
  first: FileRow[];
  certain: boolean;
  /** Why the kind itself is to be looked at, or "". */
  doubt: string;
  corrects: Correction | null;
  /** Further sheets of the same table. */
  more: Further[];
  /** What of the file is not read at all. */
  findings: Finding[];
};

/** What is known before the file is opened: its kind (or which it may be), what a person chose, what the sender's headings mean. */
export type Asked = { kinds: readonly Kind[]; chosen?: Chosen; learned?: Learned };

/** Opens a file and finds its header, or the nearest to one. Throws UnreadableFile with the sentence for the screen. */
export async function recognise(path: string, asked: Asked): Promise<Recognised> {
  const file = await openFile(path, {
    sheet: asked.chosen?.sheet,
    fits: (rows) => fitsKind(rows, asked.kinds.length === 1 ? asked.kinds[0] : undefined, asked.learned),
  });
  // A small sheet is read to its end here, and the others are still to be looked at.
  file.book?.hold();
  try {
    return await recogniseOpen(file, asked);
  } catch (error) {
    await file.rows.return(undefined);
    throw error;
  } finally {
    await file.book?.release();
  }
}

async function recogniseOpen(file: OpenFile, asked: Asked): Promise<Recognised> {
  const { kinds, chosen, learned } = asked;
  const first: FileRow[] = [];
  const wanted = EVIDENCE_ROWS + (chosen?.headerRow ?? 0);
  while (first.length < wanted) {
    const { value, done } = await file.rows.next();
    if (done) break;
    first.push(...value);
  }
  // Where a person chose the sheet or there are others, another one can still be chosen.
  if (first.length < wanted && !chosen?.sheet && file.shape.sheets.length < 2 && !first.some(isFilled)) throw blank();
  const found = findHeader(first, asked);
  if (!found) throw empty();
  const corrects = correctionIn(found.header, first, file.shape.sheet);
  // Who only asks for the kind needs no other sheet.
  const alone = kinds.length > 1 || corrects !== null;
  const { more, findings } = alone
    ? NONE
    : await furtherSheets({ file, header: found.header, first }, { chosen, learned });
  if (found.certain && more.length === 0 && hasNoRows(found.header, first)) throw empty();
  const header = judged(found.header, first, file.shape);
  const tops = [{ header, first, hiddenColumns: file.hiddenColumns }, ...more];
  return {
    file,
    first,
    ...found,
    header,
    corrects,
    more: more.map((part) => ({ ...part, header: judged(part.header, part.first, file.shape) })),
    findings: [
      ...findings,
      ...tops.flatMap(columnFindings),
      ...unitFindings(header),
      ...zeroFindings({ header, first }),
      ...birthFindings({ header, first }),
    ],
  };
}

/** What is decided once for a column, from its first rows. */
function judged(found: Header, first: FileRow[], { format }: FileShape): Header {
  const header = settleVillage(found, first);
  const width = format === "csv" ? rowWidth(header, first) : null;
  const widest = Math.max(header.headings.length, ...first.map(({ cells }) => cells.length));
  return {
    ...header,
    evidence: evidenceOf(header, first),
    rounded: roundedFields(header, first),
    units: unitsOf(header, first),
    ...(format === "csv" ? width !== null && { width } : { widest }),
  };
}

const isFilled = ({ cells }: FileRow): boolean => cells.some((cell) => cell.trim() !== "");

const blank = () =>
  new UnreadableFile("Semua sel berkas ini kosong. Pilih berkas yang berisi baris, lalu unggah lagi.");
const empty = () =>
  new UnreadableFile("Berkas ini hanya berisi judul kolom, tanpa baris. Isi barisnya, lalu unggah lagi.");

/** What stands above the heading. */
const titlesAbove = ({ headerRow }: Header, first: readonly FileRow[]): string[] =>
  first.filter(({ rowNo }) => rowNo < headerRow).flatMap(({ cells }) => cells.filter((cell) => cell !== ""));

type Found = Pick<Recognised, "header" | "certain" | "doubt">;

function findHeader(first: FileRow[], { kinds, chosen, learned }: Asked): Found | null {
  const [kind] = kinds;
  const hints = { headerRow: chosen?.headerRow, learned };
  const known = recogniseHeader(first, kinds.length === 1 ? kind : undefined, hints);
  const nearest = known && kinds.includes(known.kind) ? known : kind && proposeHeader(first, kind, hints);
  if (!nearest) return null;
  const isChosen = chosen?.columns !== undefined || chosen?.constants !== undefined;
  const named = isChosen ? withChoice(nearest, chosen.columns, chosen.constants ?? {}) : nearest;
  const header = { ...named, evidence: evidenceOf(named, first) };
  const around = { titles: titlesAbove(header, first), settled: learned?.get(header.kind) };
  const unlike = doubtAbout(header, { kinds, chosen }, around, () => recogniseHeader(first, undefined, hints));
  // Whoever chose the columns has seen them.
  const doubt = unlike || (chosen?.columns ? "" : exchangedIn(header, first));
  return { header, certain: header.missing.length === 0 && (kinds.length > 1 || doubt === ""), doubt };
}

type Around = Parameters<typeof doubtOf>[1];

/** Nobody chose the kind: is it certain? Somebody did: do the columns agree? Whoever is looking already is not asked. */
function doubtAbout(header: Header, { kinds, chosen }: Asked, around: Around, likely: () => Header | null): string {
  if (kinds.length > 1 || chosen?.doubted) return doubtOf(header, around);
  if (chosen?.look || chosen?.columns) return "";
  return mismatchOf(header, likely()) || foreignOf(header, around);
}

function hasNoRows({ headerRow }: Header, first: FileRow[]): boolean {
  if (first.length >= EVIDENCE_ROWS) return false;
  return !first.some((row) => row.rowNo > headerRow && isFilled(row));
}
