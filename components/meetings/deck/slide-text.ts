import { type Html, html } from "@/components/ui/text/html";
import { paragraphFit } from "@/lib/documents/shapes/fit-screen";
import { SHEET } from "./slide-size";

const SIZES = [40, 36, 32, 30, 28, 26, 24, 22, 20, 18, 16, 14, 12];
const WIDTH = SHEET.width - 60;

/** Sentences, as large as they fit. "Kuota: ..." has its word first. */
export function textHtml(paragraphs: readonly string[], height: number): Html {
  const { size } = paragraphFit(paragraphs, { width: WIDTH, height: height - 12 }, SIZES);
  return html`<div class='text' style='--size:${size}'>${paragraphs.map(paragraphHtml)}</div>`;
}

function paragraphHtml(text: string): Html {
  const colon = text.indexOf(": ");
  if (colon < 1 || colon > 30) return html`<p>${text}</p>`;
  return html`<p><b>${text.slice(0, colon)}</b>${text.slice(colon)}</p>`;
}
