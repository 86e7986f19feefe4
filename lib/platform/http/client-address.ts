import { isIP } from "node:net";

// One answer to "from where does this come?". The door (door.ts) asks it once a request and leaves it in X-Forwarded-For,
// so that whatever a client wrote there itself is gone before anybody else looks.

/** What a request carries about its route: X-Forwarded-For, and the other end of the connection. */
type Way = { forwarded: string | undefined; socket: string | undefined };

/**
 * The client's address when so many proxies are trusted: each of them adds the address that it saw at the right end. With
 * fewer entries than proxies, or with something that is no address, the request did not come that way: then only the
 * connection itself counts.
 */
export function addressOf({ forwarded, socket }: Way, trusted: number): string {
  const entries = forwarded?.split(",").map((entry) => entry.trim()) ?? [];
  const seen = trusted > 0 ? entries.at(-trusted) : undefined;
  const known = seen !== undefined && isIP(seen) > 0 ? seen : socket;
  return known?.replace(/^::ffff:(?=\d+\.)/i, "") || "langsung";
}

/** The client's address of a request that came through the door. */
export const clientAddress = (request: { headers: Headers }): string =>
  request.headers.get("x-forwarded-for") ?? "langsung";
