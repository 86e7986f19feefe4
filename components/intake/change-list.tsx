import { Pager } from "@/components/ui/pager";
import { type Column, Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { type ChangeFilter, changesHref } from "@/lib/intake/filter";
import { changeSentences, changesNote, rowLabel } from "@/lib/intake/present";
import type { ChangeRow } from "@/lib/intake/queries/changes";
import { formatCount } from "@/lib/values/rupiah";

export const CHANGE_COLUMNS: readonly Column<ChangeRow>[] = [
  { key: "row", head: "Baris Excel", numeric: true, cell: (row) => rowLabel(row.rowNo) },
  {
    key: "subject",
    head: "Nama",
    cell: (row) => (row.kpmId === null ? row.subject : { text: row.subject, href: `/kpm/${row.kpmId}` }),
  },
  { key: "change", head: "Perubahan", cell: (row) => changeSentences(row.before, row.after).join("; ") },
];

type ChangeListProps = {
  id: bigint;
  filter: ChangeFilter;
  counts: { added: number; changed: number };
  rows: readonly ChangeRow[];
  after: string | null;
};

/** What a file changes or changed, old and new side by side. */
export function ChangeList({ id, filter, counts, rows, after }: ChangeListProps) {
  const tabs = (["changed", "added"] as const).map((verdict) => ({
    label: verdict === "changed" ? "Diubah" : "Ditambah",
    count: formatCount(counts[verdict]),
    href: changesHref(id, { verdict, after: "" }),
    current: filter.verdict === verdict,
  }));
  return (
    <>
      <Tabs label="Jenis perubahan" tabs={tabs} />
      <p className="px-4 py-2 text-sm text-ink-soft">{changesNote(filter.verdict, counts[filter.verdict])}</p>
      <Table caption="Perubahan" columns={CHANGE_COLUMNS} rows={rows} rowKey={(row) => String(row.rowNo)} />
      <Pager
        previousHref={filter.after ? changesHref(id, { ...filter, after: "" }) : null}
        nextHref={after ? changesHref(id, { ...filter, after }) : null}
      />
    </>
  );
}
