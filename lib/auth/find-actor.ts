import "server-only";
import { readers } from "@/lib/platform/database/db";
import { readerOn } from "@/lib/platform/database/reader";
import { mintUserActor, type UserActor } from "./actor";
import { isRole, readsByName } from "./permissions";

type SessionRow = {
  id: bigint;
  name: string;
  role: string;
  bank_code: string | null;
  session_version: number;
  regions: string[];
};

/** The content of a session cookie: whose it is, the version it was issued for, and its row. */
export type Session = { id: string; userId: bigint; version: number };

// Which session an actor was found by; an actor of no session (a test) has none.
const sessions = new WeakMap<UserActor, Session>();

/** The actor of the same session as it is by now, or null. */
export async function findAgain(actor: UserActor): Promise<UserActor | null> {
  const session = sessions.get(actor);
  return session ? findActor(session) : null;
}

/**
 * The actor of a session, looked up afresh: a disabled account, a changed role or scope, a sign-out or "sign out everywhere" counts
 * from the next request on. Null when the session does not (or no longer) count.
 */
export async function findActor(by: Session): Promise<UserActor | null> {
  const { id: session, userId, version } = by;
  const [row] = await readerOn(readers("web")).$queryRaw<SessionRow[]>`
    select id, name, role, bank_code, session_version, regions from find_live_session(${userId}, ${session})`;
  if (!row || row.session_version !== version || !isRole(row.role)) return null;
  const { id, name, role, regions, bank_code } = row;
  const actor = mintUserActor({ id, name, role, regions, bank: bank_code, byName: readsByName(role) });
  sessions.set(actor, by);
  return actor;
}
