import { Card } from "@/components/ui/page/card";
import { type Column, Table } from "@/components/ui/table/table";
import { termHref } from "@/lib/reconciliation/filter";
import { type Line, listWords, signedRp } from "@/lib/reconciliation/present/board";
import type { Total } from "@/lib/reconciliation/rules/control-total";
import { formatCount } from "@/lib/values/rupiah";

type EquationProps = { id: bigint; title: string; note: string; lines: readonly Line[]; total: Total; byName: boolean };

/** One equation of the proof: its terms with their sign, each opening its families, and the total that they make. */
export function Equation({ id, title, note, lines, total, byName }: EquationProps) {
  const columns: readonly Column<Line>[] = [
    {
      key: "label",
      head: "Suku",
      width: 200,
      cell: ({ sign, label, definition }) => ({ text: sign ? `${sign} ${label}` : label, note: definition }),
    },
    { key: "kpm", head: "KPM", numeric: true, cell: ({ kpm }) => formatCount(kpm) },
    { key: "rp", head: "Rupiah", numeric: true, cell: ({ rp }) => signedRp(rp) },
    {
      key: "families",
      head: "Daftar",
      width: 104,
      cell: ({ term, kpm, rp, families, key }) =>
        term && families > 0 && byName && key !== "total"
          ? { ...listWords({ kpm, rp, families }), href: termHref(id, { term, after: "" }) }
          : null,
    },
  ];
  const sum: Line = { key: "total", term: null, sign: "=", label: title, definition: "", ...total };
  return (
    <Card title={title} note={note} flush>
      <Table caption={title} columns={columns} rows={lines} rowKey={({ key }) => key} total={sum} />
    </Card>
  );
}
