import { type Html, html } from "@/components/ui/text/html";
import { linesFor, sizeForLines } from "@/lib/documents/shapes/fit-screen";
import type { SlideBody } from "@/lib/meetings/deck/rules/slide";
import { figureCell, shareOf } from "./slide-figure";
import { FIGURE, figureWidth, SHEET } from "./slide-size";

type Bars = Extract<SlideBody, { is: "bars" }>;

const LABEL_WIDTH = 212;
const GAP = 22;
const HEAD_HEIGHT = 28;
const FIRST_SIZES = [44, 40, 36, 32, FIGURE];
const STEPS = 5;

/** One bar a row, as long as its first figure; what was lost on the way from the row above stays visible as a hatch. */
export function barsHtml({ columns, rows }: Bars, height: number): Html {
  const most = Math.max(...rows.map(({ figures }) => figures[0]?.value ?? 0), 0);
  const each = Math.floor((height - HEAD_HEIGHT - 8) / Math.max(1, rows.length));
  const first = FIRST_SIZES.find((size) => size * 1.3 <= each) ?? FIGURE;
  const own = columns.map((title, i) => {
    const size = i === 0 ? first : FIGURE;
    return (
      Math.max(...rows.map(({ figures }) => figureWidth(figures[i]?.text ?? "", size)), figureWidth(title, 24)) + GAP
    );
  });
  const bar = SHEET.width - LABEL_WIDTH - own.reduce((sum, width) => sum + width, 0);
  const cols = [LABEL_WIDTH, bar, ...own].map((width) => html`<col style='--w:${width}'>`);
  const lines = rows.map((row, index) => {
    const value = row.figures[0]?.value ?? null;
    const above = rows[index - 1]?.figures[0]?.value ?? value;
    const lost = Math.max(0, (above ?? 0) - (value ?? 0));
    const label = sizeForLines(row.label, LABEL_WIDTH - GAP, linesFor(1, each, 26, 4), [28, 24, 20, 18]);
    const step = Math.max(1, STEPS - rows.length + index + 1);
    return html`<tr><th scope=row style='--size:${label}'>${row.label}<td><i class='f${step}' style='--s:${shareOf(value, most)};--l:${shareOf(lost, most)}'></i>${row.figures.map((figure, i) => figureCell(figure, i === 0 ? "fig first" : "fig"))}`;
  });
  return html`<table class=bars style='--row:${each};--first:${first}'><colgroup>${cols}<thead><tr><td><td>${columns.map((title) => html`<th scope=col class=n>${title}`)}<tbody>${lines}</table>`;
}
