import { WAITING_COUNT } from "@/lib/field/rules/carry";

// Visits that wait on this phone until the server has them, in IndexedDB. A phone is lost more easily than a server, so
// it keeps the least that can be sent and recognised again: the family's number, never its name or address; the name of
// the desa and the day, by which its author recognises it; and what was typed and photographed, which
// is the visit itself. Rejected: the family's name as the label, which would turn the phone into a list of the poor.
// What the server has is forgotten here at once.

export type WaitingPhoto = { key: string; bytes: ArrayBuffer };

export type WaitingVisit = {
  key: string;
  /** Whose it is; it never leaves under another account. */
  account: string;
  kpmId: string;
  place: string;
  savedAt: number;
  result: string;
  visitedOn: string;
  note: string;
  photos: WaitingPhoto[];
  /** The server has the visit; photos still wait. */
  recorded: boolean;
  /** Why the server refused it for good. */
  problem: string;
};

const STORE = "visits";

const open = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open("salur-field", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: "key" });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: "strict" });
      const asked = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("salur-field");
/** sent: the key of the visit that the server now has whole, if that is what changed. */
type Listener = (sent: string) => void;
const listeners = new Set<Listener>();
const tellHere = (sent: string) => {
  for (const listener of listeners) listener(sent);
};
channel?.addEventListener("message", (event) => tellHere(String(event.data)));

/** Calls back after every change, in this tab or another. */
export function onOutboxChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function change<T>(work: (store: IDBObjectStore) => IDBRequest<T>, sent = ""): Promise<void> {
  await run("readwrite", work);
  const left = await run("readonly", (store) => store.count());
  localStorage.setItem(WAITING_COUNT, String(left));
  tellHere(sent);
  channel?.postMessage(sent);
}

export const listWaiting = (): Promise<WaitingVisit[]> => run("readonly", (store) => store.getAll());
export const findWaiting = (key: string): Promise<WaitingVisit | undefined> =>
  run("readonly", (store) => store.get(key));
export const keepWaiting = (visit: WaitingVisit): Promise<void> => change((store) => store.put(visit));
export const discardWaiting = (key: string): Promise<void> => change((store) => store.delete(key));
/** Forgets a visit that the server has. */
export const dropSent = (key: string): Promise<void> => change((store) => store.delete(key), key);

/** Puts a corrected visit in the place of one that was refused. */
export const replaceWaiting = (refused: string, visit: WaitingVisit): Promise<void> =>
  change((store) => {
    store.delete(refused);
    return store.put(visit);
  });
