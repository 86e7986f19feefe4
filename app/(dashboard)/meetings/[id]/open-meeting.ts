import "server-only";
import { notFound } from "next/navigation";
import type { UserActor } from "@/lib/auth/actor";
import { getMeeting, type Meeting } from "@/lib/meetings/queries/meeting";
import { orNotFoundPage } from "@/lib/platform/page";

/** The meeting of an address, or the not-found page. */
export async function openMeeting(actor: UserActor, id: string): Promise<Meeting> {
  if (!/^\d{1,18}$/.test(id)) notFound();
  return orNotFoundPage(getMeeting(actor, BigInt(id)));
}
