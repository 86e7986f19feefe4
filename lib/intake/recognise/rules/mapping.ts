import { maskedBirth, maskedNumbers } from "@/lib/intake/cells/rules/masked";
import { type Kind, RULES } from "@/lib/intake/kinds/rules";
import { proposedConstants } from "./constants";
import { guessColumns } from "./guess";
import type { Constants, Header, Learned } from "./header";

/** How a file was understood, kept with the intake for the screen. */
export type Mapping = {
  format: string;
  sheet: string | null;
  sheets: readonly string[];
  /** Further sheets that are read with it. */
  also: readonly string[];
  separator: string | null;
  encoding: string | null;
  /** How many rows there may be, told before they are read. */
  rowsEstimate: number | null;
  headerRow: number;
  columns: { label: string; heading: string }[];
  missing: string[];
  extra: string[];
  /** Headings that were known from an earlier choice for the same sender. */
  learned: string[];
  /** What is written once for the whole file: as a person did, else as the titles seem to say it. */
  constants: Constants;
};

/**
 * What a person chose instead of the proposal. alone: no other sheet is read, whatever its headings; without: sheets that
 * the same workbook brought in before. look: show the columns before a row is read, whatever was recognised;
 * doubted: because nobody chose the kind and the columns hardly say it; sum: the amounts of several rows of one family
 * are added up.
 */
export type Chosen = {
  sheet?: string;
  alone?: boolean;
  without?: readonly string[];
  headerRow?: number;
  columns?: Record<string, number>;
  constants?: Constants;
  look?: boolean;
  doubted?: boolean;
  sum?: boolean;
};

export type LearnedRow = { kind: Kind; key: string; field: string };

export function learnedFrom(rows: readonly LearnedRow[]): Learned {
  const learned = new Map<Kind, Map<string, string>>();
  for (const { kind, key, field } of rows) {
    const known = learned.get(kind) ?? new Map<string, string>();
    learned.set(kind, known.set(key, field));
  }
  return learned;
}

type Shape = Pick<Mapping, "format" | "sheet" | "sheets" | "separator" | "encoding" | "rowsEstimate">;

type Top = readonly { rowNo: number; cells: readonly string[] }[];

export function mappingOf(shape: Shape, header: Header, first: Top, also: readonly string[]): Mapping {
  const columns = RULES[header.kind].fields.flatMap(({ field, label }) => {
    const column = header.columns[field];
    return column === undefined ? [] : [{ label, heading: header.headings[column] ?? "" }];
  });
  const { format, sheet, sheets, separator, encoding, rowsEstimate } = shape;
  const { headerRow, missing, learned } = header;
  const extra = header.extra.slice(0, 30);
  const constants = { ...proposedConstants(header, first), ...header.constants };
  return {
    ...{ format, sheet, sheets, also, separator, encoding, rowsEstimate },
    ...{ headerRow, columns, missing, extra, learned, constants },
  };
}

/** A column of the file for a person to name. */
export type Sample = { column: number; heading: string; field: string; guessed: boolean; samples: string[] };

const SAMPLES = 3;

/** Every column with a heading or a value, and its first values; identity numbers only so far that one knows them. */
export function samplesOf(header: Header, first: Top): Sample[] {
  const below = first.filter(({ rowNo }) => rowNo > header.headerRow);
  const width = Math.max(header.headings.length, ...below.map(({ cells }) => cells.length));
  const guesses = guessColumns(header, first);
  const fields = new Map(Object.entries({ ...guesses, ...header.columns }).map(([field, column]) => [column, field]));
  const guessed = new Set(Object.values(guesses));
  return Array.from({ length: width }, (_, column) => {
    const values = below.map(({ cells }) => cells[column]?.trim() ?? "").filter((value) => value !== "");
    return {
      column,
      heading: header.headings[column] ?? "",
      field: fields.get(column) ?? "",
      guessed: guessed.has(column),
      samples: [...new Set(values.map(fields.get(column) === "birth" ? maskedBirth : maskedSample))].slice(0, SAMPLES),
    };
  }).filter(({ heading, samples }) => heading !== "" || samples.length > 0);
}

const maskedSample = (text: string): string => maskedNumbers(text.slice(0, 40));
