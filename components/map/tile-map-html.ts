import { type Html, html } from "@/components/ui/text/html";
import {
  type Breaks,
  classOf,
  REALISATION_BREAKS,
  type Share,
  TILE_WORDS,
  type TileWords,
  tileSentence,
} from "./classes";
import { legendHtml } from "./legend";
import type { Tile } from "./tile-grid";
import { provinceBorders, tilesInside } from "./tile-layout";

export type TileValue = { name: string; share: Share | null };

export type TileMapProps = {
  /** What the map shows, as its name for readers: "Pencairan terhadap kuota per kab/kota". */
  title: string;
  /** By kab/kota code; a tile without an entry leads nowhere. */
  values: ReadonlyMap<string, TileValue>;
  hrefOf: (code: string) => string;
  /** The region whose kab/kota are drawn; empty = all 514. */
  prefix?: string;
  breaks?: Breaks;
  words?: TileWords;
};

const LABELLED_UP_TO = 9;

/** Names of the islands, in the empty sea beside them. */
const ISLANDS = [
  ["Sumatera", 0, 13.4],
  ["Jawa", 14, 21.8],
  ["Kalimantan", 16.6, 5.6],
  ["Sulawesi", 28.3, 5.5],
  ["Bali, NTB, NTT", 32, 21.8],
  ["Maluku", 34, 4.5],
  ["Papua", 46, 9.3],
] as const;

/** What only the map of the country has: the names of islands and the borders of provinces. */
const NATIONAL = html`${ISLANDS.map(([name, x, y]) => html`<text class=sea x=${x} y=${y}>${name}</text>`)}<path class=b d=${provinceBorders(tilesInside("").tiles).replaceAll(" ", ",")} />`;

/**
 * Every kab/kota an equal square: no island drowns in the sea of its neighbours. Links without JavaScript. The squares
 * are text: as 1,500 elements they would be the largest part of the page and of the time to render it. `id` is its own.
 */
export function tileMapHtml(props: TileMapProps, id: string): Html {
  const { values, hrefOf, prefix = "", breaks = REALISATION_BREAKS, words = TILE_WORDS } = props;
  const { tiles, frame } = tilesInside(prefix);
  const labelled = frame.columns <= LABELLED_UP_TO;
  const counts = [0, 0, 0, 0, 0, 0];
  const drawn: Html[] = [];
  // Squares outside the reader's regions are drawn for their place, as one shape, and counted nowhere.
  let elsewhere = "";
  for (const { code, column, row } of tiles) {
    const square = `M${column},${row}h1v1h-1z`;
    const value = values.get(code);
    if (!value) {
      elsewhere += square;
      continue;
    }
    const level = classOf(value.share, breaks);
    counts[level] = (counts[level] ?? 0) + 1;
    const fill = level === 0 ? html`fill=url(#${id})` : html`class=k${level}`;
    const label = labelled && tileLabel(value, words, { column, row });
    drawn.push(
      html`<a href='${hrefOf(code)}' ${fill}><title>${tileSentence(value.name, value.share, words)}</title><path d=${square} />${label}</a>`,
    );
  }
  const others = elsewhere !== "" && html`<g fill=url(#${id})><title>tidak ada data</title><path d=${elsewhere} /></g>`;
  const pattern = html`<pattern id=${id} width=.25 height=.25 patternUnits=userSpaceOnUse patternTransform=rotate(45)><path d=M0,0h.25v.25h-.25z fill=#fff /><path d=M0,0h.06v.25h-.06z fill=#858b98 /></pattern>`;
  const box = `${frame.column - 0.15} ${frame.row - 0.15} ${frame.columns + 0.3} ${frame.rows + 0.3}`;
  const widest = labelled && html` style='max-width:${frame.columns * 104}px'`;
  return html`<a href='#${id}-after' class='skip-link rounded bg-navy px-3 py-2 font-semibold text-white'>Lewati peta</a>
<svg viewBox='${box}' class='block h-auto w-full'${widest}>${pattern}${others}${drawn}${prefix === "" && NATIONAL}</svg>
${legendHtml(breaks, counts, words.nothing)}<span id='${id}-after' tabindex='-1' class='sr-only'>Akhir peta</span>`;
}

function tileLabel({ name, share }: TileValue, words: TileWords, { column, row }: Omit<Tile, "code">): Html {
  const short = name.replace(/^(Kab\.|Kabupaten|Kota) /, "");
  const size = Math.min(0.165, 1.4 / Math.max(1, short.length)).toFixed(3);
  const rate = share && share.denominator > 0 ? words.rate(share.numerator, share.denominator) : "tanpa data";
  const at = html`x=${column + 0.5} text-anchor=middle`;
  return html`<text ${at} y=${row + 0.44} font-size=${size}>${short}</text><text ${at} y=${row + 0.7} font-size=.2>${rate}</text>`;
}
