import type { ReactNode } from "react";
import { type Column, Table } from "@/components/ui/table/table";
import { type Html, html, inside } from "@/components/ui/text/html";
import { type ChartData, formatValue } from "./chart-data";
import { LazyChart } from "./lazy-chart";
import { lookOf } from "./palette";

type ChartFigureProps = {
  kind: "trend" | "comparison";
  title: string;
  head: string;
  data: ChartData;
  height: number;
  /** The same numbers as a table of the page's own, in place of the one that unfolds. */
  table?: ReactNode;
};

/** A chart in reserved space, its legend, and the same numbers as a table; on paper only the table is shown. */
export function ChartFigure({ kind, title, head, data, height, table }: ChartFigureProps) {
  const columns: Column<number>[] = [
    { key: "label", head, cell: (index) => data.labels[index] ?? "" },
    ...data.series.map((line) => ({
      key: line.key,
      head: line.label,
      numeric: true,
      cell: (index: number) => formatValue(line.values[index] ?? null, data.unit),
    })),
  ];
  const legend = data.series.map((line, index) => legendHtml(kind, line.label, index));
  return (
    <figure className="grid gap-2" aria-label={title}>
      <ul className="no-print flex flex-wrap gap-x-5 gap-y-1 text-xs" aria-hidden="true" {...inside(html`${legend}`)} />
      <div className="no-print" style={{ height }} aria-hidden="true">
        <LazyChart kind={kind} data={data} />
      </div>
      {table ?? (
        <details className="print-open group">
          <summary className="inline-flex min-h-8 items-center gap-1.5 text-xs font-semibold text-link hover:underline">
            Lihat tabel
          </summary>
          <Table
            caption={title}
            columns={columns}
            rows={data.labels.map((_, index) => index)}
            rowKey={(index) => String(index)}
          />
        </details>
      )}
    </figure>
  );
}

function legendHtml(kind: "trend" | "comparison", label: string, index: number): Html {
  const { color, dash } = lookOf(index);
  const key =
    kind === "trend"
      ? html`<path d='M0 5h26' stroke='${color}' stroke-width='3' stroke-dasharray='${dash}'/>`
      : html`<rect x='6' width='14' height='10' fill='${color}'/>`;
  return html`<li class='flex items-center gap-1.5'><svg width='26' height='10' aria-hidden='true'>${key}</svg>${label}</li>`;
}
