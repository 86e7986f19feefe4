import type { Role } from "@/lib/auth/permissions";

/** Who can have a case on the table, first or for a while. */
export const CASE_OWNERS = {
  bank: "Bank penyalur",
  dinsos: "Dinsos kab/kota",
  dukcapil: "Dispendukcapil",
  pusdatin: "Pusdatin Kemensos",
  pendamping: "Pendamping",
  agen: "Agen e-Warong",
  pos: "PT Pos Indonesia",
} as const;
export type CaseOwner = keyof typeof CASE_OWNERS;
export const isCaseOwner = (text: string): text is CaseOwner => Object.hasOwn(CASE_OWNERS, text);
export const CASE_OWNER_CODES = Object.keys(CASE_OWNERS).filter(isCaseOwner);

const PARTIES: Partial<Record<Role, CaseOwner>> = {
  bank: "bank",
  dukcapil: "dukcapil",
  pendamping: "pendamping",
  "dinsos-kabkota": "dinsos",
  "dinsos-provinsi": "dinsos",
};

/** The party that someone of this role speaks for; null for those who only look. */
export const partyOf = (role: Role): CaseOwner | null => PARTIES[role] ?? null;

/** Whose turn it is: the party waited for, else the owner. */
export const turnOf = (found: { owner: CaseOwner; waitingFor: CaseOwner | null }): CaseOwner =>
  found.waitingFor ?? found.owner;

/** Dinsos answers for every case of its region; another party works what it owns or is waited for. */
export function mayWork(role: Role, found: { owner: CaseOwner; waitingFor: CaseOwner | null }): boolean {
  const party = partyOf(role);
  return party === "dinsos" || (party !== null && (found.owner === party || found.waitingFor === party));
}
