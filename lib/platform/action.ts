import "server-only";
import { isHTTPAccessFallbackError } from "next/dist/client/components/http-access-fallback/http-access-fallback";
import { isRedirectError } from "next/dist/client/components/redirect-error";
import type { ZodType } from "zod";
import type { UserActor } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { Refusal, type RefusalReason } from "./errors";
import { logSurprise } from "./log";

export type ActionResult<T> =
  | { ok: true; data: T }
  | { ok: false; reason: RefusalReason; message: string; fields?: Record<string, string[]> };

/**
 * The one way from a form to a command: actor, permission, schema, command, result.
 * Expected refusals come back as values; surprises are logged once and come back as a code.
 */
export function action<Input, T>(
  permission: Permission,
  schema: ZodType<Input>,
  command: (actor: UserActor, input: Input) => Promise<T>,
): (form: FormData) => Promise<ActionResult<T>> {
  return async (form) => {
    try {
      const actor = await requireActor(permission);
      const parsed = schema.safeParse(Object.fromEntries(form));
      if (!parsed.success) {
        const fields: Record<string, string[]> = {};
        for (const issue of parsed.error.issues) {
          const name = String(issue.path[0] ?? "");
          fields[name] = [...(fields[name] ?? []), issue.message];
        }
        return { ok: false, reason: "invalid", message: "Periksa isian yang ditandai.", fields };
      }
      return { ok: true, data: await command(actor, parsed.data) };
    } catch (error) {
      if (isRedirectError(error)) throw error;
      // The right was taken away while the page stood open.
      if (isHTTPAccessFallbackError(error))
        return { ok: false, reason: "not-found", message: "Anda tidak lagi dapat melakukan ini. Muat ulang halaman." };
      if (error instanceof Refusal) {
        return {
          ok: false,
          reason: error.reason,
          message: error.message,
          ...(error.fields && { fields: error.fields }),
        };
      }
      const code = logSurprise("action", error);
      return {
        ok: false,
        reason: "unavailable",
        message: `Terjadi gangguan, belum ada yang berubah. Coba lagi; bila berulang, sampaikan kode ${code}.`,
      };
    }
  };
}
