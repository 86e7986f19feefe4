import { type Html, html } from "@/components/ui/text/html";
import { linesFor, rowFit, sizeForLines } from "@/lib/documents/shapes/fit-screen";
import { type Figure, isFigure, type SlideBody, type SlideCell, textOf } from "@/lib/meetings/deck/rules/slide";
import { figureCell, shareOf } from "./slide-figure";
import { FIGURE, figureWidth, SHEET } from "./slide-size";

type Table = Extract<SlideBody, { is: "table" }>;

const CELL_PADDING = 24;
const BAR_WIDTH = 130;
const LEAST_BAR = 60;
const LEAST_NAME = 230;
const HEAD = { size: 18, line: 22, padding: 10 };

/** A table with a bar in one column; of sentences, when it has no numbers. */
export const tableHtml = (body: Table, height: number): Html =>
  body.columns.some(({ numeric }) => numeric) ? numbersHtml(body, height) : sentencesHtml(body, height);

function numbersHtml(body: Table, height: number): Html {
  const { rows, total, charted } = body;
  const lines = [...rows, ...(total ? [total] : [])];
  const { size, widths, bar } = measured(body, lines);
  const headLines = body.columns.some(
    ({ title }, i) => figureWidth(title, HEAD.size) > (widths[i] ?? 0) - (i === 0 ? CELL_PADDING / 2 : CELL_PADDING),
  )
    ? 2
    : 1;
  const left = height - headLines * HEAD.line - HEAD.padding;
  const row = Math.min(84, Math.floor(left / lines.length));
  const most = charted === undefined ? 0 : (body.longest ?? mostOf(rows.map((cells) => cells[charted])));
  const wordsAt = body.columns.map((_, i) => {
    const cells = lines.map((line) => line[i] ?? "").filter((cell) => typeof cell === "string");
    return wordSize(cells, widths[i] ?? 1);
  });
  const names = namesHtml(
    lines.map((cells) => textOf(cells[0] ?? "")),
    widths[0] ?? LEAST_NAME,
    row,
  );
  const draw = (cells: readonly SlideCell[], index: number) =>
    html`<tr>${cells.map((cell, i) => {
      if (i === 0) return names.cells[index] ?? html``;
      if (!isFigure(cell)) return html`<td class=words style='--size:${wordsAt[i] ?? 20}'>${cell}`;
      if (i !== charted || bar === 0) return figureCell(cell);
      return figureCell(cell, "fig", index < rows.length ? barOf(cell, most) : undefined);
    })}`;
  const foot = total && html`<tfoot>${draw(total, rows.length)}`;
  return html`<table style='--row:${row};--size:${size};--name:${names.size};--bar:${bar}'>${headHtml(body, widths)}<tbody>${rows.map(draw)}${foot}</table>`;
}

const barOf = (figure: Figure, most: number): Html => html`<i style='--s:${shareOf(figure.value, most)}'></i>`;

/** Shares are drawn against all of it, counts against the largest. */
function mostOf(cells: readonly (SlideCell | undefined)[]): number {
  const figures = cells.filter((cell) => cell !== undefined).filter(isFigure);
  return figures.some(({ unit }) => unit === "rate") ? 1 : Math.max(0, ...figures.map(({ value }) => value ?? 0));
}

const ONE_LINE = [28, 26, 24];
const isShort = (name: string, width: number): boolean => name.length * 24 * 0.545 <= width;

/** The names that fit a line share one size; a longer one takes two lines. */
function namesHtml(names: readonly string[], column: number, row: number): { size: number; cells: Html[] } {
  const width = column - CELL_PADDING / 2;
  const short = names.filter((name) => isShort(name, width));
  const size = Math.min(...short.map((name) => sizeForLines(name, width, 1, ONE_LINE)), 28);
  const two = row >= 46 ? [22, 20, 18, 16] : [17, 16, 15];
  const cells = names.map((name) =>
    isShort(name, width)
      ? html`<th scope=row>${name}`
      : html`<th scope=row style='--name:${sizeForLines(name, width, 2, two)}'>${name}`,
  );
  return { size, cells };
}

/** What a title needs on two lines at most. */
function headWidth(title: string): number {
  const list = title.split(" ");
  const cuts = list.map((_, cut) => [list.slice(0, cut + 1), list.slice(cut + 1)].map((part) => part.join(" ").length));
  return figureWidth("0".repeat(Math.min(...cuts.map((parts) => Math.max(...parts)))), HEAD.size);
}

/** One size for all words of a column. */
const wordSize = (texts: readonly string[], width: number): number =>
  Math.min(...texts.map((text) => sizeForLines(text, width - CELL_PADDING, 1, [26, 24, 22, 20, 18, 16])), 26);

/** Numbers get the width that they need, the bar what is wished for, the name what is left. */
function measured({ columns, charted }: Table, lines: readonly (readonly SlideCell[])[]) {
  const size = columns.length <= 4 && lines.length <= 6 ? 34 : FIGURE;
  const own = columns.map(({ title, numeric }, i) => {
    if (i === 0) return 0;
    const texts = lines.map((cells) => cells[i] ?? "");
    const widest = Math.max(0, ...texts.map((cell) => figureWidth(textOf(cell), isFigure(cell) ? size : 20)));
    return Math.max(numeric ? widest : Math.min(widest, 230), headWidth(title)) + CELL_PADDING;
  });
  const rest = SHEET.width - own.reduce((sum, width) => sum + width, 0);
  const wished = charted === undefined ? 0 : Math.min(BAR_WIDTH + Math.max(0, rest - BAR_WIDTH - 420), 320);
  const bar = rest - wished >= LEAST_NAME ? wished : Math.max(0, rest - LEAST_NAME);
  const drawn = bar >= LEAST_BAR ? bar : 0;
  const widths = own.map((width, i) => (i === charted ? width + drawn : width));
  widths[0] = rest - drawn;
  return { size, widths, bar: Math.max(0, drawn - 14) };
}

const headHtml = ({ columns }: Table, widths: readonly number[]): Html =>
  html`<colgroup>${widths.map((width) => html`<col style='--w:${width}'>`)}<thead><tr>${columns.map(
    ({ title, numeric }) => html`<th scope=col${numeric && html` class=n`}>${title}`,
  )}`;

const SENTENCE_SIZES = [30, 28, 26, 24, 22, 20, 18, 17, 16];

function sentencesHtml(body: Table, height: number): Html {
  const all = body.columns.reduce((sum, { share }) => sum + share, 0);
  const widths = body.columns.map(({ share }) => (share / all) * SHEET.width);
  const inner = widths.map((width) => width - CELL_PADDING);
  const left = height - HEAD.line - HEAD.padding;
  const texts = body.rows.map((cells) => cells.map(textOf));
  const { size, fits } = rowFit(texts, inner, left, SENTENCE_SIZES, 26);
  const clamp = fits ? 40 : linesFor(body.rows.length, left, size, 26);
  const lines = texts.map((cells) => html`<tr>${cells.map((text) => html`<td><span>${text}</span>`)}`);
  return html`<table class=sentences style='--size:${size};--clamp:${clamp}'>${headHtml(body, widths)}<tbody>${lines}</table>`;
}
