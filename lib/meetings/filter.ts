import { addressFaults, oneOf, type SearchParams } from "@/lib/values/address";
import { isRecordId } from "@/lib/values/record-id";
import { parseRegionCode } from "@/lib/values/region-code";
import { isParty } from "./rules/meeting";

const numberIn = (params: SearchParams, name: string): string => {
  const text = oneOf(params, name);
  return isRecordId(text) ? text : "";
};

export const MEETING_TABS = { slides: "Slide", people: "Peserta", decisions: "Keputusan", figures: "Angka" } as const;
export type MeetingTab = keyof typeof MEETING_TABS;
const isTab = (text: string): text is MeetingTab => Object.hasOwn(MEETING_TABS, text);
export const TABS_IN_ORDER = Object.keys(MEETING_TABS).filter(isTab);

/** The parameters of a meeting. slide, item: what is unfolded; beside: the frozen version that now is compared with, '' = the default. */
export type MeetingView = { tab: MeetingTab; slide: string; item: string; beside: string };

export function parseMeetingView(params: SearchParams): MeetingView {
  const [tab, slide, beside] = [oneOf(params, "tab"), oneOf(params, "slide"), oneOf(params, "beside")];
  return {
    tab: isTab(tab) ? tab : "slides",
    slide: /^[a-zA-Z0-9:._-]{1,80}$/.test(slide) ? slide : "",
    item: numberIn(params, "item"),
    beside: beside === "earlier" || /^\d{1,4}$/.test(beside) ? beside : "",
  };
}

/** What of the address of a meeting could not be followed, in sentences. */
export const meetingFaults = (params: SearchParams): string[] =>
  addressFaults(params, parseMeetingView, { tab: "bagian", slide: "slide", item: "keputusan", beside: "versi" });

/** The address of a view of a meeting; '' is left out. */
export function meetingHref(id: bigint | string, view: Partial<MeetingView>): string {
  const query = new URLSearchParams(Object.entries(view).filter(([, value]) => value !== ""));
  const text = query.toString();
  return `/meetings/${id}${text ? `?${text}` : ""}`;
}

/** The parameters of /meetings/new: the meeting that the new one follows. */
export const parsePlan = (params: SearchParams): { follows: string } => ({ follows: numberIn(params, "follows") });

/** The same of /meetings/new; known: the meetings that there are. */
export const planFaults = (params: SearchParams, known: readonly { id: bigint }[]): string[] =>
  addressFaults(params, (given) => ({ follows: known.find(({ id }) => String(id) === parsePlan(given).follows)?.id }), {
    follows: "rakor sebelumnya",
  });

export const FOLLOW_STATES = { open: "Berjalan", late: "Lewat tenggat", done: "Selesai", all: "Semua" } as const;
export type FollowState = keyof typeof FOLLOW_STATES;
const isFollowState = (text: string): text is FollowState => Object.hasOwn(FOLLOW_STATES, text);
export const FOLLOW_STATES_IN_ORDER = Object.keys(FOLLOW_STATES).filter(isFollowState);

/** The parameters of /follow-ups. after: the deadline and the decision after which the page begins; item: unfolded. */
export type FollowFilter = {
  state: FollowState;
  party: string;
  region: string;
  meeting: string;
  mine: boolean;
  item: string;
  after: string;
};

export function parseFollowFilter(params: SearchParams): FollowFilter {
  const [state, party, after] = [oneOf(params, "state"), oneOf(params, "party"), oneOf(params, "after")];
  return {
    state: isFollowState(state) ? state : "open",
    party: isParty(party) ? party : "",
    region: parseRegionCode(oneOf(params, "region")) ?? "",
    meeting: numberIn(params, "meeting"),
    mine: oneOf(params, "mine") === "1",
    item: numberIn(params, "item"),
    after: isCursor(after) ? after : "",
  };
}

/** What of the address of /follow-ups could not be followed, in sentences. */
export const followFaults = (params: SearchParams): string[] =>
  addressFaults(params, parseFollowFilter, {
    state: "keadaan",
    party: "pihak",
    region: "wilayah",
    meeting: "rakor",
    mine: "saringan",
    item: "keputusan",
    after: "halaman",
  });

const isCursor = (text: string): boolean => {
  const [, on] = /^(\d{4}-\d{2}-\d{2})_\d{1,18}$/.exec(text) ?? [];
  return on !== undefined && !Number.isNaN(Date.parse(on)) && new Date(on).toISOString().startsWith(on);
};

/** The address of a view of the decisions; a changed filter starts again at the first page, with nothing unfolded. */
export function followHref(filter: FollowFilter, change: Partial<FollowFilter> = {}): string {
  const { state, mine, ...rest } = { ...filter, after: "", item: "", ...change };
  const query = new URLSearchParams(Object.entries(rest).filter(([, value]) => value !== ""));
  if (state !== "open") query.set("state", state);
  if (mine) query.set("mine", "1");
  const text = query.toString();
  return `/follow-ups${text ? `?${text}` : ""}`;
}
