import { LinkButton } from "@/components/ui/link-button";
import { type CaseFilter, casesHref } from "@/lib/cases/filter";

/** Filters that are on or off, as links: the address is the view. */
export function CaseToggles({ filter, canTake }: { filter: CaseFilter; canTake: boolean }) {
  return (
    <>
      {canTake && (
        <LinkButton href={casesHref(filter, { mine: !filter.mine })} look={filter.mine ? "primary" : "secondary"} small>
          {filter.mine ? "Yang saya ambil ✕" : "Yang saya ambil"}
        </LinkButton>
      )}
      <LinkButton
        href={casesHref(filter, { overdue: !filter.overdue })}
        look={filter.overdue ? "primary" : "secondary"}
        small
        icon="clock"
      >
        {filter.overdue ? "Lewat tenggat ✕" : "Lewat tenggat"}
      </LinkButton>
    </>
  );
}
