import { randomUUID } from "node:crypto";
import { PeopleList } from "@/components/meetings/meeting/people-list";
import { PersonForm } from "@/components/meetings/meeting/person-form";
import { SumList } from "@/components/meetings/meeting/sum-list";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/table/empty-state";
import { listPlacesAround } from "@/lib/meetings/deck/queries/places";
import { delegationCells, delegationSums, NO_PEOPLE } from "@/lib/meetings/present/meeting";
import { partyOptions, placeOptions } from "@/lib/meetings/present/plan";
import type { TabProps } from "./tab-props";

/** Who comes: delegations by region and party, with their totals. */
export async function PeopleTab({ actor, meeting, mayHold }: TabProps) {
  const { delegations } = meeting;
  const places = mayHold
    ? await listPlacesAround(
        actor,
        meeting.regions.map(({ code }) => code),
      )
    : [];
  const sums = delegationSums(delegations);
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
      <div className="grid gap-4">
        <Card title="Peserta" flush>
          <EmptyState state={delegations.length > 0 ? { tag: "rows" } : NO_PEOPLE}>
            <PeopleList
              meeting={String(meeting.id)}
              rows={delegations.map(delegationCells)}
              all={sums.all}
              mayChange={mayHold}
            />
          </EmptyState>
        </Card>
        {mayHold && (
          <Card title="Tambah peserta">
            <PersonForm
              meeting={String(meeting.id)}
              regions={placeOptions(places)}
              parties={partyOptions}
              formKey={randomUUID()}
            />
          </Card>
        )}
      </div>
      {delegations.length > 0 && (
        <Card title={`${sums.all} orang`}>
          <div className="grid gap-4">
            <SumList title="Menurut wilayah" sums={sums.regions} />
            <SumList title="Menurut pihak" sums={sums.parties} />
          </div>
        </Card>
      )}
    </div>
  );
}
