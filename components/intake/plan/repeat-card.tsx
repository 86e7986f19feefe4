import { Card } from "@/components/ui/page/card";
import { repeatChoice } from "@/lib/intake/matching/present";
import type { Finding } from "@/lib/intake/rows/rules/findings";
import type { IntakeRow } from "@/lib/intake/shelf/queries";
import { RepeatForm } from "./repeat-form";

type RepeatCardProps = { intake: IntakeRow; findings: readonly Finding[] };

/** Several rows of one family: whether their amounts are added up. */
export function RepeatCard({ intake, findings }: RepeatCardProps) {
  const { id, kind, added, changed, refused } = intake;
  const choice = repeatChoice(kind, findings);
  if (!choice) return null;
  return (
    <Card title="Beberapa baris untuk satu keluarga" note={choice.note}>
      <RepeatForm id={String(id)} verb={choice.verb} label={choice.label} seen={{ added, changed, refused }} />
    </Card>
  );
}
