import "server-only";
import { createHash } from "node:crypto";
import type { PublicActor, UserActor } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/password";
import { passwordFault } from "@/lib/auth/password-rule";
import { joining, within } from "@/lib/auth/scope";
import { verifySignIn } from "@/lib/auth/sign-in";
import { recordAudit } from "@/lib/platform/audit";
import type { Tx } from "@/lib/platform/db";
import { notFound, Refusal, refused } from "@/lib/platform/errors";
import { getOwnAccount } from "./queries";
import { NEEDS, scopeFault, waitText } from "./rules";
import type { ChangePasswordInput, ChangeUserInput, CreateUserInput, SetupInput } from "./schema";

const invalid = (field: string, message: string) => new Refusal("invalid", message, { [field]: [message] });

function demandScope(input: Pick<CreateUserInput, "role" | "regions" | "directorate" | "bank">): void {
  const fault = scopeFault(input);
  if (fault) throw invalid("regions", fault);
}

/** Regions as stored: an administrator's is the whole country. */
const regionsOf = (input: Pick<CreateUserInput, "role" | "regions">): string[] =>
  input.role === "admin" ? [""] : input.regions;

async function replaceScope(tx: Tx, id: bigint, regions: string[]): Promise<void> {
  const known = await tx.region.count({ where: { code: { in: regions.filter(Boolean) } } });
  if (known !== regions.filter(Boolean).length)
    throw invalid("regions", "Ada kode wilayah yang tidak dikenal; periksa lagi.");
  await tx.userScope.deleteMany({ where: { userId: id } });
  await tx.userScope.createMany({ data: regions.map((regionCode) => ({ userId: id, regionCode })) });
}

/** Creates an account with a generated password, which is stored only as a hash. */
export async function createUser(
  actor: UserActor,
  input: CreateUserInput & { password: string },
  outer?: Tx,
): Promise<void> {
  demandScope(input);
  const passwordHash = await hashPassword(input.password);
  await joining(actor, outer, async (tx) => {
    if (await tx.user.findUnique({ where: { email: input.email } }))
      throw invalid("email", "Surel ini sudah dipakai akun lain.");
    const needs = NEEDS[input.role];
    const { id } = await tx.user.create({
      data: {
        email: input.email,
        name: input.name,
        role: input.role,
        passwordHash,
        bankCode: needs.bank ? input.bank : null,
        directorateCode: needs.directorate ? input.directorate : null,
      },
      select: { id: true },
    });
    await replaceScope(tx, id, regionsOf(input));
    await recordAudit(tx, actor, { action: "user.created", subject: `user ${id}`, detail: { role: input.role } });
  });
}

/** Changes name, role and scope; open sessions see it at their next request. */
export async function changeUser(actor: UserActor, input: ChangeUserInput): Promise<void> {
  demandScope(input);
  if (input.id === actor.id && input.role !== actor.role)
    throw refused("Peran akun sendiri tidak bisa diubah; minta administrator lain.");
  await within(actor, async (tx) => {
    const needs = NEEDS[input.role];
    const { count } = await tx.user.updateMany({
      where: { id: input.id },
      data: {
        name: input.name,
        role: input.role,
        bankCode: needs.bank ? input.bank : null,
        directorateCode: needs.directorate ? input.directorate : null,
      },
    });
    if (count === 0) throw notFound("Akun");
    await replaceScope(tx, input.id, regionsOf(input));
    await recordAudit(tx, actor, {
      action: "user.changed",
      subject: `user ${input.id}`,
      detail: { role: input.role, regions: input.regions.join(" ") },
    });
  });
}

/** Shuts an account out at its next request. Nobody disables their own. */
export async function disableUser(actor: UserActor, { id }: { id: bigint }): Promise<void> {
  if (id === actor.id) throw refused("Akun sendiri tidak bisa dinonaktifkan; minta administrator lain.");
  await changeOne(actor, id, "user.disabled", { disabledAt: new Date(), sessionVersion: { increment: 1 } });
}

export const enableUser = (actor: UserActor, { id }: { id: bigint }): Promise<void> =>
  changeOne(actor, id, "user.enabled", { disabledAt: null });

/** Ends every session of an account; one's own too. */
export const endSessions = (actor: UserActor, { id }: { id: bigint }): Promise<void> =>
  changeOne(actor, id, "user.sessions-ended", { sessionVersion: { increment: 1 } });

type Change = { disabledAt?: Date | null; sessionVersion?: { increment: number }; passwordHash?: string };

async function changeOne(actor: UserActor, id: bigint, action: string, data: Change): Promise<void> {
  await within(actor, async (tx) => {
    const { count } = await tx.user.updateMany({ where: { id }, data });
    if (count === 0) throw notFound("Akun");
    await recordAudit(tx, actor, { action, subject: `user ${id}` });
  });
}

/**
 * Changes one's own password; every session, also this one, ends. Whoever sits at an open session guesses the present one
 * as slowly as at the sign-in.
 */
export async function changePassword(actor: UserActor, input: ChangePasswordInput): Promise<void> {
  const own = await getOwnAccount(actor);
  const known = await verifySignIn(own.email, input.current, `akun ${actor.id}`);
  if (!known.ok) {
    const wait = known.waitSeconds > 0 ? ` Tunggu ${waitText(known.waitSeconds)} sebelum mencoba lagi.` : "";
    throw invalid("current", `Kata sandi sekarang tidak cocok.${wait}`);
  }
  const fault = await passwordFault(input.next, [own.email, actor.name]);
  if (fault) throw invalid("next", fault);
  await changeOne(actor, actor.id, "user.password-changed", {
    passwordHash: await hashPassword(input.next),
    sessionVersion: { increment: 1 },
  });
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
  await within(actor, async (tx) => {
    const { count } = await tx.directorateProvince.updateMany({
      where: { provinceCode: province },
      data: { directorateCode: directorate },
    });
    if (count === 0) throw notFound("Provinsi");
    await recordAudit(tx, actor, {
      action: "directorate.province-moved",
      subject: `provinsi ${province}`,
      region: province,
      detail: { directorate },
    });
  });
}
