import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import type { Sample } from "@/lib/intake/rules/mapping";

/** The columns of a file as it has them, with a few masked values of each. */
export const listSamples = (actor: UserActor, id: bigint): Promise<Sample[]> =>
  within(
    actor,
    (tx) => tx.$queryRaw<Sample[]>`select column_no::int as column, heading, field, samples from intake_samples
      where intake_id = ${id} order by column_no`,
  );
