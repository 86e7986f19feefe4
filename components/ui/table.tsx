import type { CSSProperties, ReactNode } from "react";
import { type Cell, cellContent } from "./table-cell";
import { type Sort, TableHead } from "./table-head";

export type Column<Row> = {
  key: string;
  head: ReactNode;
  cell: (row: Row) => Cell | ReactNode;
  numeric?: boolean;
  /** Stays in view while the table scrolls sideways; needs `width` in px when another frozen column follows. */
  frozen?: boolean;
  width?: number;
  sort?: Sort;
};

type TableProps<Row> = {
  caption: string;
  captionShown?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The last line, in bold: the total of what stands above. */
  total?: Row;
  /** Scrolls inside itself with its head in view; otherwise it is as tall as its rows. */
  maxHeight?: string;
};

/** Columns as data, rows as they come from `present`; the first frozen column is the head of its row. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionShown, columns, rows, rowKey, total, maxHeight } = props;
  const head = columns.findIndex((column) => column.frozen);
  const rowHead = head === -1 ? 0 : head;
  return (
    <section
      className="scroll-region relative max-h-(--tall) overflow-auto"
      style={{ "--tall": maxHeight ?? "none" } as CSSProperties}
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className="data-table w-full border-separate border-spacing-0 text-sm">
        <caption className={captionShown ? "px-3 pb-2 text-left font-bold" : "sr-only"}>{caption}</caption>
        <TableHead columns={columns} frozenStyle={(index) => frozenStyle(columns, index)} />
        <tbody>
          {rows.map((row) => (
            <Line key={rowKey(row)} columns={columns} row={row} rowHead={rowHead} />
          ))}
        </tbody>
        {total !== undefined && (
          <tfoot>
            <Line columns={columns} row={total} rowHead={rowHead} />
          </tfoot>
        )}
      </table>
    </section>
  );
}

type LineProps<Row> = { columns: readonly Column<Row>[]; row: Row; rowHead: number };

// Cells carry at most a word of class: their looks are in globals.css, written once and not in every cell of every row.
function Line<Row>({ columns, row, rowHead }: LineProps<Row>) {
  return (
    <tr>
      {columns.map((column, index) => {
        const Tag = index === rowHead ? "th" : "td";
        return (
          <Tag
            key={column.key}
            scope={index === rowHead ? "row" : undefined}
            style={frozenStyle(columns, index)}
            className={cellClass(column)}
          >
            {cellContent(column.cell(row))}
          </Tag>
        );
      })}
    </tr>
  );
}

const cellClass = ({ numeric, frozen }: { numeric?: boolean; frozen?: boolean }): string | undefined =>
  [numeric && "num", frozen && "frozen"].filter(Boolean).join(" ") || undefined;

/** Where a frozen column stops: right of the frozen columns before it. */
function frozenStyle<Row>(columns: readonly Column<Row>[], index: number): CSSProperties | undefined {
  const column = columns[index];
  if (!column?.frozen) return column?.width ? { minWidth: column.width } : undefined;
  const at = columns.slice(0, index).reduce((sum, before) => sum + (before.frozen ? (before.width ?? 0) : 0), 0);
  return { "--at": `${at}px`, minWidth: column.width } as CSSProperties;
}
