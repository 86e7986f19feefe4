import { typeLabel, typeRules } from "@/lib/cases/present/words";
import { CASE_OWNERS } from "@/lib/cases/rules/party";
import type { WorkbookSheet, WorkbookValue } from "@/lib/documents/shapes/sheet";
import { define } from "@/lib/glossary/define";
import type { Deck } from "@/lib/meetings/deck/queries/deck";
import { agedPlaces } from "@/lib/meetings/deck/rules/ageing";
import { agentRows } from "@/lib/meetings/deck/rules/agents";
import { type MeetingFigures, sourceOf } from "@/lib/meetings/deck/rules/figures";
import { problemTotals, thenAt, thenOf } from "@/lib/meetings/deck/rules/problems";
import { SOURCE_LABELS, STEP_TERMS } from "@/lib/realisation/present/funnel";
import { type Place, placesWith, sumPlaces } from "@/lib/realisation/rules/figures";
import { type Funnel, funnelOf, unexplainedIn } from "@/lib/realisation/rules/funnel";
import { rankedOf } from "@/lib/realisation/rules/ranking";
import { AGED_WORDS } from "@/lib/reconciliation/present/ageing";
import { AGED, RETURN_DAYS } from "@/lib/reconciliation/rules/ageing";
import { addDays } from "@/lib/values/dates";
import { DEFINED, dayText, namesText } from "./deck";
import { dayOf, filesOf } from "./figure";
import { versionText } from "./paper";
import { decisionSheet } from "./sheets";

// All numbers of a meeting as a workbook: what the slides say, as numbers to go on counting with, and whole where a slide
// shows only the worst. Shares are beside the two numbers that they are made of.

type Head = readonly (readonly [title: string, width: number, percent?: "percent"])[];

const sheet = (name: string, head: Head, rows: readonly (readonly WorkbookValue[])[]): WorkbookSheet => ({
  name,
  columns: head.map(([title, width, percent]) => ({ title, width, ...(percent && { percent: true }) })),
  rows: (async function* () {
    yield rows;
  })(),
});

const shareOf = (part: number | null, whole: number | null): number | null =>
  part === null || !whole ? null : part / whole;

/** What the workbook holds, for its first sheet. */
export function numbersAbout(deck: Deck): [string, string][] {
  const { meeting, figures } = deck;
  const source = sourceOf(figures);
  const known = sumPlaces(placesWith(figures.basis, source), { code: "", name: "" })[source];
  return [
    ["Rakor", meeting.title],
    ["Waktu dan tempat", [dayText(meeting), meeting.place].filter(Boolean).join(", ")],
    ["Wilayah", namesText(meeting.regions.map(({ name }) => name))],
    ["Periode", `${figures.period.programName}, ${figures.period.label}`],
    ["Versi angka", versionText(deck)],
    ["Data per", dayOf(known)],
    ["Sumber", `${SOURCE_LABELS[source]}: ${filesOf(source, known)}`],
    ...DEFINED.map((term): [string, string] => [define(term).label, define(term).definition]),
  ];
}

/** One sheet for each part of the deck. */
export function numbersSheets({ figures, earlier, before, items }: Deck): WorkbookSheet[] {
  const funnel = funnelOf({ places: figures.basis, source: sourceOf(figures), amountRp: figures.period.amountRp });
  return [
    stepsSheet(funnel),
    gapsSheet(funnel),
    placesSheet("Per wilayah rakor", figures.groups, figures),
    placesSheet("Per wilayah di dalamnya", figures.places, figures),
    problemsSheet(figures, earlier),
    problemPlacesSheet(figures, earlier),
    agentsSheet(figures),
    agesSheet(figures),
    decisionSheet([[...before, ...items]], figures.today),
  ];
}

function stepsSheet({ steps }: Funnel): WorkbookSheet {
  const ordered = steps.find(({ key }) => key === "sp2d")?.kpm ?? null;
  return sheet(
    "Keseluruhan",
    [
      ["Tahap", 20],
      ["KPM", 14],
      ["Rupiah", 20],
      ["KPM dalam SP2D", 16],
      ["% dari SP2D", 14, "percent"],
    ],
    steps.map(({ key, kpm, rp }) => [define(STEP_TERMS[key]).label, kpm, rp, ordered, shareOf(kpm, ordered)]),
  );
}

const gapsSheet = ({ gaps }: Funnel): WorkbookSheet =>
  sheet(
    "Yang belum sampai",
    [
      ["Berhenti sebelum", 20],
      ["KPM", 14],
      ["Rupiah", 20],
      ["KPM terjelaskan", 16],
      ["KPM belum terjelaskan", 20],
    ],
    gaps
      .filter(({ kpm }) => kpm !== null)
      .map(({ to, kpm, rp, explainedKpm }) => [
        define(STEP_TERMS[to]).label,
        kpm,
        rp,
        explainedKpm,
        unexplainedIn({ kpm, explainedKpm }),
      ]),
  );

