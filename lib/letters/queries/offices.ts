import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { defaultOffice, type Office } from "@/lib/letters/rules/office";
import { type Reader, sql } from "@/lib/platform/database/db";

/** version 0 = nobody has changed it yet. */
export type OfficeRow = Office & { regionCode: string; region: string; version: number; changedByName: string | null };

type Found = Omit<OfficeRow, keyof Office> & { [Key in keyof Office]: Office[Key] | null };

const filled = ({ regionCode, region, version, changedByName, ...own }: Found): OfficeRow => {
  const usual = defaultOffice(region);
  return {
    regionCode,
    region,
    version,
    changedByName,
    headLines: own.headLines ?? usual.headLines,
    place: own.place ?? usual.place,
    signerTitle: own.signerTitle ?? usual.signerTitle,
    signerName: own.signerName ?? "",
    signerRank: own.signerRank ?? "",
    signerNip: own.signerNip ?? "",
    numberPattern: own.numberPattern ?? usual.numberPattern,
    copies: own.copies ?? [],
  };
};

/** Offices by the codes of their regions, each as it is kept or as it is by default; unknown codes are left out. */
export async function listOffices(actor: UserActor, codes: readonly string[], outer?: Reader): Promise<OfficeRow[]> {
  const found = await reading(
    actor,
    (tx) => tx.$queryRaw<Found[]>`
      select r.code as "regionCode", r.name as region, coalesce(o.version, 0)::int as version,
        o.changed_by_name as "changedByName", o.head_lines as "headLines", o.place, o.signer_title as "signerTitle",
        o.signer_name as "signerName", o.signer_rank as "signerRank", o.signer_nip as "signerNip",
        o.number_pattern as "numberPattern", o.copies
      from regions r left join letter_offices o on o.region_code = r.code
      where r.code = any (${[...codes]}) and length(r.code) in (2, 4) order by r.code`,
    outer,
  );
  return found.map(filled);
}

export type OfficePlace = { code: string; name: string; kept: boolean };

/** Where the actor may say how an office writes: the own regions, or for an administrator every kab/kota of a province. */
export const listOfficePlaces = (actor: UserActor, province: string): Promise<OfficePlace[]> => {
  const which =
    actor.role === "admin"
      ? sql`(length(r.code) = 2 or (length(r.code) = 4 and r.code ^@ ${province} and ${province} <> ''))`
      : sql`r.code = any (${actor.regions.map((code) => code.slice(0, actor.role === "dinsos-provinsi" ? 2 : 4))})`;
  return reading(
    actor,
    (tx) => tx.$queryRaw<OfficePlace[]>`
      select r.code, r.name, exists (select 1 from letter_offices o where o.region_code = r.code) as kept
      from regions r where ${which} order by r.code`,
  );
};
