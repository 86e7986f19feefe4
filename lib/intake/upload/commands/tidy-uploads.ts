import "server-only";
import type { SystemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { KEPT_DAYS } from "@/lib/intake/upload/rules/upload";
import { tidyStore } from "@/lib/platform/files/store";

/** Forgets uploads that nobody continued, and removes files that belong to nothing. Gives how many files it removed. */
export const tidyUploads = (actor: SystemActor): Promise<number> =>
  tidyStore("uploads", (names) =>
    inBulk(actor, async (client) => {
      await client.query(
        `delete from uploads u where intake_id is null and greatest(started_at,
           (select max(received_at) from upload_chunks where upload_id = u.id)) < now() - make_interval(days => $1)`,
        [KEPT_DAYS],
      );
      const { rows } = await client.query<{ name: string }>(
        `select stored_name as name from intakes where stored_name = any ($1)
         union select stored_name from uploads where stored_name = any ($1)`,
        [names],
      );
      return new Set(rows.map(({ name }) => name));
    }),
  );
