import { CASE_TYPES, isCaseType, type LetterKind } from "@/lib/cases/rules/catalogue";
import { isUnknownVillage } from "@/lib/values/region-code";

// Which cases go into which letter: one a bank and kab/kota, one a Dispendukcapil, one a village. Cases come counted by what
// decides it, so that ten thousand of them are a short list; the database then puts each case where its bucket goes.

/** Cases that differ in nothing that decides about their letter. written: in another letter that is not cancelled. */
export type Bucket = {
  type: string;
  closed: boolean;
  written: boolean;
  regencyCode: string;
  regionCode: string;
  bankCode: string;
  cases: number;
  families: number;
  amountRp: number;
};

/** Why a case goes into no letter. */
export const LEFT_OUT = ["closed", "no-letter", "no-bank", "whole-regency", "no-village", "written"] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** To whom a letter goes: the region of the recipient, and the bank for a branch. */
export type Address = { kind: LetterKind; regencyCode: string; regionCode: string; bankCode: string };
export type Group = Address & { cases: number; families: number; amountRp: number; buckets: Bucket[] };
export type Grouped = { letters: Group[]; leftOut: { reason: LeftOut; cases: number }[] };

type Placed = Pick<Bucket, "type" | "closed" | "written" | "regencyCode" | "regionCode" | "bankCode">;

/** Where a case goes, or why nowhere. again: also cases that are in another letter. */
export function addressOf(found: Placed, again: boolean): Address | LeftOut {
  const { regencyCode, regionCode, bankCode } = found;
  const kind = isCaseType(found.type) ? CASE_TYPES[found.type].letter : null;
  if (found.closed) return "closed";
  if (kind === null) return "no-letter";
  if (kind === "bank-branch" && bankCode === "") return "no-bank";
  if (kind === "village" && regionCode.length === 4) return "whole-regency";
  if (kind === "village" && (regionCode.length !== 10 || isUnknownVillage(regionCode))) return "no-village";
  if (found.written && !again) return "written";
  return {
    kind,
    regencyCode,
    regionCode: kind === "village" ? regionCode : regencyCode,
    bankCode: kind === "bank-branch" ? bankCode : "",
  };
}

/** Whether a letter can be about a case at all. */
export const mayBeWritten = ({
  state,
  ...found
}: Omit<Placed, "closed" | "written" | "regencyCode"> & { state: string }): boolean =>
  typeof addressOf({ ...found, regencyCode: "", closed: state === "closed", written: false }, true) !== "string";

const keyOf = ({ kind, regionCode, bankCode }: Address): string => `${kind} ${regionCode} ${bankCode}`;

/** The letters to write, in the order of kind and place, and how many cases go into none. */
export function groupCases(buckets: readonly Bucket[], again: boolean): Grouped {
  const letters = new Map<string, Group>();
  const leftOut = new Map<LeftOut, number>();
  for (const bucket of buckets) {
    const address = addressOf(bucket, again);
    if (typeof address === "string") {
      leftOut.set(address, (leftOut.get(address) ?? 0) + bucket.cases);
      continue;
    }
    const group = letters.get(keyOf(address)) ?? { ...address, cases: 0, families: 0, amountRp: 0, buckets: [] };
    group.cases += bucket.cases;
    group.families += bucket.families;
    group.amountRp += bucket.amountRp;
    group.buckets.push(bucket);
    letters.set(keyOf(address), group);
  }
  return {
    letters: [...letters.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group),
    leftOut: LEFT_OUT.flatMap((reason) => {
      const cases = leftOut.get(reason) ?? 0;
      return cases > 0 ? [{ reason, cases }] : [];
    }),
  };
}
