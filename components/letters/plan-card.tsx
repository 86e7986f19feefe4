import { LinkButton } from "@/components/ui/form/link-button";
import { Card } from "@/components/ui/page/card";
import { type Column, Table } from "@/components/ui/table/table";
import type { PlanCells } from "@/lib/letters/present/list";

type PlanCardProps = {
  sentence: string;
  letters: readonly PlanCells[];
  leftOut: readonly { key: string; text: string; again: boolean }[];
  /** The same cases with those that are in other letters already. */
  againHref: string;
};

const COLUMNS: Column<PlanCells>[] = [
  { key: "recipient", head: "Kepada", width: 240, cell: ({ recipient }) => recipient },
  { key: "types", head: "Masalah", width: 200, cell: ({ types }) => types },
  { key: "cases", head: "Jumlah masalah", numeric: true, cell: ({ cases }) => cases },
  { key: "families", head: "KPM", numeric: true, cell: ({ families }) => families },
  { key: "amount", head: "Nominal", numeric: true, cell: ({ amount }) => amount },
];

/** The letters that would be made, and which cases go into none and why. */
export function PlanCard({ sentence, letters, leftOut, againHref }: PlanCardProps) {
  return (
    <Card title="Yang akan dibuat" note={sentence} flush>
      {letters.length > 0 && (
        <Table caption="Surat yang akan dibuat" columns={COLUMNS} rows={letters} rowKey={({ key }) => key} tall />
      )}
      {leftOut.length > 0 && (
        <div className="grid gap-2 px-4 py-3 sm:px-5">
          <h3 className="text-sm font-bold">Tidak masuk surat</h3>
          <ul className="grid gap-1">
            {leftOut.map(({ key, text, again }) => (
              <li key={key} className="flex flex-wrap items-center gap-2">
                {text}
                {again && (
                  <LinkButton href={againHref} small look="quiet">
                    Sertakan juga
                  </LinkButton>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}
