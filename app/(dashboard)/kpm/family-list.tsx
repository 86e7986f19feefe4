import { randomUUID } from "node:crypto";
import { FamilyTable } from "@/components/kpm/family-table";
import { TraceForm } from "@/components/kpm/trace-form";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/table/empty-state";
import { ExportLink } from "@/components/ui/table/export-link";
import { headSort } from "@/components/ui/table/head-sort";
import { Pager } from "@/components/ui/table/pager";
import { typeLabel } from "@/lib/cases/present/words";
import { FAMILY_ORDER, type FamilyColumn, isSortable, type KpmFilter, kpmHref } from "@/lib/kpm/filter";
import { emptinessOf, familyCells, listTitle, pageSummary } from "@/lib/kpm/present/families";
import type { FamiliesShown } from "@/lib/kpm/queries/list-families";
import { tracedGap } from "@/lib/kpm/rules";
import type { PeriodRow } from "@/lib/periods/queries";
import { formatCount } from "@/lib/values/rupiah";

type FamilyListProps = FamiliesShown & {
  filter: KpmFilter;
  /** The place that is listed, also when the address names none. */
  region: string;
  period: PeriodRow | null;
  /** Where the reader may make work of what is unexplained; null = nowhere. */
  traces: string | null;
};

/** The families of a view; where nothing explains them, with the way to make work of them. */
export function FamilyList({ page, count, ofPeriod, filter, region, period, traces }: FamilyListProps) {
  const unexplained = ofPeriod && tracedGap(filter) !== null;
  const traced = unexplained && traces !== null && page.rows.length > 0;
  const table = (
    <FamilyTable
      rows={page.rows.map((row) => familyCells(row, typeLabel))}
      money={ofPeriod}
      files={unexplained}
      pick={traced}
      sortOf={(column) => headOf(column, filter, region)}
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
          summary={pageSummary(page.rows.length, isSortable("bank", { region, q: filter.q }))}
        />
      </EmptyState>
    </Card>
  );
}

/** The head of a column, where its list can be put in its order. */
const headOf = (column: FamilyColumn, filter: KpmFilter, region: string) =>
  isSortable(column, { region, q: filter.q })
    ? headSort(FAMILY_ORDER, filter.sort, column, (sort) => kpmHref(filter, { sort }))
    : undefined;
