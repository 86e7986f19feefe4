import type { Finding } from "./rule.ts";
import type { House } from "./sources.ts";

// SQL is code: what may be replaced has a file in prisma/sql, what is done once is a migration.

const MIGRATION = /^prisma\/migrations\/[^/]+\/migration\.sql$/;
const REPLACEABLE = /^\s*(?:create (?:or replace )?(function|procedure|policy|trigger)|(grant|revoke)) /gim;

/** A migration makes tables and rows. It drops what stands in its way, and never makes what a file of prisma/sql holds. */
export function* migrationsMakeTables({ sql }: House): Iterable<Finding> {
  for (const { file, text } of sql) {
    if (!MIGRATION.test(file)) continue;
    const [found] = text.matchAll(REPLACEABLE);
    const made = found?.[1] ?? found?.[2];
    yield made ? `${file}: ${made.toLowerCase()} belongs in prisma/sql` : null;
  }
}
