import { type Kind, RULES } from "@/lib/intake/kinds/rules";

// Two files of the same kind, sender and period, row against row, from what was read of each.

/** A row of a person or a family is named by the first of these that it has. */
const IDENTITIES = ["nik", "card_no", "account_no", "dtks_id"];

const columnsOf = (kind: Kind): string[] => RULES[kind].columns.map(([name]) => name);

/** The expression that names a row of a kind. */
export function rowKey(kind: Kind): string {
  const { namedBy } = RULES[kind];
  if (namedBy) return `concat_ws(' ', ${namedBy.join(", ")})`;
  const columns = columnsOf(kind);
  const identities = IDENTITIES.filter((name) => columns.includes(name));
  return `coalesce(${identities.map((name) => `'${name} ' || ${name}`).join(", ")})`;
}

/** The columns whose sums are compared. */
export const sumColumns = (kind: Kind): string[] => columnsOf(kind).filter((name) => /(^|_)(rp|kpm)$/.test(name));

/** Everything a row says. */
export const comparedColumns = columnsOf;

/** The columns that the list of changes names, under its names. */
export const shownColumns = (kind: Kind): [column: string, shown: string][] =>
  columnsOf(kind)
    .map((name): [string, string] => [name, name === "bank" ? "bank_code" : name])
    .filter(([, shown]) => shown in RULES[kind].shown);

export type Difference = {
  previous: string;
  new: number;
  gone: number;
  changed: number;
  sums: { column: string; before: number; after: number }[];
};
