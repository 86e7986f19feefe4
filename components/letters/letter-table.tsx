import { type Html, html } from "@/components/ui/html";
import { pickHead } from "@/components/ui/pick-page";
import { type Column, Table } from "@/components/ui/table";
import { cellHtml } from "@/components/ui/table-parts";
import type { LetterCells } from "@/lib/letters/present/list";

/** One line a letter, to tick: its number, to whom, about how many, and how it stands. */
export function LetterTable({ rows, ticked }: { rows: readonly LetterCells[]; ticked: boolean }) {
  const columns: Column<LetterCells>[] = [
    { key: "name", head: pickHead("Surat"), frozen: true, width: 220, cell: (row) => nameHtml(row, ticked) },
    { key: "recipient", head: "Kepada", width: 240, cell: ({ recipient }) => recipient },
    { key: "place", head: "Kab/kota", cell: ({ place }) => place },
    { key: "families", head: "KPM", numeric: true, cell: ({ families }) => families },
    { key: "amount", head: "Nominal", numeric: true, cell: ({ amount }) => amount },
    { key: "standing", head: "Keadaan", cell: ({ standing }) => standing },
  ];
  return <Table caption="Daftar surat" columns={columns} rows={rows} rowKey={({ key }) => key} tall />;
}

function nameHtml(row: LetterCells, ticked: boolean): Html {
  const tick = ticked && row.state !== "cancelled" && html` checked`;
  return html`<span class='pick'><input type='checkbox' name='letter' value='${row.key}' aria-label='Pilih ${row.name.text}'${tick}><span>${cellHtml(row.name)}</span></span>`;
}
