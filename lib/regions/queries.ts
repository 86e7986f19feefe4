import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { Reader } from "@/lib/platform/database/db";
import { notFound } from "@/lib/platform/errors";
import { levelOf, lineageOf, type RegionLevel } from "@/lib/values/region-code";
import { displayName, isInScope, isPseudoRegion, pseudoName } from "./rules";

export type RegionRow = { code: string; name: string; level: RegionLevel };

type Found = { code: string; name: string };

const scopeOf = (actor: Actor): readonly string[] => {
  if (actor.kind === "system") return [""];
  return actor.kind === "user" ? actor.regions : [];
};

function rowOf({ code, name }: Found): RegionRow {
  return { code, name: displayName(name), level: levelOf(code) ?? "province" };
}

/** A region inside the actor's scope, or NotFound. The whole country ('') is not a region. */
export async function getRegion(actor: Actor, code: string, outer?: Reader): Promise<RegionRow> {
  const lineage = await listAncestors(actor, code, outer);
  const own = lineage.at(-1);
  if (!own || own.code !== code) throw notFound("Wilayah");
  return own;
}

/** From the province down to the region itself; [] when it does not exist or is outside the actor's scope. */
export async function listAncestors(actor: Actor, code: string, outer?: Reader): Promise<RegionRow[]> {
  if (levelOf(code) === null || !isInScope(scopeOf(actor), code)) return [];
  const lineage = lineageOf(code);
  const found = await reading(
    actor,
    (tx) => tx.$queryRaw<Found[]>`select code, name from regions where code = any (${lineage}) order by code`,
    outer,
  );
  const rows = found.map(rowOf);
  const unknown = lineage.filter((step) => isPseudoRegion(step) && !rows.some((row) => row.code === step));
  const all = [...rows, ...unknown.map((step) => rowOf({ code: step, name: pseudoName(step) }))];
  return all.length === lineage.length ? all.sort((a, b) => a.code.length - b.code.length) : [];
}

/**
 * The regions one level below, inside the actor's scope; below '' the actor's own regions, or all provinces for the whole
 * country.
 */
export async function listChildren(actor: Actor, code: string, outer?: Reader): Promise<RegionRow[]> {
  const scope = scopeOf(actor);
  if (code !== "" && !isInScope(scope, code)) return [];
  const found = await reading(
    actor,
    (tx) => {
      if (code !== "")
        return tx.$queryRaw<Found[]>`select code, name from regions where parent_code = ${code} order by code`;
      if (scope.includes("")) {
        return tx.$queryRaw<Found[]>`select code, name from regions where parent_code is null order by code`;
      }
      return tx.$queryRaw<Found[]>`select code, name from regions where code = any (${[...scope]}) order by code`;
    },
    outer,
  );
  return found.map(rowOf);
}

/** What the actor's whole scope is called: a directorate by its name, otherwise by what it contains. */
export async function getScopeName(actor: Actor, outer?: Reader): Promise<string> {
  const scope = [...scopeOf(actor)].sort();
  if (scope.includes("")) return "Nasional";
  const [directorate] = await reading(
    actor,
    (tx) => tx.$queryRaw<{ name: string }[]>`
      select d.name from directorates d join directorate_provinces p on p.directorate_code = d.code
      group by d.code, d.name having array_agg(p.province_code order by p.province_code) = ${scope}`,
    outer,
  );
  return directorate?.name ?? `${scope.length} wilayah Anda`;
}
