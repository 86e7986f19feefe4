import "server-only";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { SystemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { PHOTO_NAME, photoFolder } from "./photo-file";

/** A file younger than this may belong to a request whose row is still on its way. */
const YOUNG_MS = 3_600_000;

/** Removes photos that no row speaks of, or whose row says that they were taken back. Gives how many files it removed. */
export async function tidyPhotos(actor: SystemActor): Promise<number> {
  await mkdir(photoFolder(), { recursive: true });
  const files = (await readdir(photoFolder())).filter((file) => PHOTO_NAME.test(file.replace(/\.small$/, "")));
  const nameOf = (file: string) => file.slice(0, 32);
  const kept = await inBulk(actor, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select stored_name as name from field_photos where stored_name = any ($1) and removed_at is null",
      [[...new Set(files.map(nameOf))]],
    );
    return new Set(rows.map(({ name }) => name));
  });
  let removed = 0;
  for (const file of files.filter((each) => !kept.has(nameOf(each)))) {
    const target = path.join(photoFolder(), file);
    const { mtimeMs } = await stat(target);
    if (Date.now() - mtimeMs < YOUNG_MS) continue;
    await rm(target, { force: true });
    removed += 1;
  }
  return removed;
}
