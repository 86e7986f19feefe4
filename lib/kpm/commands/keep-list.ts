import "server-only";
import { randomBytes } from "node:crypto";
import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import type { PastedLine } from "../schema";

/** Lists that somebody pasted are forgotten after so many days. */
const KEPT_DAYS = 7;

/** Keeps which families of the actor's scope the pasted numbers name, and which lines none has; never the numbers. */
export async function keepList(actor: UserActor, lines: readonly PastedLine[]): Promise<string> {
  const id = randomBytes(9).toString("base64url");
  const asked = lines.flatMap(({ digits }) => (digits === null ? [] : [BigInt(digits)]));
  await within(actor, async (tx) => {
    const found = await tx.$queryRaw<{ id: bigint; nik: bigint }[]>`
      select id, nik from kpm where nik = any (${asked}::bigint[])`;
    const known = new Set(found.map(({ nik }) => nik));
    const missing = lines.filter(({ digits }) => digits === null || !known.has(BigInt(digits)));
    await tx.$executeRaw`delete from kpm_lists where user_id = ${actor.id} and at < now() - make_interval(days => ${KEPT_DAYS}::int)`;
    await tx.$executeRaw`
      insert into kpm_lists (id, user_id, kpm_ids, asked, missing) values (${id}, ${actor.id},
        ${found.map((row) => row.id)}::bigint[], ${lines.length},
        ${JSON.stringify(missing.map(({ line, digits }) => ({ line, readable: digits !== null })))}::jsonb)`;
  });
  return id;
}
