import type { Kind } from "@/lib/intake/kinds/rules";
import { headerKey } from "@/lib/values/text";
import { candidates, type Header, type Learned, recogniseHeader, shownHeading } from "./header";

type Row = { rowNo: number; cells: string[] };

/**
 * The header of another sheet when it is the same table again: the same headings in the same places, or others that name
 * exactly the same fields. Null for everything else, also for a table of the same kind that knows more or less.
 */
export function sameHeading(header: Header, rows: readonly Row[], learned?: Learned): Header | null {
  const keys = keysOf(header.headings);
  const again = candidates(rows).find(({ cells }) => keysOf(cells.map(shownHeading)) === keys);
  if (again) return { ...header, headerRow: again.rowNo };
  const found = recogniseHeader(rows, header.kind, { learned });
  return found && found.missing.length === 0 && fieldsOf(found) === fieldsOf(header) ? found : null;
}

const keysOf = (headings: readonly string[]): string => headings.map(headerKey).join("|").replace(/\|+$/, "");

const fieldsOf = ({ columns }: Header): string => Object.keys(columns).toSorted().join("|");

/** Whether the rows at the top of a sheet hold a whole heading of the kind, or of any. */
export function fitsKind(rows: readonly Row[], kind: Kind | undefined, learned?: Learned): boolean {
  const header = recogniseHeader(rows, kind, { learned });
  return header !== null && header.missing.length === 0;
}
