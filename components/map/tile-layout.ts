import { TILE_GRID, type Tile } from "./tile-grid";

export type Frame = { column: number; row: number; columns: number; rows: number };

type Layout = { tiles: readonly Tile[]; frame: Frame };

const layouts = new Map<string, Layout>();

/** The tiles inside a region (every code starts with its own) and the frame that holds them; laid out once. */
export function tilesInside(prefix: string): Layout {
  const known = layouts.get(prefix) ?? layOut(prefix);
  if (known.tiles.length > 0) layouts.set(prefix, known);
  return known;
}

function layOut(prefix: string): Layout {
  const tiles = TILE_GRID.filter((tile) => tile.code.startsWith(prefix));
  const columns = tiles.map((tile) => tile.column);
  const rows = tiles.map((tile) => tile.row);
  const column = tiles.length > 0 ? Math.min(...columns) : 0;
  const row = tiles.length > 0 ? Math.min(...rows) : 0;
  const width = tiles.length > 0 ? Math.max(...columns) - column + 1 : 1;
  const height = tiles.length > 0 ? Math.max(...rows) - row + 1 : 1;
  return { tiles, frame: { column, row, columns: width, rows: height } };
}

/** One path along every edge where two neighbouring tiles belong to different provinces; runs are joined. */
export function provinceBorders(tiles: readonly Tile[]): string {
  const at = new Map(tiles.map((tile) => [`${tile.column},${tile.row}`, tile.code.slice(0, 2)]));
  const parted = (x: number, y: number, right: number, below: number): boolean => {
    const here = at.get(`${x},${y}`);
    const there = at.get(`${x + right},${y + below}`);
    return here !== undefined && there !== undefined && here !== there;
  };
  const width = Math.max(0, ...tiles.map((tile) => tile.column)) + 1;
  const height = Math.max(0, ...tiles.map((tile) => tile.row)) + 1;
  const across = runs(height, width, (row, column) => parted(column, row, 0, 1));
  const down = runs(width, height, (column, row) => parted(column, row, 1, 0));
  return [
    ...across.map(({ line, from, length }) => `M${from} ${line + 1}h${length}`),
    ...down.map(({ line, from, length }) => `M${line + 1} ${from}v${length}`),
  ].join("");
}

function runs(lines: number, cells: number, is: (line: number, cell: number) => boolean) {
  const found: { line: number; from: number; length: number }[] = [];
  for (let line = 0; line < lines; line++) {
    let from = -1;
    for (let cell = 0; cell <= cells; cell++) {
      const on = cell < cells && is(line, cell);
      if (on && from === -1) from = cell;
      if (!on && from !== -1) {
        found.push({ line, from, length: cell - from });
        from = -1;
      }
    }
  }
  return found;
}
