import { type Column, Table } from "@/components/ui/table/table";
import { html } from "@/components/ui/text/html";
import type { CopyCells } from "@/lib/repair/present/copies";

const COLUMNS: readonly Column<CopyCells>[] = [
  { key: "head", head: "Salinan", frozen: true, width: 150, cell: (row) => row.head },
  { key: "active", head: "Orang aktif", numeric: true, cell: (row) => row.active },
  {
    key: "valid",
    head: "NIK sah",
    width: 170,
    cell: (row) =>
      html`<span class="block">${row.valid.text}</span><span class="mt-1 block h-1.5 w-36 overflow-hidden rounded-full bg-paper-deep" aria-hidden="true"><span class="block h-full bg-ok" style="width:${(row.valid.share * 100).toFixed(1)}%"></span></span>`,
  },
  { key: "invalid", head: "NIK tidak sah", numeric: true, cell: (row) => row.invalid },
  { key: "unknown", head: "Belum diketahui", numeric: true, cell: (row) => row.unknown },
  { key: "moved", head: "Masuk / keluar", cell: (row) => row.moved },
];

/** Copies of DTKS, one a line: how many NIK are valid, and what changed since the copy before. */
export function CopyTable({ caption, rows }: { caption: string; rows: readonly CopyCells[] }) {
  return <Table caption={caption} columns={COLUMNS} rows={rows} rowKey={(row) => row.key} />;
}
