import "server-only";
import { createHash } from "node:crypto";
import { logSurprise } from "@/lib/platform/log";
import { clientAddress } from "./client-address";
import { rateLimit } from "./rate-limit";
import { STILL_HEADERS } from "./still-headers";

// Answers that are the same for everybody: no session is looked at, no cookie set, shared caches may keep them. They have
// no script and therefore need no nonce: a policy that changes with each request would make a stored copy useless.

const MAX_AGE_S = 300;
/** Five pages a second for a minute, and again; an office of fifty behind one address reads without noticing. */
const mayRead = rateLimit({ burst: 300, perMinute: 300 });

export type Found = {
  body: string | AsyncIterable<string>;
  type: "text/html" | "text/csv" | "application/json";
  /** Names what is answered; without it the body does. */
  tag?: string;
  /** Under what name it is kept when it is a download. */
  file?: string;
};

type Asked = {
  /** How much of the reader's share this takes; a page = 1. */
  cost: number;
  find: () => Promise<Found | null>;
  /** The same for everything that is not there. */
  missing: () => string;
};

/** Answers a request to an open address: found, unchanged, not there, or too often. */
export async function answerOpenly(request: Request, { cost, find, missing }: Asked): Promise<Response> {
  const wait = mayRead(clientAddress(request), cost);
  if (wait > 0) {
    const said = `Terlalu banyak permintaan dari alamat internet Anda; coba lagi ${wait} detik lagi.\n`;
    return answer(request, said, { status: 429, "content-type": plain, "retry-after": String(wait), ...unkept });
  }
  try {
    const found = await find();
    if (!found) return answer(request, missing(), { status: 404, "content-type": "text/html; charset=utf-8", ...kept });
    return present(request, found);
  } catch (error) {
    const code = logSurprise("open", error);
    const said = `Halaman ini sedang tidak dapat dibuka. Coba lagi; bila berulang, sampaikan kode ${code}.\n`;
    return answer(request, said, { status: 500, "content-type": plain, ...unkept });
  }
}

const plain = "text/plain; charset=utf-8";
const kept = { "cache-control": `public, max-age=${MAX_AGE_S}` };
const unkept = { "cache-control": "no-store" };

function present(request: Request, { body, type, tag, file }: Found): Response {
  const etag = `"${tag ?? createHash("sha256").update(String(body)).digest("base64url").slice(0, 22)}"`;
  const headers = { ...kept, etag };
  const known =
    request.headers
      .get("if-none-match")
      ?.split(",")
      .map((one) => one.trim().replace(/^W\//, "")) ?? [];
  if (known.includes(etag)) return answer(request, null, { status: 304, ...headers });
  const download = file && { "content-disposition": `attachment; filename="${file}"` };
  const content = typeof body === "string" ? body : streamOf(body);
  return answer(request, content, { status: 200, "content-type": `${type}; charset=utf-8`, ...headers, ...download });
}

/** As the reader takes it: no more than a piece is held. */
function streamOf(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

function answer(
  request: Request,
  body: BodyInit | null,
  { status, ...more }: { status: number } & Record<string, string | number>,
): Response {
  const headers = new Headers(STILL_HEADERS.map(({ key, value }): [string, string] => [key, value]));
  for (const [name, value] of Object.entries(more)) headers.set(name, String(value));
  if (new URL(request.url).protocol === "https:") headers.set("strict-transport-security", "max-age=31536000");
  return new Response(body, { status, headers });
}
