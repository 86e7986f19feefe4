import { type Html, html } from "@/components/ui/html";
import { type Column, Table } from "@/components/ui/table";
import { cellHtml } from "@/components/ui/table-parts";
import { CASE_COLUMNS, type CaseColumn } from "@/lib/cases/filter";
import { type CaseCells, COLUMN_LABELS } from "@/lib/cases/present/list";

type CaseTableProps = {
  rows: readonly CaseCells[];
  /** None named = all. */
  shown: readonly CaseColumn[];
  dense: boolean;
  /** Whether the lines can be ticked, and are when they come. */
  pick: "none" | "ticked" | "all-ticked";
};

/** One line a case: whose, what, where, how much, who acts, by when. Name and NIK stay in view. */
export function CaseTable({ rows, shown, dense, pick }: CaseTableProps) {
  const columns: Column<CaseCells>[] = [
    { key: "subject", head: "Keluarga", frozen: true, width: 190, cell: (row) => subjectHtml(row, pick) },
    ...CASE_COLUMNS.filter((key) => shown.length === 0 || shown.includes(key)).map((key) => ({
      key,
      head: COLUMN_LABELS[key],
      numeric: key === "amount",
      cell: (row: CaseCells) => row[key],
    })),
  ];
  return (
    <div className={dense ? "dense" : undefined}>
      <Table caption="Daftar masalah" columns={columns} rows={rows} rowKey={(row) => row.key} maxHeight="72dvh" />
    </div>
  );
}

function subjectHtml(row: CaseCells, pick: CaseTableProps["pick"]): Html {
  const words = cellHtml(row.subject);
  if (pick === "none") return words;
  const tick = pick === "all-ticked" && html` checked`;
  return html`<span class='pick'><input type='checkbox' name='case' value='${row.key}.${row.version}' aria-label='Pilih ${row.subject.text}, ${row.type.text}'${tick}><span>${words}</span></span>`;
}
