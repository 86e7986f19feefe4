// A list in the order of one of its columns: as its address names the order, and as the place where a page begins.

/** "due", or "-due" for the other way round; '' = as the list comes. */
export type Sort<C extends string> = "" | C | `-${C}`;
export type Order<C extends string> = { column: C; descending: boolean };
/** Where a page begins: the value of the column, '' where the rest suffices, and what tells equal rows apart. */
export type Cursor = { key: string; rest: readonly string[] };

/** Values of a column as a cursor writes them, after a mark where another column has values of the same kind. */
export type Key = { mark?: string; is: (text: string) => boolean };

type Given<C extends string> = {
  columns: readonly C[];
  /** As the list comes. */
  first: C | `-${C}`;
  /** Columns of which the greatest comes first when their head is pressed; of the others the smallest. */
  greatest: readonly C[];
  /** A column without a key is told by the rest alone. */
  keys?: Partial<Record<C, Key>>;
  /** Patterns of what tells equal rows apart. */
  rest?: readonly string[];
  joint?: string;
};
export type Ordering<C extends string> = ReturnType<typeof ordering<C>>;

/** Longer than any cursor; what is longer is none. */
const LONGEST = 150;

/** The orders that a list can have. */
export function ordering<C extends string>({ columns, first, greatest, keys = {}, rest = [], joint = "-" }: Given<C>) {
  const known: Partial<Record<C, Key>> = keys;
  const shape = new RegExp(`^(?:(.+)${joint})?${rest.map((pattern) => `(${pattern})`).join(joint)}$`);
  const orderOf = (sort: Sort<C>): Order<C> => {
    const text = sort || first;
    const column = columns.find((name) => text === name || text === `-${name}`);
    if (column === undefined) throw new Error(`no column ${text}`);
    return { column, descending: text.startsWith("-") };
  };
  const sortOf = ({ column, descending }: Order<C>): Sort<C> => {
    const sort = descending ? (`-${column}` as const) : column;
    return sort === first ? "" : sort;
  };
  const markOf = (column: C): string => known[column]?.mark ?? "";
  return {
    columns,
    first,
    joint,
    orderOf,
    /** As an address names an order; '' for that of the list. */
    sortOf,
    markOf,
    /** The order that an address names; '' for that of the list, and for what is none. */
    parse(text: string): Sort<C> {
      const column = columns.find((name) => text === name || text === `-${name}`);
      if (column === undefined) return "";
      return text.startsWith("-") ? `-${column}` : column;
    },
    /** The order that the head of a column leads to: the other way round when the list is in its order already. */
    next(sort: Sort<C>, column: C): Sort<C> {
      const now = orderOf(sort);
      const descending = now.column === column ? !now.descending : greatest.includes(column);
      return sortOf({ column, descending });
    },
    /** Reads a cursor of this order; null when it is none. */
    cursor(text: string, sort: Sort<C>): Cursor | null {
      const [whole, key = "", ...found] = shape.exec(text.slice(0, LONGEST)) ?? [];
      if (whole !== text || text === "") return null;
      const { column } = orderOf(sort);
      const mark = markOf(column);
      const { is } = known[column] ?? { is: (value: string) => value === "" };
      return key.startsWith(mark) && is(key.slice(mark.length)) ? { key: key.slice(mark.length), rest: found } : null;
    },
  };
}

/** Rows in an order; those without a value last, whichever way, and equal ones as they came. */
export function inOrder<Row>(
  rows: readonly Row[],
  descending: boolean,
  value: (row: Row) => string | number | null,
): Row[] {
  const direction = descending ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [value(one), value(other)];
    if (a === b) return 0;
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return a < b ? -direction : direction;
  });
}
