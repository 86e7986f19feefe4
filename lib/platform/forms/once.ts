import "server-only";
import { createHmac } from "node:crypto";
import type { SystemActor, UserActor } from "@/lib/auth/actor";
import { inBulk, within } from "@/lib/auth/scope";
import type { Tx } from "@/lib/platform/database/db";
import { authSecret } from "@/lib/platform/env";
import { conflict } from "@/lib/platform/errors";

// A form that adds something carries a key, made where it was drawn. Its effect, the key and the answer are one
// transaction: the same form again is answered as before, a refused one leaves its key free. Back makes a browser draw the
// form again, with another key; the same content a second time within a quarter of an hour is therefore asked about, once.

/** The same content in another form: asked about, or meant, because the form is only a button. */
export type Again = "asked" | "meant";
/** what: the thing that is added, as a sentence begins with it; key: of the form; input: its fields. */
export type Form = { what: string; key: string; input: unknown; again: Again };

const KEPT_DAYS = 7;

/** Does the work of a form once, however often and from however many pages at a time it is sent. Its answer is kept as JSON. */
export async function once<T>(actor: UserActor, form: Form, work: (tx: Tx) => Promise<T>): Promise<T> {
  const settled = await within(actor, async (tx) => {
    const before = await findBefore<T>(tx, actor, form);
    if (before) return before;
    const answer = await work(tx);
    await tx.$executeRaw`
      insert into form_keys (user_id, key, content, answer)
      values (${actor.id}, ${form.key}, ${digestOf(form)}, ${JSON.stringify(answer ?? null)}::jsonb)`;
    return { answer };
  });
  if ("answer" in settled) return settled.answer;
  throw conflict(settled.question);
}

type Settled<T> = { answer: T } | { question: string };
type Kept<T> = { key: string; content: string; answer: T; doubted: string | null };

/** What became of this form, or of another with the same content; null for a new one. One form of a person at a time. */
async function findBefore<T>(tx: Tx, actor: UserActor, form: Form): Promise<Settled<T> | null> {
  const content = digestOf(form);
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`form ${actor.id}`}, 72707372))`;
  const [kept] = await tx.$queryRaw<Kept<T>[]>`
    select key, content, answer, doubted from form_keys
    where user_id = ${actor.id}
      and (key = ${form.key} or (${form.again} = 'asked' and content = ${content} and at > now() - interval '15 minutes'))
    order by key = ${form.key} desc, at desc limit 1`;
  if (!kept) return null;
  if (kept.key === form.key)
    return kept.content === content
      ? { answer: kept.answer }
      : { question: `${form.what} dari formulir ini sudah tersimpan. Kirim lagi bila ini memang yang lain.` };
  if (kept.doubted !== null && kept.doubted !== form.key) return null;
  await tx.$executeRaw`
    update form_keys set doubted = ${form.key} where user_id = ${actor.id} and key = ${kept.key}`;
  return {
    question: `${form.what} dengan isian yang sama baru saja Anda simpan. Kirim lagi hanya bila memang hendak menyimpan yang kedua.`,
  };
}

const digestOf = ({ what, input }: Form): string =>
  createHmac("sha256", authSecret())
    .update(JSON.stringify([what, input], (_, value) => (typeof value === "bigint" ? `${value}n` : value)))
    .digest("base64url");

/** Forgets the forms of last week. */
export async function sweepForms(actor: SystemActor): Promise<void> {
  await inBulk(actor, (client) =>
    client.query("delete from form_keys where at < now() - make_interval(days => $1)", [KEPT_DAYS]),
  );
}
