import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { within } from "@/lib/auth/scope";
import type { KeepOfficeInput } from "@/lib/letters/schema";
import { recordAudit } from "@/lib/platform/database/audit";
import type { Tx } from "@/lib/platform/database/db";
import { conflict, notFound, Refusal } from "@/lib/platform/errors";
import { isInScope } from "@/lib/regions/rules";

/** Keeps how an office writes; letters that have their number stay as they are. */
export async function keepOffice(actor: UserActor, input: KeepOfficeInput): Promise<{ version: number }> {
  if (!permits(actor.role, "letters.set-office")) throw new Refusal("forbidden", "Peran Anda tidak mengatur surat.");
  const { region, version } = input;
  const length = actor.role === "dinsos-kabkota" ? 4 : actor.role === "dinsos-provinsi" ? 2 : region.length;
  if (!isInScope(actor.regions, region) || region.length !== length) throw notFound("Kantor");
  return within(actor, async (tx) => {
    const [known] = await tx.$queryRaw<unknown[]>`select 1 from regions where code = ${region}`;
    if (!known) throw notFound("Kantor");
    const kept = await tx.$executeRaw`
      insert into letter_offices as o (region_code, head_lines, place, signer_title, signer_name, signer_rank, signer_nip,
        number_pattern, copies, changed_by_name)
      values (${region}, ${input.headLines}::text[], ${input.place}, ${input.signerTitle}, ${input.signerName}, ${input.signerRank},
        ${input.signerNip}, ${input.numberPattern}, ${input.copies}::text[], ${actor.name})
      on conflict (region_code) do update set head_lines = excluded.head_lines, place = excluded.place,
        signer_title = excluded.signer_title, signer_name = excluded.signer_name, signer_rank = excluded.signer_rank,
        signer_nip = excluded.signer_nip, number_pattern = excluded.number_pattern, copies = excluded.copies,
        changed_by_name = excluded.changed_by_name, changed_at = now(), version = o.version + 1
      where o.version = ${version}`;
    if (kept === 0 && (await isKept(tx, actor, input))) return { version: version + 1 };
    if (kept === 0)
      throw conflict(
        "Pengaturan ini sudah berubah sejak halaman ini dibuka. Muat ulang halaman; kalau perubahannya belum ada, ubah lagi.",
      );
    await recordAudit(tx, actor, { action: "letters.office-kept", subject: `kantor ${region}`, region });
    return { version: version + 1 };
  });
}

/** The same form again: its content is that of the next version, by the same person. */
async function isKept(tx: Tx, actor: UserActor, input: KeepOfficeInput): Promise<boolean> {
  const same = await tx.$queryRaw<unknown[]>`
    select 1 from letter_offices o where o.region_code = ${input.region} and o.version = ${input.version + 1} and o.changed_by_name = ${actor.name}
      and (o.head_lines, o.place, o.signer_title, o.signer_name, o.signer_rank, o.signer_nip, o.number_pattern, o.copies)
        = (${input.headLines}::text[], ${input.place}, ${input.signerTitle}, ${input.signerName}, ${input.signerRank},
          ${input.signerNip}, ${input.numberPattern}, ${input.copies}::text[])`;
  return same.length > 0;
}
