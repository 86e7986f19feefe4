const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

// The driver's messages, without a code, for a connection that dropped: in a query, between two, and after both.
const DROPPED = /^(Connection terminated|Client (was closed|has encountered a connection error) and is not queryable)/;

/** Whether work failed since the database server or the connection to it is gone, and not through the work itself. */
export const serverIsGone = (error: unknown): boolean =>
  /^(57P0|08|ECONN|EPIPE)/.test(codeOf(error)) || (error instanceof Error && DROPPED.test(error.message));
