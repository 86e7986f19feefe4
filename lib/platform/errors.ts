// Expected outcomes of a command. Queries named get* and commands throw these; lib/platform/forms/action.ts turns them into
// values for forms, pages turn NotFound into the not-found page. Anything else is a surprise and stays thrown.

export type RefusalReason = "invalid" | "not-found" | "refused" | "conflict" | "forbidden" | "limit" | "unavailable";

export class Refusal extends Error {
  readonly reason: RefusalReason;
  readonly fields: Record<string, string[]> | undefined;

  /** @param message one Indonesian sentence: what, where, what to do */
  constructor(reason: RefusalReason, message: string, fields?: Record<string, string[]>) {
    super(message);
    this.reason = reason;
    this.fields = fields;
  }
}

/** Not there, or not inside the actor's scope: the answer is the same, so that existence does not leak. */
export const notFound = (what: string): Refusal => new Refusal("not-found", `${what} tidak ditemukan.`);
export const conflict = (message: string): Refusal => new Refusal("conflict", message);
export const refused = (message: string): Refusal => new Refusal("refused", message);
