import { placesWord } from "@/lib/realisation/present";
import { rankedOf } from "@/lib/realisation/rules/ranking";
import { AGED, type Aged, breaches, type DayAge, RETURN_DAYS } from "@/lib/reconciliation/rules/ageing";
import { addDays, daysBetween, formatShortDate } from "@/lib/values/dates";
import { compactRp, formatCount, formatKpm } from "@/lib/values/rupiah";
import type { AgeAt, MeetingFigures } from "../rules/figures";
import { inSlides, ROWS_A_SLIDE, type Slide } from "../rules/slide";
import { column, count, footOf, kpm, regionLink, rp, words } from "./figure";
import { pageKey } from "./places";
import { slide, sourceOf } from "./whole";

// Where families can spend: e-Warong for how many; and what lies still: cards not handed over, money about to go back.

/** At most so many families for one e-Warong: pedoman umum Program Sembako. */
export const MOST_KPM_AN_AGENT = 250;

/** Places with families to serve, the most for one e-Warong first; each null = no e-Warong at all. */
export function agentRows(figures: MeetingFigures) {
  const source = sourceOf(figures);
  const agents = new Map(figures.agents.map(({ code, agents: found }) => [code, found]));
  if (agents.size === 0) return [];
  return figures.places
    .map((place) => ({ place, families: rankedOf(place, source).sp2dKpm ?? 0, agents: agents.get(place.code) ?? 0 }))
    .filter(({ families }) => families > 0)
    .map((row) => ({ ...row, each: row.agents === 0 ? null : Math.round(row.families / row.agents) }))
    .sort((a, b) => (b.each ?? Number.POSITIVE_INFINITY) - (a.each ?? Number.POSITIVE_INFINITY));
}

export function agentSlides(figures: MeetingFigures): Slide[] {
  if (figures.agents.length === 0) return [];
  const source = sourceOf(figures);
  const rows = agentRows(figures);
  const crowded = rows.filter(({ each }) => each === null || each > MOST_KPM_AN_AGENT);
  const what = placesWord(rows.map(({ place }) => place.code));
  const pieces = inSlides(rows, ROWS_A_SLIDE);
  return pieces.map((piece, index) =>
    slide({
      key: pageKey("agents", index),
      topic: pieces.length > 1 ? `Rasio e-Warong (${index + 1}/${pieces.length})` : "Rasio e-Warong",
      title:
        crowded.length === 0
          ? `Semua ${what} punya e-Warong cukup: paling banyak ${MOST_KPM_AN_AGENT} KPM per e-Warong`
          : `${formatCount(crowded.length)} dari ${formatCount(rows.length)} ${what} melewati ${MOST_KPM_AN_AGENT} KPM per e-Warong`,
      body: {
        is: "table",
        columns: [
          words("Wilayah", 4),
          column("KPM dalam SP2D", 3),
          column("e-Warong", 2),
          column("KPM per e-Warong", 3),
        ],
        rows: piece.map(({ place, families, agents: found, each }) => [
          place.name,
          kpm(families, regionLink(place.code, figures)),
          count(found),
          each === null ? "belum ada e-Warong" : count(each),
        ]),
        charted: 3,
      },
      foot: footOf(figures, source, `KPM dalam SP2D dibagi e-Warong aktif; batas ${MOST_KPM_AN_AGENT} (pedoman umum)`),
    }),
  );
}

const asDay = ({ what, sinceOn, kpm: families, rp: money }: AgeAt): DayAge => ({
  what,
  sinceOn,
  kpm: families,
  rp: money,
  backKpm: 0,
  backRp: 0,
  leftKpm: families,
  leftRp: money,
});

/** Money that goes back to the treasury, with the days left, and cards that nobody has. */
export function ageingSlides(figures: MeetingFigures): Slide[] {
  return AGED.flatMap((what) => agedSlide(figures, what));
}

const agesOf = (figures: MeetingFigures, what: Aged): AgeAt[] =>
  figures.ages.filter((row) => row.what === what && row.kpm > 0);

/** What lies still in each kab/kota, the oldest first; oldest null = since an unknown day. */
export function agedPlaces(figures: MeetingFigures, what: Aged) {
  const mine = agesOf(figures, what);
  return figures.basis
    .map(({ code, name }) => {
      const days = mine.filter((row) => row.code === code);
      const oldest =
        days
          .map(({ sinceOn }) => sinceOn)
          .filter((on) => on !== null)
          .sort()[0] ?? null;
      return {
        code,
        name,
        oldest,
        families: days.reduce((s, d) => s + d.kpm, 0),
        money: days.reduce((s, d) => s + d.rp, 0),
      };
    })
    .filter(({ families }) => families > 0)
    .sort((a, b) => (a.oldest ?? "9").localeCompare(b.oldest ?? "9") || b.families - a.families);
}

function agedSlide(figures: MeetingFigures, what: Aged): Slide[] {
  const { today } = figures;
  const mine = agesOf(figures, what);
  if (mine.length === 0) return [];
  const rows = agedPlaces(figures, what);
  const families = rows.reduce((sum, row) => sum + row.families, 0);
  const money = rows.reduce((sum, row) => sum + row.money, 0);
  const found = breaches(mine.map(asDay), today);
  const first = found.past ?? found.soon ?? found.next;
  const pieces = inSlides(rows, ROWS_A_SLIDE);
  const isCard = what === "card";
  return pieces.map((piece, index) =>
    slide({
      key: pageKey(`ages:${what}`, index),
      topic: isCard ? "KKS belum di tangan KPM" : "Dana mengendap",
      title: isCard
        ? `${formatKpm(families)} belum memegang KKS`
        : `${formatKpm(families)} belum bertransaksi, ${compactRp(money)}${first ? `; ${backText(first.firstOn, today)}` : ""}`,
      body: {
        is: "table",
        columns: [
          words("Wilayah", 4),
          column("KPM", 2),
          column("Rupiah", 3),
          words("Sejak", 3),
          ...(isCard ? [] : [words("Kembali ke kas negara", 4)]),
        ],
        rows: piece.map((row) => [
          row.name,
          kpm(row.families, regionLink(row.code, figures)),
          rp(row.money),
          row.oldest === null ? "belum diketahui" : formatShortDate(row.oldest),
          ...(isCard ? [] : [row.oldest === null ? "–" : leftText(addDays(row.oldest, RETURN_DAYS), today)]),
        ]),
        charted: 1,
      },
      foot: footOf(
        figures,
        sourceOf(figures),
        isCard
          ? "KPM yang menurut bank belum menerima kartunya"
          : `tanpa transaksi ${RETURN_DAYS} hari kembali ke kas negara (Permensos 20/2019)`,
      ),
    }),
  );
}

const leftText = (on: string, today: string): string => {
  const days = daysBetween(today, on);
  if (days < 0) return `lewat ${formatCount(-days)} hari`;
  return days === 0 ? "hari ini" : `${formatCount(days)} hari lagi`;
};

const backText = (on: string, today: string): string =>
  daysBetween(today, on) < 0
    ? `yang tertua ${leftText(on, today)} dari batas`
    : `yang tertua kembali ${leftText(on, today)}`;
