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
};

type Noted = Pick<Finding, "kind" | "code" | "place" | "listed">;

const MOST_SAMPLES = 20;
/** A column of names taken for words of a list would fill the page. */
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
export const placeText = (text: string): string => text.slice(0, 80).replace(/\d{6,}/g, "…");

/** Gathers findings; the same code at the same place is one finding with more rows. */
export class Findings {
  readonly #found = new Map<string, Finding>();

  get list(): Finding[] {
    return [...this.#found.values()];
  }

  /** A finding about one row. */
  row(noted: Noted, rowNo: number): void {
    this.merge([{ ...noted, rows: 1, samples: [rowNo] }]);
  }

  /** Adds findings that were gathered elsewhere. */
  merge(findings: readonly Finding[]): void {
    for (const finding of findings) {
      const place = placeText(finding.place);
      const key = `${finding.kind} ${finding.code} ${place}`;
      const known = this.#found.get(key);
      if (known) {
        known.rows = known.rows === null ? finding.rows : known.rows + (finding.rows ?? 0);
        for (const sample of finding.samples) if (known.samples.length < MOST_SAMPLES) known.samples.push(sample);
      } else if (this.#found.size < MOST_FINDINGS) this.#found.set(key, { ...finding, place });
    }
  }
}
