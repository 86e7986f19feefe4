import { type Html, html } from "@/components/ui/text/html";
import type { Figure } from "@/lib/meetings/deck/rules/slide";

// A deck has a thousand cells, and each is in the page twice: as HTML and as what the browser's React is told. So their
// tags are short, without the ends that HTML lets one leave out.

/** A number as a cell of the wall; one with a page behind it leads there. */
export const figureCell = (figure: Figure, look = "fig", bar?: Html): Html =>
  html`<td class='${look}'>${bar}${linked(figure)}`;

const linked = ({ text, href }: Figure): Html => (href ? html`<a href='${href}'>${text}</a>` : html`${text}`);

/** The part of the widest bar, in percent. */
export const shareOf = (value: number | null, most: number): string =>
  most <= 0 ? "0" : (Math.min(1, Math.max(0, value ?? 0) / most) * 100).toFixed(1);
