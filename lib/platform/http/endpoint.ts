import "server-only";
import type { ZodType } from "zod";
import type { UserActor } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/permissions";
import { permits } from "@/lib/auth/permissions";
import { currentActor, signedInActor } from "@/lib/auth/session";
import { Refusal, type RefusalReason } from "@/lib/platform/errors";
import { logSurprise } from "@/lib/platform/log";
import { missing, NO_PAGE } from "./refused-address";
import { FOREIGN, isSameOrigin } from "./same-origin";

// The way from a request of our own pages to a command, where an action will not do: origin, actor, permission, command.
// Expected refusals come back as values; surprises are logged once and come back as a code.

export type Answer<T> = { ok: true; data: T } | { ok: false; status: number; message: string };

const STATUS: Partial<Record<RefusalReason, number>> = {
  invalid: 422,
  "not-found": 404,
  forbidden: 403,
  limit: 413,
  unavailable: 507,
};

/** Answers a request that changes something, for an actor with one of the permissions. */
export async function endpoint<T>(
  request: Request,
  permissions: readonly Permission[],
  command: (actor: UserActor) => Promise<T>,
): Promise<Answer<T>> {
  if (!isSameOrigin(request)) return { ok: false, status: 403, message: FOREIGN };
  const actor = await currentActor();
  if (!actor) return { ok: false, status: 401, message: "Sesi Anda sudah berakhir. Masuk lagi, lalu kirim ulang." };
  if (!permissions.some((permission) => permits(actor.role, permission)))
    return { ok: false, status: 404, message: NO_PAGE };
  try {
    return { ok: true, data: await command(actor) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, status: STATUS[error.reason] ?? 409, message: error.message };
    const code = logSurprise("endpoint", error);
    return {
      ok: false,
      status: 500,
      message: `Belum tersimpan karena gangguan. Kirim lagi; bila berulang, sampaikan kode ${code}.`,
    };
  }
}

/** An answer as JSON: {ok, ...data} or {ok, message}. */
export const asJson = (answer: Answer<object>): Response =>
  Response.json(answer.ok ? { ok: true, ...answer.data } : { ok: false, message: answer.message }, {
    status: answer.ok ? 200 : answer.status,
    headers: { "cache-control": "no-store" },
  });

/** Input that is not well-formed is a refusal with the first reason. */
export function parsed<T>(schema: ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new Refusal("invalid", result.error.issues[0]?.message ?? "Isian tidak sah.");
}

const MOST_JSON = 16 << 10;

/** The JSON of a request, at most 16 kB of it. */
export async function readJson(request: Request): Promise<unknown> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | null = request.body;
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > MOST_JSON) throw new Refusal("invalid", "Permintaan ini terlalu panjang. Muat ulang halaman.");
    pieces.push(piece);
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString("utf8"));
  } catch {
    throw new Refusal("invalid", "Permintaan ini tidak terbaca. Muat ulang halaman.");
  }
}

/**
 * For a download: the actor, or the answer to somebody without the permission. Next's own "not found" is a page only where
 * there is a page: here it would say nothing, and the browser would say it in its own language.
 */
export async function readerOr(permission: Permission): Promise<UserActor | Response> {
  const actor = await signedInActor();
  if (permits(actor.role, permission)) return actor;
  return missing();
}
