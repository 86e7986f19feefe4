import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/table/empty-state";
import { ExportLink } from "@/components/ui/table/export-link";
import { type Column, Table } from "@/components/ui/table/table";
import type { Sort } from "@/components/ui/table/table-parts";
import type { RecapRow } from "@/lib/realisation/queries/recap-rows";
import type { RecapColumn } from "@/lib/realisation/rules/orders";
import { type RecapSum, sumRecaps } from "@/lib/realisation/rules/recap";
import { formatShortDate } from "@/lib/values/dates";
import { formatCount, formatRp } from "@/lib/values/rupiah";
import { TermList } from "./term-list";

type RecapTableProps = {
  rows: readonly RecapRow[];
  /** Names of files by id; a national file has none for a reader of one region. */
  files: ReadonlyMap<string, string>;
  /** A recap is not divided by bank, so a bank sees the quotas only. */
  seesRecaps: boolean;
  hrefOf: (code: string) => string;
  fileHrefOf: ((intakeId: string) => string) | null;
  uploadHref: string | null;
  exportHref: string;
  sortOf: (column: RecapColumn) => Sort;
};

type Line = RecapSum & { key: string; row: RecapRow | null };

/** Kab/kota by row: quota with its decree, recap with its file, row number and data date; the total equals the funnel's. */
export function RecapTable(props: RecapTableProps) {
  const { rows, files, seesRecaps, hrefOf, fileHrefOf, uploadHref, exportHref, sortOf } = props;
  if (rows.length === 0) {
    const next = uploadHref ? { next: { label: "Unggah berkas", href: uploadHref } } : {};
    return (
      <Card>
        <EmptyState state={{ tag: "no-data-yet", what: "kuota dan rekap untuk periode ini", ...next }} />
      </Card>
    );
  }
  const money = (
    key: RecapColumn,
    head: string,
    kpm: "sp2dKpm" | "creditedKpm" | "transactedKpm",
    rp: "sp2dRp" | "creditedRp" | "transactedRp",
  ): Column<Line> => ({
    key,
    head,
    numeric: true,
    sort: sortOf(key),
    cell: ({ recap }) => recap && { text: formatCount(recap[kpm]), note: formatRp(recap[rp]) },
  });
  const columns: Column<Line>[] = [
    {
      key: "name",
      head: "Kab/kota",
      frozen: true,
      sort: sortOf("name"),
      cell: ({ row }) => (row ? { text: row.name, href: hrefOf(row.code) } : "Jumlah"),
    },
    {
      key: "quota",
      head: "Kuota",
      numeric: true,
      sort: sortOf("quota"),
      cell: ({ row, quotaKpm }) =>
        quotaKpm === null ? null : { text: formatCount(quotaKpm), ...(row?.quota && { note: row.quota.decreeNo }) },
    },
    ...(seesRecaps
      ? [
          money("sp2d", "SP2D", "sp2dKpm", "sp2dRp"),
          money("credited", "Penyaluran", "creditedKpm", "creditedRp"),
          money("transacted", "Pencairan", "transactedKpm", "transactedRp"),
        ]
      : []),
    {
      key: "file",
      head: seesRecaps ? "Berkas rekap, baris" : "Berkas kuota, baris",
      cell: ({ row }) => fileCell(seesRecaps ? row?.recap : row?.quota, files, fileHrefOf),
    },
    {
      key: "asOf",
      head: "Tanggal data",
      sort: sortOf("asOf"),
      cell: ({ row }) => {
        const asOf = seesRecaps ? row?.recap?.asOf : row?.quota?.asOf;
        return asOf ? formatShortDate(asOf) : null;
      },
    },
  ];
  return (
    <Card
      flush
      actions={<ExportLink href={exportHref} />}
      title={seesRecaps ? "Kuota dan rekap tiap kab/kota" : "Kuota tiap kab/kota"}
      note={`${formatCount(rows.length)} kab/kota. Angka atas KPM, angka bawah rupiah atau nomor SK.`}
      footer={<TermList terms={["kuota", "rekap", "sp2d", "penyaluran", "pencairan", "tanggalData"]} />}
    >
      <Table
        caption="Kuota dan rekap tiap kab/kota"
        columns={columns}
        rows={rows.map((row) => ({ key: row.code, row, quotaKpm: row.quota?.kpm ?? null, recap: row.recap }))}
        rowKey={({ key }) => key}
        total={{ key: "total", row: null, ...sumRecaps(rows) }}
        tall
      />
    </Card>
  );
}

function fileCell(
  from: { intakeId: string; rowNo: number } | null | undefined,
  files: RecapTableProps["files"],
  fileHrefOf: RecapTableProps["fileHrefOf"],
) {
  if (!from) return null;
  const name = files.get(from.intakeId);
  const note = `baris ${formatCount(from.rowNo)}`;
  if (!name) return { text: `Berkas nasional #${from.intakeId}`, note };
  return { text: name, note, ...(fileHrefOf && { href: fileHrefOf(from.intakeId) }) };
}
