import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { LEARNED_WORD, UNKNOWN_WORD } from "@/lib/intake/rows/rules/told";
import type { AssignWordsInput } from "@/lib/intake/schema";
import { uploadKinds } from "@/lib/intake/upload/queries/upload";
import { knownWordKey, meaningsOf } from "@/lib/intake/words/rules/word-lists";
import { recordAudit } from "@/lib/platform/database/audit";
import { conflict, notFound, refused } from "@/lib/platform/errors";

/** Sets what unknown words of a planned file mean; the file is read again with them, and the sender's next files know them. */
export async function assignWords(actor: UserActor, { id, words }: AssignWordsInput): Promise<void> {
  await within(actor, async (tx) => {
    const [found] = await tx.$queryRaw<{ kind: string; state: string; region: string }[]>`
      select kind, state, region_code as region from intakes where id = ${id} and kind <> 'demo' for update`;
    if (!found || !uploadKinds(actor).some((kind) => kind === found.kind)) throw notFound("Berkas");
    if (found.state !== "planned")
      throw conflict("Kata hanya dapat diartikan sebelum berkas diterapkan. Muat ulang halaman.");
    const there = await tx.$queryRaw<{ list: string; word: string }[]>`
      select field as list, place as word from intake_findings
      where intake_id = ${id} and code in (${UNKNOWN_WORD}, ${LEARNED_WORD})`;
    const known = new Set(there.map(({ list, word }) => knownWordKey(list, word)));
    const said = words.filter(({ list, word }) => known.has(knownWordKey(list, word)));
    if (said.length === 0) throw refused("Belum ada kata yang diartikan. Pilih artinya, lalu simpan.");
    if (said.some(({ list, meaning }) => !meaningsOf(list).includes(meaning)))
      throw refused("Arti itu tidak ada dalam daftar. Muat ulang halaman, lalu pilih lagi.");
    await tx.$executeRaw`
      insert into intake_words (intake_id, list, word, meaning)
      select ${id}, x.list, x.word, x.meaning
      from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as x (list text, word text, meaning text)
      on conflict (intake_id, list, word) do update set meaning = excluded.meaning`;
    await tx.$executeRaw`update intakes set state = 'received' where id = ${id}`;
    await recordAudit(tx, actor, {
      action: "intake.words-assigned",
      subject: `intake ${id}`,
      region: found.region,
      detail: { words: said.length },
    });
    await tx.$executeRaw`select pg_notify('salur_intake', ${String(id)})`;
  });
}
