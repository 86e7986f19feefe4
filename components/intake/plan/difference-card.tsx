import { Card } from "@/components/ui/page/card";
import { Tabs } from "@/components/ui/page/tabs";
import { Pager } from "@/components/ui/table/pager";
import { type Column, Table } from "@/components/ui/table/table";
import { SINCE, type SinceFilter, sinceHref } from "@/lib/intake/filter";
import { sinceNote, sumRow } from "@/lib/intake/plan/present";
import type { ChangeRow } from "@/lib/intake/plan/queries";
import type { Difference } from "@/lib/intake/plan/rules/difference";
import type { IntakeRow } from "@/lib/intake/shelf/queries";
import { formatCount } from "@/lib/values/rupiah";
import { changeColumns } from "./change-list";

const SUMS: readonly Column<ReturnType<typeof sumRow>>[] = [
  { key: "label", head: "Jumlah seluruh berkas", cell: (row) => row.label },
  { key: "before", head: "Berkas sebelumnya", numeric: true, cell: (row) => row.before },
  { key: "after", head: "Berkas ini", numeric: true, cell: (row) => row.after },
  { key: "difference", head: "Selisih", numeric: true, cell: (row) => row.difference },
];
const LABELS = { "new-since": "Baru di berkas ini", "gone-since": "Tidak ada lagi", "changed-since": "Isinya berbeda" };

type DifferenceCardProps = {
  intake: Pick<IntakeRow, "id" | "kind">;
  difference: Difference;
  filter: SinceFilter;
  rows: readonly ChangeRow[];
  after: string | null;
};

/** What a file says otherwise than the last one of the same kind, sender and period. */
export function DifferenceCard({ intake, difference, filter, rows, after }: DifferenceCardProps) {
  const { id, kind } = intake;
  const counts = { "new-since": difference.new, "gone-since": difference.gone, "changed-since": difference.changed };
  const tabs = SINCE.map((verdict) => ({
    label: LABELS[verdict],
    count: formatCount(counts[verdict]),
    href: sinceHref(id, { verdict, after: "" }),
    current: filter.verdict === verdict,
  }));
  return (
    <Card
      id="dibanding"
      title={`Dibanding berkas #${difference.previous}`}
      note="Berkas terakhir dari jenis, pengirim, dan periode yang sama. Keluarga yang tidak ada lagi di berkas ini tetap tersimpan."
      actions={
        <a className="link text-sm" href={`/intake/${difference.previous}`}>
          Buka berkas #{difference.previous}
        </a>
      }
      flush
    >
      {difference.sums.length > 0 && (
        <Table
          caption="Jumlah"
          columns={SUMS}
          rows={difference.sums.map((sum) => sumRow(kind, sum))}
          rowKey={(row) => row.key}
        />
      )}
      <Tabs label="Jenis perbedaan" tabs={tabs} />
      <p className="px-4 py-2 text-sm text-ink-soft">{sinceNote(counts[filter.verdict])}</p>
      {rows.length > 0 && (
        <>
          <Table
            caption="Baris yang berbeda"
            columns={changeColumns(kind)}
            rows={rows}
            rowKey={(row) => String(row.rowNo)}
          />
          <Pager
            previousHref={filter.after ? sinceHref(id, { ...filter, after: "" }) : null}
            nextHref={after ? sinceHref(id, { ...filter, after }) : null}
          />
        </>
      )}
    </Card>
  );
}
