import { Tabs } from "@/components/ui/page/tabs";
import { Pager } from "@/components/ui/table/pager";
import { type Column, Table } from "@/components/ui/table/table";
import { CHANGES, type ChangeFilter, changesHref } from "@/lib/intake/filter";
import { changeSentences, changesNote, sideSentence } from "@/lib/intake/plan/present";
import type { ChangeRow } from "@/lib/intake/plan/queries";
import { heldNote, rowLabel } from "@/lib/intake/shelf/present/intake";
import type { IntakeRow } from "@/lib/intake/shelf/queries";
import { formatCount } from "@/lib/values/rupiah";

const ROW: readonly Column<ChangeRow>[] = [
  { key: "row", head: "Baris Excel", numeric: true, cell: (row) => rowLabel(row.rowNo) },
  {
    key: "subject",
    head: "Nama",
    cell: (row) => (row.kpmId === null ? row.subject : { text: row.subject, href: `/kpm/${row.kpmId}` }),
  },
];

/** The columns of changes in a file of a kind. */
export const changeColumns = (kind: string): readonly Column<ChangeRow>[] => [
  ...ROW,
  { key: "change", head: "Perubahan", cell: (row) => changeSentences(kind, row.before, row.after).join("; ") },
];

const LABELS = { held: "Ditahan", changed: "Diubah", added: "Ditambah" };
const heldColumns = (kind: string): readonly Column<ChangeRow>[] => [
  ...ROW,
  { key: "before", head: "Tercatat sekarang", cell: (row) => sideSentence(kind, row.before) },
  { key: "after", head: "Menurut berkas ini", cell: (row) => sideSentence(kind, row.after) },
];

type ChangeListProps = {
  intake: Pick<IntakeRow, "id" | "kind" | "state" | "added" | "changed" | "held">;
  filter: ChangeFilter;
  rows: readonly ChangeRow[];
  after: string | null;
};

/** What a file changes or changed, old and new side by side. */
export function ChangeList({ intake, filter, rows, after }: ChangeListProps) {
  const { id, kind, state } = intake;
  const tabs = CHANGES.filter((verdict) => verdict !== "held" || intake.held > 0).map((verdict) => ({
    label: LABELS[verdict],
    count: formatCount(intake[verdict]),
    href: changesHref(id, { verdict, after: "" }),
    current: filter.verdict === verdict,
  }));
  const held = filter.verdict === "held";
  return (
    <>
      <Tabs label="Jenis perubahan" tabs={tabs} />
      <p className="px-4 py-2 text-sm text-ink-soft">
        {held ? heldNote(state) : changesNote(filter.verdict, intake[filter.verdict])}
      </p>
      <Table
        caption="Perubahan"
        columns={held ? heldColumns(kind) : changeColumns(kind)}
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
