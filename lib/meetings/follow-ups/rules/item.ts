import type { Role } from "@/lib/auth/permissions";
import type { Party } from "@/lib/meetings/rules/meeting";
import { daysBetween } from "@/lib/values/dates";

// Tindak lanjut: what a meeting decided.

export const ITEM_STATES = { open: "Berjalan", done: "Selesai", dropped: "Dibatalkan" } as const;
export type ItemState = keyof typeof ITEM_STATES;
export const isItemState = (text: string): text is ItemState => Object.hasOwn(ITEM_STATES, text);

/** What can be done with a decision, and what becomes of it. report moves nothing. */
export const ITEM_VERBS = {
  report: { from: ["open"], to: "open", label: "Laporkan kemajuan", done: "dilaporkan" },
  finish: { from: ["open"], to: "done", label: "Tandai selesai", done: "diselesaikan" },
  drop: { from: ["open"], to: "dropped", label: "Batalkan", done: "dibatalkan" },
  reopen: { from: ["done", "dropped"], to: "open", label: "Buka lagi", done: "dibuka lagi" },
} as const satisfies Record<string, { from: readonly ItemState[]; to: ItemState; label: string; done: string }>;
export type ItemVerb = keyof typeof ITEM_VERBS;
export const isItemVerb = (text: string): text is ItemVerb => Object.hasOwn(ITEM_VERBS, text);

/** Whether a verb may follow a state. */
export const mayFollow = (state: ItemState, verb: ItemVerb): boolean =>
  ITEM_VERBS[verb].from.some((from) => from === state);

/** Late from the day after its deadline on. Both are calendar dates. */
export const isLate = (item: { state: ItemState; dueOn: string }, today: string): boolean =>
  item.state === "open" && daysBetween(item.dueOn, today) > 0;

/** The parties whose decisions someone of a role has to carry out; none for those who only look or present. */
export function partiesOf(role: Role): readonly Party[] {
  switch (role) {
    case "dinsos-kabkota":
      return ["dinsos"];
    case "pfm":
    case "dinsos-provinsi":
    case "bank":
    case "dukcapil":
    case "pendamping":
    case "camat":
      return [role];
    default:
      return [];
  }
}

/** To drop and to reopen belongs to those who hold the meeting, to report and to finish also to who carries it out. */
export const isOfHost = (verb: ItemVerb): boolean => verb === "drop" || verb === "reopen";

/** What someone who sees a decision may do with it; hosts: they see its meeting and may hold one. An administrator reads. */
export const verbsFor = (role: Role, { state, hosts }: { state: ItemState; hosts: boolean }): ItemVerb[] =>
  role === "admin"
    ? []
    : Object.keys(ITEM_VERBS)
        .filter(isItemVerb)
        .filter((verb) => mayFollow(state, verb) && (hosts || !isOfHost(verb)));
