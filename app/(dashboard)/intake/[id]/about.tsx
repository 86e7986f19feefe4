import { CasesMoved } from "@/components/intake/plan/cases-moved";
import { IntakeFacts } from "@/components/intake/shelf/intake-facts";
import { Card } from "@/components/ui/page/card";
import type { UserActor } from "@/lib/auth/actor";
import { countOfFile } from "@/lib/cases/bulk/queries/count-matching";
import type { IntakeRow } from "@/lib/intake/shelf/queries";
import { dateIn } from "@/lib/values/dates";

/** What a file is, and which cases it opened and closed. */
export async function About({ actor, intake }: { actor: UserActor; intake: IntakeRow }) {
  const done = intake.state === "done";
  const moved = done ? await countOfFile(actor, intake.id, dateIn(new Date(), intake.regionCode)) : null;
  return (
    <Card title="Tentang berkas ini">
      <IntakeFacts intake={intake}>{moved && <CasesMoved intake={intake} {...moved} />}</IntakeFacts>
    </Card>
  );
}
