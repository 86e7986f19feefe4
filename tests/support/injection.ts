import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";

/** What comes of a statement that somebody smuggles into a request of theirs: the rows, or the words of the refusal. */
export const smuggled = (actor: UserActor, statement: string): Promise<unknown> =>
  within(actor, (tx) => tx.$queryRawUnsafe(statement)).catch((error: Error) => error.message);

/** The same statement as it is, in a WITH, and beside and below others. */
export const nested = (expression: string): string[] => [
  `select ${expression} as taken`,
  `with t as materialized (select ${expression} as taken) select taken from t`,
  `select (select max(s) from generate_series(1, 2) s) as n, x.taken from lateral (select ${expression} as taken) x`,
];
