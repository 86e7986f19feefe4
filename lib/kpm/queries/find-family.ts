import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { Reader } from "@/lib/platform/database/db";

export type FoundFamily = { id: bigint; name: string; regency: string };

/**
 * Families inside the actor's scope with exactly this NIK, KKS or KK number; usually one, two when a NIK is double.
 * Callers go through seekFamily(), which counts the question.
 */
export async function findFamiliesByIdentity(actor: UserActor, digits: string, outer?: Reader): Promise<FoundFamily[]> {
  const number = BigInt(digits);
  return reading(
    actor,
    (tx) => tx.$queryRaw<FoundFamily[]>`
      select k.id, k.name, r.name as regency from kpm k join regions r on r.code = k.regency_code
      where k.id in (select id from kpm where nik = ${number} union select id from kpm where no_kk = ${number}
        union select kpm_id from cards where card_no = ${number})
      order by k.id limit 20`,
    outer,
  );
}
