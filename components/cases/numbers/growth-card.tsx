import { TermList } from "@/components/realisation/term-list";
import { Card } from "@/components/ui/page/card";
import { type Column, Table } from "@/components/ui/table/table";
import type { GrowthLine } from "@/lib/cases/numbers/present/numbers";

const COLUMNS: readonly Column<GrowthLine>[] = [
  { key: "type", head: "Jenis", frozen: true, width: 160, cell: ({ type }) => type },
  { key: "before", head: "Sebelumnya", numeric: true, cell: ({ before }) => before },
  { key: "now", head: "Rentang ini", numeric: true, cell: ({ now }) => now },
  { key: "change", head: "Perubahan", width: 130, cell: ({ change }) => change },
];

type GrowthCardProps = { lines: readonly GrowthLine[]; range: string; previous: string };

/** Which types grow: what was opened, against as many days before. */
export function GrowthCard({ lines, range, previous }: GrowthCardProps) {
  return (
    <Card
      flush
      title="Jenis yang tumbuh"
      note={`Yang dibuka ${range}, dibandingkan dengan ${previous}.`}
      footer={<TermList terms={["masalahTumbuh", "dibuka"]} />}
    >
      {lines.length === 0 ? (
        <p className="px-4 py-6 text-ink-soft">Tidak ada masalah yang dibuka pada kedua rentang.</p>
      ) : (
        <Table caption="Pertumbuhan menurut jenis" columns={COLUMNS} rows={lines} rowKey={({ key }) => key} />
      )}
    </Card>
  );
}
