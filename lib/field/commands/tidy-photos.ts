import "server-only";
import type { SystemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { tidyStore } from "@/lib/platform/files/store";

/** Removes photos without a row, or whose row marks them as taken back. Gives how many files it removed. */
export const tidyPhotos = (actor: SystemActor): Promise<number> =>
  tidyStore("photos", (names) =>
    inBulk(actor, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        "select stored_name as name from field_photos where stored_name = any ($1) and removed_at is null",
        [names],
      );
      return new Set(rows.map(({ name }) => name));
    }),
  );
