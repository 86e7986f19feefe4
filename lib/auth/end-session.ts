import "server-only";
import { prisma } from "@/lib/platform/database/db";

// A session is a row: the cookie alone opens nothing. It is opened by sign-in.ts and found by find-actor.ts.

/** Ends one session for every copy of its cookie; the account's other sessions go on. */
export async function endSession(id: string): Promise<void> {
  await prisma("web").$executeRaw`select end_session(${id})`;
}
