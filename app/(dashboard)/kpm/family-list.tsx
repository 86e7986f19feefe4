import { FamilyTable } from "@/components/kpm/family-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLink } from "@/components/ui/export-link";
import { Pager } from "@/components/ui/pager";
import { typeLabel } from "@/lib/cases/present/words";
import { type KpmFilter, kpmHref } from "@/lib/kpm/filter";
import { emptinessOf, familyCells, listTitle } from "@/lib/kpm/present";
import type { FamiliesShown } from "@/lib/kpm/queries/list-families";
import type { PeriodRow } from "@/lib/periods/queries";

type FamilyListProps = FamiliesShown & { filter: KpmFilter; period: PeriodRow | null };

/** One page of families behind a figure, or with a name. */
export function FamilyList({ page, count, ofPeriod, filter, period }: FamilyListProps) {
  const empty = emptinessOf({ rows: page.rows.length, filter, clearHref: "/kpm" });
  return (
    <Card
      title={filter.q ? `Nama “${filter.q}”` : listTitle(filter, count)}
      note={ofPeriod ? period?.label : null}
      actions={page.rows.length > 0 && <ExportLink href={kpmHref(filter)} />}
      flush
    >
      <EmptyState state={empty}>
        <FamilyTable rows={page.rows.map((row) => familyCells(row, typeLabel))} money={ofPeriod} />
        <Pager
          previousHref={page.before === null ? null : kpmHref(filter, { before: page.before })}
          nextHref={page.after === null ? null : kpmHref(filter, { after: page.after })}
          summary={`${page.rows.length} keluarga di halaman ini`}
        />
      </EmptyState>
    </Card>
  );
}
