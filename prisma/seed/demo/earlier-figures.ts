import type { MeetingFigures, ProblemAt } from "@/lib/meetings/deck/rules/figures";
import { type AsOf, groupPlaces, type Money, type Place } from "@/lib/realisation/rules/figures";
import { between } from "./calibration";

// What a meeting would have frozen some weeks before: less credited and spent, most problems larger, some smaller. It
// follows from the numbers of now and the codes alone, so that "then" is the same every time and "now" always moved.

/** The figures of now as they stood on an earlier day. */
export function earlierFigures(now: MeetingFigures, { on, at }: { on: string; at: Date }): MeetingFigures {
  const basis = now.basis.map((place) => earlierPlace(place, on));
  const places = now.places.map((place) => earlierPlace(place, on));
  const leaves = now.places.map(({ code }) => code);
  const problems = now.problems.filter(({ code }) => leaves.includes(code)).map(earlierProblem);
  return {
    ...now,
    takenAt: at.toISOString(),
    today: on,
    basis,
    places,
    groups: groupPlaces(basis, now.groups),
    problems: [...now.groups.flatMap(({ code }) => sumsOf(code, problems)), ...problems],
  };
}

function earlierPlace(place: Place, on: string): Place {
  const { names, recap } = place;
  return {
    ...place,
    names: names && {
      ...names,
      ...earlierMoney(names, place.code, on),
      ...standing(names, earlierMoney(names, place.code, on)),
      listed: names.listed && { from: on, to: on },
    },
    recap: recap && { ...recap, ...earlierMoney(recap, place.code, on) },
  };
}

function earlierMoney(money: Money, code: string, on: string): Omit<Money, "sp2dKpm" | "sp2dRp"> & AsOf {
  const credited = between(0.62, 0.9, `dulu salur ${code}`);
  const transacted = credited * between(0.7, 0.92, `dulu cair ${code}`);
  return {
    creditedKpm: Math.round(money.creditedKpm * credited),
    creditedRp: scaled(money.creditedRp, money.creditedKpm, credited),
    transactedKpm: Math.round(money.transactedKpm * transacted),
    transactedRp: scaled(money.transactedRp, money.transactedKpm, transacted),
    asOfFrom: on,
    asOfTo: on,
  };
}

/** Rupiah of the families that remain, so that both columns tell of the same ones. */
const scaled = (rp: number, kpm: number, share: number): number =>
  kpm === 0 ? 0 : Math.round((rp / kpm) * Math.round(kpm * share));

const EXPLAINED = 0.7;

function standing(now: NonNullable<Place["names"]>, then: ReturnType<typeof earlierMoney>) {
  const uncreditedKpm = now.uncreditedKpm + now.creditedKpm - then.creditedKpm;
  const untransactedKpm = then.creditedKpm - then.transactedKpm;
  return {
    balanceRp: then.creditedRp - then.transactedRp,
    uncreditedKpm,
    uncreditedExplainedKpm: Math.round(uncreditedKpm * EXPLAINED),
    untransactedKpm,
    untransactedExplainedKpm: Math.round(untransactedKpm * EXPLAINED),
  };
}

function earlierProblem(row: ProblemAt): ProblemAt {
  const factor = between(0.85, 1.75, `dulu ${row.type} ${row.code}`);
  const families = Math.round(row.families * factor);
  return {
    ...row,
    families,
    amountRp: scaled(row.amountRp, row.families, factor),
    live: Math.round(row.live * factor),
    closed: Math.round(row.closed * 0.4),
  };
}

function sumsOf(code: string, problems: readonly ProblemAt[]): ProblemAt[] {
  const own = problems.filter((row) => row.code.startsWith(code));
  return [...new Set(own.map(({ type }) => type))].sort().map((type) => {
    const rows = own.filter((row) => row.type === type);
    const sum = (of: (row: ProblemAt) => number) => rows.reduce((all, row) => all + of(row), 0);
    return {
      code,
      type,
      families: sum((row) => row.families),
      amountRp: sum((row) => row.amountRp),
      live: sum((row) => row.live),
      closed: sum((row) => row.closed),
    };
  });
}
