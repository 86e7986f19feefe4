import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { Learned } from "@/lib/intake/rules/header";
import { type LearnedRow, learnedFrom, type Sample } from "@/lib/intake/rules/mapping";

/** The columns of a file as it has them, with a few masked values of each. */
export const listSamples = (actor: UserActor, id: bigint): Promise<Sample[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<Sample[]>`select column_no::int as column, heading, field, guessed, samples from intake_samples
      where intake_id = ${id} order by column_no`,
  );

/** What the headings of the actor's own files from a region mean, as somebody chose before. */
export async function findLearned(actor: UserActor, region: string): Promise<Learned> {
  const rows = await reading(
    actor,
    (tx) => tx.$queryRaw<LearnedRow[]>`select kind, heading_key as key, field from intake_mappings
      where region_code = ${region} and bank_code = ${actor.bank ?? ""}`,
  );
  return learnedFrom(rows);
}
