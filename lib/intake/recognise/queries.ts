import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { Reader } from "@/lib/platform/database/db";
import type { Learned } from "./rules/header";
import { type LearnedRow, learnedFrom, type Sample } from "./rules/mapping";

/** The columns of a file as it has them, with a few masked values of each. */
export const listSamples = (actor: UserActor, id: bigint): Promise<Sample[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<Sample[]>`select column_no::int as column, heading, field, guessed, samples from intake_samples
      where intake_id = ${id} order by column_no`,
  );

/** What the headings of a sender mean, as somebody chose before. Sender = a kab/kota, or a bank in it. */
export async function readLearned(
  tx: Reader,
  { regionCode, bankCode }: { regionCode: string; bankCode: string },
): Promise<Learned> {
  const rows = await tx.$queryRaw<LearnedRow[]>`
    select kind, heading_key as key, field from intake_mappings
    where region_code = ${regionCode} and bank_code = ${bankCode}`;
  return learnedFrom(rows);
}

/** The same for the actor's own files from a region. */
export const findLearned = (actor: UserActor, region: string): Promise<Learned> =>
  reading(actor, (tx) => readLearned(tx, { regionCode: region, bankCode: actor.bank ?? "" }));
