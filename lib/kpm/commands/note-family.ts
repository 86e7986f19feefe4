import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { joining } from "@/lib/auth/scope";
import type { NoteFamilyInput } from "@/lib/kpm/schema";
import { recordAudit } from "@/lib/platform/database/audit";
import type { Tx } from "@/lib/platform/database/db";
import { notFound } from "@/lib/platform/errors";

/** Adds a note to a family. The same words again from the same person, with nothing in between, are one note. */
export async function noteFamily(actor: UserActor, { kpmId, note }: NoteFamilyInput, outer?: Tx): Promise<void> {
  await joining(actor, outer, async (tx) => {
    const [family] = await tx.$queryRaw<{ regionCode: string }[]>`
      select region_code as "regionCode" from kpm where id = ${kpmId}`;
    if (!family || !permits(actor.role, "kpm.note")) throw notFound("Keluarga");
    const added = await tx.$executeRaw`
      insert into kpm_notes (kpm_id, regency_code, region_code, bank_code, note, author_id, author_name)
      select k.id, k.regency_code, k.region_code, k.bank_code, ${note}, ${actor.id}, ${actor.name} from kpm k
      left join lateral (select author_id, note from kpm_notes n where n.kpm_id = k.id order by n.id desc limit 1) l on true
      where k.id = ${kpmId} and (l.author_id, l.note) is distinct from (${actor.id}, ${note})`;
    if (added === 1)
      await recordAudit(tx, actor, { action: "kpm.noted", subject: `kpm ${kpmId}`, region: family.regionCode });
  });
}
