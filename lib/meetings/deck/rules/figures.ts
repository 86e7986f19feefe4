import { defaultSource, type Place, type Source } from "@/lib/realisation/rules/figures";
import type { Aged } from "@/lib/reconciliation/rules/ageing";

// All numbers of a meeting, and nothing else: what a snapshot freezes, and what the deck is written from.

export type ProblemAt = {
  code: string;
  type: string;
  families: number;
  amountRp: number;
  live: number;
  closed: number;
};
export type AgentsAt = { code: string; agents: number };
/** Families and money waiting since a day in a kab/kota: cards not handed over, money not spent and not returned. */
export type AgeAt = { code: string; what: Aged; sinceOn: string | null; kpm: number; rp: number };

export type MeetingPeriod = {
  id: number;
  code: string;
  programCode: string;
  programName: string;
  label: string;
  startsOn: string;
  endsOn: string;
  /** Rupiah of one family in the whole period; null when the program has no amount. */
  amountRp: number | null;
};

export type MeetingFigures = {
  /** The shape of this record; another shape is another number. */
  form: 1;
  /** When they were read, ISO 8601. */
  takenAt: string;
  /** The calendar date of that in the zone of the meeting, YYYY-MM-DD. */
  today: string;
  period: MeetingPeriod;
  /** The regions of the meeting: provinces, kab/kota, or one of them. */
  groups: Place[];
  /** One level below: kab/kota of provinces, kecamatan of one kab/kota. */
  places: Place[];
  /** What adds up to the whole: kab/kota, which alone have quota and recap. */
  basis: Place[];
  /** Live problems of each group and each place. */
  problems: ProblemAt[];
  /** Active e-Warong of each place. */
  agents: AgentsAt[];
  ages: AgeAt[];
};

/** Whether something read from a snapshot is of the shape that this version of the product knows. */
export const isMeetingFigures = (found: unknown): found is MeetingFigures =>
  typeof found === "object" && found !== null && "form" in found && found.form === 1;

/** The source that the pages of a meeting show. */
export const sourceOf = ({ basis }: MeetingFigures): Source => defaultSource(basis);
