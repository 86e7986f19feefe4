import { type Html, html } from "@/components/ui/text/html";
import { sizeForLines } from "@/lib/documents/shapes/fit-screen";

const SIZES = [76, 68, 60, 52, 44, 36];
const LINE_SIZES = [32, 28, 24, 20];

/** The first slide: what meets, where, when, over which period. */
export const coverHtml = (title: string, lines: readonly string[]): Html =>
  html`<div class='cover'><p class='mark'>Salur</p><h2 style='--size:${sizeForLines(title, 1040, 3, SIZES)}'>${title}</h2>${lines
    .filter((line) => line !== "")
    .map((line) => html`<p class='line' style='--size:${sizeForLines(line, 1040, 2, LINE_SIZES)}'>${line}</p>`)}</div>`;
