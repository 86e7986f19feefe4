import type { Role } from "@/lib/auth/permissions";
import { allowedVerbs, type CaseState } from "./lifecycle";
import { type CaseOwner, partyOf, turnOf } from "./party";
import type { MovingVerb } from "./verbs";

type Standing = { state: CaseState; owner: CaseOwner; waitingFor: CaseOwner | null };

/**
 * Where a visit moves a case of the family: what waits for the pendamping is answered, handed to the party that the result
 * names, or taken; null = the visit is told in its history and moves nothing.
 */
export function verbAfterVisit(role: Role, found: Standing, next: CaseOwner | null): MovingVerb | null {
  if (turnOf(found) !== "pendamping") return null;
  const verbs = allowedVerbs(role, found);
  if (verbs.includes("answer")) return "answer";
  if (next !== null && next !== partyOf(role) && verbs.includes("wait")) return "wait";
  return verbs.includes("take") ? "take" : null;
}
