import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { within } from "@/lib/auth/scope";
import { recordAudit } from "@/lib/platform/database/audit";
import type { Tx } from "@/lib/platform/database/db";
import { conflict, notFound, refused } from "@/lib/platform/errors";
import { isComplete, maySign, partyOf } from "@/lib/reconciliation/rules/minutes";
import type { SignInput, UnlockInput } from "@/lib/reconciliation/schema";

type Found = {
  periodId: number;
  regencyCode: string;
  bankCode: string;
  minutesId: bigint | null;
  sameTotals: boolean | null;
  signedHash: string | null;
  districtBy: bigint | null;
  bankBy: bigint | null;
  locked: boolean;
  behind: boolean;
  hash: string;
};

/** The reconciliation and its valid minutes, if there are any. */
async function find(tx: Tx, id: bigint): Promise<Found> {
  const [found] = await tx.$queryRaw<Found[]>`
    select r.period_id::int as "periodId", r.regency_code as "regencyCode", r.bank_code as "bankCode", r.content_hash as hash,
      m.id as "minutesId", m.content_hash as "signedHash", m.totals = r.totals as "sameTotals", m.district_by as "districtBy", m.bank_by as "bankBy",
      exists (select 1 from locks_of(r.period_id, r.regency_code, r.bank_code)) as locked, is_behind(r.period_id, r.regency_code) as behind
    from reconciliations r left join minutes m on m.period_id = r.period_id and m.regency_code = r.regency_code
      and m.bank_code = r.bank_code and m.voided_at is null
    where r.id = ${id}`;
  if (!found) throw notFound("Rekonsiliasi");
  return found;
}

/**
 * Signs the minutes for the actor's party, if they still say what the signer saw. Totals that changed since the other party signed void that signature; the second
 * signature locks the period of the kab/kota and bank.
 */
export async function signMinutes(actor: UserActor, { id, hash }: SignInput): Promise<{ locked: boolean }> {
  if (!partyOf(actor.role)) throw notFound("Rekonsiliasi");
  return within(actor, async (tx) => {
    const found = await find(tx, id);
    if (found.locked) throw conflict("Periode ini sudah dikunci. Muat ulang halaman.");
    if (hash !== (found.sameTotals ? found.signedHash : found.hash))
      throw conflict(
        "Isi berita acara berubah sejak halaman ini dibuka: angkanya dihitung ulang. Periksa isi yang baru, lalu tandatangani.",
      );
    if (found.behind)
      throw refused("Ada berkas yang belum ikut dihitung. Tunggu angkanya dihitung ulang, periksa, lalu tandatangani.");
    const minutes = await validMinutes(tx, id, found);
    const party = maySign(actor.role, minutes);
    if (!party) throw refused("Berita acara ini sudah ditandatangani oleh pihak Anda.");
    const signed = party === "district" ? { ...minutes, districtBy: actor.id } : { ...minutes, bankBy: actor.id };
    const locked = isComplete(signed);
    await tx.$executeRaw`
      update minutes set
        district_by = ${signed.districtBy}, district_name = case when ${party} = 'district' then ${actor.name} else district_name end,
        district_at = case when ${party} = 'district' then now() else district_at end,
        bank_by = ${signed.bankBy}, bank_name = case when ${party} = 'bank' then ${actor.name} else bank_name end,
        bank_at = case when ${party} = 'bank' then now() else bank_at end,
        locked_at = case when ${locked} then now() end
      where id = ${minutes.id}`;
    if (locked)
      await tx.$executeRaw`insert into period_locks (period_id, regency_code, bank_code, locked_by_name)
        values (${found.periodId}::smallint, ${found.regencyCode}, ${found.bankCode}, ${actor.name})`;
    await recordAudit(tx, actor, {
      action: locked ? "minutes.locked" : "minutes.signed",
      subject: `reconciliation ${id}`,
      region: found.regencyCode,
      detail: { party, bank: found.bankCode, minutes: String(minutes.id), content: hash },
    });
    return { locked };
  });
}

/** Minutes of exactly these totals, frozen as they are made: what was signed of others is void. */
async function validMinutes(tx: Tx, id: bigint, found: Found) {
  const { minutesId, sameTotals, districtBy, bankBy } = found;
  if (minutesId !== null && sameTotals) return { id: minutesId, districtBy, bankBy };
  if (minutesId !== null)
    await tx.$executeRaw`update minutes set voided_at = now(), voided_by_name = 'Salur', voided_reason = 'Angka dihitung ulang' where id = ${minutesId}`;
  const [made] = await tx.$queryRaw<{ id: bigint }[]>`
    insert into minutes (period_id, regency_code, bank_code)
    select period_id, regency_code, bank_code from reconciliations where id = ${id} returning id`;
  if (!made) throw notFound("Rekonsiliasi");
  return { id: made.id, districtBy: null, bankBy: null };
}

/** Opens a locked period again, with a reason that stays with its minutes. */
export async function unlockPeriod(actor: UserActor, { id, reason }: UnlockInput): Promise<void> {
  if (!permits(actor.role, "reconciliation.unlock")) throw notFound("Rekonsiliasi");
  await within(actor, async (tx) => {
    const found = await find(tx, id);
    const removed = await tx.$executeRaw`delete from period_locks where period_id = ${found.periodId}::smallint
      and regency_code = ${found.regencyCode} and bank_code = ${found.bankCode}`;
    if (removed === 0)
      throw found.locked ? notFound("Rekonsiliasi") : conflict("Periode ini tidak terkunci. Muat ulang halaman.");
    await tx.$executeRaw`update minutes set voided_at = now(), voided_by_name = ${actor.name}, voided_reason = ${reason}
      where period_id = ${found.periodId}::smallint and regency_code = ${found.regencyCode} and bank_code = ${found.bankCode}
        and voided_at is null`;
    await recordAudit(tx, actor, {
      action: "minutes.unlocked",
      subject: `reconciliation ${id}`,
      region: found.regencyCode,
      detail: { reason, bank: found.bankCode },
    });
  });
}
