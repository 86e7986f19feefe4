import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { prisma } from "@/lib/platform/db";
import { mintUserActor, type UserActor } from "./actor";
import { auth } from "./next-auth";
import { isRole, type Permission, permits, readsByName } from "./permissions";

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
  const [row] = await prisma("web").$queryRaw<SessionRow[]>`
    select id, name, role, bank_code, session_version, regions from find_session(${userId})`;
  if (!row || row.session_version !== version || !isRole(row.role)) return null;
  const { id, name, role, regions, bank_code } = row;
  return mintUserActor({ id, name, role, regions, bank: bank_code, byName: readsByName(role) });
}

/** The signed-in actor, or null; one look-up a request. */
export const currentActor = cache(async (): Promise<UserActor | null> => {
  const session: unknown = await auth();
  if (typeof session !== "object" || session === null || !("userId" in session) || !("version" in session)) return null;
  const { userId, version } = session;
  if (typeof userId !== "string" || typeof version !== "number") return null;
  return findActor(BigInt(userId), version);
});

/** The actor, who must hold the permission: without a session to sign-in and back, without the permission "not found". */
export async function requireActor(permission: Permission): Promise<UserActor> {
  const actor = await currentActor();
  if (!actor) {
    const here = (await headers()).get("x-salur-path") ?? "/";
    redirect(`/sign-in?next=${encodeURIComponent(here)}`);
  }
  if (!permits(actor.role, permission)) notFound();
  return actor;
}

/** A return address is a path on this site; anything else leads to the summary. */
export function safeReturn(next: string | null | undefined): string {
  if (!next?.startsWith("/")) return "/";
  const home = "http://salur.invalid";
  const url = URL.canParse(next, home) ? new URL(next, home) : null;
  return url?.origin === home ? url.pathname + url.search : "/";
}
