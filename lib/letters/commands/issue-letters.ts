import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { joining } from "@/lib/auth/scope";
import { listOffices, type OfficeRow } from "@/lib/letters/queries/offices";
import { letterNumber } from "@/lib/letters/rules/number";
import { type Office, officialName } from "@/lib/letters/rules/office";
import { recordAudit } from "@/lib/platform/database/audit";
import type { Tx } from "@/lib/platform/database/db";
import { Refusal, refused } from "@/lib/platform/errors";
import { type Held, holdLetters } from "./held-letters";

/** at: the calendar date that the letters bear, and whose year their numbers run in. */
type Asked = { letters: readonly bigint[]; at: string };

/**
 * Gives drafts their numbers and freezes what they say. The counter of the office is one row, locked until this is
 * committed: two people at once wait for each other, and what is rolled back gives its numbers back.
 */
export async function issueLetters(actor: UserActor, { letters, at }: Asked, outer?: Tx): Promise<{ letters: number }> {
  if (!permits(actor.role, "letters.write")) throw new Refusal("forbidden", "Peran Anda tidak memberi nomor surat.");
  return joining(actor, outer, async (tx) => {
    const held = await holdLetters(tx, letters, "issue");
    await renewFamilies(tx, held);
    const codes = [...new Set(held.map(({ officeCode }) => officeCode))].sort();
    const offices = await listOffices(actor, codes, tx);
    demandSigners(offices);
    for (const office of offices)
      await numberThem(tx, office, { at, own: held.filter(({ officeCode }) => officeCode === office.regionCode) });
    await tx.$executeRaw`
      insert into letter_events (letter_id, actor_id, actor_name, verb, note)
      select id, ${actor.id}, ${actor.name}, 'issued', number from letters
      where id = any (${held.map(({ id }) => id)}::bigint[]) order by id`;
    for (const code of codes)
      await recordAudit(tx, actor, {
        action: "letters.issued",
        subject: `surat kantor ${code}`,
        region: code,
        detail: { letters: held.filter(({ officeCode }) => officeCode === code).length },
      });
    return { letters: held.length };
  });
}

/** A letter that nobody signs is none; its number would be used up. */
function demandSigners(offices: readonly OfficeRow[]): void {
  const without = offices.find(({ signerName }) => signerName.trim() === "");
  if (without)
    throw refused(
      `Nama penanda tangan ${officialName(without.region)} belum diisi, jadi surat belum dapat diberi nomor. Isi di Pengaturan surat, lalu beri nomor lagi.`,
    );
}

/** What ended since the draft goes out of it; names, amounts and deadlines are taken as they are now. */
async function renewFamilies(tx: Tx, held: readonly Held[]): Promise<void> {
  const ids = held.map(({ id }) => id);
  await tx.$executeRaw`
    delete from letter_cases f using cases c
    where f.letter_id = any (${ids}::bigint[]) and c.id = f.case_id and c.state = 'closed'`;
  await tx.$executeRaw`
    update letter_cases f set name = coalesce(k.name, ''), address = coalesce(k.address, ''), amount_rp = c.amount_rp,
      nik_masked = coalesce(masked_nik(k.nik), ''), due_on = c.due_on
    from cases c left join kpm k on k.id = c.kpm_id
    where f.letter_id = any (${ids}::bigint[]) and c.id = f.case_id`;
  await tx.$executeRaw`
    update letters l set cases = s.cases, families = s.families, amount_rp = s.amount_rp, due_on = s.due_on
    from (select o.id, count(f.case_id) as cases, coalesce(sum(f.families), 0) as families,
        coalesce(sum(f.amount_rp), 0) as amount_rp, min(f.due_on) as due_on
      from letters o left join letter_cases f on f.letter_id = o.id where o.id = any (${ids}::bigint[]) group by 1) s
    where l.id = s.id`;
  const [empty] = await tx.$queryRaw<{ id: bigint }[]>`
    select id from letters where id = any (${ids}::bigint[]) and cases = 0 order by id limit 1`;
  if (empty) throw refused(`Semua masalah dalam konsep #${empty.id} sudah selesai. Batalkan konsep itu.`);
}

async function numberThem(tx: Tx, office: OfficeRow, { at, own }: { at: string; own: readonly Held[] }): Promise<void> {
  const year = Number(at.slice(0, 4));
  const [counter] = await tx.$queryRaw<{ last: number }[]>`
    insert into letter_counters (office_code, year, last) values (${office.regionCode}, ${year}, ${own.length})
    on conflict (office_code, year) do update set last = letter_counters.last + excluded.last returning last`;
  const first = (counter?.last ?? 0) - own.length + 1;
  const { regionCode: _code, region: _name, version: _version, changedByName: _by, ...sender } = office;
  const numbers = own.map(({ id }, index) => ({
    id: String(id),
    seq: first + index,
    number: letterNumber(office.numberPattern, first + index, at),
  }));
  await tx.$executeRaw`
    update letters l set state = 'issued', number = n.number, number_seq = n.seq, number_year = ${year},
      dated_on = ${at}::date, sender = ${JSON.stringify(sender satisfies Office)}::jsonb, version = l.version + 1
    from jsonb_to_recordset(${JSON.stringify(numbers)}::jsonb) as n (id bigint, seq integer, number text)
    where l.id = n.id`;
}
