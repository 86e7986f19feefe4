import { Card } from "@/components/ui/card";
import { approveSentence, decideVerbs, OUTCOME_TITLES, undoNote, undoneSentence } from "@/lib/intake/present";
import type { IntakeRow } from "@/lib/intake/queries/intakes";
import { DecideForm } from "./decide-form";
import { Outcome } from "./outcome";

/** The figures of the plan or of the end, and what one may decide now. */
export function DecisionCard({ intake, maySend }: { intake: IntakeRow; maySend: boolean }) {
  const { state, added, changed, refused } = intake;
  const verbs = decideVerbs(state, maySend);
  const form = verbs.length > 0 && (
    <DecideForm id={String(intake.id)} verbs={verbs} seen={{ added, changed, refused }} />
  );
  const title = OUTCOME_TITLES[state];
  if (!title) return form;
  return (
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
  );
}
