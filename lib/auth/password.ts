import "server-only";
import { hash, verify } from "@node-rs/argon2";

// Argon2id, 19 MiB, two passes: the OWASP minimum, 20 to 60 ms on an old office machine.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

let decoy: Promise<string> | undefined;

/** Always does the work of one verification, also when there is no such account. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("a password that nobody has");
  return (await verify(stored ?? (await decoy), password)) && stored !== null;
}
