import { CARRIED_NOTE, CARRIED_STORE, isStale } from "@/lib/field/rules/carry";

// Pages that are taken along are in the browser's cache with the headers they came with (their own nonce among them), and
// public/sw-field.js opens them when no network does. Only what somebody asked for is kept, for the day, and for nobody
// but the account that asked: a page that is opened without a session (sign-in) clears it all.

export type Carried = { account: string; region: string; families: number; at: number };

export const canCarry = (): boolean => window.isSecureContext && "serviceWorker" in navigator && "caches" in window;

/** Forgets all pages on this phone. */
export const dropCarried = (): Promise<boolean> => caches.delete(CARRIED_STORE);

/** What is on this phone for this account; what is too old or somebody else's is forgotten. */
export async function findCarried(account: string): Promise<Carried | null> {
  if (!canCarry() || !(await caches.has(CARRIED_STORE))) return null;
  const note = await (await caches.open(CARRIED_STORE)).match(CARRIED_NOTE);
  const carried: Carried | null = note ? await note.json() : null;
  if (carried && carried.account === account && !isStale(carried.at, Date.now())) return carried;
  await dropCarried();
  return null;
}

/** The scripts, styles and letters that a page or a style names. */
const partsOf = (text: string): string[] => text.match(/\/_next\/static\/[\w.~/%-]+/g) ?? [];

type Trip = { account: string; region: string; address: string; families: readonly string[] };

/** Takes the pages of these families along; tells how many are there. Throws when the line breaks. */
export async function carry(trip: Trip, tell: (done: number) => void): Promise<Carried> {
  const { account, region, address, families } = trip;
  const noted = await fetch("/api/field/carried", {
    method: "POST",
    body: JSON.stringify({ region, families: families.length }),
  });
  if (!noted.ok) throw new Error("not noted");
  await dropCarried();
  const store = await caches.open(CARRIED_STORE);
  const parts = new Set(["/icons.svg", "/icon.svg"]);
  const keep = async (url: string) => {
    const response = await fetch(url, { headers: { accept: "text/html" } });
    if (!response.ok || response.redirected) throw new Error(url);
    await store.put(url, response.clone());
    return response.text();
  };
  const keepPage = async (url: string) => {
    for (const part of partsOf(await keep(url))) parts.add(part);
  };
  await keepPage("/field");
  await keepPage(address);
  const left = [...families];
  let done = 0;
  await Promise.all(
    [1, 2, 3].map(async () => {
      for (let id = left.shift(); id !== undefined; id = left.shift()) {
        await keepPage(`/field/${id}`);
        tell(++done);
      }
    }),
  );
  // A Set also goes through what is added on the way: the letters that a style names.
  for (const part of parts) {
    const text = await keep(part);
    if (part.endsWith(".css"))
      for (const letter of partsOf(text.replaceAll("../media", "/_next/static/media"))) parts.add(letter);
  }
  const carried = { account, region, families: families.length, at: Date.now() };
  await store.put(CARRIED_NOTE, Response.json(carried));
  await navigator.serviceWorker.register("/sw-field.js", { scope: "/field" });
  return carried;
}
