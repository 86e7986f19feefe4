import "server-only";
import { createHash } from "node:crypto";
import { prisma } from "@/lib/platform/db";
import { logEvent } from "@/lib/platform/log";
import { passwordMatches } from "./password";
import { delayMs, type Failures, waitSeconds } from "./throttle";

export type SignInResult = { ok: true; userId: bigint; version: number } | { ok: false; waitSeconds: number };

/** Checks one attempt. Unknown, disabled and wrong password are told apart by nobody, neither by answer nor by work done. */
export async function verifySignIn(email: string, password: string, address: string): Promise<SignInResult> {
  const account = `account:${digest(email.trim().toLowerCase())}`;
  const from = `address:${digest(address)}`;
  const pair = `pair:${digest(`${account} ${from}`)}`;
  const failures = await failuresOf([account, from, pair]);
  const wait = waitSeconds(failures(pair));
  if (wait > 0) return { ok: false, waitSeconds: wait };
  const delay = delayMs(failures(account), failures(from));
  if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));

  const db = prisma("web");
  const [found] = await db.$queryRaw<{ id: bigint; password_hash: string; session_version: number }[]>`
    select * from find_sign_in(${email.trim()})`;
  const matches = await passwordMatches(found?.password_hash ?? null, password);
  if (!found || !matches) {
    await db.$executeRaw`select record_sign_in_failure(${[account, from, pair]})`;
    logEvent("sign-in.refused", { account, from });
    return { ok: false, waitSeconds: waitSeconds({ count: failures(pair).count + 1, secondsAgo: 0 }) };
  }
  await db.$executeRaw`select record_sign_in(${found.id}, ${pair})`;
  logEvent("sign-in.done", { user: String(found.id) });
  return { ok: true, userId: found.id, version: found.session_version };
}

const digest = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 22);

async function failuresOf(keys: string[]): Promise<(key: string) => Failures> {
  const rows = await prisma("web").$queryRaw<{ key: string; failures: number; seconds_ago: number }[]>`
    select * from sign_in_failures(${keys})`;
  const none: Failures = { count: 0, secondsAgo: 0 };
  return (key) => {
    const row = rows.find((r) => r.key === key);
    return row ? { count: row.failures, secondsAgo: row.seconds_ago } : none;
  };
}
