import { type MeetingFigures, sourceOf } from "@/lib/meetings/deck/rules/figures";
import { inSlides, ROWS_A_SLIDE, type Slide, type SlideCell } from "@/lib/meetings/deck/rules/slide";
import { placesWord } from "@/lib/realisation/present/funnel";
import { type Place, placesWith, sumPlaces } from "@/lib/realisation/rules/figures";
import { type Ranked, rank, rankedOf } from "@/lib/realisation/rules/ranking";
import { formatCount, formatPercent } from "@/lib/values/rupiah";
import { column, footOf, kpm, regionLink, share, words } from "./figure";
import { funnelBars, slide } from "./whole";

// The same figures per province, ranked per kab/kota, and what nobody explains yet.

/** "places", "places.2", "places.3": a list that needs several slides. */
export const pageKey = (key: string, index: number): string => (index === 0 ? key : `${key}.${index + 1}`);

type Column = { title: string; share: number; cell: (row: Ranked) => SlideCell; numeric?: boolean };

const LISTED: readonly Column[] = [
  { title: "Kuota", share: 2, cell: (row) => kpm(row.quotaKpm) },
  { title: "SP2D", share: 2, cell: (row) => kpm(row.sp2dKpm) },
  { title: "Penyaluran", share: 2, cell: (row) => kpm(row.creditedKpm) },
  { title: "Pencairan", share: 2, cell: (row) => kpm(row.transactedKpm) },
  { title: "Cair dari SP2D", share: 3, cell: (row) => share(row.transactedKpm, row.sp2dKpm) },
];

/** One slide a province when there are several, and one table of them all. */
export function groupSlides(figures: MeetingFigures): Slide[] {
  const { groups } = figures;
  if (groups.length < 2) return [];
  const source = sourceOf(figures);
  const what = placesWord(groups.map(({ code }) => code));
  const rows = rank(
    groups.map((place) => rankedOf(place, source)),
    { column: "rate", descending: true },
  );
  const tables = listed(figures, { key: "groups", topic: `Realisasi per ${what}`, what, rows });
  const each = groups
    .filter((group) => group[source] !== null)
    .map((group) => {
      const own = figures.basis.filter(({ code }) => code.startsWith(group.code));
      const { rate } = rankedOf(group, source);
      return slide({
        key: `group:${group.code}`,
        topic: `Realisasi per ${what}`,
        title: `${group.name}: ${formatPercent(rate?.rate ?? null)} dari SP2D sudah cair`,
        body: funnelBars(own, figures, regionLink(group.code, figures)),
        foot: footOf({ ...figures, basis: own }, source, "persen dihitung dari KPM dalam SP2D"),
      });
    });
  return [...tables, ...each];
}

/** Every kab/kota (or kecamatan), the lowest share first. */
export function placeSlides(figures: MeetingFigures): Slide[] {
  const source = sourceOf(figures);
  const known = placesWith(figures.places, source);
  if (known.length < 2) return [];
  const rows = rank(
    known.map((place) => rankedOf(place, source)),
    { column: "rate", descending: false },
  );
  const what = placesWord(rows.map(({ code }) => code));
  return listed(figures, { key: "places", topic: `Peringkat ${what}`, what, rows });
}

type List = { key: string; topic: string; what: string; rows: readonly Ranked[] };

function listed(figures: MeetingFigures, { key, topic, what, rows }: List): Slide[] {
  const source = sourceOf(figures);
  const columns = LISTED.filter(({ title }) => title !== "Kuota" || rows.some(({ quotaKpm }) => quotaKpm !== null));
  const total = rankedOf(sumPlaces(placesWith([...figures.basis], source), { code: "", name: "Jumlah" }), source);
  const pieces = inSlides(rows, ROWS_A_SLIDE);
  return pieces.map((piece, index) =>
    slide({
      key: pageKey(key, index),
      topic: pieces.length > 1 ? `${topic} (${index + 1}/${pieces.length})` : topic,
      title: rangeTitle(what, piece),
      body: {
        is: "table",
        columns: [
          words(what.charAt(0).toUpperCase() + what.slice(1), 4),
          ...columns.map((c) => column(c.title, c.share)),
        ],
        rows: piece.map((row) => [row.name, ...columns.map((c) => linked(c.cell(row), row, figures))]),
        ...(index === pieces.length - 1 && { total: ["Jumlah", ...columns.map((c) => c.cell(total))] }),
        charted: columns.length,
      },
      foot: footOf(figures, source, "persen dihitung dari KPM dalam SP2D"),
    }),
  );
}

