import { headSort } from "@/components/ui/table/head-sort";
import { type Column, Table } from "@/components/ui/table/table";
import { cellHtml } from "@/components/ui/table/table-parts";
import { type Html, html } from "@/components/ui/text/html";
import { type CaseFilter, casesHref } from "@/lib/cases/list/filter/cases";
import { CASE_COLUMNS, CASE_ORDER } from "@/lib/cases/list/filter/order";
import { type CaseCells, COLUMN_LABELS } from "@/lib/cases/list/present/list";

type CaseTableProps = {
  rows: readonly CaseCells[];
  /** Its columns, closeness and order; no column named = all. */
  filter: CaseFilter;
  /** Whether the lines can be ticked, and are when they come. */
  pick: "none" | "ticked" | "all-ticked";
};

/** One line a case: whose, what, where, how much, who acts, by when. Name and NIK stay in view. */
export function CaseTable({ rows, filter, pick }: CaseTableProps) {
  const { cols, roomy, sort } = filter;
  const columns: Column<CaseCells>[] = [
    {
      key: "subject",
      head: "Keluarga",
      pick: pick !== "none",
      frozen: true,
      width: 190,
      cell: (row) => subjectHtml(row, pick),
    },
    ...CASE_COLUMNS.filter((key) => cols.length === 0 || cols.includes(key)).map((key) => ({
      key,
      head: COLUMN_LABELS[key],
      numeric: key === "amount",
      cell: (row: CaseCells) => row[key],
      sort: headSort(CASE_ORDER, sort, key, (next) => casesHref(filter, { sort: next, all: filter.all })),
    })),
  ];
  return (
    <div className={roomy ? undefined : "dense"}>
      <Table caption="Daftar masalah" columns={columns} rows={rows} rowKey={(row) => row.key} tall />
    </div>
  );
}

function subjectHtml(row: CaseCells, pick: CaseTableProps["pick"]): Html {
  const words = cellHtml(row.subject);
  if (pick === "none") return words;
  const tick = pick === "all-ticked" && html` checked`;
  return html`<span class='pick'><input type='checkbox' name='case' value='${row.key}.${row.version}' data-can='${row.can}' aria-label='Pilih ${row.subject.text}, ${row.type.text}'${tick}><span>${words}</span></span>`;
}
