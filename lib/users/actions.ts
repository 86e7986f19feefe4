"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { publicActor, type UserActor } from "@/lib/auth/actor";
import { firstPassword } from "@/lib/auth/first-password";
import { endSignIn, SignInRefused, signIn } from "@/lib/auth/next-auth";
import { currentActor, requireActor } from "@/lib/auth/session";
import { Refusal } from "@/lib/platform/errors";
import { type ActionResult, action } from "@/lib/platform/forms/action";
import { creation, formKeyOf } from "@/lib/platform/forms/creation";
import { type Answer, keepingTyped } from "@/lib/platform/forms/typed";
import { logSurprise } from "@/lib/platform/log";
import { parseReturn } from "@/lib/values/return-address";
import {
  changePassword,
  changeUser,
  completeSetup,
  createUser,
  disableUser,
  enableUser,
  endSessions,
  moveProvince,
} from "./commands";
import { homeOf, waitText } from "./rules";
import {
  changePasswordSchema,
  changeUserSchema,
  createUserSchema,
  moveProvinceSchema,
  setupSchema,
  userIdSchema,
} from "./schema";

export type SignInState = { message: string; email: string } | null;

/** Signs in and returns to the page that was asked for; the same answer whatever was wrong. */
export async function signInAction(_before: SignInState, form: FormData): Promise<SignInState> {
  const email = String(form.get("email") ?? "");
  try {
    await signIn("credentials", { email, password: String(form.get("password") ?? ""), redirect: false });
  } catch (error) {
    if (!(error instanceof SignInRefused)) throw error;
    const seconds = Number(error.code.replace("wait-", ""));
    const wait = seconds > 0 ? ` Tunggu ${waitText(seconds)} sebelum mencoba lagi.` : "";
    return { message: `Surel atau kata sandi tidak cocok.${wait}`, email };
  }
  const asked = parseReturn(form.get("next")) ?? "/";
  const actor = asked === "/" ? await currentActor() : null;
  redirect(actor ? homeOf(actor.role) : asked);
}

/** Ends the session; when it could not be ended, a page reports it and offers another try. */
export async function signOutAction(): Promise<void> {
  const code = await endSignIn().then(
    () => null,
    (error) => logSurprise("sign-out", error),
  );
  redirect(code === null ? "/sign-in" : `/sign-out?code=${code}`);
}

export async function completeSetupAction(
  _before: ActionResult<null> | null,
  form: FormData,
): Promise<ActionResult<null>> {
  const parsed = setupSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success)
    return { ok: false, reason: "invalid", message: parsed.error.issues[0]?.message ?? "Periksa isian." };
  try {
    await completeSetup(publicActor(), parsed.data);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, reason: error.reason, message: error.message };
  }
  redirect("/sign-in");
}

const refreshing =
  <Input, T>(command: (actor: UserActor, input: Input) => Promise<T>) =>
  async (actor: UserActor, input: Input) => {
    const result = await command(actor, input);
    revalidatePath("/admin", "layout");
    return result;
  };

const create = creation("Akun", "users.manage", createUserSchema, async (actor, input, tx, key) => {
  await createUser(actor, { ...input, password: firstPassword(key, input.email) }, tx);
  return { email: input.email };
});

const ACCOUNT = ["email", "name", "role", "regions", "directorate", "bank"];

/** Creates an account and shows its first password; sent twice, the same account and the same password. */
export async function createUserAction(
  _before: Answer<{ password: string }> | null,
  form: FormData,
): Promise<Answer<{ password: string }>> {
  const result = await keepingTyped(form, ACCOUNT, create(form));
  if (!result.ok) return result;
  revalidatePath("/admin", "layout");
  return { ok: true, data: { password: firstPassword(formKeyOf(form), result.data.email) } };
}

export async function changeUserAction(_before: Answer<void> | null, form: FormData) {
  return keepingTyped(form, ACCOUNT, action("users.manage", changeUserSchema, refreshing(changeUser))(form));
}

const ACCESS = { disable: disableUser, enable: enableUser, "end-sessions": endSessions };

/** verb: disable, enable or end-sessions. */
export async function changeAccessAction(_before: ActionResult<void> | null, form: FormData) {
  const verb = String(form.get("verb"));
  const command = verb === "disable" || verb === "enable" || verb === "end-sessions" ? ACCESS[verb] : null;
  if (!command) return { ok: false, reason: "invalid", message: "Tindakan tidak dikenal." } as const;
  return action("users.manage", userIdSchema, refreshing(command))(form);
}

export async function moveProvinceAction(_before: Answer<void> | null, form: FormData) {
  const moved = action("regions.group", moveProvinceSchema, refreshing(moveProvince))(form);
  return keepingTyped(form, ["province", "directorate"], moved);
}

export async function changePasswordAction(
  _before: ActionResult<void> | null,
  form: FormData,
): Promise<ActionResult<void>> {
  const result = await action("account.own", changePasswordSchema, changePassword)(form);
  if (result.ok) redirect("/sign-in?ended=password");
  return result;
}

/** Signs out everywhere: every session of this account ends, this one too. */
export async function endOwnSessionsAction(): Promise<void> {
  const actor = await requireActor("account.own");
  await endSessions(actor, { id: actor.id });
  await endSignIn();
  redirect("/sign-in?ended=everywhere");
}
