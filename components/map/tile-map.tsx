import { useId } from "react";
import { escapeText } from "@/components/ui/html";
import { formatRate } from "@/components/ui/numbers";
import { type Breaks, classOf, REALISATION_BREAKS, type Share, tileSentence } from "./classes";
import { Legend } from "./legend";
import { provinceBorders, tilesInside } from "./tile-layout";

export type TileValue = { name: string; share: Share | null };

type TileMapProps = {
  /** What the map shows, as its name for readers: "Pencairan terhadap kuota per kab/kota". */
  title: string;
  /** By kab/kota code; a tile without an entry is "tidak ada data" and leads nowhere. */
  values: ReadonlyMap<string, TileValue>;
  hrefOf: (code: string) => string;
  /** The region whose kab/kota are drawn; empty = all 514. */
  prefix?: string;
  breaks?: Breaks;
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
const NATIONAL = `${ISLANDS.map(([name, x, y]) => `<text class=sea x=${x} y=${y}>${name}</text>`).join("")}<path class=b d=${provinceBorders(tilesInside("").tiles).replaceAll(" ", ",")} />`;

/**
 * Every kab/kota an equal square: no island drowns in the sea of its neighbours. Links without JavaScript. The squares
 * are one string: as 1,500 elements they would be the largest part of the page and of the time to render it.
 */
export function TileMap({ title, values, hrefOf, prefix = "", breaks = REALISATION_BREAKS }: TileMapProps) {
  const hatch = useId().replace(/\W/g, "");
  const after = `${hatch}-after`;
  const { tiles, frame } = tilesInside(prefix);
  const labelled = frame.columns <= LABELLED_UP_TO;
  const counts = [0, 0, 0, 0, 0, 0];
  const drawn: string[] = [];
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
    const words = labelled ? tileLabel(value, column, row) : "";
    const title = escapeText(tileSentence(value.name, value.share));
    const fill = level === 0 ? `fill=url(#${hatch})` : `class=k${level}`;
    drawn.push(`<a href='${escapeText(hrefOf(code))}' ${fill}><title>${title}</title><path d=${square} />${words}</a>`);
  }
  const others = elsewhere && `<g fill=url(#${hatch})><title>tidak ada data</title><path d=${elsewhere} /></g>`;
  const pattern = `<pattern id=${hatch} width=.25 height=.25 patternUnits=userSpaceOnUse patternTransform=rotate(45)><path d=M0,0h.25v.25h-.25z fill=#fff /><path d=M0,0h.06v.25h-.06z fill=#858b98 /></pattern>`;
  return (
    <section className="tile-map relative grid gap-3" aria-label={title}>
      <a href={`#${after}`} className="skip-link rounded bg-navy px-3 py-2 font-semibold text-white">
        Lewati peta
      </a>
      <svg
        viewBox={`${frame.column - 0.15} ${frame.row - 0.15} ${frame.columns + 0.3} ${frame.rows + 0.3}`}
        className="block h-auto w-full"
        style={{ maxWidth: labelled ? frame.columns * 104 : undefined }}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: names and addresses pass escapeText
        dangerouslySetInnerHTML={{ __html: pattern + others + drawn.join("") + (prefix === "" ? NATIONAL : "") }}
      />
      <Legend breaks={breaks} counts={counts} />
      <span id={after} tabIndex={-1} className="sr-only">
        Akhir peta
      </span>
    </section>
  );
}

function tileLabel({ name, share }: TileValue, column: number, row: number): string {
  const short = name.replace(/^(Kab\.|Kabupaten|Kota) /, "");
  const size = Math.min(0.165, 1.4 / Math.max(1, short.length)).toFixed(3);
  const rate = share && share.denominator > 0 ? formatRate(share.numerator, share.denominator) : "tanpa data";
  const at = `x=${column + 0.5} text-anchor=middle`;
  return `<text ${at} y=${row + 0.44} font-size=${size}>${escapeText(short)}</text><text ${at} y=${row + 0.7} font-size=.2>${rate}</text>`;
}
