import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { joining } from "@/lib/auth/scope";
import { followVisit } from "@/lib/cases/commands/follow-visit";
import { earliestVisit, FIELD_RESULTS, isVisitDate } from "@/lib/field/rules/result";
import type { VisitInput } from "@/lib/field/schema";
import { recordAudit } from "@/lib/platform/database/audit";
import type { Tx } from "@/lib/platform/database/db";
import { conflict, notFound, refused } from "@/lib/platform/errors";
import { dateIn, formatDate } from "@/lib/values/dates";

export type Recorded = { id: bigint; sentence: string };

/**
 * Keeps what a visit found and tells it to the family's live cases. Sent twice it counts once: the second sender gets the
 * first result. now: when it reaches the server, perhaps days after the visit.
 */
export async function recordVisit(
  actor: UserActor,
  input: VisitInput,
  now = new Date(),
  outer?: Tx,
): Promise<Recorded> {
  return joining(actor, outer, async (tx) => {
    const [family] = await tx.$queryRaw<{ regionCode: string }[]>`
      select region_code as "regionCode" from kpm where id = ${input.kpmId}`;
    if (!family || !permits(actor.role, "field.work")) throw notFound("Keluarga");
    const added = await insert(tx, actor, input);
    if (added === null)
      return { id: await earlier(tx, actor, input), sentence: "Hasil kunjungan ini sudah tersimpan." };
    demandDay(input.visitedOn, dateIn(now, family.regionCode));
    const { label, next } = FIELD_RESULTS[input.result];
    const told = [`Kunjungan ${formatDate(input.visitedOn)}: ${label}.`, input.note].filter(Boolean).join(" ");
    const cases = await followVisit(actor, { kpmId: input.kpmId, told, next }, tx);
    await recordAudit(tx, actor, {
      action: "field.visited",
      subject: `kpm ${input.kpmId}`,
      region: family.regionCode,
      detail: { result: input.result, cases: cases.length },
    });
    return { id: added, sentence: "Hasil kunjungan tersimpan." };
  });
}

async function insert(tx: Tx, actor: UserActor, input: VisitInput): Promise<bigint | null> {
  const [added] = await tx.$queryRaw<{ id: bigint }[]>`
    insert into field_results (client_key, kpm_id, regency_code, region_code, bank_code, result, note, visited_on,
      recorded_by, recorded_by_name)
    select ${input.clientKey}, id, regency_code, region_code, bank_code, ${input.result}, ${input.note},
      ${input.visitedOn}::date, ${actor.id}, ${actor.name} from kpm where id = ${input.kpmId}
    on conflict (client_key) do nothing returning id`;
  return added?.id ?? null;
}

/** The result that came before with this key; somebody else's, or of another family, is no repetition. */
async function earlier(tx: Tx, actor: UserActor, { clientKey, kpmId }: VisitInput): Promise<bigint> {
  const [found] = await tx.$queryRaw<{ id: bigint }[]>`
    select id from field_results where client_key = ${clientKey} and kpm_id = ${kpmId} and recorded_by = ${actor.id}`;
  if (!found) throw conflict("Formulir ini sudah dipakai untuk hasil lain. Muat ulang halaman, lalu isi lagi.");
  return found.id;
}

function demandDay(visitedOn: string, today: string): void {
  if (visitedOn > today) throw refused("Tanggal kunjungan belum tiba.");
  if (!isVisitDate(visitedOn, today))
    throw refused(
      `Tanggal kunjungan paling awal ${formatDate(earliestVisit(today))}; hasil yang lebih lama tidak diterima.`,
    );
}
