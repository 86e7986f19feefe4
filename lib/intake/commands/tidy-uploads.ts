import "server-only";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import type { SystemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { KEPT_DAYS } from "@/lib/intake/rules/upload";
import { storedPath } from "./stored";

/** A file younger than this may belong to a request that has not said so yet. */
const YOUNG_MS = 3_600_000;

/** Forgets uploads that nobody continued, and removes files that belong to nothing. Gives how many files it removed. */
export async function tidyUploads(actor: SystemActor): Promise<number> {
  await mkdir(storedPath(""), { recursive: true });
  const names = await readdir(storedPath(""));
  const kept = await inBulk(actor, async (client) => {
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
  });
  let removed = 0;
  for (const name of names.filter((each) => /^[0-9a-f]{32}$/.test(each) && !kept.has(each))) {
    const { mtimeMs } = await stat(storedPath(name));
    if (Date.now() - mtimeMs < YOUNG_MS) continue;
    await rm(storedPath(name), { force: true });
    removed += 1;
  }
  return removed;
}
