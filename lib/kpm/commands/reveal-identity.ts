import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { within } from "@/lib/auth/scope";
import { REVEALS_AN_HOUR, type RevealReason } from "@/lib/kpm/rules";
import { recordAudit } from "@/lib/platform/audit";
import { notFound, Refusal } from "@/lib/platform/errors";

export type Identity = { nik: string; noKk: string | null };

/**
 * Opens the numbers of one family, for a reason. The audit entry is written first and in the same transaction: no entry,
 * no number; and because entries queue, an account cannot pass its limit by asking many times at once.
 */
export async function revealIdentity(
  actor: UserActor,
  { kpmId, reason }: { kpmId: bigint; reason: RevealReason },
): Promise<Identity> {
  return within(actor, async (tx) => {
    const [found] = await tx.$queryRaw<{ nik: string; noKk: string | null; regionCode: string }[]>`
      select nik::text, no_kk::text as "noKk", region_code as "regionCode" from kpm where id = ${kpmId}`;
    if (!found || !permits(actor.role, "kpm.reveal-identity")) throw notFound("Keluarga");
    await recordAudit(tx, actor, {
      action: "kpm.identity-revealed",
      subject: `kpm ${kpmId}`,
      region: found.regionCode,
      detail: { reason },
    });
    const [count] = await tx.$queryRaw<{ n: number }[]>`select identity_reveals() as n`;
    if ((count?.n ?? 0) > REVEALS_AN_HOUR)
      throw new Refusal("limit", `Batas ${REVEALS_AN_HOUR} kali dalam satu jam tercapai. Coba lagi nanti.`);
    return { nik: found.nik, noKk: found.noKk };
  });
}
