import "server-only";
import type { Actor, UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { Reader } from "@/lib/platform/db";

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

/** Every edition with who asked for it and who took it back, the newest first, for those who publish. */
export const listKeptEditions = (actor: UserActor): Promise<KeptEdition[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<KeptEdition[]>`
      select e.code, e.state, e.asked_at as "askedAt", e.asked_by_name as "askedByName", e.published_at as "publishedAt",
        e.withdrawn_at as "withdrawnAt", e.withdrawn_by_name as "withdrawnByName", e.reason,
        (select count(*)::int from public_periods p where p.edition_code = e.code) as periods,
        (select count(distinct f.regency_code)::int from public_figures f where f.edition_code = e.code) as places
      from public_editions e order by e.asked_at desc limit 60`,
  );
