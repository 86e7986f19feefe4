import type { IncomingHttpHeaders } from "node:http";

// What is believed of a request. Pure: front-door.ts applies it.

/** Headers by which a proxy tells what it saw. Anybody can write them, so they count only when a trusted proxy stands there. */
const FORWARDED = [
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "x-forwarded-server",
  "x-real-ip",
  "forwarded",
] as const;

type Trusted = Record<string, string | undefined>;

const last = (value: string | string[] | undefined): string | undefined =>
  [value ?? []].flat().join(",").split(",").at(-1)?.trim() || undefined;

/**
 * The forwarded headers as they are believed: `x-forwarded-for` is the client's one address. Each proxy adds who asked it,
 * so with n trusted proxies the client is the n-th entry from the end of the list that the connection itself completes.
 * A shorter list did not come through all of them: then only the connection counts.
 */
export function trustedHeaders(headers: IncomingHttpHeaders, remote: string | undefined, proxies: number): Trusted {
  const own: Trusted = Object.fromEntries(FORWARDED.map((name) => [name, undefined]));
  own["x-forwarded-for"] = remote;
  if (proxies <= 0) return own;
  const said = [headers["x-forwarded-for"] ?? []].flat().join(",");
  const seen = said
    .split(",")
    .map((address) => address.trim())
    .filter((address) => address !== "");
  const client = seen.at(-proxies);
  if (client === undefined) return own;
  return {
    ...own,
    "x-forwarded-for": client,
    "x-forwarded-host": last(headers["x-forwarded-host"]),
    "x-forwarded-proto": last(headers["x-forwarded-proto"]),
    "x-forwarded-port": last(headers["x-forwarded-port"]),
  };
}

/** Who asks, after the front door: one address, or "langsung" where there was no connection to ask (tests, tools). */
export const clientAddress = (headers: Headers): string => headers.get("x-forwarded-for")?.trim() || "langsung";

/** What an answer carries when it brings nothing stricter of its own (pages: proxy.ts; open pages: open-answer.ts). */
export const defaultHeaders = (secure: boolean): [string, string][] => [
  ["x-content-type-options", "nosniff"],
  ["referrer-policy", "same-origin"],
  ["x-frame-options", "DENY"],
  ["content-security-policy", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"],
  ...(secure ? [["strict-transport-security", "max-age=31536000"] as [string, string]] : []),
];

const METHODS: readonly string[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
type MethodRefusal = { status: number; sentence: string; headers: Record<string, string> };

/** Why a request is not answered at all; null when it may go on. */
export function methodRefusal(method: string, host: string | undefined): MethodRefusal | null {
  if (!METHODS.includes(method))
    return { status: 405, sentence: "Cara permintaan ini tidak dilayani.", headers: { allow: METHODS.join(", ") } };
  if (!host)
    return {
      status: 400,
      sentence: "Permintaan tidak menyebut nama situs. Proksi di depan Salur harus meneruskan Host.",
      headers: {},
    };
  return null;
}

/** Whether a request that changes something comes from a page of this site. Browsers send Origin with each; without it: no. */
export function comesFromHere(headers: Headers): boolean {
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  if (!origin || !host || !URL.canParse(origin)) return false;
  const site = headers.get("sec-fetch-site");
  return new URL(origin).host === host && (site === null || site === "same-origin");
}
