import type { UserActor } from "@/lib/auth/actor";
import type { MeetingView } from "@/lib/meetings/filter";
import type { Meeting } from "@/lib/meetings/queries/meeting";

/** What each part of the page of a meeting is given. */
export type TabProps = { actor: UserActor; meeting: Meeting; view: MeetingView; mayHold: boolean };
