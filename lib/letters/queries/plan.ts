import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { BULK_MOST } from "@/lib/cases/bulk/rules";
import type { Chosen } from "@/lib/letters/filter";
import { type Bucket, type Group, type Grouped, groupCases } from "@/lib/letters/rules/group";
import { type Recipient, recipientOf } from "@/lib/letters/rules/recipient";
import type { Reader } from "@/lib/platform/database/db";
import { chosenCases, WRITTEN } from "./chosen";

type Asked = { chosen: Chosen; today: string; again: boolean };
export type Plan = Omit<Grouped, "letters"> & { letters: (Group & Recipient & { regency: string })[]; cases: number };

/** Which letters the chosen cases make, to whom, and how many cases go into none. */
export async function planLetters(actor: UserActor, { chosen, today, again }: Asked, outer?: Reader): Promise<Plan> {
  return reading(
    actor,
    async (tx) => {
      const buckets = await tx.$queryRaw<Bucket[]>`
        select type, closed, written, regency_code as "regencyCode", region_code as "regionCode", bank_code as "bankCode",
          count(*)::int as cases, sum(families)::int as families, sum(amount_rp)::float8 as "amountRp"
        from (select c.type, c.state = 'closed' as closed, ${WRITTEN} as written, c.regency_code, c.region_code, c.bank_code,
            c.families, c.amount_rp
          from cases c where ${chosenCases(actor, chosen, today)} limit ${BULK_MOST + 1}) found
        group by 1, 2, 3, 4, 5, 6`;
      const { letters, leftOut } = groupCases(buckets, again);
      const names = await namesOf(tx, letters);
      return {
        cases: buckets.reduce((sum, bucket) => sum + bucket.cases, 0),
        leftOut,
        letters: letters.map((group) => {
          const regency = names.get(group.regencyCode) ?? group.regencyCode;
          const village = names.get(group.regionCode) ?? group.regionCode;
          const bank = names.get(group.bankCode) ?? group.bankCode;
          return { ...group, regency, ...recipientOf(group, { regency, village, bank }) };
        }),
      };
    },
    outer,
  );
}

/** Names of the regions and banks that letters go to, by their codes. */
async function namesOf(tx: Reader, groups: readonly Group[]): Promise<Map<string, string>> {
  const codes = [
    ...new Set(groups.flatMap(({ regencyCode, regionCode, bankCode }) => [regencyCode, regionCode, bankCode])),
  ];
  const found = await tx.$queryRaw<{ code: string; name: string }[]>`
    select code, name from regions where code = any (${codes}) union all select code, name from banks where code = any (${codes})`;
  return new Map(found.map(({ code, name }) => [code, name]));
}