/** Only the last figure of a row leads on: one way in for each place. */
const linked = (cell: SlideCell, row: Ranked, figures: MeetingFigures): SlideCell =>
  typeof cell !== "string" && cell.unit === "rate" ? { ...cell, href: regionLink(row.code, figures) } : cell;

function rangeTitle(what: string, rows: readonly Ranked[]): string {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return `Belum ada ${what} dengan data`;
  const ends = [first, last].map((row) => `${row.name} ${formatPercent(row.rate?.rate ?? null)}`);
  return first === last ? `Pencairan ${ends[0]}` : `Pencairan dari ${ends[0]} sampai ${ends[1]}`;
}

const MOST_UNEXPLAINED = ROWS_A_SLIDE;

/** Where the most families are in a gap that no case explains. */
export function unexplainedSlide(figures: MeetingFigures): Slide[] {
  const source = sourceOf(figures);
  const rows = rank(
    figures.places.map((place) => rankedOf(place, source)),
    { column: "unexplained", descending: true },
  );
  const open = rows.filter(({ unexplainedKpm }) => (unexplainedKpm ?? 0) > 0);
  if (rows.every(({ unexplainedKpm }) => unexplainedKpm === null)) return [];
  const all = open.reduce((sum, row) => sum + (row.unexplainedKpm ?? 0), 0);
  const what = placesWord(rows.map(({ code }) => code));
  const [worst] = open;
  return [
    slide({
      key: "unexplained",
      topic: "Belum terjelaskan",
      title: worst
        ? `${formatCount(all)} KPM belum terjelaskan di ${formatCount(open.length)} ${what}, terbanyak di ${worst.name}`
        : `Semua selisih di setiap ${what} sudah terjelaskan`,
      body: worst
        ? {
            is: "table",
            columns: [words("Wilayah", 4), column("SP2D", 2), column("Belum terjelaskan", 2), column("dari SP2D", 2)],
            rows: open
              .slice(0, MOST_UNEXPLAINED)
              .map((row) => [
                row.name,
                kpm(row.sp2dKpm),
                kpm(row.unexplainedKpm, regionLink(row.code, figures)),
                share(row.unexplainedKpm, row.sp2dKpm),
              ]),
            charted: 2,
          }
        : {
            is: "text",
            paragraphs: [
              "Setiap KPM yang belum menerima punya catatan masalah, pihak yang menyelesaikan, dan tenggat.",
            ],
          },
      foot: footOf(figures, source, "KPM di antara dua tahap tanpa masalah yang mencatat sebabnya"),
    }),
  ];
}

/** The profile of one place, for the moment it is asked about; of many places they wait hidden, or they would be half the deck. */
export const profileSlides = (figures: MeetingFigures): Slide[] =>
  figures.places.length > MOST_PROFILES
    ? []
    : figures.places.flatMap((place) =>
        profileOf(figures, place).map((made) => ({ ...made, hidden: figures.places.length > PROFILES_SHOWN })),
      );

const MOST_PROFILES = 45;
/** A province has at most so many kab/kota to speak of one by one in a day. Our own choice. */
const PROFILES_SHOWN = 12;

function profileOf(figures: MeetingFigures, place: Place): Slide[] {
  const source = sourceOf(figures);
  if (place[source] === null || figures.places.length < 2) return [];
  const { rate } = rankedOf(place, source);
  return [
    slide({
      key: `place:${place.code}`,
      topic: "Profil wilayah",
      title: `${place.name}: ${formatPercent(rate?.rate ?? null)} dari SP2D sudah cair`,
      body: funnelBars([place], figures, regionLink(place.code, figures)),
      foot: footOf({ ...figures, basis: [place] }, source, "persen dihitung dari KPM dalam SP2D"),
    }),
  ];
}
