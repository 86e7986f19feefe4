import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { Reader } from "@/lib/platform/database/db";
import type { Colleague } from "./get-case";

/** Whom many cases of a place can be given to: also those who work in a part of it. */
export async function listColleaguesIn(actor: UserActor, place: string, outer?: Reader): Promise<Colleague[]> {
  return reading(actor, (tx) => tx.$queryRaw<Colleague[]>`select id, name, role from colleagues_in(${place})`, outer);
}
