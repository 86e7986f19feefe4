import { meetingSheet } from "@/lib/meetings/present/sheets";
import { listMeetings } from "@/lib/meetings/queries/meeting";
import { topRegion } from "@/lib/regions/rules";
import { dateIn } from "@/lib/values/dates";
import { type List, placeName } from "../list";

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
      sheets: [meetingSheet(await listMeetings(actor, dateIn(now, region)))],
    };
  },
};
