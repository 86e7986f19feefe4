import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { within } from "@/lib/auth/scope";
import { workCases } from "@/lib/cases/bulk/commands/work-cases";
import { tellCases } from "@/lib/cases/commands/tell-cases";
import type { CaseOwner } from "@/lib/cases/rules/party";
import { PARTY_OF_KIND } from "@/lib/letters/rules/letter";
import { cancelledSentence, sentSentence } from "@/lib/letters/rules/sentences";
import type { SendLettersInput } from "@/lib/letters/schema";
import { recordAudit } from "@/lib/platform/database/audit";
import type { Tx } from "@/lib/platform/database/db";
import { Refusal } from "@/lib/platform/errors";
import { type Held, holdLetters } from "./held-letters";

export type SentLetters = { letters: number; cases: number; waiting: number };

/** Marks letters as sent and notes it in each of their cases and notifies the recipients; with `wait`, those that can be are handed to the recipient. */
export async function sendLetters(actor: UserActor, input: SendLettersInput & { today: string }): Promise<SentLetters> {
  if (!permits(actor.role, "letters.write")) throw new Refusal("forbidden", "Peran Anda tidak mengirim surat.");
  const { sentOn, means, today } = input;
  return within(actor, async (tx) => {
    const held = await holdLetters(tx, input.letters, "send");
    const ids = held.map(({ id }) => id);
    if (sentOn > today || held.some(({ datedOn }) => datedOn !== null && sentOn < datedOn))
      throw new Refusal("invalid", "Periksa isian yang ditandai.", {
        sentOn: ["Tanggal kirim dari tanggal surat sampai hari ini."],
      });
    await tx.$executeRaw`
      update letters set state = 'sent', sent_on = ${sentOn}::date, sent_means = ${means}, version = version + 1
      where id = any (${ids}::bigint[])`;
    const sentences = new Map(held.map((letter) => [letter.id, sentSentence(letter, sentOn, means)]));
    await addEvents(tx, actor, "sent", sentences);
    const lines = await casesOf(tx, ids);
    const cases = await tellCases(
      actor,
      "letter",
      lines.map(({ caseId, letterId }) => ({ caseId, note: sentences.get(letterId) ?? "" })),
      tx,
    );
    const waiting = input.wait ? await handOver(tx, actor, held, lines) : 0;
    await tx.$executeRaw`select tell_recipients(${ids}::bigint[], ${input.wait})`;
    await recordAudit(tx, actor, {
      action: "letters.sent",
      subject: held.length === 1 ? `surat ${ids[0]}` : `${held.length} surat`,
      region: held[0]?.officeCode ?? "",
      detail: { letters: held.length, cases, waiting, means },
    });
    return { letters: held.length, cases, waiting };
  });
}

/** Takes a letter back with a reason: its number stays used, and the cases of one that was sent are told. */
export async function cancelLetter(
  actor: UserActor,
  { id, reason }: { id: bigint; reason: string },
): Promise<{ cases: number }> {
  if (!permits(actor.role, "letters.write")) throw new Refusal("forbidden", "Peran Anda tidak membatalkan surat.");
  return within(actor, async (tx) => {
    const held = await holdLetters(tx, [id], "cancel");
    await tx.$executeRaw`update letters set state = 'cancelled', version = version + 1 where id = ${id}`;
    await addEvents(tx, actor, "cancelled", new Map([[id, reason]]));
    const sent = held.filter(({ state }) => state === "sent");
    let cases = 0;
    for (const letter of sent) {
      const note = cancelledSentence(letter, reason);
      const told = (await casesOf(tx, [id])).map(({ caseId }) => ({ caseId, note }));
      cases += await tellCases(actor, "letter-cancelled", told, tx);
    }
    await recordAudit(tx, actor, {
      action: "letter.cancelled",
      subject: `surat ${id}`,
      region: held[0]?.officeCode ?? "",
      detail: { reason, cases },
    });
    return { cases };
  });
}

async function addEvents(
  tx: Tx,
  actor: UserActor,
  verb: "sent" | "cancelled",
  notes: ReadonlyMap<bigint, string>,
): Promise<void> {
  await tx.$executeRaw`
    insert into letter_events (letter_id, actor_id, actor_name, verb, note)
    select id, ${actor.id}, ${actor.name}, ${verb}, note
    from unnest(${[...notes.keys()]}::bigint[], ${[...notes.values()]}::text[]) as t (id, note)`;
}

type Line = { caseId: bigint; letterId: bigint };

const casesOf = (tx: Tx, letters: readonly bigint[]): Promise<Line[]> =>
  tx.$queryRaw<Line[]>`
    select case_id as "caseId", letter_id as "letterId" from letter_cases where letter_id = any (${[...letters]}::bigint[])
    order by letter_id, seq`;

/** Hands the cases to whom their letter went, as far as they can be handed over; how many wait now. */
async function handOver(tx: Tx, actor: UserActor, held: readonly Held[], lines: readonly Line[]): Promise<number> {
  const party = new Map(held.map(({ id, kind }) => [id, PARTY_OF_KIND[kind]]));
  const byParty = Map.groupBy(lines, ({ letterId }) => party.get(letterId) ?? null);
  let waiting = 0;
  for (const [to, own] of byParty) if (to !== null) waiting += await handTo(tx, actor, to, own);
  return waiting;
}

async function handTo(tx: Tx, actor: UserActor, party: CaseOwner, lines: readonly Line[]): Promise<number> {
  const request = `surat-${lines[0]?.letterId}-${party}`;
  const ids = [...new Set(lines.map(({ caseId }) => caseId))];
  const { done } = await workCases(actor, { verb: "wait", party, request, chosen: { ids } }, tx);
  return done;
}
