import type { Header } from "./header";
import { FIELDS } from "./kinds";

/** How a file was understood, kept with the intake for the screen. */
export type Mapping = {
  format: string;
  sheet: string | null;
  separator: string | null;
  encoding: string | null;
  headerRow: number;
  columns: { label: string; heading: string }[];
  extra: string[];
};

type Shape = Pick<Mapping, "format" | "sheet" | "separator" | "encoding">;

export function mappingOf(shape: Shape, header: Header): Mapping {
  const columns = FIELDS[header.kind].flatMap(({ field, label }) => {
    const column = header.columns[field];
    return column === undefined ? [] : [{ label, heading: header.headings[column] ?? "" }];
  });
  const { format, sheet, separator, encoding } = shape;
  return { format, sheet, separator, encoding, headerRow: header.headerRow, columns, extra: header.extra.slice(0, 30) };
}
