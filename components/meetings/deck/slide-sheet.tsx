import { type Html, html, inside } from "@/components/ui/text/html";
import { sizeForLines } from "@/lib/documents/shapes/fit-screen";
import type { Slide, SlideFoot } from "@/lib/meetings/deck/rules/slide";
import { barsHtml } from "./slide-bars";
import { coverHtml } from "./slide-cover";
import { SHEET } from "./slide-size";
import { tableHtml } from "./slide-table";
import { textHtml } from "./slide-text";
import { viewHtml } from "./slide-view";

type SheetProps = {
  slide: Slide;
  /** Which numbers these are: "Angka dibekukan 16 Nov 2026 09.00 WITA (versi 2)". */
  numbers: string;
};

const ONE_LINE = [42, 40, 38, 36];
const TWO_LINES = [40, 36, 32, 28, 26];
const REMARKS: readonly [size: number, lines: number][] = [
  [22, 2],
  [18, 3],
  [16, 4],
];

/** One slide: what it is about, its one sentence, the picture, what people remarked, and which numbers these are. */
export function SlideSheet({ slide, numbers }: SheetProps) {
  const { key, title, body } = slide;
  return (
    <section
      id={`slide-${key}`}
      data-key={key}
      aria-label={title}
      className={body.is === "cover" ? "slide slide-cover" : "slide"}
      {...inside(html`<div class='sheet'>${sheetHtml(slide)}${footHtml(slide.foot, numbers)}</div>`)}
    />
  );
}

function sheetHtml({ topic, title, body, remark }: Slide): Html {
  if (body.is === "cover") return coverHtml(title, body.lines);
  const one = ONE_LINE.find((found) => sizeForLines(title, SHEET.width, 1, [found, 0]) === found);
  const size = one ?? sizeForLines(title, SHEET.width, 2, TWO_LINES);
  const lines = one === undefined ? 2 : 1;
  const note = remark === "" ? null : remarkOf(remark);
  const height = SHEET.height - lines * size * SHEET.titleLine - (note?.height ?? 0);
  return html`<header><p class='topic'>${topic}</p><h2 style='--size:${size}'>${held(title)}</h2></header><div class='body body-${body.is}'>${bodyHtml(
    { body, title, height },
  )}</div>${note?.drawn}`;
}

function bodyHtml({ body, title, height }: { body: Slide["body"]; title: string; height: number }): Html {
  if (body.is === "bars") return barsHtml(body, height);
  if (body.is === "table") return tableHtml(body, height);
  if (body.is === "view") return viewHtml(body.href, title);
  return textHtml(body.is === "text" ? body.paragraphs : [], height);
}

function remarkOf(remark: string): { drawn: Html; height: number } {
  const [size, most] = REMARKS.find(([s, lines]) => remark.length * s * 0.6 <= (SHEET.width - 40) * lines) ??
    REMARKS.at(-1) ?? [16, 4];
  const lines = Math.min(most, Math.ceil((remark.length * size * 0.6) / (SHEET.width - 40)));
  return {
    drawn: html`<p class='remark' style='--size:${size};--lines:${most}'>${remark}</p>`,
    height: lines * size * 1.25 + 26,
  };
}

const footHtml = (foot: SlideFoot | null, numbers: string): Html =>
  html`<footer><p>${foot && html`<span>Data per ${foot.asOf} · sumber ${foot.source}</span><span>${sentence(foot.denominator)}</span>`}</p><p><span>${numbers}</span><span class='number'></span></p></footer>`;

/** A number and its unit stay on one line. */
const held = (text: string): string => text.replace(/(\d) (%|KPM|juta|miliar|triliun)/g, "$1\u00a0$2");

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
