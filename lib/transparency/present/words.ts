import { type Definition, define, type Term } from "@/lib/glossary/define";
import type { Figure, PublicSource, PublicStep, Totals } from "@/lib/transparency/rules/small-cells";
import { gapOf, rupiahOf, SMALL } from "@/lib/transparency/rules/small-cells";
import { formatDate } from "@/lib/values/dates";
import { compactRp, formatCount, formatPercent } from "@/lib/values/rupiah";

export const SOURCE_WORDS: Record<PublicSource, string> = {
  names: "daftar penerima (DPM) dan laporan bank",
  recap: "rekap nasional Kemensos",
};

/** Shown instead of a hidden count. */
export const HIDDEN = `< ${SMALL}`;
const HIDDEN_SUM = "disamarkan";
/** A kab/kota on the map without a share. */
export const TILES_NOTHING = "tidak ada data atau disamarkan";

const STEP_TERMS: Record<PublicStep, Term> = { sp2d: "sp2d", credited: "penyaluran", transacted: "pencairan" };
const PLAIN: Record<PublicStep, string> = {
  sp2d: "Diperintahkan dibayar",
  credited: "Uang masuk rekening",
  transacted: "Uang dipakai",
};

export const countText = (kpm: number | null): string => (kpm === null ? HIDDEN : formatCount(kpm));

const figureText = (figure: Figure, places: number): string =>
  figure.kpm !== null ? formatCount(figure.kpm) : places > 1 ? HIDDEN_SUM : HIDDEN;

/** From so many on a share may have a decimal: below, cutting to tens moves more than that. */
const EXACT_FROM = 10_000;

/** A share of shown counts. Rounded counts cannot show "all": where they are equal it is "at least". */
export function shareText(part: number | null, whole: number | null, places = 1): string | null {
  if (part === null || whole === null) return null;
  if (part >= whole) return `≥ ${Math.floor((100 * part) / (whole + (2 * SMALL - 1) * places))} %`;
  if (whole >= EXACT_FROM) return formatPercent(part / whole);
  const percent = Math.min(99, Math.round((100 * part) / whole));
  return percent === 0 ? "< 1 %" : `${percent} %`;
}

export type StepPicture = Definition & {
  plain: string;
  count: string;
  rp: string | null;
  /** Of the step before, 0 to 1, and in words; null for the first or when one of the two is hidden. */
  share: string | null;
  of: string;
  /** How long the bar is, of the longest. */
  width: number;
  /** What did not come here from the step before. */
  lost: string | null;
  left: string | null;
};

const LOST: Record<PublicStep, string> = {
  sp2d: "dalam kuota belum ada perintah bayarnya",
  credited: "belum menerima uang",
  transacted: "belum memakai uangnya",
};

/** The public funnel in words: kuota where it is known, then the three steps. */
export function stepPictures(totals: Totals, amountRp: number | null): StepPicture[] {
  const { quota, places } = totals;
  const longest = Math.max(1, quota ?? 0, ...STEPS_IN_ORDER.map((step) => totals[step].kpm ?? 0));
  const first: StepPicture[] =
    quota === null
      ? []
      : [
          {
            ...define("kuota"),
            plain: "Boleh dibantu",
            count: formatCount(quota),
            rp: null,
            share: null,
            of: "",
            width: quota / longest,
            lost: null,
            left: null,
          },
        ];
  const steps = STEPS_IN_ORDER.map((step, index): StepPicture => {
    const figure = totals[step];
    const before = index === 0 ? quota : totals[STEPS_IN_ORDER[index - 1] ?? "sp2d"].kpm;
    const of = index === 0 ? "kuota" : "SP2D";
    const base = index === 0 ? quota : totals.sp2d.kpm;
    const rp = rupiahOf(figure.kpm, amountRp);
    return {
      ...define(STEP_TERMS[step]),
      plain: PLAIN[step],
      count: figureText(figure, places),
      rp: rp === null ? null : compactRp(rp),
      share: shareText(figure.kpm, base, places),
      of,
      width: (figure.kpm ?? 0) / longest,
      lost: lostText(gapOf(before, figure.kpm), step, amountRp),
      left: leftText(figure),
    };
  });
  return [...first, ...steps];
}
const STEPS_IN_ORDER: readonly PublicStep[] = ["sp2d", "credited", "transacted"];

function lostText(gap: number | null, step: PublicStep, amountRp: number | null): string | null {
  if (gap === null || gap < 0) return null;
  if (gap < 2 * SMALL) return `Hanya beberapa keluarga ${LOST[step]}, atau tidak ada.`;
  const rp = step === "sp2d" ? null : rupiahOf(gap, amountRp);
  return `Sekitar ${formatCount(gap)} keluarga ${LOST[step]}${rp === null ? "" : ` (${compactRp(rp)})`}.`;
}

const leftText = ({ left, kpm }: Figure): string | null =>
  left > 0 && kpm !== null ? `belum termasuk ${formatCount(left)} kab/kota yang disamarkan` : null;

/** "Dari setiap 100 keluarga dalam perintah bayar, sekitar 96 sudah menerima uang dan sekitar 91 sudah memakainya." */
export function headlineOf({ sp2d, credited, transacted, places }: Totals): string {
  if (sp2d.kpm === null || credited.kpm === null || transacted.kpm === null)
    return places > 1
      ? "Jumlah di wilayah ini terlalu kecil untuk ditampilkan seluruhnya."
      : `Sebagian jumlah di wilayah ini di bawah ${SMALL} keluarga dan disamarkan.`;
  const of100 = (kpm: number) =>
    kpm >= (sp2d.kpm ?? 0) ? "hampir semua" : `sekitar ${Math.min(99, Math.round((100 * kpm) / (sp2d.kpm ?? 1)))}`;
  return `Dari setiap 100 keluarga yang diperintahkan dibayar, ${of100(credited.kpm)} sudah menerima uang dan ${of100(transacted.kpm)} sudah memakainya.`;
}

/** A line of a table: a place, or a period, with its counts. */
export type Line = { key: string; name: string; href?: string; totals: Totals; note?: string };

/** A count in a table: its words, and what is not in it. */
export const lineCell = (line: Line, step: PublicStep): { text: string; note?: string } => {
  const figure = line.totals[step];
  const note = leftNote(figure);
  return { text: figureText(figure, line.totals.places), ...(note && { note }) };
};

function leftNote({ kpm, left }: Figure): string | null {
  if (kpm === null || left === 0) return null;
  return `tanpa ${formatCount(left)} kab/kota`;
}

/** "30 September 2026", or the span when places report on different days. */
export const asOfWords = ({ asOfFrom, asOfTo }: { asOfFrom: string; asOfTo: string }): string =>
  asOfFrom === asOfTo ? formatDate(asOfTo) : `${formatDate(asOfFrom)} sampai ${formatDate(asOfTo)}`;

/** How many kab/kota the figures tell of, when not all are. */
export const coverageWords = (places: number, all: number): string | null =>
  places < all
    ? `${formatCount(places)} dari ${formatCount(all)} kab/kota sudah memiliki data; hanya itu yang dihitung.`
    : null;
