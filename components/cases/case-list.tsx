import { Pager } from "@/components/ui/pager";
import { type CaseFilter, casesHref, casesQuery } from "@/lib/cases/filter";
import { matchingText } from "@/lib/cases/present/bulk";
import { type CaseCells, pageSummary } from "@/lib/cases/present/list";
import type { Matching } from "@/lib/cases/queries/count-matching";
import type { BulkVerb } from "@/lib/cases/rules/bulk";
import { BulkBar } from "./bulk-bar";
import type { BulkChoices } from "./bulk-fields";
import { CaseTable } from "./case-table";
import { TriageForm } from "./triage-form";

type CaseListProps = BulkChoices & {
  filter: CaseFilter;
  rows: readonly CaseCells[];
  beside: { before: string | null; after: string | null };
  matching: Matching;
  families: number | null;
  byName: boolean;
  verbs: readonly BulkVerb[];
  letters: boolean;
  formKey: string;
  drawnAt: string;
  returned: boolean;
};

/** One page of cases, to read, or for whoever works on them to tick and act. */
export function CaseList({ filter, rows, beside, matching, families, byName, verbs, letters, ...form }: CaseListProps) {
  const { cols, dense, all } = filter;
  const works = verbs.length > 0;
  const turn = (change: Partial<CaseFilter>) => casesHref(filter, { ...change, all });
  const table = (
    <CaseTable rows={rows} shown={cols} dense={dense} pick={works ? (all ? "all-ticked" : "ticked") : "none"} />
  );
  const pager = (
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
  const { formKey, drawnAt, returned, parties, colleagues } = form;
  const here = { after: filter.after, before: filter.before };
  return (
    <TriageForm
      key={`${casesQuery(filter, { cols: [], dense: false, all })} ${returned ? formKey : ""}`}
      query={casesQuery(filter, here)}
      all={all}
      total={matching.count}
      shown={rows.map(({ key }) => key).join(",")}
      {...{ drawnAt, formKey, returned }}
    >
      <BulkBar
        {...{ verbs, letters, all }}
        matching={all || beside.after !== null || beside.before !== null ? matchingText(matching) : null}
        allHref={casesHref(filter, { ...here, all: !all })}
        {...{ parties, colleagues }}
      />
      {table}
      {pager}
    </TriageForm>
  );
}
