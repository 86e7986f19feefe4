import "server-only";
import { cookies } from "next/headers";
import NextAuth, { CredentialsSignin } from "next-auth";
import { decode, type JWT } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { authSecret } from "@/lib/platform/env";
import { clientAddress } from "@/lib/platform/http/client-address";
import { logSurprise } from "@/lib/platform/log";
import { endSession } from "./end-session";
import { findActor, type Session } from "./find-actor";
import { attemptSignIn } from "./sign-in";

declare module "next-auth" {
  interface User {
    version?: number;
    session?: string;
  }
}

// next-auth keeps the cookie; who the user is and whether the session still counts is looked up at each request
// (session.ts). No other file imports next-auth, and none of its own addresses is served: its pages speak English.

/** The attempt was refused; the code carries the seconds to wait, if any. */
export class SignInRefused extends CredentialsSignin {
  constructor(seconds: number) {
    super();
    this.code = `wait-${seconds}`;
  }
}

const SHIFT_S = 8 * 3600;

// A function, so that nothing is read from the environment while the application is built.
const { signIn, signOut } = NextAuth(() => ({
  secret: authSecret(),
  trustHost: true,
  session: { strategy: "jwt", maxAge: SHIFT_S },
  pages: { signIn: "/sign-in" },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize({ email, password }, request) {
        if (typeof email !== "string" || typeof password !== "string") throw new SignInRefused(0);
        if (email.length > 200 || password.length > 200) throw new SignInRefused(0);
        const result = await attemptSignIn(email, password, clientAddress(request));
        if (!result.ok) throw new SignInRefused(result.waitSeconds);
        return { id: String(result.userId), version: result.version, session: result.session };
      },
    }),
  ],
  callbacks: {
    // The token holds the account's id, the version it was issued for and its session, nothing else. A session that ended
    // is not renewed.
    async jwt({ token, user }) {
      if (user) return { sub: user.id, version: user.version, session: user.session };
      const session = sessionIn(token);
      return session && (await findActor(session)) ? token : null;
    },
  },
  logger: {
    error(error) {
      if (!(error instanceof CredentialsSignin)) logSurprise("next-auth", error);
    },
  },
}));

export { signIn };

/**
 * Ends the session for every copy of its cookie, and only then takes the cookie away: next-auth's own way would swallow a
 * failure and leave a copied cookie alive behind a page that reads "signed out".
 */
export async function endSignIn(): Promise<void> {
  const session = await readSession();
  if (session) await endSession(session.id);
  await signOut({ redirect: false });
}

// The first is what next-auth names its cookie under https, the second under http; a token counts under its own name only.
const COOKIES = ["__Secure-authjs.session-token", "authjs.session-token"];

// Tokens already decrypted: a token never changes, and whether it still counts is looked up in the database each time.
const MOST_OPENED = 1_000;
const opened = new Map<string, JWT>();

/**
 * The content of the session cookie, or null without a valid one. next-auth's own auth() also renews the token, twice the work,
 * and then throws it away: a page cannot set cookies.
 */
export async function readSession(): Promise<Session | null> {
  const jar = await cookies();
  const name = COOKIES.find((known) => jar.has(known));
  const token = name && jar.get(name)?.value;
  if (!token) return null;
  const said = opened.get(token) ?? (await decode({ token, secret: authSecret(), salt: name }).catch(() => null));
  const session = sessionIn(said);
  if (!said || !session || typeof said.exp !== "number") return null;
  if (said.exp * 1_000 < Date.now()) {
    opened.delete(token);
    return null;
  }
  if (opened.size >= MOST_OPENED) opened.clear();
  opened.set(token, said);
  return session;
}

/** The session that a token names; null for a token of another make. */
function sessionIn(token: JWT | null): Session | null {
  if (typeof token?.sub !== "string" || typeof token.version !== "number" || typeof token.session !== "string")
    return null;
  return { id: token.session, userId: BigInt(token.sub), version: token.version };
}
