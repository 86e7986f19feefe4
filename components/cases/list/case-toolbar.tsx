import { ExportLink } from "@/components/ui/table/export-link";
import { type CaseFilter, casesHref } from "@/lib/cases/list/filter/cases";
import { CaseSearch } from "./case-search";
import { CaseToggles } from "./case-toggles";
import { ColumnChooser } from "./column-chooser";

type CaseToolbarProps = {
  filter: CaseFilter;
  hindrance: string | null;
  byName: boolean;
  mayPaste: boolean;
  canTake: boolean;
  empty: boolean;
};

/** Finding, narrowing, arranging and taking away what the list shows: quick filters have a line of their own until all fits on one. */
export function CaseToolbar({ filter, hindrance, byName, mayPaste, canTake, empty }: CaseToolbarProps) {
  return (
    <div className="no-print flex flex-wrap items-end justify-between gap-x-4 gap-y-2 px-4 py-1.5 sm:px-5">
      {byName && <CaseSearch {...{ filter, hindrance, mayPaste }} />}
      <CaseToggles filter={filter} canTake={canTake} />
      <div className="flex flex-wrap items-center gap-2">
        <ColumnChooser filter={filter} />
        {!empty && <ExportLink href={casesHref(filter)} />}
      </div>
    </div>
  );
}
