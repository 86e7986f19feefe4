import { type Definition, define, isTerm, type Term } from "@/lib/glossary/define";
import {
  kpmHref,
  type PlaceGapChoice,
  placeGapHref,
  type Rows,
  recapsHref,
  type ViewFilter,
} from "@/lib/realisation/filter";
import type { Place, Source, Span } from "@/lib/realisation/rules/figures";
import { type Funnel, type FunnelGap, type GapKey, type StepKey, unexplainedOf } from "@/lib/realisation/rules/funnel";
import { type Pace, TARGET_RATE } from "@/lib/realisation/rules/pace";
import { formatDate } from "@/lib/values/dates";
import { levelOf, type RegionLevel } from "@/lib/values/region-code";
import { formatCount, formatPercent } from "@/lib/values/rupiah";

export const SOURCE_LABELS: Record<Source, string> = { names: "By name", recap: "Rekap" };

const SOURCE_FILES: Record<Source, string> = {
  names: "DPM dan laporan bank",
  recap: "rekap nasional Kemensos",
};

export const STEP_TERMS: Record<StepKey, Term> = {
  quota: "kuota",
  dpm: "dpm",
  sp2d: "sp2d",
  credited: "penyaluran",
  transacted: "pencairan",
};

/** The words of a problem type, which the glossary keeps under its name; null for a type that it does not know. */
export function problemTerm(type: string): Definition | null {
  const term = type.toLowerCase().replace(/_./g, (joint) => joint.slice(1).toUpperCase());
  return isTerm(term) ? define(term) : null;
}

/** "20 November 2026", or the span when places report on different days. */
export function asOfText(asOf: Span): string {
  return asOf.from === asOf.to ? formatDate(asOf.to) : `${formatDate(asOf.from)} sampai ${formatDate(asOf.to)}`;
}

/** The files behind figures; a list of another day than the bank's reports has its own date. */
export function sourceFiles(source: Source, asOf: Span | null, listed: Span | null): string {
  const apart = listed !== null && (listed.from !== asOf?.from || listed.to !== asOf.to);
  return source === "names" && apart ? `laporan bank; DPM per ${asOfText(listed)}` : SOURCE_FILES[source];
}

/** How many of the places are in the figures, when not all are. */
export function coverageText({ counted, places, source }: Funnel): string | null {
  if (counted >= places) return null;
  const what = source === "names" ? "data by name" : "rekap";
  return `${formatCount(counted)} dari ${formatCount(places)} kab/kota sudah memiliki ${what}; hanya itu yang dihitung, juga kuotanya.`;
}

/** Families in a step that the step before does not have, in words. */
export function extraText({ to, extraKpm }: FunnelGap): string | null {
  if (extraKpm <= 0) return null;
  const count = formatCount(extraKpm);
  if (to === "sp2d") return `${count} KPM ada dalam laporan bank tetapi tidak tercantum dalam DPM.`;
  if (to === "credited") return `${count} KPM menerima uang tetapi tidak ada dalam SP2D.`;
  return `${count} KPM bertransaksi tanpa uang masuk periode ini (memakai sisa saldo).`;
}

/** "Pencairan 53,2 % pada 55 % periode; dengan laju ini menjadi 96 %." */
export function paceText({ step, done, passed, expected }: Pace): string {
  const what = step === "credited" ? "Penyaluran" : "Pencairan";
  const now = `${what} baru ${formatPercent(done.rate)} dari SP2D`;
  if (passed >= 1) return `${now}, padahal periode sudah berakhir.`;
  return `${now} ketika ${formatPercent(passed)} periode sudah lewat; dengan laju ini ${formatPercent(expected)} pada akhir periode (sasaran ${formatPercent(TARGET_RATE)}).`;
}

const LEVEL_WORDS: Record<RegionLevel, string> = {
  province: "provinsi",
  regency: "kab/kota",
  district: "kecamatan",
  village: "desa/kelurahan",
};

/** What places are called together: by their level when they share one. */
export function placesWord(codes: readonly string[]): string {
  const levels = new Set(codes.map(levelOf));
  const [level] = levels;
  return levels.size === 1 && level ? LEVEL_WORDS[level] : "wilayah";
}

/** What a reader may open behind a number: the rows asked for, and whether families and their problems are theirs to see. */
export type Behind = { rows: Rows; names: boolean };

type StepPicture = Definition & {
  term: string;
  kpm: number | null;
  rp: number | null;
  href?: string;
  missing?: string;
};
type GapPicture = Pick<FunnelGap, "kpm" | "rp" | "explainedKpm"> & {
  rpNote?: string;
  href?: string;
  explainedHref?: string;
  unexplainedHref?: string;
};

