import { type List, placeName } from "@/app/api/export/[name]/list";
import { decisionSheet, followAbout, meetingSheet, partySheet } from "@/lib/meetings/deck/present/sheets";
import { followFaults, parseFollowFilter } from "@/lib/meetings/filter";
import { allFollowUps, countFollowUps, listFollowChoices } from "@/lib/meetings/follow-ups/queries/follow-ups";
import { allMeetings } from "@/lib/meetings/queries/meeting";
import { topRegion } from "@/lib/regions/rules";
import { dateIn } from "@/lib/values/dates";

/** Meetings whose every region the actor sees. */
export const meetings: List = {
  permission: "meetings.read",
  async take({ actor, now }) {
    const region = topRegion(actor.regions);
    return {
      file: "rakor",
      region,
      period: "",
      about: [["Wilayah", (await placeName(actor, region)) ?? ""]],
      sheets: [meetingSheet(allMeetings(actor, dateIn(now, region)))],
    };
  },
};

/** Decisions of all meetings as the list is narrowed, and how each party stands. */
export const followUps: List = {
  permission: "meetings.follow",
  faults: ({ params }) => followFaults(params),
  async take({ actor, params, now }) {
    const filter = parseFollowFilter(params);
    const region = topRegion(actor.regions);
    const today = dateIn(now, region);
    const [counts, choices] = await Promise.all([countFollowUps(actor, filter, today), listFollowChoices(actor)]);
    return {
      file: "tindak-lanjut",
      region,
      period: "",
      about: followAbout(filter, choices, counts),
      sheets: [decisionSheet(allFollowUps(actor, filter, today), today), partySheet(counts)],
    };
  },
};
