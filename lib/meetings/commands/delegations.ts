import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { joining, within } from "@/lib/auth/scope";
import type { AddDelegationInput } from "@/lib/meetings/schema";
import type { Tx } from "@/lib/platform/database/db";
import { notFound, Refusal } from "@/lib/platform/errors";
import { isInScope } from "@/lib/regions/rules";
import { holdMeeting } from "./held-meeting";

/** Adds who comes from a region of the meeting, for a party. */
export async function addDelegation(actor: UserActor, input: AddDelegationInput, outer?: Tx): Promise<void> {
  const { id, region, party, people, name, position } = input;
  await joining(actor, outer, async (tx) => {
    const { regionCodes } = await holdMeeting(tx, id);
    // A representative of the province of a kab/kota may join its meeting.
    if (!isInScope(regionCodes, region) && !regionCodes.some((code) => code.startsWith(region)))
      throw new Refusal("invalid", "Periksa isian yang ditandai.", {
        region: ["Pilih wilayah yang dicakup rakor ini."],
      });
    await tx.$executeRaw`
      insert into meeting_delegations (meeting_id, region_code, party, people, name, position)
      values (${id}, ${region}, ${party}, ${people}, ${name}, ${position})`;
  });
}

export async function removeDelegation(
  actor: UserActor,
  { id, delegation }: { id: bigint; delegation: bigint },
): Promise<void> {
  await within(actor, async (tx) => {
    await holdMeeting(tx, id);
    const gone = await tx.$executeRaw`delete from meeting_delegations where meeting_id = ${id} and id = ${delegation}`;
    if (gone !== 1) throw notFound("Peserta");
  });
}
