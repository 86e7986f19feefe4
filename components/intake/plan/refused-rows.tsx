import { type Column, Table } from "@/components/ui/table/table";
import { cellHtml } from "@/components/ui/table/table-parts";
import { type Html, html } from "@/components/ui/text/html";
import { iconHtml } from "@/components/ui/text/icon";
import type { RefusedLine, ShownCell } from "@/lib/intake/rows/present/refused";
import type { FileColumn } from "@/lib/intake/rows/queries/refused";

type RefusedRowsProps = { columns: readonly FileColumn[]; lines: readonly RefusedLine[] };

/** Refused rows as the file has them, the bad cell marked by colour, sign and word, with the way to correct it. */
export function RefusedRows({ columns, lines }: RefusedRowsProps) {
  const drawn: Column<RefusedLine>[] = [
    {
      key: "row",
      head: "Baris Excel",
      frozen: true,
      width: 220,
      cell: ({ label, messages }) => ({ text: label, note: messages.join(" ") }),
    },
    ...columns.map(({ column, heading }, index) => ({
      key: String(column),
      head: heading,
      cell: ({ cells }: RefusedLine) => shownHtml(cells[index], heading),
    })),
  ];
  return <Table caption="Baris yang ditolak" columns={drawn} rows={lines} rowKey={({ row }) => String(row)} />;
}

function shownHtml(cell: ShownCell | undefined, heading: string): Html {
  if (!cell?.bad) return cellHtml(cell?.text ?? null);
  const text = cell.text.trim() === "" ? "kosong" : cell.text;
  const fix =
    cell.fix &&
    html`<small><a href='${cell.fix}'>Perbaiki<span class='sr-only'> ${heading} pada baris ini</span></a></small>`;
  return html`<span class='bad-cell'>${iconHtml("problem", 14)}<span class='sr-only'>Salah: </span>${text}</span>${fix || null}`;
}
