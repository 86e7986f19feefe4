import { type NextRequest, NextResponse } from "next/server";
import { isStageAddress } from "@/lib/meetings/stage/rules/stage-address";
import { REFUSED_METHOD } from "./lib/platform/http/door";
import { FOREIGN, isSameOrigin } from "./lib/platform/http/same-origin";
import { STILL_HEADERS } from "./lib/platform/http/still-headers";
import { withoutIdentityNumber } from "./lib/values/address";

// Headers for every page, and no change asked for from elsewhere: Next itself lets an action without Origin pass. Who may
// do what is not known here: each page, action and route checks its session itself.

const DEV = process.env.NODE_ENV === "development";

const READS = ["GET", "HEAD", "OPTIONS"];

export function proxy(request: NextRequest) {
  const method = request.headers.get(REFUSED_METHOD);
  if (method) return refuse(405, "Cara meminta ini tidak dilayani.", { allow: "GET, HEAD, POST" });
  if (!READS.includes(request.method) && !isSameOrigin(request)) return refuse(403, FOREIGN);
  const clean = withoutIdentityNumber(request.nextUrl);
  if (clean) return NextResponse.redirect(clean, 303);
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const address = request.nextUrl.pathname + request.nextUrl.search;
  // A page without menus and without names may stand inside our own slides; nothing else may stand in a frame.
  const framed = isStageAddress(address);
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${DEV ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framed ? "'self'" : "'none'"}`,
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-salur-path", address);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-frame-options", framed ? "SAMEORIGIN" : "DENY");
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("cache-control", "private, no-store");
  if (request.nextUrl.protocol === "https:") response.headers.set("strict-transport-security", "max-age=31536000");
  return response;
}

// Uploads stay out: a body that passes through here is cut at 10 MB. So does /public, whose answers are kept by shared
// caches and bring a policy of their own, without a nonce (lib/platform/http/open-answer.ts).
export const config = {
  matcher: [
    "/((?!public(?:/|$)|api/intake|api/cases/answers|api/field|_next/static|_next/image|favicon.ico|icon.svg|icons.svg).*)",
  ],
};

const refuse = (status: number, said: string, more: Record<string, string> = {}): Response =>
  new Response(`${said}\n`, {
    status,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      ...Object.fromEntries(STILL_HEADERS.map(({ key, value }) => [key, value])),
      ...more,
    },
  });
