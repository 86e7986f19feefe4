import { badgeHtml } from "./badge";
import { Html, html } from "./html";
import { iconHtml } from "./icon";
import type { Tone } from "./tone";

// The parts of a table as text. Cells carry at most a word of class: their looks are in globals.css, written once and not
// in every cell of every row. A cell's end tag is left out, as HTML allows: the next cell or row ends it.

/** A cell as data, as `present` gives it to the screen and to the exports alike. */
export type Cell = string | number | null | { text: string; href?: string; tone?: Tone; note?: string };

/** `href` leads to the same view in the other order; `order` is how it stands now, null = sorted by something else. */
export type Sort = { href: string; order: "asc" | "desc" | null };

/** What the cells of a column have in common. */
export type Look = {
  isRowHead: boolean;
  classes: string;
  /** px from the left edge where a frozen column stops; null = it scrolls. */
  at: number | null;
  width: number | null;
};

type LookedAt = { numeric?: boolean; frozen?: boolean; width?: number };

/** The first frozen column is the head of its row; a frozen column stops right of the frozen columns before it. */
export function looksOf(columns: readonly LookedAt[]): Look[] {
  const firstFrozen = columns.findIndex(({ frozen }) => frozen);
  let at = 0;
  return columns.map(({ numeric, frozen, width }, index) => {
    const own = at;
    if (frozen) at += width ?? 0;
    return {
      isRowHead: index === Math.max(0, firstFrozen),
      classes: [numeric && "num", frozen && "frozen"].filter(Boolean).join(" "),
      at: frozen ? own : null,
      width: width ?? null,
    };
  });
}

function attributesOf({ classes, at, width }: Look): Html {
  const place = [at === null ? "" : `--at:${at}px`, width === null ? "" : `min-width:${width}px`].filter(Boolean);
  return html`${classes && html` class='${classes}'`}${place.length > 0 && html` style='${place.join(";")}'`}`;
}

const ARIA = { asc: "ascending", desc: "descending" } as const;
const ARROW = { asc: "up", desc: "down" } as const;

/** The head of a table: stays in view, sorts by links that leave the page where it is. */
export function headHtml(columns: readonly { head: string; sort?: Sort }[], looks: readonly Look[]): Html {
  const cells = columns.map(({ head, sort }, index) => {
    const look = looks[index];
    const order = sort?.order && html` aria-sort='${ARIA[sort.order]}'`;
    const arrow = sort && iconHtml(sort.order ? ARROW[sort.order] : "sort", 13);
    const words = sort ? html`<a class='sort' data-stay href='${sort.href}'>${head}${arrow}</a>` : head;
    return html`<th scope='col'${look && attributesOf(look)}${order}>${words}`;
  });
  return html`<tr>${cells}</tr>`;
}

/** A row of data; `openings` are the tags of its cells. */
export const rowHtml = (openings: readonly Html[], cells: readonly (Cell | Html)[]): Html =>
  html`<tr>${cells.map((cell, index) => html`${openings[index]}${cellHtml(cell)}`)}</tr>`;

export const openingOf = (look: Look): Html =>
  look.isRowHead ? html`<th scope='row'${attributesOf(look)}>` : html`<td${attributesOf(look)}>`;

const NOTHING = html`<span class='text-ink-faint'>–</span>`;

/** Draws cell data: a badge for a tone, a link for an address, a note in small below, a dash for nothing. */
export function cellHtml(cell: Cell | Html): Html {
  if (cell instanceof Html) return cell;
  if (cell === null || cell === "") return NOTHING;
  if (typeof cell !== "object") return html`${cell}`;
  const { text, href, tone, note } = cell;
  const word = tone ? badgeHtml(tone, text) : text;
  const linked = href
    ? html`<a class='${tone ? "inline-block" : "link font-semibold"}' href='${href}'>${word}</a>`
    : word;
  return html`${linked}${note && html`<small>${note}</small>`}`;
}
