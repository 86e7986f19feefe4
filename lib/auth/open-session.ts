import "server-only";
import { prisma } from "@/lib/platform/db";

// A session is a row: the cookie alone opens nothing. Its other half is find-actor.ts.

/** Opens a session for whoever has just signed in; its id goes into the cookie. */
export async function openSession(userId: bigint): Promise<string> {
  const [row] = await prisma("web").$queryRaw<{ id: string }[]>`select open_session(${userId}) as id`;
  if (!row) throw new Error("no session was opened");
  return row.id;
}

/** Ends one session for every copy of its cookie; the account's other sessions go on. */
export async function endSession(id: string): Promise<void> {
  await prisma("web").$executeRaw`select end_session(${id})`;
}
