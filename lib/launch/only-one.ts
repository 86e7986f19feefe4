import pg from "pg";
import { StartFailure } from "./sentence.ts";

// One launcher a database: a second worker would take the first one's files for abandoned. The lock lives in a session, so
// that it ends with its holder however that dies; when PostgreSQL restarts, the session is opened and the lock taken again.

const LOCK = "7270736902";
const RETRY_MS = 200;

export type Lock = { release: () => Promise<void> };

const TAKEN =
  "Salur sudah berjalan dengan basis data ini. Pakai yang sudah berjalan, atau hentikan dahulu dengan Ctrl-C.";

/** Holds the lock until it is released; `lost` is called when another launcher took it while PostgreSQL was away. */
export async function holdAlone(url: string, lost: (why: StartFailure) => void): Promise<Lock> {
  let released = false;
  let client = await take(url);
  const keep = () => {
    client.once("end", async () => {
      while (!released) {
        const next = await take(url).catch((error: unknown) => (error instanceof StartFailure ? error : null));
        if (next instanceof StartFailure) return lost(next);
        if (next) {
          client = next;
          return released ? next.end() : keep();
        }
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    });
  };
  keep();
  return {
    release: async () => {
      released = true;
      await client.end().catch(() => {});
    },
  };
}

async function take(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  client.on("error", () => {});
  await client.connect();
  const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_lock(${LOCK}) as free`);
  if (rows[0]?.free) return client;
  await client.end();
  throw new StartFailure(TAKEN);
}
