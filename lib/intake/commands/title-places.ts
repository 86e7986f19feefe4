import "server-only";
import { type Encoded, encodeRows } from "@/lib/intake/read/encode";
import type { FileRow } from "@/lib/intake/read/row";
import type { Header } from "@/lib/intake/rules/header";
import { namesPlaces, placeRemarks } from "@/lib/intake/rules/no-data";
import { placeGroupOf } from "@/lib/intake/rules/place-groups";

type Opened = { header: Header; first: readonly FileRow[] };

/** Kecamatan and desa in lines of their own above the heading: they place the families below like rows among them. */
export function titlePlaces(sheets: readonly Opened[]): Encoded {
  const titles = sheets.flatMap(({ header, first }) =>
    namesPlaces(header.kind) ? first.filter(({ rowNo, cells }) => rowNo < header.headerRow && placesIn(cells)) : [],
  );
  return encodeRows(({ cells }) => ({ values: null, remarks: placeRemarks(placesIn(cells) ?? {}) }), titles, 0);
}

/** A kab/kota there is whose letter it is; what it says against the upload is said elsewhere. */
function placesIn(cells: readonly string[]) {
  const group = placeGroupOf(cells.map((cell) => cell.trim()).filter((cell) => cell !== ""));
  return group && (group.district ?? group.village) !== undefined ? { ...group, regency: undefined } : null;
}
