import "server-only";
import type { FileRow } from "@/lib/documents/read/row";
import type { Header } from "@/lib/intake/recognise/rules/header";
import { namesPlaces } from "@/lib/intake/rows/rules/no-data";
import { type Mark, placeGroupOf } from "@/lib/intake/rows/rules/place-groups";

type Opened = { header: Header; first: readonly FileRow[] };

/** Kecamatan and desa in lines of their own above the heading: they place the families below like rows among them. */
export const titlePlaces = (sheets: readonly Opened[]): Mark[] =>
  sheets.flatMap(({ header, first }) =>
    namesPlaces(header.kind)
      ? first.filter(({ rowNo }) => rowNo < header.headerRow).flatMap(({ rowNo, cells }) => markOf(rowNo, cells))
      : [],
  );

/** A kab/kota there is whose letter it is; a contradiction to the upload is reported elsewhere. */
function markOf(row: number, cells: readonly string[]): Mark[] {
  const group = placeGroupOf(cells.map((cell) => cell.trim()).filter((cell) => cell !== ""));
  if (!group || (group.district ?? group.village) === undefined) return [];
  const { regency: _, ...place } = group;
  return [{ row, place }];
}
