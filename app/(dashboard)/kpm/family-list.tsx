import { randomUUID } from "node:crypto";
import { FamilyTable } from "@/components/kpm/family-table";
import { TraceForm } from "@/components/kpm/trace-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLink } from "@/components/ui/export-link";
import { Pager } from "@/components/ui/pager";
import { typeLabel } from "@/lib/cases/present/words";
import { type KpmFilter, kpmHref } from "@/lib/kpm/filter";
import { emptinessOf, familyCells, listTitle } from "@/lib/kpm/present";
import type { FamiliesShown } from "@/lib/kpm/queries/list-families";
import { tracedGap } from "@/lib/kpm/rules";
import type { PeriodRow } from "@/lib/periods/queries";
import { formatCount } from "@/lib/values/rupiah";

type FamilyListProps = FamiliesShown & {
  filter: KpmFilter;
  period: PeriodRow | null;
  /** Where the reader may make work of what is unexplained; null = nowhere. */
  traces: string | null;
};

/** The families of a view; where nothing explains them, with the way to make work of them. */
export function FamilyList({ page, count, ofPeriod, filter, period, traces }: FamilyListProps) {
  const unexplained = ofPeriod && tracedGap(filter) !== null;
  const traced = unexplained && traces !== null && page.rows.length > 0;
  const table = (
    <FamilyTable
      rows={page.rows.map((row) => familyCells(row, typeLabel))}
      money={ofPeriod}
      files={unexplained}
      pick={traced}
    />
  );
  const empty = emptinessOf({ rows: page.rows.length, filter, clearHref: "/kpm" });
  return (
    <Card
      title={filter.q ? `Nama “${filter.q}”` : listTitle(filter, count)}
      note={ofPeriod ? period?.label : null}
      actions={page.rows.length > 0 && <ExportLink href={kpmHref(filter)} />}
      flush
    >
      <EmptyState state={empty}>
        {traced ? (
          <TraceForm
            formKey={randomUUID()}
            query={kpmHref({ ...filter, period: period?.code ?? "" }).split("?")[1] ?? ""}
            region={traces}
            total={count ?? 0}
            totalText={`${formatCount(count ?? 0)} keluarga`}
          >
            {table}
          </TraceForm>
        ) : (
          table
        )}
        <Pager
          previousHref={page.before === null ? null : kpmHref(filter, { before: page.before })}
          nextHref={page.after === null ? null : kpmHref(filter, { after: page.after })}
          summary={`${page.rows.length} keluarga di halaman ini`}
        />
      </EmptyState>
    </Card>
  );
}
