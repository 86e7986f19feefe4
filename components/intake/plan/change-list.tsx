import { Tabs } from "@/components/ui/page/tabs";
import { Pager } from "@/components/ui/table/pager";
import { type Column, Table } from "@/components/ui/table/table";
import { CHANGES, type ChangeFilter, changesHref } from "@/lib/intake/filter";
import type { ChangeRow } from "@/lib/intake/plan/queries";
import type { IntakeState } from "@/lib/intake/rules/lifecycle";
import { changeSentences, changesNote, heldNote, rowLabel, sideSentence } from "@/lib/intake/shelf/present/intake";
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

const LABELS = { held: "Ditahan", changed: "Diubah", added: "Ditambah" };
const HELD_COLUMNS: readonly Column<ChangeRow>[] = [
  ...CHANGE_COLUMNS.slice(0, 2),
  { key: "before", head: "Tercatat sekarang", cell: (row) => sideSentence(row.before) },
  { key: "after", head: "Menurut berkas ini", cell: (row) => sideSentence(row.after) },
];

type ChangeListProps = {
  id: bigint;
  state: IntakeState;
  filter: ChangeFilter;
  counts: { added: number; changed: number; held: number };
  rows: readonly ChangeRow[];
  after: string | null;
};

/** What a file changes or changed, old and new side by side. */
export function ChangeList({ id, state, filter, counts, rows, after }: ChangeListProps) {
  const tabs = CHANGES.filter((verdict) => verdict !== "held" || counts.held > 0).map((verdict) => ({
    label: LABELS[verdict],
    count: formatCount(counts[verdict]),
    href: changesHref(id, { verdict, after: "" }),
    current: filter.verdict === verdict,
  }));
  const held = filter.verdict === "held";
  return (
    <>
      <Tabs label="Jenis perubahan" tabs={tabs} />
      <p className="px-4 py-2 text-sm text-ink-soft">
        {held ? heldNote(state) : changesNote(filter.verdict, counts[filter.verdict])}
      </p>
      <Table
        caption="Perubahan"
        columns={held ? HELD_COLUMNS : CHANGE_COLUMNS}
        rows={rows}
        rowKey={(row) => String(row.rowNo)}
      />
      <Pager
        previousHref={filter.after ? changesHref(id, { ...filter, after: "" }) : null}
        nextHref={after ? changesHref(id, { ...filter, after }) : null}
      />
    </>
  );
}
