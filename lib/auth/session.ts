import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { UserActor } from "./actor";
import { findActor } from "./find-actor";
import { readSession } from "./next-auth";
import { type Permission, permits } from "./permissions";

/** The signed-in actor, or null; one look-up a request. */
export const currentActor = cache(async (): Promise<UserActor | null> => {
  const session = await readSession();
  return session && findActor(session);
});

/** The actor; without a session to sign-in and back. */
export async function signedInActor(): Promise<UserActor> {
  const actor = await currentActor();
  if (actor) return actor;
  const here = (await headers()).get("x-salur-path") ?? "/";
  redirect(`/sign-in?next=${encodeURIComponent(here)}`);
}

/** For a page: the same, who must hold the permission; without it the page is not there. */
export async function requireActor(permission: Permission): Promise<UserActor> {
  const actor = await signedInActor();
  if (!permits(actor.role, permission)) notFound();
  return actor;
}
