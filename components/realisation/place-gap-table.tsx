import { Card } from "@/components/ui/page/card";
import { type Column, Table } from "@/components/ui/table/table";
import type { Sort } from "@/components/ui/table/table-parts";
import type { PlaceGapChoice } from "@/lib/realisation/filter";
import {
  type PlaceGapCells,
  placeGapHeads,
  placeGapNote,
  placeGapTitle,
  placeGapTotal,
} from "@/lib/realisation/present/place-gaps";
import type { GapColumn } from "@/lib/realisation/rules/orders";
import type { PlaceGaps } from "@/lib/realisation/rules/place-gaps";
import { TermList } from "./term-list";

type PlaceGapTableProps = {
  gaps: PlaceGaps;
  choice: PlaceGapChoice;
  rows: readonly PlaceGapCells[];
  hrefOf: (code: string) => string;
  sortOf: (column: GapColumn) => Sort;
};

/** One gap of the funnel by kab/kota; its total is the number that was clicked. */
export function PlaceGapTable({ gaps, choice, rows, hrefOf, sortOf }: PlaceGapTableProps) {
  const heads = placeGapHeads(choice);
  const columns: (Column<PlaceGapCells> & { key: GapColumn })[] = [
    {
      key: "name",
      head: "Kab/kota",
      frozen: true,
      cell: ({ key, name }) => (key === "total" ? name : { text: name, href: hrefOf(key) }),
    },
    { key: "from", head: heads.from, numeric: true, cell: (row) => row.from },
    { key: "to", head: heads.to, numeric: true, cell: (row) => row.to },
    { key: "gap", head: "Selisih", numeric: true, cell: (row) => row.gap },
    { key: "explained", head: "Terjelaskan", numeric: true, cell: (row) => row.explained },
    { key: "unexplained", head: "Belum terjelaskan", numeric: true, cell: (row) => row.unexplained },
  ];
  return (
    <Card
      flush
      title={placeGapTitle(choice)}
      note={placeGapNote(gaps)}
      footer={<TermList terms={["selisih", "terjelaskan", "belumTerjelaskan"]} />}
    >
      <Table
        caption={placeGapTitle(choice)}
        columns={columns.map((column) => ({ ...column, sort: sortOf(column.key) }))}
        rows={rows}
        rowKey={({ key }) => key}
        total={placeGapTotal(gaps)}
        tall
      />
    </Card>
  );
}
