import "server-only";
import type { Actor, UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { notFound } from "@/lib/platform/errors";

export type UserRow = {
  id: bigint;
  email: string;
  name: string;
  role: string;
  bank: string | null;
  directorate: string | null;
  regions: string[];
  disabled: boolean;
  signedInAt: Date | null;
};

// The web role may not read the rest of an account.
const SHOWN = {
  ...{ id: true, email: true, name: true, role: true, bankCode: true, directorateCode: true },
  ...{ disabledAt: true, signedInAt: true, scopes: true },
} as const;

/** All accounts, for an administrator; for anybody else only their own. */
export const listUsers = (actor: Actor): Promise<UserRow[]> =>
  within(actor, async (tx) => {
    const users = await tx.user.findMany({ select: SHOWN, orderBy: { name: "asc" } });
    return users.map((user) => ({
      id: user.id,
      email: user.email,
      name: user.name,
      role: user.role,
      bank: user.bankCode,
      directorate: user.directorateCode,
      regions: user.scopes.map((scope) => scope.regionCode),
      disabled: user.disabledAt !== null,
      signedInAt: user.signedInAt,
    }));
  });

export async function getUser(actor: Actor, id: bigint): Promise<UserRow> {
  const found = (await listUsers(actor)).find((user) => user.id === id);
  if (!found) throw notFound("Akun");
  return found;
}

/** How many sessions are open, by account: of all for an administrator, of one's own for anybody else. */
export const countSessions = (actor: UserActor): Promise<ReadonlyMap<bigint, number>> =>
  within(actor, async (tx) => {
    const rows = await tx.$queryRaw<
      { id: bigint; n: number }[]
    >`select user_id as id, sessions as n from live_sessions()`;
    return new Map(rows.map(({ id, n }) => [id, n]));
  });

/** The account of the actor. */
export const getOwnAccount = (actor: UserActor): Promise<{ email: string }> =>
  within(actor, async (tx) => {
    const own = await tx.user.findUnique({ where: { id: actor.id }, select: { email: true } });
    if (!own) throw notFound("Akun");
    return own;
  });

export type DirectorateRow = { code: string; name: string; provinces: { code: string; name: string }[] };

/** Wilayah PFM with their provinces. */
export const listDirectorates = (actor: Actor): Promise<DirectorateRow[]> =>
  within(actor, async (tx) => {
    const directorates = await tx.directorate.findMany({ include: { provinces: true }, orderBy: { code: "asc" } });
    const provinces = await tx.region.findMany({ where: { level: 1 }, orderBy: { code: "asc" } });
    return directorates.map(({ code, name, provinces: own }) => ({
      code,
      name,
      provinces: provinces
        .filter((p) => own.some((o) => o.provinceCode === p.code))
        .map((p) => ({ code: p.code, name: p.name })),
    }));
  });
