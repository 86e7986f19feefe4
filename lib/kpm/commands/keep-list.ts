import "server-only";
import { randomBytes } from "node:crypto";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { joining } from "@/lib/auth/scope";
import type { PasteInput } from "@/lib/kpm/schema";
import type { Tx } from "@/lib/platform/database/db";
import { notFound } from "@/lib/platform/errors";
import { takeReveals } from "@/lib/reveals/commands";

/** Lists that somebody pasted are forgotten after so many days. */
const KEPT_DAYS = 7;

/**
 * Keeps which families of the actor's scope the pasted numbers name, and which lines none has; never the numbers. Each number
 * asked for counts like one that was opened, whether a family has it or not.
 */
export async function keepList(actor: UserActor, { numbers: lines, ...why }: PasteInput, outer?: Tx): Promise<string> {
  if (!permits(actor.role, "kpm.reveal-identity")) throw notFound("Halaman");
  const id = randomBytes(9).toString("base64url");
  const asked = lines.flatMap(({ digits }) => (digits === null ? [] : [BigInt(digits)]));
  await joining(actor, outer, async (tx) => {
    if (asked.length > 0)
      await takeReveals(tx, actor, {
        numbers: asked.length,
        ...why,
        action: "kpm.list-pasted",
        subject: "saringan NIK",
      });
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
