import { type Html, html } from "@/components/ui/html";
import { linesFor, sizeForLines } from "@/lib/meetings/rules/fit";
import type { SlideBody } from "@/lib/meetings/rules/slide";
import { figureHtml, shareOf } from "./slide-figure";
import { FIGURE, figureWidth } from "./slide-size";

type Bars = Extract<SlideBody, { is: "bars" }>;

const LABEL_WIDTH = 190;
const FIRST_SIZES = [44, 40, 36, 32, FIGURE];
const STEPS = 5;

/** One bar a row, as long as its first figure; what was lost on the way from the row above stays visible as a hatch. */
export function barsHtml({ columns, rows }: Bars, height: number): Html {
  const most = Math.max(...rows.map(({ figures }) => figures[0]?.value ?? 0), 0);
  const each = height / Math.max(1, rows.length + 0.4);
  const first = FIRST_SIZES.find((size) => size * 1.3 <= each) ?? FIGURE;
  const widths = columns.map((title, i) =>
    Math.max(
      ...rows.map(({ figures }) => figureWidth(figures[i]?.text ?? "", i === 0 ? first : FIGURE)),
      figureWidth(title, 24),
    ),
  );
  const grid = `${LABEL_WIDTH} 0 ${widths.join(" ")}`.split(" ");
  const style = grid.map((w) => (w === "0" ? "minmax(0,1fr)" : `calc(${w}*var(--u))`)).join(" ");
  const head = html`<li class='head' aria-hidden='true'><span></span><span></span>${columns.map((title) => html`<span>${title}</span>`)}</li>`;
  return html`<ul class='bars' style='--grid:${style};--first:${first}'>${head}${rows.map((row, index) => {
    const value = row.figures[0]?.value ?? null;
    const above = rows[index - 1]?.figures[0]?.value ?? value;
    const lost = Math.max(0, (above ?? 0) - (value ?? 0));
    const label = sizeForLines(row.label, LABEL_WIDTH - 8, linesFor(1, each, 26, 4), [28, 24, 20, 18]);
    const fill = Math.max(1, STEPS - rows.length + index + 1);
    return html`<li><b class='label' style='--size:${label}'>${row.label}</b><span class='track' aria-hidden='true'><i class='fill f${fill}' style='width:${shareOf(value, most)}%'></i><i class='lost' style='width:${shareOf(lost, most)}%'></i></span>${row.figures.map(
      (figure, i) =>
        html`<span class='${i === 0 ? "first" : ""}'><span class='sr-only'>${columns[i]} </span>${figureHtml(figure)}</span>`,
    )}</li>`;
  })}</ul>`;
}
