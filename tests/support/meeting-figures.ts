import type { MeetingFigures } from "@/lib/meetings/deck/rules/figures";
import type { Place } from "@/lib/realisation/rules/figures";

// Numbers of a meeting without a database.

export const place = (code: string, credited: number): Place => ({
  code,
  name: code,
  quotaKpm: 100,
  unmetKpm: 0,
  names: {
    dpmKpm: 100,
    balanceRp: 0,
    sp2dKpm: 100,
    sp2dRp: 0,
    creditedKpm: credited,
    creditedRp: 0,
    transactedKpm: credited,
    transactedRp: 0,
    unorderedKpm: 0,
    unorderedExplainedKpm: 0,
    uncreditedKpm: 100 - credited,
    uncreditedExplainedKpm: 10,
    untransactedKpm: 0,
    untransactedExplainedKpm: 0,
    listed: null,
    asOfFrom: "2026-11-20",
    asOfTo: "2026-11-20",
  },
  recap: null,
});

export const problem = (code: string, type: string, families: number) => ({
  code,
  type,
  families,
  amountRp: 0,
  live: families,
  closed: 0,
});

export const figures = (basis: Place[], problems: MeetingFigures["problems"]): MeetingFigures => ({
  form: 1,
  takenAt: "2026-11-20T02:00:00Z",
  today: "2026-11-20",
  period: {
    id: 1,
    code: "p",
    programCode: "SEMBAKO",
    programName: "Program Sembako",
    label: "Okt–Des 2026",
    startsOn: "2026-10-01",
    endsOn: "2026-12-31",
    amountRp: 600_000,
  },
  groups: [],
  places: basis,
  basis,
  problems,
  agents: [],
  ages: [],
});
