import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { Reader } from "@/lib/platform/database/db";
import { displayName } from "@/lib/regions/rules";
import type { PublicSource, Shown } from "@/lib/transparency/rules/small-cells";

export type PublicPeriodRow = {
  code: string;
  label: string;
  programName: string;
  startsOn: string;
  endsOn: string;
  amountRp: number | null;
  source: PublicSource;
  asOfFrom: string;
  asOfTo: string;
};

/** A kab/kota as an edition tells of it. */
export type PublicPlace = Shown & { code: string; name: string; asOf: string };

/** The periods of an edition, the newest first. */
export const listPublicPeriods = (actor: Actor, edition: string, outer?: Reader): Promise<PublicPeriodRow[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<PublicPeriodRow[]>`
      select period_code as code, label, program_name as "programName", starts_on::text as "startsOn",
        ends_on::text as "endsOn", amount_rp as "amountRp", source, as_of_from::text as "asOfFrom", as_of_to::text as "asOfTo"
      from public_periods where edition_code = ${edition} order by starts_on desc, ends_on, period_code`,
    outer,
  );

/** The kab/kota of one period inside a region ('' = all), in the order of their codes. */
export async function listPublicPlaces(
  actor: Actor,
  { edition, period, region }: { edition: string; period: string; region: string },
  outer?: Reader,
): Promise<PublicPlace[]> {
  const rows = await reading(
    actor,
    (tx) => tx.$queryRaw<PublicPlace[]>`
      select f.regency_code as code, r.name, f.quota_kpm as quota, f.sp2d_kpm as sp2d, f.credited_kpm as credited,
        f.transacted_kpm as transacted, f.as_of::text as "asOf"
      from public_figures f join regions r on r.code = f.regency_code
      where f.edition_code = ${edition} and f.period_code = ${period} and f.regency_code ^@ ${region}
      order by f.regency_code`,
    outer,
  );
  return rows.map((row) => ({ ...row, name: displayName(row.name) }));
}
