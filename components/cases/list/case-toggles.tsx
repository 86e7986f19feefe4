import { LinkButton } from "@/components/ui/form/link-button";
import { type CaseFilter, casesHref, isOfFile } from "@/lib/cases/list/filter/cases";
import { fileText, whenText } from "@/lib/cases/list/present/when";

/** Filters that are on or off, as links: the address is the view. */
export function CaseToggles({ filter, canTake }: { filter: CaseFilter; canTake: boolean }) {
  return (
    <nav
      aria-label="Saringan cepat"
      className="order-last flex basis-full flex-wrap gap-2 min-[1340px]:order-none min-[1340px]:basis-auto"
    >
      {canTake && (
        <LinkButton href={casesHref(filter, { mine: !filter.mine })} look={filter.mine ? "primary" : "secondary"} small>
          {filter.mine ? "Yang saya ambil ✕" : "Yang saya ambil"}
        </LinkButton>
      )}
      <LinkButton
        href={casesHref(filter, { overdue: !filter.overdue, atRisk: false })}
        look={filter.overdue ? "primary" : "secondary"}
        small
        icon="clock"
      >
        {filter.overdue ? "Lewat tenggat ✕" : "Lewat tenggat"}
      </LinkButton>
      <LinkButton
        href={casesHref(filter, { atRisk: !filter.atRisk, overdue: false })}
        look={filter.atRisk ? "primary" : "secondary"}
        small
        icon="clock"
      >
        {filter.atRisk ? "Hampir jatuh tempo ✕" : "Hampir jatuh tempo"}
      </LinkButton>
      {filter.when !== "" && (
        <LinkButton href={casesHref(filter, { when: "", from: "", to: "" })} look="primary" small>
          {whenText(filter)} ✕
        </LinkButton>
      )}
      {isOfFile(filter) && (
        <LinkButton href={casesHref(filter, { openedBy: "", closedBy: "" })} look="primary" small>
          {fileText(filter)} ✕
        </LinkButton>
      )}
      {filter.turn && (
        <LinkButton href={casesHref(filter, { turn: false })} look="primary" small>
          Giliran pihak saya ✕
        </LinkButton>
      )}
      {filter.answered && (
        <LinkButton href={casesHref(filter, { answered: false })} look="primary" small>
          Sudah dijawab ✕
        </LinkButton>
      )}
      <LinkButton
        href={casesHref(filter, { escalated: !filter.escalated })}
        look={filter.escalated ? "primary" : "secondary"}
        small
        icon="up"
      >
        {filter.escalated ? "Naik tingkat ✕" : "Naik tingkat"}
      </LinkButton>
    </nav>
  );
}
