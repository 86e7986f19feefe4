import "server-only";
import type { Ordering, Sort } from "@/lib/values/order";
import { sql } from "./db";

// Pages of a list in the order of one of its columns: each begins at its cursor, so that it costs the same wherever it is.

export type Condition = ReturnType<typeof sql>;
/** A column as the database orders by it, and its value read from a cursor. */
export type SqlColumn = { value: Condition; read: (key: string) => Condition };
export type PageView<C extends string> = { sort: Sort<C>; after: string; before: string };

export type PageOrder = {
  by: Condition;
  /** The rows beyond the cursor, when the page has one. */
  beyond: Condition | null;
  /** The cursor of a row. */
  cursor: Condition;
};

const listOf = (parts: readonly Condition[]): Condition => parts.reduce((all, next) => sql`${all}, ${next}`);

/** How one page is put in order, and where it begins. columns: null = told by the rest, which ends every order. */
export function pageOrder<C extends string>(
  orders: Ordering<C>,
  { sort, after, before }: PageView<C>,
  columns: Readonly<Record<C, SqlColumn | null>>,
  rest: readonly SqlColumn[],
): PageOrder {
  const { column: name, descending } = orders.orderOf(sort);
  const column = columns[name];
  const down = descending !== (before !== "");
  const side = down ? sql`desc` : sql`asc`;
  const at = orders.cursor(before || after, sort);
  const all = column ? [column, ...rest] : rest;
  const keys = at && (column ? [at.key, ...at.rest] : at.rest);
  const told = column ? [sql`${orders.markOf(name)}::text || ${column.value}::text`] : [];
  return {
    by: listOf(all.map(({ value }) => sql`${value} ${side}`)),
    beyond:
      keys &&
      sql`(${listOf(all.map(({ value }) => value))}) ${down ? sql`<` : sql`>`}
      (${listOf(all.map(({ read }, index) => read(keys[index] ?? "")))})`,
    cursor: sql`concat_ws(${orders.joint}, ${listOf([...told, ...rest.map(({ value }) => value)])})`,
  };
}

export type Page<Row> = { rows: Row[]; after: string | null; before: string | null };

/** A page from its rows and one more, which shows that another page follows. */
export function pageOf<Row extends { cursor: string }>(
  found: readonly Row[],
  { after, before }: { after: string; before: string },
  size: number,
): Page<Row> {
  const backwards = before !== "";
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  return {
    rows,
    before: (backwards ? more : after !== "") ? (rows[0]?.cursor ?? null) : null,
    after: backwards || more ? (rows.at(-1)?.cursor ?? null) : null,
  };
}
