import type { DeckBody, DeckChart, DeckFile, DeckPage } from "@/lib/platform/deck";
import { formatInstant } from "@/lib/values/dates";
import type { Deck } from "../queries/deck";
import { isFigure, type Slide, type SlideBody, type SlideCell, textOf } from "../rules/slide";
import { deckOf, shown } from "./deck";
import { words } from "./figure";

// The slides as pages of a file: the same text as on the screen, and for charts the same numbers.

/** Which numbers a file holds: frozen ones with their version, or those of a moment. */
export function versionText({ meeting, figures, frozen }: Pick<Deck, "meeting" | "figures" | "frozen">): string {
  const zone = meeting.regions[0]?.code;
  return frozen
    ? `versi ${frozen.version}, dibekukan ${formatInstant(frozen.takenAt, zone)}`
    : `angka langsung, dibaca ${formatInstant(new Date(figures.takenAt), zone)}`;
}

/** The deck as pages; hidden slides stay out. */
export const deckFile = (deck: Deck): DeckFile => ({
  title: deck.meeting.title,
  pages: shown(deckOf(deck)).map((slide) => pageOf(slide, versionText(deck))),
});

const pageOf = (slide: Slide, version: string): DeckPage => ({
  topic: slide.topic,
  title: slide.title,
  body: bodyOf(slide.body),
  remark: slide.remark,
  note: slide.note,
  foot: footText(slide, version),
});

/** "per KPM dalam SP2D · Data per 20 November 2026 · Sumber: rekap · versi 1, dibekukan ..." */
function footText({ foot }: Slide, version: string): string {
  const said = foot ? [foot.denominator, `Data per ${foot.asOf}`, `Sumber: ${foot.source}`] : [];
  const [first = "", ...rest] = [...said, version];
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(" · ");
}

function bodyOf(body: SlideBody): DeckBody {
  if (body.is === "cover" || body.is === "text") return body;
  if (body.is === "view")
    return { is: "text", paragraphs: ["Halaman ini dibuka langsung di Salur saat rapat:", body.href] };
  if (body.is === "bars")
    return {
      is: "table",
      columns: [words("Tahap", 3), ...body.columns.map((title) => ({ title, numeric: true, share: 3 }))],
      rows: body.rows.map(({ label, figures }) => [label, ...figures.map(textOf)]),
      total: null,
      chart: chartOf(
        body.columns[0] ?? "",
        body.rows.map(({ figures }) => figures[0]),
      ),
    };
  const { columns, rows, total, charted } = body;
  return {
    is: "table",
    columns,
    rows: rows.map((row) => row.map(textOf)),
    total: total?.map(textOf) ?? null,
    chart:
      charted === undefined
        ? null
        : chartOf(
            columns[charted]?.title ?? "",
            rows.map((row) => row[charted]),
          ),
  };
}

function chartOf(title: string, cells: readonly (SlideCell | undefined)[]): DeckChart {
  const figures = cells.map((cell) => (cell !== undefined && isFigure(cell) ? cell : null));
  return {
    title,
    isRate: figures.some((figure) => figure?.unit === "rate"),
    values: figures.map((figure) => figure?.value ?? null),
  };
}
