import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { hashRaw } from "@node-rs/argon2";

/** What an account makes proofs with. */
export type Terms = { memory: number; passes: number; lanes: number; salt: string };

// Argon2id, 19 MiB, two passes: the OWASP minimum, 20 to 60 ms on an old office machine. The same is written in invented terms
// (sign_in_terms), so that an account that does not exist takes as long.
const COST = { memory: 19_456, passes: 2, lanes: 1 };

/** What shows the database that somebody knows a password; it keeps only the sum of it, and the web process keeps nothing. */
export const proofOf = (password: string, { memory, passes, lanes, salt }: Terms): Promise<Buffer> =>
  hashRaw(password, {
    memoryCost: memory,
    timeCost: passes,
    parallelism: lanes,
    salt: Buffer.from(salt, "base64"),
  });

const unpadded = (bytes: Buffer): string => bytes.toString("base64").replaceAll("=", "");

/** What is kept of a password: its terms, and the sum of its proof. */
export async function hashPassword(password: string): Promise<string> {
  const terms = { ...COST, salt: unpadded(randomBytes(16)) };
  const sum = createHash("sha256")
    .update(await proofOf(password, terms))
    .digest();
  return `$argon2id$v=19$m=${terms.memory},t=${terms.passes},p=${terms.lanes}$${terms.salt}$${unpadded(sum)}`;
}