/** Rupiah of a gap are a difference of totals: they also hold what families beyond the gap lack. */
const GAP_RP_NOTES: Record<Source, Partial<Record<GapKey, string>>> = {
  names: {
    credited: "termasuk kekurangan nominal keluarga yang sudah menerima",
    transacted: "termasuk sisa saldo keluarga yang sudah berbelanja",
  },
  recap: {},
};

/** The funnel ready to be drawn: words, definitions, and the rows behind each number. */
export function pictureOf(funnel: Funnel, behind: Behind): { steps: StepPicture[]; gaps: GapPicture[] } {
  return {
    steps: funnel.steps.map(({ key, kpm, rp }) => ({
      term: key,
      ...define(STEP_TERMS[key]),
      kpm,
      rp,
      ...optional("href", stepHref(funnel.source, key, behind)),
      ...optional("missing", missingText(funnel, key, behind)),
    })),
    gaps: funnel.gaps.map((gap) => ({
      kpm: gap.kpm,
      rp: gap.rp,
      explainedKpm: gap.explainedKpm,
      ...optional("rpNote", GAP_RP_NOTES[funnel.source][gap.to] ?? null),
      ...gapHrefs(funnel.source, gap, behind),
    })),
  };
}

/** Quotas and recaps have their rows on the recap page, by kab/kota; below that level there are none. */
const isWhole = ({ rows }: Behind): boolean => rows.region.length <= 4;

/** The first step opens the gap after it: there the quota covers the same kab/kota as in the funnel, and no others. */
function stepHref(source: Source, key: StepKey, behind: Behind): string | null {
  if (key === "quota") return isWhole(behind) ? placeGapHref(behind.rows, firstGap(source)) : null;
  if (source === "recap") return isWhole(behind) ? recapsHref(behind.rows) : null;
  return behind.names ? kpmHref(behind.rows, { step: key }) : null;
}

const firstGap = (source: Source): PlaceGapChoice =>
  source === "names" ? { source, to: "dpm" } : { source, to: "sp2d" };

/** A gap of totals opens its kab/kota, whose columns add up to its three numbers; a gap by name opens its families. */
function gapHrefs(
  source: Source,
  { to }: FunnelGap,
  behind: Behind,
): Pick<GapPicture, "href" | "explainedHref" | "unexplainedHref"> {
  if (source === "recap" || to === "dpm") {
    if (!isWhole(behind)) return {};
    const places = placeGapHref(behind.rows, { source, to });
    return { href: places, explainedHref: places, unexplainedHref: places };
  }
  if (!behind.names) return {};
  return {
    href: kpmHref(behind.rows, { gap: to }),
    explainedHref: kpmHref(behind.rows, { gap: to, explained: "yes" }),
    unexplainedHref: kpmHref(behind.rows, { gap: to, explained: "no" }),
  };
}

/** A quota belongs to a whole kab/kota, and a recap has no DPM: then no data is missing. */
function missingText({ source }: Funnel, key: StepKey, { rows }: Behind): string | null {
  if (key === "dpm" && source === "recap") return "tidak ada dalam rekap";
  return key === "quota" && (rows.bank !== "" || rows.region.length > 4) ? "ditetapkan per kab/kota" : null;
}

const optional = <Key extends string>(key: Key, text: string | null): { [K in Key]?: string } =>
  text === null ? {} : ({ [key]: text } as { [K in Key]?: string });

/** The funnel in one sentence: where it starts and where it ends. */
export function headlineOf(funnel: Funnel): string {
  const { steps } = funnel;
  const first = steps.find(({ kpm }) => kpm !== null);
  const last = steps.at(-1);
  if (!first || !last || last.kpm === null || first.kpm === null || first === last)
    return "Dari kuota sampai pencairan";
  const unexplained = unexplainedOf(funnel);
  const open = unexplained === 0 ? "semua selisih terjelaskan" : `${formatCount(unexplained)} belum terjelaskan`;
  const from = `Dari ${formatCount(first.kpm)} KPM dalam ${define(STEP_TERMS[first.key]).label}`;
  return `${from}, ${formatCount(last.kpm)} sudah membelanjakan bantuannya; ${open}`;
}

export type EmptyReason = "no-scope" | "bank-sees-names-only" | "filtered-away" | "source-late" | "no-data-yet";

type EmptyInput = {
  places: readonly Place[];
  filter: Pick<ViewFilter, "bank" | "source">;
  ownBank: boolean;
  /** Nothing is in the scope of the reader. */
  nowhere: boolean;
};

/** Why no place has figures of the source: nothing known, hidden by a choice, or a source that has not come. */
export function emptyReason({ places, filter, ownBank, nowhere }: EmptyInput): EmptyReason {
  if (nowhere) return "no-scope";
  if (ownBank && filter.source === "recap") return "bank-sees-names-only";
  if ((filter.bank !== "" && !ownBank) || places.some((place) => place.names || place.recap)) return "filtered-away";
  return places.some((place) => place.quotaKpm !== null) ? "source-late" : "no-data-yet";
}
