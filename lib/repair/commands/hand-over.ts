import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { within } from "@/lib/auth/scope";
import { recordAudit } from "@/lib/platform/audit";
import { notFound, refused } from "@/lib/platform/errors";
import { countHandOver, type HandOverRow, listHandOver } from "../queries/hand-over";

type Asked = { regency: string; reason: string };
export type HandedOver = { people: number; batches: AsyncGenerator<HandOverRow[]> };

/**
 * The people whose NIK Dispendukcapil must look at, with their whole numbers. The audit entry (who, why, how many) is
 * written before the first number is read: no entry, no list.
 */
export async function handOver(actor: UserActor, { regency, reason }: Asked): Promise<HandedOver> {
  if (!permits(actor.role, "kpm.reveal-identity")) throw notFound("Daftar");
  const { people } = await countHandOver(actor, regency);
  if (people === 0) throw refused("Tidak ada orang yang NIK-nya perlu diserahkan di kab/kota ini.");
  await within(actor, (tx) =>
    recordAudit(tx, actor, {
      action: "repair.handed-over",
      subject: `kab/kota ${regency}`,
      region: regency,
      detail: { reason, people },
    }),
  );
  return { people, batches: listHandOver(actor, regency) };
}
