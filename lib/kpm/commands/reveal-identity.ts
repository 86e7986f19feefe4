import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { within } from "@/lib/auth/scope";
import type { RevealInput } from "@/lib/kpm/schema";
import { notFound } from "@/lib/platform/errors";
import { takeReveals } from "@/lib/reveals/commands";

export type Identity = { nik: string; noKk: string | null };

/** Opens the numbers of one family, for a reason; it counts as one of the day. */
export async function revealIdentity(actor: UserActor, { kpmId, ...why }: RevealInput): Promise<Identity> {
  return within(actor, async (tx) => {
    const [found] = await tx.$queryRaw<{ nik: string; noKk: string | null; regionCode: string }[]>`
      select nik::text, no_kk::text as "noKk", region_code as "regionCode" from kpm where id = ${kpmId}`;
    if (!found || !permits(actor.role, "kpm.reveal-identity")) throw notFound("Keluarga");
    await takeReveals(tx, actor, {
      numbers: 1,
      ...why,
      action: "kpm.identity-revealed",
      subject: `kpm ${kpmId}`,
      region: found.regionCode,
    });
    return { nik: found.nik, noKk: found.noKk };
  });
}
