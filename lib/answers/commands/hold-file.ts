import "server-only";
import { type AnswerFile, findAnswerFile } from "@/lib/answers/queries/files";
import type { UserActor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/platform/database/db";
import { notFound } from "@/lib/platform/errors";

/** A file of the actor, held until the end of the transaction; anybody else's is not found. */
export async function holdFile(actor: UserActor, tx: Tx, id: bigint): Promise<AnswerFile> {
  await tx.$executeRaw`select 1 from answer_files where id = ${id} for update`;
  const found = await findAnswerFile(actor, id, tx);
  if (!found) throw notFound("Berkas jawaban");
  return found;
}
