import { agedPlaces, agesOf } from "@/lib/meetings/deck/rules/ageing";
import { agentRows, MOST_KPM_AN_AGENT } from "@/lib/meetings/deck/rules/agents";
import { type AgeAt, type MeetingFigures, sourceOf } from "@/lib/meetings/deck/rules/figures";
import { inSlides, ROWS_A_SLIDE, type Slide } from "@/lib/meetings/deck/rules/slide";
import { placesWord } from "@/lib/realisation/present/funnel";
import { AGED, type Aged, breaches, type DayAge, RETURN_DAYS } from "@/lib/reconciliation/rules/ageing";
import { addDays, daysBetween, formatShortDate } from "@/lib/values/dates";
import { compactRp, formatCount, formatKpm } from "@/lib/values/rupiah";
import { column, count, footOf, kpm, regionLink, rp, words } from "./figure";
import { pageKey } from "./places";
import { slide } from "./whole";

// Where families can spend: e-Warong for how many; and what does not move: cards not handed over, money about to go back.

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
