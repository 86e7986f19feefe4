import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { getMeeting, type Meeting } from "@/lib/meetings/queries/meeting";
import { recordOfPage } from "@/lib/platform/http/page";

/** The meeting of an address, or the not-found page. */
export async function openMeeting(actor: UserActor, id: string): Promise<Meeting> {
  return recordOfPage(id, (record) => getMeeting(actor, record));
}
