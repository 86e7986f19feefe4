import { headSort } from "@/components/ui/table/head-sort";
import { type Column, Table } from "@/components/ui/table/table";
import { cellHtml } from "@/components/ui/table/table-parts";
import { type Html, html } from "@/components/ui/text/html";
import { LETTER_ORDER, type LetterColumn, type LetterFilter, lettersHref } from "@/lib/letters/filter";
import type { LetterCells } from "@/lib/letters/present/list";

/** One line a letter, to tick: its number, to whom, about how many, and its state. Those of one making are ticked. */
export function LetterTable({ rows, filter }: { rows: readonly LetterCells[]; filter: LetterFilter }) {
  const ticked = filter.batch !== "";
  const sort = (column: LetterColumn) => {
    const head = headSort(LETTER_ORDER, filter.sort, column, (next) => lettersHref(filter, { sort: next }));
    // Letters of one making come as they were made.
    return ticked && filter.sort === "" ? { ...head, order: null } : head;
  };
  const columns: Column<LetterCells>[] = [
    {
      key: "name",
      head: "Surat",
      pick: true,
      frozen: true,
      width: 220,
      cell: (row) => nameHtml(row, ticked),
      sort: sort("letter"),
    },
    { key: "recipient", head: "Kepada", width: 240, cell: ({ recipient }) => recipient, sort: sort("recipient") },
    { key: "place", head: "Kab/kota", cell: ({ place }) => place, sort: sort("place") },
    { key: "families", head: "KPM", numeric: true, cell: ({ families }) => families, sort: sort("families") },
    { key: "amount", head: "Nominal", numeric: true, cell: ({ amount }) => amount, sort: sort("amount") },
    { key: "standing", head: "Keadaan", cell: ({ standing }) => standing, sort: sort("standing") },
  ];
  return <Table caption="Daftar surat" columns={columns} rows={rows} rowKey={({ key }) => key} tall />;
}

function nameHtml(row: LetterCells, ticked: boolean): Html {
  const tick = ticked && row.state !== "cancelled" && html` checked`;
  return html`<span class='pick'><input type='checkbox' name='letter' value='${row.key}' aria-label='Pilih ${row.name.text}'${tick}><span>${cellHtml(row.name)}</span></span>`;
}
