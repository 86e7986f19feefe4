import "server-only";
import { readAnswers } from "@/lib/answers/read/answers";
import { LARGEST_FILE } from "@/lib/answers/rules/answers";
import type { AnswerRow } from "@/lib/answers/rules/judge";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { within } from "@/lib/auth/scope";
import { BULK_MOST } from "@/lib/cases/bulk/rules";
import { partyOf } from "@/lib/cases/rules/party";
import { UnreadableFile } from "@/lib/documents/read/row";
import { storeFile } from "@/lib/intake/upload/commands/receive";
import { recordAudit } from "@/lib/platform/database/audit";
import type { Tx } from "@/lib/platform/database/db";
import { notFound, Refusal } from "@/lib/platform/errors";
import { removeStored, storedFile } from "@/lib/platform/files/store";
import { type Judged, judgeRows } from "./judge-rows";

/** again: the same file was applied before, and nothing changed. */
export type Received = { id: bigint; again: boolean };

/**
 * Reads a workbook of answers and keeps what each filled row would do; changes no case. The file itself is not kept: its
 * rows are. The same bytes from the same person are the same file.
 */
export async function receiveAnswers(
  actor: UserActor,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Received> {
  if (!permits(actor.role, "cases.work") || partyOf(actor.role) === null) throw notFound("Halaman");
  const { storedName, fileName, sha256 } = await storeFile(name, limited(bytes), null);
  const read = await readAnswers(storedFile("uploads", storedName))
    .catch((error) => {
      throw error instanceof UnreadableFile ? new Refusal("invalid", error.sentence) : error;
    })
    .finally(() => removeStored("uploads", storedName));
  if (read.rows.length === 0)
    throw new Refusal("invalid", "Belum ada jawaban dalam berkas ini. Isi kolom JAWABAN, simpan, lalu unggah lagi.");
  if (read.rows.length > BULK_MOST)
    throw new Refusal(
      "limit",
      `Paling banyak ${BULK_MOST.toLocaleString("id-ID")} jawaban dalam satu berkas. Bagi menjadi beberapa berkas.`,
    );
  return within(actor, async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`answers ${actor.id} ${sha256}`}, 0))`;
    const applied = await dropUnapplied(tx, actor, sha256);
    if (applied !== null) return { id: applied, again: true };
    const judged = await judgeRows(tx, actor, read.rows);
    const refused = judged.filter(({ refusal }) => refusal !== null).length;
    const [file] = await tx.$queryRaw<{ id: bigint }[]>`
      insert into answer_files (actor_id, actor_name, file_name, sha256, blank, accepted, refused)
      values (${actor.id}, ${actor.name}, ${fileName}, ${sha256}, ${read.blank}, ${judged.length - refused}, ${refused})
      returning id`;
    if (!file) throw new Error("no number for a file of answers");
    await keepRows(tx, actor, file.id, { rows: read.rows, judged });
    await recordAudit(tx, actor, {
      action: "answers.uploaded",
      subject: `berkas jawaban ${file.id}`,
      region: actor.regions.length === 1 ? (actor.regions[0] ?? "") : "",
      detail: { rows: judged.length, refused },
    });
    return { id: file.id, again: false };
  });
}

async function* limited(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > LARGEST_FILE)
      throw new Refusal(
        "limit",
        `Berkas jawaban paling besar ${LARGEST_FILE / 2 ** 20} MB. Bagi menjadi beberapa berkas.`,
      );
    yield piece;
  }
}

/** The number of the same file when it is applied; one that only was looked through makes place for a fresh look. */
async function dropUnapplied(tx: Tx, actor: UserActor, sha256: string): Promise<bigint | null> {
  const [known] = await tx.$queryRaw<{ id: bigint; state: string }[]>`
    select id, state from answer_files where actor_id = ${actor.id} and sha256 = ${sha256} and state in ('read', 'applied')`;
  if (!known) return null;
  if (known.state === "applied") return known.id;
  await tx.$executeRaw`update answer_files set state = 'dropped' where id = ${known.id}`;
  await tx.$executeRaw`delete from answer_rows where file_id = ${known.id}`;
  return null;
}

type Kept = { rows: readonly AnswerRow[]; judged: readonly Judged[] };

async function keepRows(tx: Tx, actor: UserActor, file: bigint, { rows, judged }: Kept): Promise<void> {
  const each = rows.map(({ number, caseId, ...row }, index) => ({
    ...row,
    ...judged[index],
    caseNumber: number,
    caseId: caseId === null ? null : String(caseId),
  }));
  await tx.$executeRaw`
    insert into answer_rows (file_id, row_no, actor_id, case_number, case_id, version, answer, note, verb, party, refusal,
      other_row)
    select ${file}, "rowNo", ${actor.id}, "caseNumber", "caseId", version, answer, note, verb, party, refusal, "otherRow"
    from jsonb_to_recordset(${JSON.stringify(each)}::jsonb) as r ("rowNo" integer, "caseNumber" text, "caseId" bigint,
      version integer, answer text, note text, verb text, party text, refusal text, "otherRow" integer)`;
}
