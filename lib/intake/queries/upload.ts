import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { within } from "@/lib/auth/scope";
import { type Kind, kindsFor } from "@/lib/intake/rules/kinds";

export type UploadPlace = { code: string; name: string };

/** Where the actor's files can belong: kab/kota for families by name; the own regions ('' = the country) for totals. */
export async function listUploadPlaces(actor: UserActor): Promise<UploadPlace[]> {
  const byName = permits(actor.role, "intake.upload-names");
  const regions = [...actor.regions];
  const rows = await within(
    actor,
    (tx) => tx.$queryRaw<UploadPlace[]>`
      select code, name from regions
      where case when ${byName} then level = 2 and code ^@ any (${regions}::text[]) else code = any (${regions}::text[]) end
      order by code`,
  );
  return !byName && regions.includes("") ? [{ code: "", name: "Seluruh Indonesia" }, ...rows] : rows;
}

/** The kinds of file that an actor may send. */
export const uploadKinds = (actor: UserActor): Kind[] =>
  kindsFor({
    totals: permits(actor.role, "intake.upload-totals"),
    names: permits(actor.role, "intake.upload-names"),
    bank: actor.role === "bank",
  });
