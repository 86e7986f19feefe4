import { LinkButton } from "@/components/ui/form/link-button";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/table/empty-state";
import { ExportLink } from "@/components/ui/table/export-link";
import { type LateCells, NO_TURN } from "@/lib/cases/list/present/today";
import { LateTable } from "./late-table";

/** Where cases grow old, for those who oversee. */
export function LateCard({ rows }: { rows: readonly LateCells[] }) {
  return (
    <Card
      title="Di mana masalah menua"
      note="Kab/kota dengan masalah lewat tenggat terbanyak."
      actions={
        <>
          <LinkButton href="/cases/numbers" small>
            Angka masalah
          </LinkButton>
          {rows.length > 0 && <ExportLink href="/today" />}
        </>
      }
      flush
    >
      <EmptyState state={rows.length > 0 ? { tag: "rows" } : NO_TURN}>
        <LateTable rows={rows} />
      </EmptyState>
    </Card>
  );
}
