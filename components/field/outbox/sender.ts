import { dropSent, keepWaiting, listWaiting, type WaitingVisit } from "./outbox";

// Sends what waits, visit by visit, then photo by photo, so that a cut line repeats only what is missing. Every piece has
// a key under which the server counts it once; the lock of the browser keeps two tabs from sending the same at all.

/** Why the sender stopped: nothing left, no line, nobody signed in, somebody else signed in, another tab is at it. */
export type Stop = "done" | "line" | "signed-out" | "other-account" | "other-tab";

const SILENT_MS = 120_000;
/** The server understood and said no; it would say so again. */
const FOR_GOOD = [404, 409, 413, 422];

type Answer = { stop: Stop } | { refusal: string } | null;

/** One request: null when it went well. Whatever does not speak as our server is the line (a portal, a proxy, nothing). */
async function once(method: string, url: string, body: BodyInit): Promise<Answer> {
  try {
    const response = await fetch(url, { method, body, redirect: "error", signal: AbortSignal.timeout(SILENT_MS) });
    const said: { ok?: boolean; message?: string } = await response.json();
    if (response.ok && said.ok === true) return null;
    if (said.ok === false && response.status === 401) return { stop: "signed-out" };
    if (said.ok === false && response.status === 403) return { stop: "other-account" };
    if (said.message && FOR_GOOD.includes(response.status)) return { refusal: said.message };
  } catch {
    return { stop: "line" };
  }
  return { stop: "line" };
}

/** Sends one visit as far as it goes. null: the server has all of it, or has refused it for good. */
async function sendOne(visit: WaitingVisit): Promise<Stop | null> {
  const { key, account, kpmId, result, visitedOn, note } = visit;
  if (!visit.recorded) {
    const fields = JSON.stringify({ clientKey: key, account, kpmId, result, visitedOn, note });
    const answer = await once("POST", "/api/field/visits", fields);
    if (answer && "stop" in answer) return answer.stop;
    if (answer) return keepRefused(visit, answer.refusal);
    visit.recorded = true;
    await keepWaiting(visit);
  }
  while (visit.photos[0]) {
    const photo = visit.photos[0];
    const answer = await once("PUT", `/api/field/visits/${key}/photos/${photo.key}`, photo.bytes);
    if (answer && "stop" in answer) return answer.stop;
    if (answer) return keepRefused(visit, answer.refusal);
    visit.photos.shift();
    await keepWaiting(visit);
  }
  await dropSent(key);
  return null;
}

async function keepRefused(visit: WaitingVisit, problem: string): Promise<null> {
  await keepWaiting({ ...visit, problem });
  return null;
}

async function sendAll(account: string): Promise<Stop> {
  for (;;) {
    const next = (await listWaiting())
      .filter((visit) => visit.account === account && visit.problem === "")
      .sort((a, b) => a.savedAt - b.savedAt)[0];
    if (!next) return "done";
    const stop = await sendOne(next);
    if (stop) return stop;
  }
}

/** Sends what waits of this account. */
export async function sendWaiting(account: string): Promise<Stop> {
  // Without TLS a browser has no locks; then the keys alone see to it that everything counts once.
  if (!navigator.locks) return sendAll(account);
  return navigator.locks.request("salur-field", { ifAvailable: true }, (lock) =>
    lock ? sendAll(account) : ("other-tab" as const),
  );
}
