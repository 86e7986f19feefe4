import "server-only";
import { createHash } from "node:crypto";
import type { PublicActor, UserActor } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/password";
import { passwordFault } from "@/lib/auth/password-rule";
import { joining, within } from "@/lib/auth/scope";
import { proofFor } from "@/lib/auth/sign-in";
import type { Tx } from "@/lib/platform/database/db";
import { notFound, Refusal, refused } from "@/lib/platform/errors";
import { getOwnAccount } from "./queries";
import { NEEDS, scopeFault, waitText } from "./rules";
import type { ChangePasswordInput, ChangeUserInput, CreateUserInput, SetupInput } from "./schema";

const invalid = (field: string, message: string) => new Refusal("invalid", message, { [field]: [message] });

function demandScope(input: Pick<CreateUserInput, "role" | "regions" | "directorate" | "bank">): void {
  const fault = scopeFault(input);
  if (fault) throw invalid("regions", fault);
}

type Fault = { fault: string | null };

/** Why the database did not do it (prisma/sql/functions), as a refusal; own: what it says of one's own account. */
function demandDone([answer]: Fault[], what: string, own = ""): void {
  if (!answer || answer.fault === "not-found") throw notFound(what);
  if (answer.fault === "own") throw refused(own);
  if (answer.fault === "email") throw invalid("email", "Surel ini sudah dipakai akun lain.");
  if (answer.fault === "region") throw invalid("regions", "Ada kode wilayah yang tidak dikenal; periksa lagi.");
  if (answer.fault) throw new Error(`unknown fault ${answer.fault}`);
}

/** Bank and directorate of a role that has one. */
const partiesOf = ({ role, bank, directorate }: Pick<CreateUserInput, "role" | "bank" | "directorate">) => ({
  bank: NEEDS[role].bank ? bank : null,
  directorate: NEEDS[role].directorate ? directorate : null,
});

/** Creates an account with a generated password, which is stored only as a hash. */
export async function createUser(
  actor: UserActor,
  input: CreateUserInput & { password: string },
  outer?: Tx,
): Promise<void> {
  demandScope(input);
  const { email, name, role, regions } = input;
  const { bank, directorate } = partiesOf(input);
  const hash = await hashPassword(input.password);
  await joining(actor, outer, async (tx) =>
    demandDone(
      await tx.$queryRaw<Fault[]>`
        select create_user(${email}, ${name}, ${role}, ${bank}, ${directorate}, ${regions}::text[], ${hash}) as fault`,
      "Akun",
    ),
  );
}

/** Changes name, role and scope; open sessions see it at their next request. */
export async function changeUser(actor: UserActor, input: ChangeUserInput): Promise<void> {
  demandScope(input);
  const { id, name, role, regions } = input;
  const { bank, directorate } = partiesOf(input);
  await within(actor, async (tx) =>
    demandDone(
      await tx.$queryRaw<Fault[]>`
        select change_user(${id}, ${name}, ${role}, ${bank}, ${directorate}, ${regions}::text[]) as fault`,
      "Akun",
      "Peran akun sendiri tidak bisa diubah; minta administrator lain.",
    ),
  );
}

type Access = "disabled" | "enabled" | "sessions-ended";

const changeAccess = (actor: UserActor, id: bigint, verb: Access): Promise<void> =>
  within(actor, async (tx) =>
    demandDone(
      await tx.$queryRaw<Fault[]>`select change_access(${id}, ${verb}) as fault`,
      "Akun",
      "Akun sendiri tidak bisa dinonaktifkan; minta administrator lain.",
    ),
  );

/** Shuts an account out at its next request. Nobody disables their own. */
export const disableUser = (actor: UserActor, { id }: { id: bigint }): Promise<void> =>
  changeAccess(actor, id, "disabled");

export const enableUser = (actor: UserActor, { id }: { id: bigint }): Promise<void> =>
  changeAccess(actor, id, "enabled");

/** Ends every session of an account; one's own too. */
export const endSessions = (actor: UserActor, { id }: { id: bigint }): Promise<void> =>
  changeAccess(actor, id, "sessions-ended");

/**
 * Changes one's own password; every session, also this one, ends. Somebody at an open session guesses the present one
 * as slowly as at the sign-in.
 */
export async function changePassword(actor: UserActor, input: ChangePasswordInput): Promise<void> {
  const own = await getOwnAccount(actor);
  const fault = await passwordFault(input.next, [own.email, actor.name]);
  const attempt = await proofFor(own.email, input.current, `akun ${actor.id}`);
  if (!attempt.ok) throw notTheirs(attempt.waitSeconds);
  if (fault) throw invalid("next", fault);
  const hash = await hashPassword(input.next);
  const [answer] = await within(
    actor,
    (tx) =>
      tx.$queryRaw<
        { done: boolean; wait_seconds: number }[]
      >`select * from change_own_password(${attempt.proof}, ${hash})`,
  );
  if (!answer?.done) throw notTheirs(answer?.wait_seconds ?? 0);
}

function notTheirs(waitSeconds: number): Refusal {
  const wait = waitSeconds > 0 ? ` Tunggu ${waitText(waitSeconds)} sebelum mencoba lagi.` : "";
  return invalid("current", `Kata sandi sekarang tidak cocok.${wait}`);
}

/** The first administrator, by the one-time link of the launcher. */
export async function completeSetup(actor: PublicActor, input: SetupInput): Promise<void> {
  const fault = await passwordFault(input.password, [input.email, input.name]);
  if (fault) throw invalid("password", fault);
  const passwordHash = await hashPassword(input.password);
  const tokenHash = createHash("sha256").update(input.token).digest("hex");
  const [result] = await within(
    actor,
    (tx) =>
      tx.$queryRaw<
        { done: boolean }[]
      >`select complete_setup(${tokenHash}, ${input.email}, ${input.name}, ${passwordHash}) as done`,
  );
  if (!result?.done)
    throw refused("Tautan ini sudah dipakai atau kedaluwarsa. Jalankan lagi npm start untuk tautan baru.");
}

/** Moves a province to another Wilayah PFM; its directorate sees it at the next request. */
export async function moveProvince(
  actor: UserActor,
  { province, directorate }: { province: string; directorate: string },
): Promise<void> {
  await within(actor, async (tx) =>
    demandDone(await tx.$queryRaw<Fault[]>`select move_province(${province}, ${directorate}) as fault`, "Provinsi"),
  );
}
