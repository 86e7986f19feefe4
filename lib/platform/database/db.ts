import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env, ownerUrl, webUrl } from "@/lib/platform/env";
import { Prisma, PrismaClient } from "@/prisma/generated/client";
import { OneStatementClient } from "./one-statement";
import { verifiedRole } from "./web-role";

// Two doors: the web role, bound by row-level policies, and the owner, which only the worker, the seed and commands hold.
// Everyone else goes through lib/auth/scope.ts.

export type Tx = Prisma.TransactionClient;
export const sql = Prisma.sql;
/** Words of the code as literals of a statement, where the planner has to see them; nothing from outside. */
export const constants = (words: readonly string[]): Prisma.Sql =>
  Prisma.raw(words.map((word) => pg.escapeLiteral(word)).join(", "));

/** What a read needs of a transaction: Prisma's has it, and so has the plain one of reading(). */
export type Reader = {
  $queryRaw<T = unknown>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<T>;
  $executeRaw(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<number>;
};

type Door = "web" | "owner";
type Connection = { pool: pg.Pool; prisma: PrismaClient };

// One set of connections a process, also across hot reloads.
const held = globalThis as unknown as {
  salurConnections?: Partial<Record<Door, Connection>>;
  salurReaders?: Partial<Record<Door, pg.Pool>>;
};

const optionsOf = (door: Door): pg.PoolConfig =>
  door === "web"
    ? {
        connectionString: webUrl(),
        statement_timeout: env().STATEMENT_TIMEOUT_MS,
        Client: OneStatementClient,
        ...verifiedRole,
      }
    : { connectionString: ownerUrl() };

// A connection that the server drops (restart, kill) is replaced by the pool, and the query on it rejects. Without
// listeners, also on the connections in use, the drop itself would end the process.
const quiet = (pool: pg.Pool): pg.Pool =>
  pool.on("error", () => {}).on("connect", (client) => client.on("error", () => {}));

function connection(door: Door): Connection {
  held.salurConnections ??= {};
  const existing = held.salurConnections[door];
  if (existing) return existing;
  const pool = quiet(new pg.Pool({ ...optionsOf(door), max: 6 }));
  const opened = { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
  held.salurConnections[door] = opened;
  return opened;
}

export const prisma = (door: Door): PrismaClient => connection(door).prisma;

/** Connections for reading(): what is asked together travels together, without waiting for the answer before. */
export function readers(door: Door): pg.Pool {
  held.salurReaders ??= {};
  held.salurReaders[door] ??= quiet(new pg.Pool({ ...optionsOf(door), max: 12, pipeline: true }));
  return held.salurReaders[door];
}

/** The owner's plain pool: COPY and set-based SQL in the worker, the seed and commands. */
export const ownerPool = (): pg.Pool => connection("owner").pool;

/** Closes every connection of this process. */
export async function disconnect(): Promise<void> {
  for (const { pool, prisma } of Object.values(held.salurConnections ?? {})) {
    await prisma.$disconnect();
    await pool.end();
  }
  for (const pool of Object.values(held.salurReaders ?? {})) await pool.end();
  held.salurConnections = {};
  held.salurReaders = {};
}
