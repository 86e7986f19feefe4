import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { reading } from "@/lib/auth/scope";
import { type Kind, kindsFor } from "@/lib/intake/kinds/rules";
import type { Reader } from "@/lib/platform/database/db";

export type UploadPlace = { code: string; name: string };

/** Where the actor's files can belong: kab/kota for families by name; the own regions ('' = the country) for totals. */
export async function listUploadPlaces(actor: UserActor, outer?: Reader): Promise<UploadPlace[]> {
  const byName = permits(actor.role, "intake.upload-names");
  const regions = [...actor.regions];
  // By the index of parents: a comparison of prefixes would read all 83,000 regions.
  const rows = await reading(
    actor,
    (tx) =>
      byName
        ? tx.$queryRaw<UploadPlace[]>`
          select code, name from regions where level = 2 and code = any (${regions}::text[])
          union
          select k.code, k.name from regions p join regions k on k.parent_code = p.code
          where p.parent_code is null and ('' = any (${regions}::text[]) or p.code = any (${regions}::text[]))
          order by code`
        : tx.$queryRaw<
            UploadPlace[]
          >`select code, name from regions where code = any (${regions}::text[]) order by code`,
    outer,
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
