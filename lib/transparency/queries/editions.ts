import "server-only";
import type { Actor, UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { batchesOf } from "@/lib/platform/database/batches";
import type { Reader } from "@/lib/platform/database/db";

export type EditionRow = { code: string; onDate: string; publishedAt: Date };

/** Editions that the public may read, the newest first. */
export const listEditions = (actor: Actor, outer?: Reader): Promise<EditionRow[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<EditionRow[]>`
      select code, on_date::text as "onDate", published_at as "publishedAt" from public_editions
      where state = 'published' order by on_date desc, published_at desc`,
    outer,
  );

export type EditionState = "asked" | "published" | "withdrawn";
export type KeptEdition = {
  code: string;
  state: EditionState;
  askedAt: Date;
  askedByName: string;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
  withdrawnByName: string;
  reason: string;
  periods: number;
  places: number;
};

const EDITIONS_SHOWN = 60;

const keptFrom = (actor: UserActor, before: string): Promise<KeptEdition[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<KeptEdition[]>`
      select e.code, e.state, e.asked_at as "askedAt", e.asked_by_name as "askedByName", e.published_at as "publishedAt",
        e.withdrawn_at as "withdrawnAt", e.withdrawn_by_name as "withdrawnByName", e.reason,
        (select count(*)::int from public_periods p where p.edition_code = e.code) as periods,
        (select count(distinct f.regency_code)::int from public_figures f where f.edition_code = e.code) as places
      from public_editions e
      where ${before} = '' or (e.asked_at, e.code) < (select b.asked_at, b.code from public_editions b where b.code = ${before})
      order by e.asked_at desc, e.code desc limit ${EDITIONS_SHOWN}`,
  );

/** The last editions with who asked for them and who took them back, the newest first, for those who publish. */
export const listKeptEditions = (actor: UserActor): Promise<KeptEdition[]> => keptFrom(actor, "");

/** All of them in batches. */
export const allKeptEditions = (actor: UserActor): AsyncGenerator<KeptEdition[]> =>
  batchesOf(async (before) => {
    const rows = await keptFrom(actor, before);
    return { rows, after: rows.length < EDITIONS_SHOWN ? null : (rows.at(-1)?.code ?? null) };
  });
