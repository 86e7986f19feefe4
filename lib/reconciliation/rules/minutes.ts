import type { Role } from "@/lib/auth/permissions";

// Two people, two parties: the person who signs for the district never signs for the bank, and the other way round.

export type Party = "district" | "bank";
export type Signatures = { districtBy: bigint | null; bankBy: bigint | null };

const PARTY_OF: Partial<Record<Role, Party>> = { "dinsos-kabkota": "district", bank: "bank" };

/** For whom somebody of a role signs; null = for nobody. */
export const partyOf = (role: Role): Party | null => PARTY_OF[role] ?? null;

/** What somebody may do with the minutes now: sign for their party once, or nothing. */
export function maySign(role: Role, { districtBy, bankBy }: Signatures): Party | null {
  const party = partyOf(role);
  if (party === "district") return districtBy === null ? party : null;
  return party === "bank" && bankBy === null ? party : null;
}

/** Signed by both, the period is locked. */
export const isComplete = ({ districtBy, bankBy }: Signatures): boolean => districtBy !== null && bankBy !== null;

/** A reason that the next reader understands. */
export const UNLOCK_REASON_LENGTH = 10;
