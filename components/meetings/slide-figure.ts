import { type Html, html } from "@/components/ui/html";
import type { Figure } from "@/lib/meetings/rules/slide";

/** A number on the wall; one with a page behind it leads there. */
export const figureHtml = ({ text, href }: Figure): Html =>
  href ? html`<a class='fig' href='${href}'>${text}</a>` : html`<span class='fig'>${text}</span>`;

/** The part of the widest bar. */
export const shareOf = (value: number | null, most: number): string =>
  most <= 0 ? "0" : (Math.min(1, Math.max(0, value ?? 0) / most) * 100).toFixed(2);
