import type { Role } from "./permissions";

declare const minted: unique symbol;

/** Who asks. Minted only here; every query and command takes one first. */
export type Actor = UserActor | SystemActor | PublicActor;

export type UserActor = {
  readonly [minted]: true;
  readonly kind: "user";
  readonly id: bigint;
  readonly name: string;
  readonly role: Role;
  /** Region code prefixes; [""] is the whole country, [] is nowhere. */
  readonly regions: readonly string[];
  readonly bank: string | null;
  readonly byName: boolean;
};

/** The product itself at work (worker, seed): holds the owner's connection, which the web process does not have. */
export type SystemActor = { readonly [minted]: true; readonly kind: "system"; readonly name: string };

/** Nobody signed in: reference data and the doors to sign-in. */
export type PublicActor = { readonly [minted]: true; readonly kind: "public" };

// The brand has no run-time part, so minting is the one place where the type is asserted.
export const mintUserActor = (user: Omit<UserActor, typeof minted | "kind">): UserActor =>
  ({ ...user, kind: "user" }) as UserActor;

export const systemActor = (name: string): SystemActor => ({ kind: "system", name }) as SystemActor;

export const publicActor = (): PublicActor => ({ kind: "public" }) as PublicActor;
