import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { within } from "@/lib/auth/scope";
import { isRemovable, REMOVABLE_HOURS } from "@/lib/field/rules/photo";
import { recordAudit } from "@/lib/platform/database/audit";
import { notFound, refused } from "@/lib/platform/errors";
import { removePhotoFiles } from "./photo-file";

type Kept = { kpmId: bigint; regionCode: string; name: string; recordedBy: bigint; recordedAt: Date };

/** Takes back a photo that the actor recorded a short while ago. Its row stays, so that a late repetition adds nothing. */
export async function removePhoto(actor: UserActor, { id }: { id: bigint }, now = new Date()): Promise<void> {
  const name = await within(actor, async (tx) => {
    const [photo] = await tx.$queryRaw<Kept[]>`
      select kpm_id as "kpmId", region_code as "regionCode", stored_name as name, recorded_by as "recordedBy",
        recorded_at as "recordedAt"
      from field_photos where id = ${id} and removed_at is null`;
    if (!photo || !permits(actor.role, "field.work")) throw notFound("Foto");
    if (photo.recordedBy !== actor.id || !isRemovable(photo.recordedAt, now))
      throw refused(`Foto hanya dapat dihapus oleh yang mencatatnya, dalam ${REMOVABLE_HOURS} jam.`);
    await tx.$executeRaw`update field_photos set removed_at = now() where id = ${id} and removed_at is null`;
    await recordAudit(tx, actor, {
      action: "field.photo-removed",
      subject: `kpm ${photo.kpmId}`,
      region: photo.regionCode,
      detail: { photo: Number(id) },
    });
    return photo.name;
  });
  await removePhotoFiles(name);
}
