// Pages that a pendamping takes along, to open where there is no network. public/sw-field.js repeats these numbers and
// names, for it is a file of its own; a test holds both against each other.

/** One page of the list, and then some: what somebody visits in a day. */
export const MOST_CARRIED = 50;
/** They hold names and addresses, so they are for the day. */
export const CARRIED_HOURS = 24;
/** The browser's store of these pages, and the entry in it that names their owner. */
export const CARRIED_STORE = "salur-field";
export const CARRIED_NOTE = "/field/carried";

export const isStale = (carriedAt: number, now: number): boolean => now - carriedAt > CARRIED_HOURS * 3_600_000;

/** Where the browser counts the visits that wait on it, for a question before sign-out. */
export const WAITING_COUNT = "salur-field-waiting";

export const leavingQuestion = (waiting: number): string =>
  `${waiting} hasil kunjungan di ponsel ini belum terkirim. Hasil itu baru terkirim setelah Anda masuk lagi. Tetap keluar?`;
