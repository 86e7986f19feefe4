import type { Kind } from "@/lib/intake/kinds/rules";
import { STAGING } from "@/lib/intake/rows/rules/row-parser";
import { CHANGE_FIELDS } from "./change";

// Two files of the same kind, sender and period, row against row, from what was read of each. Which columns name a row and
// which are sums follows from their names: a new kind of file adds here only what names its rows and is not listed yet.

/** A row is named by the first of these that it has. */
const IDENTITIES = ["nik", "card_no", "account_no", "dtks_id"];
/** Rows without identities are named by all of these together. */
const PLACES = ["regency", "program", "from_on", "to_on", "period_id", "code"];

const columnsOf = (kind: Kind): string[] => STAGING[kind].map(([name]) => name);

/** The expression that names a row of a kind. */
export function rowKey(kind: Kind): string {
  const columns = columnsOf(kind);
  const identities = IDENTITIES.filter((name) => columns.includes(name));
  if (identities.length > 0) return `coalesce(${identities.map((name) => `'${name} ' || ${name}`).join(", ")})`;
  const places = PLACES.filter((name) => columns.includes(name));
  return `concat_ws(' ', ${(places.length > 0 ? places : columns.slice(0, 1)).join(", ")})`;
}

/** The columns whose sums are compared. */
export const sumColumns = (kind: Kind): string[] => columnsOf(kind).filter((name) => /(^|_)(rp|kpm)$/.test(name));

/** Everything a row says. */
export const comparedColumns = columnsOf;

/** The columns that the list of changes names, under its names. */
export const shownColumns = (kind: Kind): [column: string, shown: string][] =>
  columnsOf(kind)
    .map((name): [string, string] => [name, name === "bank" ? "bank_code" : name])
    .filter(([, shown]) => shown in CHANGE_FIELDS);

export type Difference = {
  previous: string;
  new: number;
  gone: number;
  changed: number;
  sums: { column: string; before: number; after: number }[];
};
