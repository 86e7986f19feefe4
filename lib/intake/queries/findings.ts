import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { Finding } from "@/lib/intake/rules/findings";

/** What was not read, not known or not right in a file, in the order of the page. */
export const listFindings = (actor: UserActor, id: bigint): Promise<Finding[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<Finding[]>`select kind, code, place, rows, samples, listed from intake_findings
      where intake_id = ${id} order by kind, rows desc nulls last, code, place`,
  );
