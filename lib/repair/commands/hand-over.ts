import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { within } from "@/lib/auth/scope";
import { notFound, refused } from "@/lib/platform/errors";
import { countHandOver, type HandOverRow, listHandOver } from "@/lib/repair/queries/hand-over";
import type { HandOverInput } from "@/lib/repair/schema";
import { takeReveals } from "@/lib/reveals/commands";

export type HandedOver = { people: number; batches: AsyncGenerator<HandOverRow[]> };

/**
 * The people whose NIK Dispendukcapil must look at, with their whole numbers. Each counts, and the audit entry (who, why, how
 * many) is written before the first number is read: no entry, no list.
 */
export async function handOver(actor: UserActor, { regency, ...why }: HandOverInput): Promise<HandedOver> {
  if (!permits(actor.role, "kpm.reveal-identity")) throw notFound("Daftar");
  const { people } = await countHandOver(actor, regency);
  if (people === 0) throw refused("Tidak ada orang yang NIK-nya perlu diserahkan di kab/kota ini.");
  await within(actor, (tx) =>
    takeReveals(tx, actor, {
      numbers: people,
      ...why,
      action: "repair.handed-over",
      subject: `kab/kota ${regency}`,
      region: regency,
    }),
  );
  return { people, batches: noMoreThan(people, listHandOver(actor, regency)) };
}

/** A copy that came in between brings nobody who was not counted. */
async function* noMoreThan(most: number, batches: AsyncGenerator<HandOverRow[]>): AsyncGenerator<HandOverRow[]> {
  let left = most;
  for await (const batch of batches) {
    yield batch.slice(0, left);
    left -= batch.length;
    if (left <= 0) return;
  }
}