const PLACE_HEAD: Head = [
  ["Kode wilayah", 14],
  ["Wilayah", 28],
  ["Kuota (KPM)", 14],
  ["DPM (KPM)", 14],
  ["SP2D (KPM)", 14],
  ["SP2D (Rp)", 20],
  ["Penyaluran (KPM)", 16],
  ["Penyaluran (Rp)", 20],
  ["Penyaluran dari SP2D", 18, "percent"],
  ["Pencairan (KPM)", 16],
  ["Pencairan (Rp)", 20],
  ["Pencairan dari SP2D", 18, "percent"],
  ["Belum terjelaskan (KPM)", 20],
  ["Belum terjelaskan dari SP2D", 22, "percent"],
  ["Data sejak (tttt-bb-hh)", 20],
  ["Data sampai (tttt-bb-hh)", 20],
];

function placesSheet(name: string, places: readonly Place[], figures: MeetingFigures): WorkbookSheet {
  const source = sourceOf(figures);
  return sheet(
    name,
    PLACE_HEAD,
    places.map((place) => {
      const { unexplainedKpm, dpmKpm } = rankedOf(place, source);
      const known = place[source];
      const sp2d = known?.sp2dKpm ?? null;
      const [credited, transacted] = [known?.creditedKpm ?? null, known?.transactedKpm ?? null];
      return [
        ...[place.code, place.name, place.quotaKpm, dpmKpm, sp2d, known?.sp2dRp ?? null],
        ...[credited, known?.creditedRp ?? null, shareOf(credited, sp2d)],
        ...[transacted, known?.transactedRp ?? null, shareOf(transacted, sp2d)],
        ...[unexplainedKpm, shareOf(unexplainedKpm, sp2d), known?.asOfFrom ?? null, known?.asOfTo ?? null],
      ];
    }),
  );
}

const since = (now: number, then: number | null): [number | null, number | null] => [
  then,
  then === null ? null : now - then,
];
const ownerOf = (type: string): string | null => {
  const rules = typeRules(type);
  return rules ? CASE_OWNERS[rules.owner] : null;
};

const problemsSheet = (figures: MeetingFigures, earlier: MeetingFigures | null): WorkbookSheet =>
  sheet(
    "Masalah",
    [
      ["Kode jenis", 28],
      ["Jenis masalah", 34],
      ["KPM", 12],
      ["Rupiah", 20],
      ["KPM pada rakor lalu", 18],
      ["Sejak rakor lalu", 16],
      ["Penyelesai", 22],
    ],
    problemTotals(figures).map(({ type, families, amountRp }) => [
      ...[type, typeLabel(type), families, amountRp],
      ...since(families, thenOf(earlier, type)),
      ownerOf(type),
    ]),
  );

function problemPlacesSheet(figures: MeetingFigures, earlier: MeetingFigures | null): WorkbookSheet {
  const names = new Map([...figures.groups, ...figures.places].map(({ code, name }) => [code, name]));
  return sheet(
    "Masalah per wilayah",
    [
      ["Kode wilayah", 14],
      ["Wilayah", 28],
      ["Kode jenis", 28],
      ["Jenis masalah", 34],
      ["KPM", 12],
      ["Rupiah", 20],
      ["Masalah belum selesai", 20],
      ["Masalah selesai", 16],
      ["KPM pada rakor lalu", 18],
      ["Sejak rakor lalu", 16],
    ],
    figures.problems
      .filter(({ code }) => names.has(code))
      .map(({ code, type, families, amountRp, live, closed }) => [
        ...[code, names.get(code) ?? "", type, typeLabel(type), families, amountRp, live, closed],
        ...since(families, thenAt(earlier, type, code)),
      ]),
  );
}

const agentsSheet = (figures: MeetingFigures): WorkbookSheet =>
  sheet(
    "e-Warong",
    [
      ["Kode wilayah", 14],
      ["Wilayah", 28],
      ["KPM dalam SP2D", 16],
      ["e-Warong aktif", 16],
      ["KPM per e-Warong", 18],
    ],
    agentRows(figures).map(({ place, families, agents, each }) => [place.code, place.name, families, agents, each]),
  );

const agesSheet = (figures: MeetingFigures): WorkbookSheet =>
  sheet(
    "Umur",
    [
      ["Kode wilayah", 14],
      ["Wilayah", 28],
      ["Yang menunggu", 36],
      ["KPM", 12],
      ["Rupiah", 20],
      ["Sejak (tttt-bb-hh)", 18],
      ["Kembali ke kas negara (tttt-bb-hh)", 32],
    ],
    AGED.flatMap((what) =>
      agedPlaces(figures, what).map(({ code, name, families, money, oldest }) => [
        ...[code, name, AGED_WORDS[what].title, families, money, oldest],
        what === "untouched" && oldest !== null ? addDays(oldest, RETURN_DAYS) : null,
      ]),
    ),
  );
