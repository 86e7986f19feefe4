import "server-only";
import { UNDO_DAYS } from "@/lib/answers/rules/answers";
import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { revertBatch } from "@/lib/cases/bulk/commands/undo-batch";
import { findBatch } from "@/lib/cases/bulk/queries/batches";
import { recordAudit } from "@/lib/platform/database/audit";
import { refused } from "@/lib/platform/errors";
import { holdFile } from "./hold-file";

/** reversed: cases that are as before; kept: cases that somebody moved on since, and notes, which stay in the history. */
export type UndoneAnswers = { reversed: number; kept: number };

/** Takes an applied file back, where nobody touched the case since; the history keeps both. */
export async function undoAnswers(actor: UserActor, id: bigint): Promise<UndoneAnswers> {
  return within(actor, async (tx) => {
    const file = await holdFile(actor, tx, id);
    if (file.state === "undone") return { reversed: file.reversed, kept: file.kept };
    if (file.state !== "applied") throw refused("Hanya berkas yang sudah diterapkan dapat ditarik kembali.");
    if (file.late)
      throw refused(`Batas ${UNDO_DAYS} hari untuk menarik kembali sudah lewat. Ubah masalahnya satu per satu.`);
    let [reversed, kept] = [0, 0];
    for (const batch of file.batches) {
      const step = await findBatch(actor, { batch }, tx);
      if (!step || step.undone) continue;
      if (step.verb === "note") {
        kept += step.done;
        continue;
      }
      const undone = await revertBatch(actor, tx, step, `Berkas ${file.fileName} ditarik kembali.`);
      reversed += undone.reverted;
      kept += undone.kept;
    }
    await tx.$executeRaw`
      update answer_files set state = 'undone', undone_at = now(), reversed = ${reversed}, kept = ${kept} where id = ${id}`;
    await recordAudit(tx, actor, {
      action: "answers.undone",
      subject: `berkas jawaban ${id}`,
      region: actor.regions.length === 1 ? (actor.regions[0] ?? "") : "",
      detail: { reversed, kept },
    });
    return { reversed, kept };
  });
}

/** Puts a file away that was only looked through; its rows go. */
export async function dropAnswers(actor: UserActor, id: bigint): Promise<void> {
  await within(actor, async (tx) => {
    const { state } = await holdFile(actor, tx, id);
    if (state !== "read") throw refused("Berkas ini sudah tidak menunggu keputusan Anda.");
    await tx.$executeRaw`update answer_files set state = 'dropped' where id = ${id}`;
    await tx.$executeRaw`delete from answer_rows where file_id = ${id}`;
  });
}
