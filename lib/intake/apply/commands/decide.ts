import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { isKind, RULES } from "@/lib/intake/kinds/rules";
import { isIntakeState, mayBe } from "@/lib/intake/rules/lifecycle";
import { uploadKinds } from "@/lib/intake/upload/queries/upload";
import { recordAudit } from "@/lib/platform/database/audit";
import type { Tx } from "@/lib/platform/database/db";
import { conflict, notFound, refused } from "@/lib/platform/errors";

type Found = {
  kind: string;
  state: string;
  region: string;
  uploadedBy: bigint | null;
  twoPeople: boolean;
  added: number;
  changed: number;
  refused: number;
  held: number;
};

/** What a person decides on, held until the end of the transaction. */
async function hold(tx: Tx, actor: UserActor, id: bigint): Promise<Found> {
  const [found] = await tx.$queryRaw<Found[]>`
    select i.kind, i.state, i.region_code as region, i.uploaded_by as "uploadedBy", i.added, i.changed, i.refused, i.held,
      coalesce((select two_people from approval_rules r where r.regency_code = i.region_code), false) as "twoPeople"
    from intakes i where i.id = ${id} and i.kind <> 'demo' for update of i`;
  if (!found || !uploadKinds(actor).some((kind) => kind === found.kind)) throw notFound("Berkas");
  return found;
}

/** The figures that the person saw; another plan asks for another decision. takeHeld: the yes for the held rows. */
export type Seen = { added: number; changed: number; refused: number; held?: number; takeHeld?: boolean };

/** Lets the worker apply a planned file, without its held rows unless they were asked for. Where the rule asks for two people, the one who sent it may not. */
export async function approveIntake(
  actor: UserActor,
  id: bigint,
  { held = 0, takeHeld = false, ...seen }: Seen,
): Promise<void> {
  await within(actor, async (tx) => {
    const found = await hold(tx, actor, id);
    if (found.state !== "planned") throw conflict("Berkas ini tidak sedang menunggu persetujuan. Muat ulang halaman.");
    if (found.twoPeople && found.uploadedBy === actor.id)
      throw refused("Di kab/kota ini pengunggah dan penyetuju harus dua orang. Minta rekan Anda menerapkannya.");
    const { added, changed, refused: left } = found;
    if (added !== seen.added || changed !== seen.changed || left !== seen.refused || found.held !== held)
      throw conflict("Angkanya berubah sejak halaman ini dibuka. Periksa angka yang baru, lalu terapkan.");
    await tx.$executeRaw`update intakes set state = 'approved', approved_by = ${actor.id}, approved_by_name = ${actor.name},
      approved_at = now(), take_held = ${takeHeld} where id = ${id}`;
    await recordAudit(tx, actor, {
      action: "intake.approved",
      subject: `intake ${id}`,
      region: found.region,
      detail: { ...seen, held, takeHeld },
    });
    await tx.$executeRaw`select pg_notify('salur_intake', ${String(id)})`;
  });
}

/** Stops a file that is not applied yet; a running worker is told and rolls back. */
export async function cancelIntake(actor: UserActor, id: bigint): Promise<void> {
  await within(actor, async (tx) => {
    const found = await hold(tx, actor, id);
    if (!isIntakeState(found.state) || !mayBe("cancel", found.state))
      throw conflict("Berkas ini sudah selesai, jadi tidak dapat dibatalkan lagi. Muat ulang halaman.");
    await tx.$executeRaw`update intakes set cancel_asked = true,
      state = case when state = 'working' then state else 'cancelled' end where id = ${id}`;
    await recordAudit(tx, actor, { action: "intake.cancelled", subject: `intake ${id}`, region: found.region });
    await tx.$executeRaw`select pg_notify('salur_intake', ${String(id)})`;
  });
}

/** Adds up the amounts of several rows of one family, or uses the first of them again; the file is read anew. */
export async function sumRows(actor: UserActor, id: bigint, sum: boolean): Promise<void> {
  await within(actor, async (tx) => {
    const found = await hold(tx, actor, id);
    if (found.state !== "planned")
      throw conflict("Baris hanya dapat dijumlahkan sebelum berkas diterapkan. Muat ulang halaman.");
    if (!isKind(found.kind) || !RULES[found.kind].summed)
      throw refused("Baris berkas jenis ini tidak memuat nominal yang dapat dijumlahkan.");
    await tx.$executeRaw`update intakes set state = 'received', chosen = chosen || jsonb_build_object('sum', ${sum}::boolean)
      where id = ${id}`;
    await recordAudit(tx, actor, {
      action: "intake.rows-summed",
      subject: `intake ${id}`,
      region: found.region,
      detail: { sum },
    });
    await tx.$executeRaw`select pg_notify('salur_intake', ${String(id)})`;
  });
}
