import { TermList } from "@/components/realisation/term-list";
import { Card } from "@/components/ui/page/card";
import { Tabs } from "@/components/ui/page/tabs";
import { type Column, Table } from "@/components/ui/table/table";
import { type NumbersFilter, numbersHref } from "@/lib/cases/numbers/filter";
import { DIMENSION_LABELS, type NumberCells } from "@/lib/cases/numbers/present/numbers";
import { DIMENSIONS } from "@/lib/cases/numbers/rules";

const columns = (head: string): readonly Column<NumberCells>[] => [
  { key: "name", head, frozen: true, width: 160, cell: ({ name }) => name },
  { key: "opened", head: "Dibuka", numeric: true, cell: ({ opened }) => opened },
  { key: "closed", head: "Selesai", numeric: true, cell: ({ closed }) => closed },
  { key: "reopened", head: "Dibuka lagi", numeric: true, cell: ({ reopened }) => reopened },
  { key: "live", head: "Belum selesai kini", numeric: true, cell: ({ live }) => live },
  { key: "overdue", head: "Lewat tenggat", numeric: true, cell: ({ overdue }) => overdue },
  { key: "median", head: "Median hari", numeric: true, cell: ({ median }) => median },
  { key: "most", head: "90 % dalam hari", numeric: true, cell: ({ most }) => most },
];

type NumbersCardProps = {
  filter: NumbersFilter;
  lines: { rows: readonly NumberCells[]; total: NumberCells };
  range: string;
  /** Where the places below are, when they are not counted. */
  villagesHref: string | null;
};

/** The same figures by type, place, bank or party; the tab is in the address. */
export function NumbersCard({ filter, lines, range, villagesHref }: NumbersCardProps) {
  const tabs = DIMENSIONS.map((by) => ({
    label: DIMENSION_LABELS[by],
    href: `${numbersHref(filter, { by })}#rincian`,
    current: by === filter.by,
  }));
  const below = filter.by === "region" && lines.rows.length === 0;
  return (
    <Card
      flush
      id="rincian"
      title="Rincian"
      note={`Dibuka, selesai, dibuka lagi dan lamanya: ${range}. Belum selesai dan lewat tenggat: sekarang.`}
      footer={<TermList terms={["dibuka", "selesai", "dibukaLagi", "belumSelesai", "lewatTenggat", "lamaSelesai"]} />}
    >
      <Tabs label="Rincian menurut" tabs={tabs} />
      {below ? (
        <p className="px-4 py-6 text-ink-soft">
          Angka dihitung sampai kecamatan.{" "}
          {villagesHref ? (
            <a className="link" href={villagesHref}>
              Buka daftar masalah kecamatan ini, berurut menurut desa
            </a>
          ) : (
            "Rincian per desa ada pada daftar masalah."
          )}
        </p>
      ) : (
        <Table
          caption={`Masalah menurut ${DIMENSION_LABELS[filter.by].toLowerCase()}`}
          columns={columns(DIMENSION_LABELS[filter.by])}
          rows={lines.rows}
          rowKey={({ key }) => key || "-"}
          total={lines.total}
        />
      )}
    </Card>
  );
}
