import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { notFound } from "@/lib/platform/errors";

export type PhotoRow = {
  id: bigint;
  visitId: bigint;
  width: number;
  height: number;
  recordedBy: bigint;
  recordedAt: Date;
};

/** The photos of visits to a family, in the order in which they came; none for an actor who may not see them. */
export const listVisitPhotos = (actor: UserActor, kpmId: bigint): Promise<PhotoRow[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<PhotoRow[]>`
      select id, visit_id as "visitId", width, height, recorded_by as "recordedBy", recorded_at as "recordedAt"
      from field_photos where kpm_id = ${kpmId} and removed_at is null order by id limit 300`,
  );

/** The name of a photo on the disk. */
export async function getPhotoName(actor: UserActor, id: bigint): Promise<string> {
  const [found] = await reading(
    actor,
    (tx) => tx.$queryRaw<{ name: string }[]>`
      select stored_name as name from field_photos where id = ${id} and removed_at is null`,
  );
  if (!found) throw notFound("Foto");
  return found.name;
}
