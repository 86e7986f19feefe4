import "server-only";
import { Refusal } from "@/lib/platform/errors";

// What an address answers when it does not give what was asked for: one sentence, never cached.

export const NO_PAGE = "Halaman ini tidak ditemukan.";

export const refusedAddress = (why: string, status = 422): Response =>
  new Response(why, { status, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });

/** What the address names does not exist, or not for this reader. */
export const missing = (why: string = NO_PAGE): Response => refusedAddress(why, 404);

/** The response, or `missing` where a command or query refuses. */
export async function foundOr(why: string, give: () => Promise<Response>): Promise<Response> {
  try {
    return await give();
  } catch (error) {
    if (error instanceof Refusal) return missing(why);
    throw error;
  }
}
