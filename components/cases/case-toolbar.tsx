import { ExportLink } from "@/components/ui/export-link";
import { LinkButton } from "@/components/ui/link-button";
import { type CaseFilter, casesHref, casesQuery } from "@/lib/cases/filter";
import { numbersHref, parseNumbersFilter } from "@/lib/cases/filter/numbers";
import { LOWEST_COUNTED } from "@/lib/cases/rules/numbers";
import { CaseSearch } from "./case-search";
import { CaseToggles } from "./case-toggles";
import { ColumnChooser } from "./column-chooser";

type CaseToolbarProps = {
  filter: CaseFilter;
  hindrance: string | null;
  byName: boolean;
  canTake: boolean;
  empty: boolean;
};

/** Finding, narrowing, arranging and taking away what the list shows. */
export function CaseToolbar({ filter, hindrance, byName, canTake, empty }: CaseToolbarProps) {
  return (
    <div className="no-print flex flex-wrap items-end gap-2 px-4 py-2.5 sm:px-5">
      {byName && <CaseSearch filter={filter} hindrance={hindrance} />}
      <span className="grow" />
      <CaseToggles filter={filter} canTake={canTake} />
      <ColumnChooser filter={filter} />
      {canTake && (
        <LinkButton href={`/cases/answers?${casesQuery(filter)}`} small icon="file">
          Jawab lewat Excel
        </LinkButton>
      )}
      <LinkButton
        href={numbersHref({ ...parseNumbersFilter({}), region: filter.region.slice(0, LOWEST_COUNTED) })}
        small
      >
        Angka
      </LinkButton>
      {!empty && <ExportLink href={casesHref(filter)} />}
    </div>
  );
}
