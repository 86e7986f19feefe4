import { casesHref, parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { typeLabel } from "@/lib/cases/present/words";
import { isCaseType } from "@/lib/cases/rules/catalogue";
import {
  FOLLOW_STATES,
  FOLLOW_STATES_IN_ORDER,
  type FollowFilter,
  type FollowState,
  followHref,
  parseFollowFilter,
} from "@/lib/meetings/filter";
import type { FollowChoices, ItemEvent, PartyCount } from "@/lib/meetings/follow-ups/queries/follow-ups";
import type { ItemRow } from "@/lib/meetings/follow-ups/queries/items";
import { ITEM_STATES, ITEM_VERBS, isItemVerb, isLate } from "@/lib/meetings/follow-ups/rules/item";
import { isParty, PARTIES } from "@/lib/meetings/rules/meeting";
import { isInScope } from "@/lib/regions/rules";
import { daysBetween, formatInstant, formatShortDate } from "@/lib/values/dates";
import { formatCount, formatKpm } from "@/lib/values/rupiah";
import { movedText, ownerText } from "./decisions";

// Tindak lanjut on the screen: one decision, and the progress of the decisions of many meetings.

export const partyName = (owner: string): string => (isParty(owner) ? PARTIES[owner] : owner);

function stateBadge(item: ItemRow, today: string) {
  if (isLate(item, today))
    return { tone: "problem" as const, text: `Lewat ${formatCount(daysBetween(item.dueOn, today))} hari` };
  if (item.state === "open") return { tone: "info" as const, text: ITEM_STATES.open };
  return item.state === "done"
    ? { tone: "ok" as const, text: ITEM_STATES.done }
    : { tone: "neutral" as const, text: ITEM_STATES.dropped };
}

/** The problem behind a decision: its name, its families then and now, and the way to its cases. */
function problemOf(item: ItemRow, scope: readonly string[]) {
  if (item.caseType === null || !isCaseType(item.caseType)) return null;
  const region = isInScope(scope, item.regionCode) ? item.regionCode : "";
  const then = item.familiesThen === null ? "" : `${formatKpm(item.familiesThen)} saat diputuskan`;
  return {
    label: typeLabel(item.caseType),
    moved: movedText(item) || then,
    href: casesHref(parseCaseFilter({}), { type: item.caseType, region, period: item.periodCode ?? "" }),
  };
}

type Shown = { today: string; scope: readonly string[]; meetingSeen: boolean };

/** Everything that a list shows of one decision. */
export const itemWords = (item: ItemRow, { today, scope, meetingSeen }: Shown) => ({
  key: String(item.id),
  version: item.version,
  followUp: item.followUp,
  obstacle: `${item.region}: ${item.obstacle}`,
  owner: ownerText(item),
  badge: stateBadge(item, today),
  due: formatShortDate(item.dueOn),
  problem: problemOf(item, scope),
  lastNote: item.lastNote,
  meeting: {
    text: `${item.meetingTitle}, ${formatShortDate(item.meetingOn)}`,
    href: meetingSeen ? `/meetings/${item.meetingId}?tab=decisions` : null,
  },
});
export type ItemWords = ReturnType<typeof itemWords>;

/** What happened to a decision, for its timeline. */
export const eventWords = ({ id, at, actorName, verb, note }: ItemEvent, region: string) => ({
  key: String(id),
  title: `${isItemVerb(verb) ? `Tindak lanjut ${ITEM_VERBS[verb].done}` : "Diputuskan"} oleh ${actorName}`,
  when: formatInstant(at, region),
  note,
});
export type EventWords = ReturnType<typeof eventWords>;

type Sum = Omit<PartyCount, "owner">;
const sumOf = (counts: readonly PartyCount[]): Sum =>
  counts.reduce(
    (sum, row) => ({
      open: sum.open + row.open,
      late: sum.late + row.late,
      done: sum.done + row.done,
      dropped: sum.dropped + row.dropped,
    }),
    { open: 0, late: 0, done: 0, dropped: 0 },
  );

/** The states as tabs, counted for the party that is chosen. */
export function stateTabs(filter: FollowFilter, counts: readonly PartyCount[]) {
  const sum = sumOf(counts.filter(({ owner }) => filter.party === "" || owner === filter.party));
  const of: Record<FollowState, number> = { ...sum, all: sum.open + sum.done + sum.dropped };
  return FOLLOW_STATES_IN_ORDER.map((state) => ({
    label: FOLLOW_STATES[state],
    count: formatCount(of[state]),
    href: followHref(filter, { state }),
    current: state === filter.state,
  }));
}

const counted = (count: number, href: string) => (count === 0 ? "0" : { text: formatCount(count), href });

/** The progress of a party; each number opens its decisions. */
export function partyCells(filter: FollowFilter, row: PartyCount) {
  const to = (state: FollowState) => followHref(filter, { party: row.owner, state });
  return {
    key: row.owner,
    party: partyName(row.owner),
    open: counted(row.open, to("open")),
    late: counted(row.late, to("late")),
    done: counted(row.done, to("done")),
    dropped: formatCount(row.dropped),
  };
}
export type PartyCells = ReturnType<typeof partyCells>;

export function totalCells(counts: readonly PartyCount[]): PartyCells {
  const sum = sumOf(counts);
  const [open, late, done, dropped] = [sum.open, sum.late, sum.done, sum.dropped].map((n) => formatCount(n));
  return {
    key: "total",
    party: "Jumlah",
    open: open ?? "",
    late: late ?? "",
    done: done ?? "",
    dropped: dropped ?? "",
  };
}

/** What waits for one's own party, as one step of the day; nothing when nothing is open. */
export function followLine(counts: readonly PartyCount[]) {
  const { open, late } = sumOf(counts);
  if (open === 0) return [];
  const text = `Tindak lanjut rakor pihak Anda${late > 0 ? `, ${formatCount(late)} lewat tenggat` : ""}`;
  return [{ key: "follow-ups", text, count: formatCount(open), href: "/follow-ups?mine=1" }];
}

/** What may be chosen above the list. */
export const followChoices = (
  filter: FollowFilter,
  { regions, meetings }: FollowChoices,
  counts: readonly PartyCount[],
) => [
  {
    name: "party",
    label: "Pihak",
    value: filter.party,
    options: [
      { value: "", label: "Semua pihak" },
      ...counts.map(({ owner }) => ({ value: owner, label: partyName(owner) })),
    ],
  },
  {
    name: "region",
    label: "Wilayah",
    value: filter.region,
    options: [
      { value: "", label: "Semua wilayah" },
      ...regions.map(({ code, name }) => ({ value: code, label: name })),
    ],
  },
  {
    name: "meeting",
    label: "Rakor",
    value: filter.meeting,
    options: [
      { value: "", label: "Semua rakor" },
      ...meetings.map(({ id, title, heldOn }) => ({
        value: String(id),
        label: `${title} (${formatShortDate(heldOn)})`,
      })),
    ],
  },
  {
    name: "mine",
    label: "Tugas",
    value: filter.mine ? "1" : "",
    options: [
      { value: "", label: "Semua yang terlihat" },
      { value: "1", label: "Pihak saya saja" },
    ],
  },
];

/** Why no decision is listed. */
export function followEmptiness(filter: FollowFilter, { rows, all }: { rows: number; all: number }) {
  if (rows > 0) return { tag: "rows" as const };
  const narrowed = filter.region !== "" || filter.meeting !== "" || filter.party !== "" || filter.mine;
  if (narrowed) return { tag: "filtered-away" as const, what: "tindak lanjut", clearHref: followHref(NOTHING_CHOSEN) };
  const state = filter.state === "all" || all === 0 ? "" : ` ${EMPTY_STATES[filter.state]}`;
  return {
    tag: "no-data-yet" as const,
    what: `tindak lanjut${state}`,
    hint:
      all > 0
        ? "Keputusan lain ada di bawah Semua."
        : "Keputusan rakor yang menjadi tugas pihak Anda muncul di sini, dengan tenggat dan tempat melapor.",
  };
}

const NOTHING_CHOSEN = parseFollowFilter({});
const EMPTY_STATES = { open: "yang berjalan", late: "yang lewat tenggat", done: "yang selesai" } as const;
