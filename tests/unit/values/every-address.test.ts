import { describe, expect, test } from "vitest";
import { answerFaults, parseAnswerView } from "@/lib/answers/filter";
import { caseFaults, parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { numbersFaults, parseNumbersFilter } from "@/lib/cases/numbers/filter";
import { parseYear, yearFaults } from "@/lib/cases/settings/filter";
import { parseVisitFilter, visitFaults } from "@/lib/field/filter";
import { intakeFaults, intakeListFaults, parseIntakeListFilter } from "@/lib/intake/filter";
import { kpmFaults, parseKpmFilter } from "@/lib/kpm/filter";
import {
  chosenFaults,
  downloadFaults,
  letterFaults,
  letterPageFaults,
  officeFaults,
  parseLetterFilter,
  parseOffice,
} from "@/lib/letters/filter";
import {
  followFaults,
  meetingFaults,
  parseFollowFilter,
  parseMeetingView,
  parsePlan,
  planFaults,
} from "@/lib/meetings/filter";
import { parseView, recapsFaults, viewFaults } from "@/lib/realisation/filter";
import {
  ageFaults,
  boardFaults,
  parseAgeFilter,
  parseBoardFilter,
  parseTermFilter,
  termFaults,
} from "@/lib/reconciliation/filter";
import { parseRepairFilter, repairFaults } from "@/lib/repair/filter";

type Params = Record<string, string>;
type Address = {
  faults: (params: Params) => readonly string[];
  /** What a page reads: every part of it is known below, so that none is dropped in silence. */
  read: object;
  /** A value of each parameter that is followed. */
  good: Params;
};

const VILLAGE = "5103012001";
const CASES: Params = {
  region: "51.03",
  bank: "BNI",
  type: "SALDO_NOL",
  step: "credited",
  state: "open",
  owner: "bank",
  mine: "1",
  overdue: "1",
  atRisk: "1",
  escalated: "1",
  answered: "1",
  turn: "1",
  when: "opened",
  openedBy: "170",
  closedBy: "170",
  q: "NI LUH",
  list: "abcdefgh-12",
  cols: "type,due",
  roomy: "1",
  sort: "due",
  all: "1",
  after: `${VILLAGE}-9`,
  before: `${VILLAGE}-9`,
};

/** The period is no part of these: a page says of it by itself that there is none (asksUnknownPeriod). */
const ADDRESSES: Record<string, Address> = {
  "/": { faults: viewFaults, read: parseView({}), good: { bank: "bni", source: "recap", sort: "-name" } },
  "/recaps?gap=sp2d": {
    faults: (params) => recapsFaults({ source: "recap", gap: "sp2d", ...params }),
    read: {},
    good: { source: "recap", gap: "credited", sort: "-unexplained" },
  },
  "/recaps": { faults: recapsFaults, read: {}, good: { sort: "-quota" } },
  "/kpm": {
    faults: kpmFaults,
    read: { ...parseKpmFilter({}), sort: undefined },
    good: {
      region: "5103",
      bank: "BNI",
      gap: "credited",
      step: "credited",
      explained: "no",
      q: "NI LUH",
      after: `${VILLAGE}-9`,
      before: `${VILLAGE}-9`,
    },
  },
  "/kpm of one kab/kota": {
    faults: (params) => kpmFaults({ sort: "-ordered", ...params }, "5103"),
    read: {},
    good: { sort: "family", after: `o600000-${VILLAGE}-9`, before: `o-1-${VILLAGE}-9` },
  },
  "/cases": { faults: caseFaults, read: { ...parseCaseFilter({}), from: undefined, to: undefined }, good: CASES },
  "/cases?when=opened": {
    faults: (params) => caseFaults({ when: "opened", ...params }),
    read: {},
    good: { from: "2026-11-01", to: "2026-11-25" },
  },
  "/cases/numbers": {
    faults: (params) => numbersFaults("pfm", params),
    read: parseNumbersFilter({}),
    good: { region: "5103", type: "SALDO_NOL", bank: "BNI", owner: "bank", span: "week", by: "region" },
  },
  "/cases/answers": {
    faults: answerFaults,
    read: { ...parseAnswerView({}), refused: undefined },
    good: { file: "3", rows: "refused", after: "50" },
  },
  "/field": {
    faults: (params) => visitFaults(params, "510302"),
    read: parseVisitFilter({}, ""),
    good: {
      region: "510302",
      sort: "due",
      after: `${VILLAGE}_2026-11-20_3`,
      before: `${VILLAGE}_2026-11-20_3`,
    },
  },
  "/intake": {
    faults: intakeListFaults,
    read: parseIntakeListFilter({}),
    good: { sort: "-added", after: "12", before: "12" },
  },
  "/intake/1": {
    faults: (params) => intakeFaults(params, [{ reason: "nik-salah" }]),
    read: {},
    good: {
      severity: "warning",
      reason: "nik-salah",
      after: "10-1",
      change: "added",
      changeAfter: "10",
      since: "gone",
      sinceAfter: "10",
    },
  },
  "/letters": {
    faults: letterFaults,
    read: parseLetterFilter({}),
    good: {
      state: "draft",
      kind: "village",
      region: "5103",
      batch: "4",
      own: "1",
      sort: "-amount",
      after: "7",
      before: "7",
    },
  },
  "/api/letters": { faults: downloadFaults, read: {}, good: { letter: "7", batch: "4", as: "docx" } },
  "/letters/1": { faults: letterPageFaults, read: {}, good: { after: "20" } },
  "/letters/new": { faults: chosenFaults, read: {}, good: { picked: "1,2" } },
  "/letters/new?all=1": {
    faults: (params) => chosenFaults({ all: "1", ...params }),
    read: {},
    good: { type: "SALDO_NOL", except: "1,2" },
  },
  "/letters/office": { faults: officeFaults, read: { region: parseOffice({}) }, good: { region: "5103" } },
  "/meetings/1": {
    faults: meetingFaults,
    read: parseMeetingView({}),
    good: { tab: "slides", slide: "whole", item: "1", beside: "earlier" },
  },
  "/meetings/new": {
    faults: (params) => planFaults(params, [{ id: 1n }]),
    read: parsePlan({}),
    good: { follows: "1" },
  },
  "/follow-ups": {
    faults: followFaults,
    read: parseFollowFilter({}),
    good: {
      state: "open",
      party: "bank",
      region: "5103",
      meeting: "1",
      mine: "1",
      item: "1",
      after: "2026-11-20_3",
    },
  },
  "/reconciliation": {
    faults: boardFaults,
    read: parseBoardFilter({}),
    good: { region: "5103", state: "signed", after: "5103-BNI" },
  },
  "/reconciliation/1": { faults: termFaults, read: parseTermFilter({}), good: { term: "amount", after: "9" } },
  "/reconciliation/1/ageing": {
    faults: ageFaults,
    read: parseAgeFilter({}),
    good: { what: "untouched", band: "30", after: "9" },
  },
  "/repair": {
    faults: (params) => repairFaults(params, { only: null, on: ["2026-11-01"] }),
    read: parseRepairFilter({}),
    good: { region: "5103", copy: "2026-11-01", move: "entered", after: "5" },
  },
  "/admin/holidays": { faults: yearFaults, read: { year: parseYear({}) }, good: { year: "2027" } },
};

describe.each(Object.entries(ADDRESSES))("A15 of %s", (_, { faults, read, good }) => {
  test("no part is unknown to the sentence about what could not be followed", () => {
    const parts = Object.entries(read).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    expect(parts.filter((name) => name !== "period" && !(name in good))).toEqual([]);
  });

  test.each(Object.entries(good))("%s is followed as %s, and said when it was tampered with", (name, value) => {
    expect(faults({ [name]: value })).toEqual([]);
    // A name may be anything but a number.
    const tampered = name === "q" ? "123456" : "0'; -- 1";
    expect(faults({ [name]: tampered })).toEqual([expect.stringContaining("yang tidak dikenali")]);
  });
});

test("A15 the region of a neighbour is not followed in silence by whoever has one kab/kota", () => {
  const own = { only: "5103", on: [] };
  expect(repairFaults({ region: "5102" }, own)[0]).toContain("wilayah");
  expect(repairFaults({ region: "5103" }, own)).toEqual([]);
});

test("A15 a bank that there is not is not followed in silence, nor another bank by a bank", () => {
  expect(viewFaults({ bank: "XYZ" }, ["BNI", "BRI"])[0]).toContain("bank");
  expect(viewFaults({ bank: "BRI" }, ["BNI"])[0]).toContain("bank");
  expect(viewFaults({ bank: "bri" }, ["BNI", "BRI"])).toEqual([]);
});
