import "server-only";
import { createHash } from "node:crypto";
import { prisma } from "@/lib/platform/database/db";
import { logEvent } from "@/lib/platform/log";
import { proofOf, type Terms } from "./password";

// The database counts, compares and opens; this process only turns the password into its proof (prisma/sql/functions/prove.sql).

export type SignInResult =
  | { ok: true; userId: bigint; version: number; session: string }
  | { ok: false; waitSeconds: number };

type Attempt = { ok: true; proof: Buffer } | { ok: false; waitSeconds: number };

/** The proof of a password for an account, held back as long as failed attempts demand; none while it must wait. */
export async function proofFor(email: string, password: string, address: string): Promise<Attempt> {
  const [terms] = await prisma("web").$queryRaw<(Terms & { wait_seconds: number; delay_ms: number })[]>`
    select * from sign_in_terms(${email}, ${address})`;
  if (!terms) throw new Error("no terms to sign in with");
  if (terms.wait_seconds > 0) return { ok: false, waitSeconds: terms.wait_seconds };
  if (terms.delay_ms > 0) await new Promise((resolve) => setTimeout(resolve, terms.delay_ms));
  return { ok: true, proof: await proofOf(password, terms) };
}

/**
 * One attempt; opens a session when it is right. Unknown, disabled and wrong password are told apart by nobody, neither by
 * answer nor by work done.
 */
export async function attemptSignIn(email: string, password: string, address: string): Promise<SignInResult> {
  const account = email.trim();
  const attempt = await proofFor(account, password, address);
  if (!attempt.ok) return attempt;
  const [row] = await prisma("web").$queryRaw<
    { user_id: bigint | null; version: number; session: string; wait_seconds: number }[]
  >`select * from sign_in(${account}, ${attempt.proof}, ${address})`;
  if (!row || row.user_id === null) {
    logEvent("sign-in.refused", { account: digest(account.toLowerCase()), from: digest(address) });
    return { ok: false, waitSeconds: row?.wait_seconds ?? 0 };
  }
  logEvent("sign-in.done", { user: String(row.user_id) });
  return { ok: true, userId: row.user_id, version: row.version, session: row.session };
}

const digest = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 22);
