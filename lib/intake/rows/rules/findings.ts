import { maskedIdentities } from "@/lib/values/identity-in-text";

// What the reader noticed that is no row's own fault: parts of the file that were not read, or read though one may not expect
// it, words it does not know, checks that failed. Counted while reading; memory holds one line for each code and place.

export const FINDING_KINDS = ["unread", "included", "unknown", "check"] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** place: sheet, column or word, as the file writes it. rows null = not counted by row. listed: which remarks show the rows. */
export type Finding = {
  kind: FindingKind;
  code: string;
  place: string;
  rows: number | null;
  samples: number[];
  listed: "" | "refused" | "warning" | "skipped";
  /** The column whose own word the place is, which the remarks quote; none where the place is a sheet or a column. */
  field?: string | undefined;
  /** What the word was read as, because people of the sender said so before. */
  meaning?: string | undefined;
};

type Noted = Pick<Finding, "kind" | "code" | "place" | "listed" | "field" | "meaning">;

/** How many rows of a finding are named. */
export const MOST_SAMPLES = 20;
/** A column of names taken for words of a list would fill the page; what is over is one finding more, without its words. */
const MOST_FINDINGS = 500;

/** A finding about the file as a whole, or a part of it that has no rows to list. */
export const noted = (kind: FindingKind, code: string, place: string, rows: number | null = null): Finding => ({
  kind,
  code,
  place,
  rows,
  samples: [],
  listed: "",
});

/** A text of the file as a finding may repeat it: never a long number. */
export const placeText = (text: string): string => maskedIdentities(text.slice(0, 80).replace(/\d{6,}/g, "…"));

/** Gathers findings; the same code at the same place is one finding with more rows. */
export class Findings {
  readonly #found = new Map<string, Finding>();

  get list(): Finding[] {
    return [...this.#found.values()];
  }

  /** A finding about one row. Its place is said as it may be repeated. */
  row(noted: Noted, rowNo: number): void {
    const found = this.#found.get(keyOf(noted)) ?? this.#begin({ ...noted, rows: 0, samples: [] });
    found.rows = (found.rows ?? 0) + 1;
    if (found.samples.length < MOST_SAMPLES) found.samples.push(rowNo);
  }

  /** Adds findings that were gathered elsewhere. */
  merge(findings: readonly Finding[]): void {
    for (const given of findings) {
      const finding = { ...given, place: placeText(given.place) };
      const found = this.#found.get(keyOf(finding)) ?? this.#begin({ ...finding, rows: 0, samples: [] });
      found.rows = finding.rows === null ? null : (found.rows ?? 0) + finding.rows;
      for (const sample of finding.samples) if (found.samples.length < MOST_SAMPLES) found.samples.push(sample);
    }
  }

  #begin(finding: Finding): Finding {
    const { field: _, ...rest } = finding;
    const kept = this.#found.size < MOST_FINDINGS ? finding : { ...rest, place: "", meaning: "" };
    const key = keyOf(kept);
    const known = this.#found.get(key);
    if (known) return known;
    this.#found.set(key, kept);
    return kept;
  }
}

const keyOf = ({ kind, code, place, field = "" }: Noted): string => `${kind} ${code} ${field} ${place}`;
