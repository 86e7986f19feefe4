import { type List, placeName } from "@/app/api/export/[name]/list";
import { lateSheet, noticeSheet, turnSheet } from "@/lib/cases/list/present/sheets";
import { listLatePlaces, listTurns } from "@/lib/cases/list/queries/today";
import { allNotices } from "@/lib/cases/reminders/queries";
import { levelTold } from "@/lib/cases/reminders/rules";
import { CASE_OWNERS, partyOf } from "@/lib/cases/rules/party";
import { topRegion } from "@/lib/regions/rules";
import { dateIn, formatDate } from "@/lib/values/dates";

/** What waits for the actor's party, or, for those above, every kab/kota where cases are late. */
export const today: List = {
  permission: "today.read",
  async take({ actor, now }) {
    const region = topRegion(actor.regions);
    const day = dateIn(now, region);
    const oversees = levelTold(actor.role) !== null;
    const party = partyOf(actor.role) ?? "pendamping";
    return {
      file: "hari-ini",
      region,
      period: "",
      about: [
        ["Wilayah", (await placeName(actor, region)) ?? ""],
        ["Isi", oversees ? "kab/kota dengan masalah lewat tenggat" : `masalah yang menunggu ${CASE_OWNERS[party]}`],
        ["Per", formatDate(day)],
      ],
      sheets: [
        oversees ? lateSheet(await listLatePlaces(actor, day, null)) : turnSheet(await listTurns(actor, party, day)),
      ],
    };
  },
};

/** The actor's own reminders. */
export const notices: List = {
  permission: "account.own",
  async take({ actor }) {
    return {
      file: "pemberitahuan",
      region: topRegion(actor.regions),
      period: "",
      about: [["Isi", `pengingat untuk ${actor.name}`]],
      sheets: [noticeSheet(allNotices(actor))],
    };
  },
};
