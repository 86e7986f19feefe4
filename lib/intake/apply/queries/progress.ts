import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { IntakeState } from "@/lib/intake/rules/lifecycle";
import { notFound } from "@/lib/platform/errors";

/** seconds: for how long the worker is at it. */
export type IntakeProgress = {
  state: IntakeState;
  stage: string;
  rowsRead: number;
  rowsEstimate: number | null;
  seconds: number;
};

/** How far the worker is with a file; one row by its key, since every open page asks for it again and again. */
export async function getProgress(actor: UserActor, id: bigint): Promise<IntakeProgress> {
  const [row] = await reading(
    actor,
    (tx) => tx.$queryRaw<IntakeProgress[]>`
      select state, stage, rows_read as "rowsRead", (mapping ->> 'rowsEstimate')::float8 as "rowsEstimate",
        coalesce(extract(epoch from clock_timestamp() - started_at), 0)::float8 as seconds
      from intakes where id = ${id} and kind <> 'demo'`,
  );
  if (!row) throw notFound("Berkas");
  return row;
}
