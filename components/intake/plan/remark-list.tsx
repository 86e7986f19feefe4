import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/form/link-button";
import { Card } from "@/components/ui/page/card";
import { Tabs } from "@/components/ui/page/tabs";
import { Pager } from "@/components/ui/table/pager";
import { type Column, Table } from "@/components/ui/table/table";
import { type RemarkFilter, remarksHref } from "@/lib/intake/filter";
import type { RemarkCause, RemarkRow } from "@/lib/intake/rows/queries/remarks";
import { causeLabel, rowLabel, SEVERITY_LABELS } from "@/lib/intake/shelf/present/intake";
import { formatCount } from "@/lib/values/rupiah";

const CAUSES: readonly Column<RemarkCause & { href: string }>[] = [
  {
    key: "cause",
    head: "Sebab",
    cell: (cause) => ({ text: causeLabel(cause.reason, cause.message), href: cause.href }),
  },
  { key: "column", head: "Kolom", cell: (cause) => cause.columnLabel },
  { key: "rows", head: "Baris", numeric: true, cell: (cause) => formatCount(cause.rows) },
];
const ROWS: readonly Column<RemarkRow>[] = [
  {
    key: "row",
    head: "Baris Excel",
    numeric: true,
    cell: (row) => rowLabel(row.rowNo),
  },
  { key: "column", head: "Kolom", cell: (row) => row.columnLabel },
  { key: "message", head: "Kesalahan dan cara memperbaikinya", cell: (row) => row.message },
];

type RemarkListProps = {
  id: bigint;
  maySend: boolean;
  filter: RemarkFilter;
  causes: readonly RemarkCause[];
  rows: readonly RemarkRow[];
  after: string | null;
  /** The rows with their cells, instead of a list of messages. */
  children?: ReactNode;
};

/** Refused rows and warnings: first the causes with their counts, then the rows themselves. */
export function RemarkList({ id, maySend, filter, causes, rows, after, children }: RemarkListProps) {
  const count = (severity: string) =>
    causes.reduce((sum, cause) => sum + (cause.severity === severity ? cause.rows : 0), 0);
  const tabs = (["refused", "warning", "skipped"] as const).map((severity) => ({
    label: SEVERITY_LABELS[severity],
    count: formatCount(count(severity)),
    href: remarksHref(id, filter, { severity, reason: "" }),
    current: filter.severity === severity,
  }));
  const own = causes
    .filter((cause) => cause.severity === filter.severity)
    .map((cause) => ({ ...cause, href: remarksHref(id, filter, { reason: cause.reason }) }));
  return (
    <Card
      id="catatan"
      title="Baris yang ditolak dan peringatan"
      note={
        maySend
          ? "Nomor baris sama dengan nomor baris di Excel. Perbaiki satu sel di sini sebelum berkas diterapkan, atau unduh baris yang ditolak, perbaiki, lalu unggah lagi: hanya baris itu yang dimuat."
          : "Nomor baris sama dengan nomor baris di Excel."
      }
      actions={
        <>
          {maySend && count("refused") > 0 && (
            <LinkButton href={`/api/intake/${id}/refused`} icon="download" small download>
              Unduh baris yang ditolak (XLSX)
            </LinkButton>
          )}
          <LinkButton href={`/api/intake/${id}/remarks`} icon="download" small download>
            Unduh semua catatan (CSV)
          </LinkButton>
        </>
      }
      flush
    >
      <Tabs label="Jenis catatan" tabs={tabs} />
      <Table caption="Sebab" columns={CAUSES} rows={own} rowKey={(cause) => cause.reason} />
      {rows.length > 0 && (
        <>
          {children ?? <Table caption="Baris" columns={ROWS} rows={rows} rowKey={(row) => `${row.rowNo}-${row.seq}`} />}
          <Pager
            previousHref={filter.after || filter.reason ? remarksHref(id, filter, { reason: "" }) : null}
            nextHref={after ? remarksHref(id, filter, { after }) : null}
          />
        </>
      )}
    </Card>
  );
}
