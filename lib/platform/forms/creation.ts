import "server-only";
import type { ZodType } from "zod";
import type { UserActor } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/permissions";
import type { Tx } from "@/lib/platform/database/db";
import { Refusal } from "@/lib/platform/errors";
import { type ActionResult, action } from "./action";
import { type Again, once } from "./once";

/** The field of components/ui/form/form-key. */
const KEY = "formKey";
const WELL_FORMED = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The key that a form was drawn with. */
export function formKeyOf(form: FormData): string {
  const key = form.get(KEY);
  if (typeof key === "string" && WELL_FORMED.test(key)) return key;
  throw new Refusal("invalid", "Formulir ini tidak lengkap. Muat ulang halaman, lalu isi lagi.");
}

/**
 * As action(), for forms that add something: sent twice, a form adds once and is answered the same. The command joins the
 * transaction that it is given.
 */
export function creation<Input, T>(
  what: string,
  permission: Permission,
  schema: ZodType<Input>,
  command: (actor: UserActor, input: Input, tx: Tx, key: string) => Promise<T>,
  again: Again = "asked",
): (form: FormData) => Promise<ActionResult<T>> {
  return (form) =>
    action(permission, schema, (actor, input) => {
      const key = formKeyOf(form);
      return once(actor, { what, key, input, again }, (tx) => command(actor, input, tx, key));
    })(form);
}
