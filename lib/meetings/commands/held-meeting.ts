import "server-only";
import type { Tx } from "@/lib/platform/database/db";
import { notFound } from "@/lib/platform/errors";

export type Held = {
  id: bigint;
  title: string;
  startsOn: string;
  regionCodes: string[];
  periodCode: string;
  slideOrder: string[];
  version: number;
};

/** A meeting that the actor may change, locked until the end of the transaction; NotFound for everyone else. */
export async function holdMeeting(tx: Tx, id: bigint): Promise<Held> {
  const [found] = await tx.$queryRaw<Held[]>`
    select id, title, starts_on::text as "startsOn", region_codes as "regionCodes", period_code as "periodCode",
      slide_order as "slideOrder", version
    from meetings where id = ${id} for update`;
  if (!found) throw notFound("Rakor");
  return found;
}
