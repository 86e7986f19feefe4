import { isWoman, namesOf } from "@/prisma/seed/names";
import type { SamplePlace, Village } from "./place";

export type SampleFamily = {
  n: number;
  nik: string;
  familyCard: string;
  dtks: string;
  name: string;
  birth: string;
  card: string;
  account: string;
  village: Village;
  matched: boolean;
};

export const SAMPLE_FAMILIES = 40;
const UNMATCHED = 2;

/** Forty families that the demo does not have: serials from 9001 on, in the desa of one kab/kota. NIK and KKS are impossible. */
export function familiesOf({ regency, villages }: SamplePlace): SampleFamily[] {
  const { first, last } = namesOf(regency.slice(0, 2));
  return Array.from({ length: SAMPLE_FAMILIES }, (_, n) => {
    const [day, month, year] = [1 + (n % 28), 1 + (n % 12), 55 + ((n * 7) % 40)];
    const woman = isWoman(n);
    const two = (value: number) => String(value).padStart(2, "0");
    const serial = String(9_001 + n);
    return {
      n,
      nik: `99${regency}${two(woman ? day + 40 : day)}${two(month)}${year}${serial}`,
      familyCard: `99${regency}9000000${String(n + 1).padStart(3, "0")}`,
      dtks: `DTKS${regency}9${String(n + 1).padStart(7, "0")}`,
      name: `${first[n % 10]} ${last[woman ? (n * 7) % 16 : 16 + (n % 4)]}`,
      birth: `${two(day)}/${two(month)}/19${year}`,
      card: `0000${regency}9${String(n + 1).padStart(7, "0")}`,
      account: `900${regency}9${String(n + 1).padStart(4, "0")}`,
      village: villages[(n * 5) % villages.length] ?? { code: `${regency}000000`, name: "", district: "" },
      matched: n >= UNMATCHED,
    };
  });
}
