import { useEffect, useSyncExternalStore } from "react";
import { discardWaiting, listWaiting, onOutboxChange, type WaitingVisit } from "./outbox";
import { type Stop, sendWaiting } from "./sender";

// When the outbox sends: on load of any page of visits, when something is added, when the network or the page comes back,
// and by itself, ever more rarely. One run for all that shows it on a page.

export type WaitingLine = Omit<WaitingVisit, "photos"> & { photos: number };
export type Outbox = {
  /** Of the signed-in account, the oldest first. */
  lines: readonly WaitingLine[];
  /** Of others who use this phone. */
  others: number;
  /** The keys of what arrived since the page was opened. */
  sent: readonly string[];
  sending: boolean;
  stopped: Stop;
};

const FIRST_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 300_000;
const FORGET_OTHERS_MS = 60 * 86_400_000;

const NOTHING: Outbox = { lines: [], others: 0, sent: [], sending: false, stopped: "done" };
let now = NOTHING;
let account = "";
let timer = 0;
let wait = FIRST_WAIT_MS;
const listeners = new Set<() => void>();

function say(change: Partial<Outbox>): void {
  now = { ...now, ...change };
  for (const listener of listeners) listener();
}

async function look(): Promise<void> {
  const all = await listWaiting();
  const mine = all.filter((visit) => visit.account === account).sort((a, b) => a.savedAt - b.savedAt);
  for (const { key, savedAt } of all.filter((visit) => visit.account !== account))
    if (Date.now() - savedAt > FORGET_OTHERS_MS) await discardWaiting(key);
  say({
    lines: mine.map(({ photos, ...line }) => ({ ...line, photos: photos.length })),
    others: all.length - mine.length,
  });
}

const open = () => now.lines.filter(({ problem }) => problem === "").length;

/** Sends now, if anything waits and nothing else is sending; tries again later when the line breaks. */
export async function sendNow(): Promise<void> {
  clearTimeout(timer);
  await look();
  if (open() === 0 || now.sending) return;
  if (!navigator.onLine) return say({ stopped: "line" });
  say({ sending: true });
  const stopped = await sendWaiting(account).catch(() => "line" as const);
  say({ sending: false, stopped });
  await look();
  wait = stopped === "done" ? FIRST_WAIT_MS : Math.min(LONGEST_WAIT_MS, wait * 2);
  if (open() > 0) timer = window.setTimeout(() => void sendNow(), wait * (0.75 + Math.random() / 2));
}

function atOnce(): void {
  wait = FIRST_WAIT_MS;
  if (document.visibilityState === "visible") void sendNow();
}

/** Keeps the outbox of this account going while the page is open. */
export function useOutboxRun(whose: string): void {
  useEffect(() => {
    account = whose;
    const changed = (sent: string) => {
      if (now.lines.some(({ key }) => key === sent)) say({ sent: [...now.sent, sent] });
      void look();
    };
    const stopListening = onOutboxChange(changed);
    window.addEventListener("online", atOnce);
    document.addEventListener("visibilitychange", atOnce);
    void sendNow().catch(() => {});
    return () => {
      stopListening();
      window.removeEventListener("online", atOnce);
      document.removeEventListener("visibilitychange", atOnce);
      clearTimeout(timer);
    };
  }, [whose]);
}

/** What waits, and how it goes. */
export const useOutbox = (): Outbox =>
  useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => now,
    () => NOTHING,
  );
