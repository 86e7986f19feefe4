import "server-only";
import type { ClientBase } from "pg";
import { type KnownWords, knownWordKey } from "@/lib/intake/words/rules/word-lists";

type Sender = { id: string; kind: string; regionCode: string; bankCode: string };

/**
 * What people of a sender said that words of a kind of file mean: in this file, else in files that were applied and not
 * undone, the latest first. Sender = kab/kota, or a bank in it.
 */
export async function learnedWords(client: ClientBase, sender: Sender): Promise<KnownWords> {
  const { rows } = await client.query<{ list: string; word: string; meaning: string }>(
    `select distinct on (w.list, w.word) w.list, w.word, w.meaning from intake_words w join intakes i on i.id = w.intake_id
     where i.kind = $2 and i.region_code = $3 and i.bank_code = $4 and (i.state = 'done' or i.id = $1)
     order by w.list, w.word, i.id = $1 desc, i.finished_at desc`,
    [sender.id, sender.kind, sender.regionCode, sender.bankCode],
  );
  return new Map(rows.map(({ list, word, meaning }) => [knownWordKey(list, word), meaning]));
}
