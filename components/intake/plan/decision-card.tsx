import { WordCard } from "@/components/intake/recognise/word-card";
import { Card } from "@/components/ui/page/card";
import type { Finding } from "@/lib/intake/rows/rules/findings";
import { decideVerbs } from "@/lib/intake/rules/lifecycle";
import { approveSentence, OUTCOME_TITLES, undoNote, undoneSentence } from "@/lib/intake/shelf/present/intake";
import type { IntakeRow } from "@/lib/intake/shelf/queries";
import { DecideForm } from "./decide-form";
import { FindingList } from "./finding-list";
import { Outcome } from "./outcome";
import { RepeatCard } from "./repeat-card";

type DecisionCardProps = { intake: IntakeRow; maySend: boolean; findings: readonly Finding[] };

/** What the reader found, then the figures of the plan or of the end, and what one may decide now. */
export function DecisionCard({ intake, maySend, findings }: DecisionCardProps) {
  const { state, added, changed, refused, held } = intake;
  const verbs = decideVerbs(state, maySend);
  const form = verbs.length > 0 && (
    <DecideForm id={String(intake.id)} verbs={verbs} seen={{ added, changed, refused, held }} />
  );
  const title = OUTCOME_TITLES[state];
  const found = (
    <>
      <FindingList id={intake.id} findings={findings} />
      {state === "planned" && maySend && (
        <>
          <WordCard id={String(intake.id)} findings={findings} />
          <RepeatCard intake={intake} findings={findings} />
        </>
      )}
    </>
  );
  if (!title)
    return (
      <>
        {found}
        {form}
      </>
    );
  return (
    <>
      {found}
      <Card title={title}>
        <div className="grid gap-4">
          <Outcome intake={intake} />
          {state === "planned" && <p>{approveSentence(intake)}</p>}
          {state === "planned" && intake.difference === null && (
            <p className="text-sm text-ink-soft">
              Perbandingan dengan berkas sebelumnya sedang disiapkan; muat ulang halaman ini sebentar lagi.
            </p>
          )}
          {state === "undone" && <p>{undoneSentence(intake.undoneByName, intake.undone)}</p>}
          {form}
          {state === "done" && form && <p className="text-sm text-ink-soft">{undoNote(intake)}</p>}
        </div>
      </Card>
    </>
  );
}
