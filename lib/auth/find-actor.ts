import "server-only";
import { readers } from "@/lib/platform/db";
import { readerOn } from "@/lib/platform/reader";
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

/**
 * The actor of a session, looked up afresh: a disabled account, a changed role or scope, or "sign out everywhere" counts
 * from the next request on. Null when the session does not (or no longer) count.
 */
export async function findActor(userId: bigint, version: number): Promise<UserActor | null> {
  const [row] = await readerOn(readers("web")).$queryRaw<SessionRow[]>`
    select id, name, role, bank_code, session_version, regions from find_session(${userId})`;
  if (!row || row.session_version !== version || !isRole(row.role)) return null;
  const { id, name, role, regions, bank_code } = row;
  return mintUserActor({ id, name, role, regions, bank: bank_code, byName: readsByName(role) });
}
