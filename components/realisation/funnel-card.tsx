import { Funnel as FunnelPicture } from "@/components/chart/funnel/funnel";
import { Card } from "@/components/ui/page/card";
import { DataStamp } from "@/components/ui/text/data-stamp";
import {
  asOfText,
  type Behind,
  coverageText,
  extraText,
  headlineOf,
  pictureOf,
  sourceFiles,
} from "@/lib/realisation/present/funnel";
import type { Funnel } from "@/lib/realisation/rules/funnel";
import { TermList } from "./term-list";

/** The funnel of a view with its source, its data date, and what does not fit into it. */
export function FunnelCard({ funnel, behind }: { funnel: Funnel; behind: Behind }) {
  const notes = [coverageText(funnel), ...funnel.gaps.map(extraText)].filter((note) => note !== null);
  return (
    <Card
      title={headlineOf(funnel)}
      footer={
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
          {funnel.asOf && (
            <DataStamp asOf={asOfText(funnel.asOf)} source={sourceFiles(funnel.source, funnel.asOf, funnel.listed)} />
          )}
          <TermList terms={["selisih", "terjelaskan", "belumTerjelaskan", "tanggalData"]} />
        </div>
      }
    >
      <FunnelPicture {...pictureOf(funnel, behind)} />
      {notes.map((note) => (
        <p key={note} className="mt-1 text-xs text-ink-soft">
          {note}
        </p>
      ))}
    </Card>
  );
}
