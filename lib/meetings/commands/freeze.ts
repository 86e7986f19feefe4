import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { joining } from "@/lib/auth/scope";
import { readFigures } from "@/lib/meetings/deck/queries/figures";
import { getMeeting } from "@/lib/meetings/queries/meeting";
import { findPeriod } from "@/lib/periods/queries";
import { recordAudit } from "@/lib/platform/database/audit";
import type { Tx } from "@/lib/platform/database/db";
import { notFound } from "@/lib/platform/errors";
import { holdMeeting } from "./held-meeting";

/** Freezes the numbers of now as the next version of the meeting; earlier versions stay. */
export async function freezeFigures(
  actor: UserActor,
  { id }: { id: bigint },
  outer?: Tx,
): Promise<{ version: number }> {
  return joining(actor, outer, async (tx) => {
    const held = await holdMeeting(tx, id);
    const { regions, snapshots } = await getMeeting(actor, id, tx);
    const period = await findPeriod(actor, held.periodCode, tx);
    if (!period) throw notFound("Periode");
    const figures = await readFigures(actor, { regions, period }, new Date(), tx);
    const version = (snapshots[0]?.version ?? 0) + 1;
    await tx.$executeRaw`
      insert into meeting_snapshots (meeting_id, version, taken_by_name, figures)
      values (${id}, ${version}, ${actor.name}, ${JSON.stringify(figures)}::jsonb)`;
    await recordAudit(tx, actor, {
      action: "meeting.frozen",
      subject: `rakor ${id}`,
      region: held.regionCodes[0] ?? "",
      detail: { version },
    });
    return { version };
  });
}
