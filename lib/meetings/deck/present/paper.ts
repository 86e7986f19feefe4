import type { DeckBody, DeckChart, DeckFile, DeckPage, DeckTable } from "@/lib/documents/shapes/deck";
import type { Deck } from "@/lib/meetings/deck/queries/deck";
import {
  isFigure,
  type Slide,
  type SlideBody,
  type SlideCell,
  type SlideFoot,
  textOf,
} from "@/lib/meetings/deck/rules/slide";
import { formatInstant } from "@/lib/values/dates";
import { deckOf, shown } from "./deck";
import { column, words } from "./figure";

// The slides as pages of a file: the same text as on the screen, and for charts the same numbers.

/** Which numbers a file holds: frozen ones with their version, or those of a moment. */
export function versionText({ meeting, figures, frozen }: Pick<Deck, "meeting" | "figures" | "frozen">): string {
  const zone = meeting.regions[0]?.code;
  return frozen
    ? `versi ${frozen.version}, dibekukan ${formatInstant(frozen.takenAt, zone)}`
    : `angka langsung, dibaca ${formatInstant(new Date(figures.takenAt), zone)}`;
}

/** The deck as pages; hidden slides stay out. */
export function deckFile(deck: Deck): DeckFile {
  const slides = shown(deckOf(deck));
  const version = versionText(deck);
  return { title: deck.meeting.title, pages: slides.map((slide) => pageOf(slide, version)) };
}

const pageOf = (slide: Slide, version: string): DeckPage => ({
  topic: slide.topic,
  title: slide.title,
  body: bodyOf(slide.body),
  remark: slide.remark,
  note: slide.note,
  foot: slide.foot ? `${footText(slide.foot)} · ${version}` : version.charAt(0).toUpperCase() + version.slice(1),
});

/** "Persen dihitung dari KPM dalam SP2D · Data per 20 November 2026 · Sumber: rekap nasional Kemensos" */
export function footText({ denominator, asOf, source }: SlideFoot): string {
  return `${denominator.charAt(0).toUpperCase()}${denominator.slice(1)} · Data per ${asOf} · Sumber: ${source}`;
}

function bodyOf(body: SlideBody): DeckBody {
  if (body.is === "view")
    return { is: "text", paragraphs: ["Halaman ini dibuka langsung di Salur saat rapat:", body.href] };
  return body.is === "cover" || body.is === "text" ? body : tableFrom(body);
}

/** The table of a slide in words; null when it has none. */
export const tableOf = (body: SlideBody): DeckTable | null =>
  body.is === "bars" || body.is === "table" ? tableFrom(body) : null;

function tableFrom(body: Extract<SlideBody, { is: "bars" | "table" }>): DeckTable {
  if (body.is === "bars")
    return {
      is: "table",
      columns: [words("Tahap", 3), ...body.columns.map((title) => column(title, 3))],
      rows: body.rows.map(({ label, figures }) => [label, ...figures.map(textOf)]),
      total: null,
      chart: chartOf(
        body.columns[0] ?? "",
        body.rows.map(({ figures }) => figures[0]),
      ),
    };
  const { columns, rows, total, charted } = body;
  const charts = charted === undefined ? [] : rows.map((row) => row[charted]);
  return {
    is: "table",
    columns,
    rows: rows.map((row) => row.map(textOf)),
    total: total?.map(textOf) ?? null,
    chart: charted === undefined ? null : chartOf(columns[charted]?.title ?? "", charts, body.longest),
  };
}

function chartOf(title: string, cells: readonly (SlideCell | undefined)[], longest = 0): DeckChart {
  const figures = cells.map((cell) => (cell !== undefined && isFigure(cell) ? cell : null));
  const isRate = figures.some((figure) => figure?.unit === "rate");
  const values = figures.map((figure) => figure?.value ?? null);
  // A share is measured against the whole of it.
  return { title, isRate, values, longest: Math.max(longest, isRate ? 1 : 0, ...values.map((value) => value ?? 0)) };
}
