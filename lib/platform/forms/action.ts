import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { ZodType } from "zod";
import type { UserActor } from "@/lib/auth/actor";
import { type Permission, permits } from "@/lib/auth/permissions";
import { signedInActor } from "@/lib/auth/session";
import { Refusal, type RefusalReason } from "@/lib/platform/errors";
import { logSurprise } from "@/lib/platform/log";

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
      const actor = await signedInActor();
      // The right was taken away while the page was open.
      if (!permits(actor.role, permission))
        return { ok: false, reason: "not-found", message: "Anda tidak lagi dapat melakukan ini. Muat ulang halaman." };
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
      // A redirect is thrown too, and is the framework's.
      unstable_rethrow(error);
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
