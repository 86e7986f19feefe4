import type { ReactNode } from "react";
import { type Html, inside } from "@/components/ui/text/html";
import { TableLines } from "./table-lines";
import { type Cell, headHtml, type Sort, tableClass } from "./table-parts";

export type Column<Row> = {
  key: string;
  head: string | Html;
  /** Data or Html where that is enough: with an element in any cell the whole table is drawn cell by cell, many times as slow. */
  cell: (row: Row) => Cell | Html | ReactNode;
  numeric?: boolean;
  /** Only of the first column: it stays in view while the table scrolls sideways. */
  frozen?: boolean;
  /** At least so many px. */
  width?: number;
  sort?: Sort;
  /** Its cells hold boxes to tick, and its head one that ticks the page. */
  pick?: boolean;
};

type TableProps<Row> = {
  caption: string;
  captionShown?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The last line, in bold: the total of the rows above. */
  total?: Row;
  /** Its head stays in view while the page scrolls, on screens that are wide enough for all of its columns. */
  tall?: boolean;
};

/** Columns as data, rows as they come from `present`; the first column is the head of its row. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionShown, columns, rows, rowKey, total, tall } = props;
  const lineOf = (key: string, row: Row) => ({ key, cells: columns.map(({ cell }) => cell(row)) });
  return (
    <section
      className={tall ? "scroll-region tall" : "scroll-region"}
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className={tableClass(columns)}>
        <caption className={captionShown ? "px-3 pb-2 text-left font-bold" : "sr-only"}>{caption}</caption>
        <thead {...inside(headHtml(columns))} />
        <TableLines as="tbody" lines={rows.map((row) => lineOf(rowKey(row), row))} />
        {total !== undefined && <TableLines as="tfoot" lines={[lineOf("total", total)]} />}
      </table>
    </section>
  );
}
