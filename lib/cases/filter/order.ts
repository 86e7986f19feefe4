import { parseDate } from "@/lib/values/dates";

// The order of the list of cases: as the address names it, and as the place of a page in it.

/** The columns that may be hidden, and by which the list is put in order; the family stays. */
export const CASE_COLUMNS = ["type", "place", "period", "amount", "owner", "due", "state"] as const;
export type CaseColumn = (typeof CASE_COLUMNS)[number];

/** "due", or "-due" for the other way round; '' = by place, as the list comes. */
export type CaseSort = "" | CaseColumn | `-${CaseColumn}`;
type Order = { column: CaseColumn; descending: boolean };

/** What an address may say of the column's value where a page begins; the place says all by itself. */
const KEYS: Record<CaseColumn, (text: string) => boolean> = {
  type: (text) => /^[A-Z_]{2,40}$/.test(text),
  place: (text) => text === "",
  period: (text) => /^\d{1,4}$/.test(text),
  amount: (text) => /^\d{1,15}$/.test(text),
  owner: (text) => /^[a-z]{2,12}$/.test(text),
  due: (text) => /^\d{4}-\d\d-\d\d$/.test(text) && parseDate(text).ok,
  state: (text) => /^[1-5]$/.test(text),
};

export const orderOf = (sort: CaseSort): Order => ({
  column: CASE_COLUMNS.find((column) => column === sort.replace("-", "")) ?? "place",
  descending: sort.startsWith("-"),
});

/** The order that an address names; '' for that of the list, and for what is none. */
export function parseSort(text: string): CaseSort {
  const column = CASE_COLUMNS.find((known) => text === known || text === `-${known}`);
  if (!column) return "";
  return text.startsWith("-") ? `-${column}` : column;
}

/** The order that the head of a column leads to: the other way round when the list is in its order already. */
export function nextSort(sort: CaseSort, column: CaseColumn): CaseSort {
  const { column: now, descending } = orderOf(sort);
  // The greatest sum first; of everything else the first.
  const turned = now === column ? !descending : column === "amount";
  if (turned) return `-${column}`;
  return column === "place" ? "" : column;
}

/** Where a page begins: the value of the column, the place, the case. */
export type Cursor = { key: string; region: string; id: bigint };

/** Reads a cursor of this order; null when it is none. */
export function parseCursor(text: string, sort: CaseSort): Cursor | null {
  const [, key = "", region = "", id] = /^(?:(.+)-)?(\d{4}|\d{10})-(\d{1,18})$/.exec(text) ?? [];
  return id !== undefined && KEYS[orderOf(sort).column](key) ? { key, region, id: BigInt(id) } : null;
}
