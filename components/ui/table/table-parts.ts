import { badgeHtml } from "@/components/ui/text/badge";
import { Html, html } from "@/components/ui/text/html";
import { iconHtml } from "@/components/ui/text/icon";
import type { Tone } from "@/lib/values/tone";

import { pickHead } from "./pick-page";

// The parts of a table as text. Cells carry no styles of their own: those are in globals.css, and the table's class decides
// to which columns they belong. A cell's end tag is left out, as HTML allows: the next cell or row ends it.

/** A cell as data, as `present` gives it to the screen and to the exports alike. */
export type Cell = string | number | null | { text: string; href?: string; tone?: Tone; note?: string };

/** `href` leads to the same view in the other order; `order` is the present order, null = sorted by something else. */
export type Sort = { href: string; order: "asc" | "desc" | null };

type HeadColumn = {
  head: string | Html;
  numeric?: boolean;
  frozen?: boolean;
  width?: number;
  sort?: Sort;
  pick?: boolean;
};

/** "data-table frozen n2 n3": the first column stays, the second and third are numbers. */
export const tableClass = (columns: readonly HeadColumn[]): string =>
  ["data-table", columns[0]?.frozen && "frozen", ...columns.map(({ numeric }, index) => numeric && `n${index + 1}`)]
    .filter(Boolean)
    .join(" ");

const ARIA = { asc: "ascending", desc: "descending" } as const;
const ARROW = { asc: "up", desc: "down" } as const;

/** The head of a table: stays in view, sorts by links that leave the page where it is. */
export function headHtml(columns: readonly HeadColumn[]): Html {
  const cells = columns.map(({ head, width, sort, pick }) => {
    const order = sort?.order && html` aria-sort='${ARIA[sort.order]}'`;
    const arrow = sort && iconHtml(sort.order ? ARROW[sort.order] : "sort", 13);
    const words = sort ? html`<a class='sort' data-stay href='${sort.href}'>${head}${arrow}</a>` : head;
    return html`<th scope='col'${width && html` style='min-width:${width}px'`}${order}>${pick ? pickHead(words) : words}`;
  });
  return html`<tr>${cells}</tr>`;
}

/** A row of data; its first cell is its head. */
export function rowHtml(cells: readonly (Cell | Html)[]): Html {
  const drawn = cells.map((cell, index) =>
    index === 0 ? html`<th scope='row'>${cellHtml(cell)}` : html`<td>${cellHtml(cell)}`,
  );
  return html`<tr>${drawn}</tr>`;
}

const NOTHING = html`<span class='text-ink-faint'>–</span>`;

/** Draws cell data: a badge for a tone, a link for an address, a note in small below, a dash for nothing. */
export function cellHtml(cell: Cell | Html): Html {
  if (cell instanceof Html) return cell;
  if (cell === null || cell === "") return NOTHING;
  if (typeof cell !== "object") return html`${cell}`;
  const { text, href, tone, note } = cell;
  const word = tone ? badgeHtml(tone, text) : text;
  const linked = href ? html`<a${tone && html` class='inline-block'`} href='${href}'>${word}</a>` : word;
  return html`${linked}${note && html`<small>${note}</small>`}`;
}
