// How sign-in slows a guesser without locking an office out: only the pair account + address must wait; an account
// guessed at from many addresses, or an address that tries many accounts, is answered more slowly but always answered.

/** Failures within the last hour, and the seconds since the last one. */
export type Failures = { count: number; secondsAgo: number };

const PAIR_FREE = 5;
const PAIR_FIRST_WAIT_S = 30;
const PAIR_LONGEST_WAIT_S = 15 * 60;
const ACCOUNT_FREE = 10;
const ACCOUNT_LONGEST_DELAY_MS = 3_000;
const ADDRESS_FREE = 50;
const ADDRESS_LONGEST_DELAY_MS = 2_000;

/** Seconds that this account must still wait at this address; 0 = may try. */
export function waitSeconds(pair: Failures): number {
  if (pair.count < PAIR_FREE) return 0;
  const wait = Math.min(PAIR_FIRST_WAIT_S * 2 ** (pair.count - PAIR_FREE), PAIR_LONGEST_WAIT_S);
  return Math.max(0, wait - pair.secondsAgo);
}

/** Milliseconds by which an answer is held back. */
export function delayMs(account: Failures, address: Failures): number {
  const byAccount = Math.min(Math.max(0, account.count - ACCOUNT_FREE + 1) * 250, ACCOUNT_LONGEST_DELAY_MS);
  const byAddress = Math.min(Math.max(0, address.count - ADDRESS_FREE + 1) * 50, ADDRESS_LONGEST_DELAY_MS);
  return Math.max(byAccount, byAddress);
}
