import { BulkBar } from "@/components/cases/bulk/bulk-bar";
import type { BulkChoices } from "@/components/cases/bulk/bulk-fields";
import { BulkResult } from "@/components/cases/bulk/bulk-result";
import { TriageForm } from "@/components/cases/bulk/triage-form";
import { type Emptiness, EmptyState } from "@/components/ui/table/empty-state";
import { Pager } from "@/components/ui/table/pager";
import { type BatchWords, matchingText } from "@/lib/cases/bulk/present";
import type { Matching } from "@/lib/cases/bulk/queries/count-matching";
import type { BulkVerb, Offers } from "@/lib/cases/bulk/rules";
import { type CaseFilter, casesHref, casesQuery } from "@/lib/cases/list/filter/cases";
import { type CaseCells, pageSummary } from "@/lib/cases/list/present/list";
import { CaseTable } from "./case-table";

type CaseListProps = BulkChoices & {
  filter: CaseFilter;
  empty: Emptiness;
  rows: readonly CaseCells[];
  beside: { before: string | null; after: string | null };
  matching: Matching;
  families: number | null;
  byName: boolean;
  verbs: readonly BulkVerb[];
  /** With how many of the selected cases each step can be done, when all are selected. */
  offers: Offers | null;
  letters: boolean;
  formKey: string;
  drawnAt: string;
  /** The step that was done last, with its number. */
  done: { batch: string; words: BatchWords } | null;
};

/** One page of cases, to read, or, for a reader who may work on them, to tick and act. */
export function CaseList({ filter, empty, rows, beside, matching, families, byName, verbs, ...form }: CaseListProps) {
  const { all } = filter;
  const works = verbs.length > 0;
  const turn = (change: Partial<CaseFilter>) => casesHref(filter, { ...change, all });
  const table = (
    <EmptyState state={empty}>
      <CaseTable rows={rows} filter={filter} pick={works ? (all ? "all-ticked" : "ticked") : "none"} />
    </EmptyState>
  );
  const pager = rows.length > 0 && (
    <Pager
      previousHref={beside.before === null ? null : turn({ before: beside.before })}
      nextHref={beside.after === null ? null : turn({ after: beside.after })}
      summary={pageSummary(matching, rows.length, byName, families)}
    />
  );
  if (!works)
    return (
      <>
        {table}
        {pager}
      </>
    );
  const { formKey, drawnAt, done, ...bar } = form;
  const here = { after: filter.after, before: filter.before };
  const query = casesQuery(filter, here);
  return (
    <TriageForm
      key={`${casesQuery(filter, { cols: [], roomy: false, sort: "", all })} ${done ? formKey : ""}`}
      query={query}
      all={all}
      total={matching.count}
      shown={rows.map(({ key }) => key).join(",")}
      {...{ drawnAt, formKey }}
      returned={done !== null}
      result={done && <BulkResult {...done} query={query} />}
      steps={
        rows.length > 0 && (
          <BulkBar
            {...{ ...bar, verbs, all }}
            here={rows.map(({ can }) => can)}
            matching={all || beside.after !== null || beside.before !== null ? matchingText(matching) : null}
            allHref={casesHref(filter, { ...here, all: !all })}
          />
        )
      }
      pager={pager}
    >
      {table}
    </TriageForm>
  );
}
