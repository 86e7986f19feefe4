import { displayName } from "@/lib/regions/rules";
import type { Address } from "./group";
import { bareName, officialName } from "./office";

/** A recipient as a letter names it: who, and where. */
export type Recipient = { recipient: string; recipientAt: string };
type Names = { regency: string; village: string; bank: string };

/** The seventh digit of a code tells kelurahan (1) from desa (2): Kemendagri codes. */
const isKelurahan = (code: string): boolean => code[6] === "1";

/** Until somebody changes it: heads of desa, for example, have names of their own in some provinces. */
export function recipientOf({ kind, regionCode, bankCode }: Address, { regency, village, bank }: Names): Recipient {
  const place = bareName(regency);
  if (kind === "dukcapil")
    return { recipient: `Kepala Dinas Kependudukan dan Pencatatan Sipil ${officialName(regency)}`, recipientAt: place };
  if (kind === "village") {
    const head = isKelurahan(regionCode) ? "Lurah" : "Kepala Desa";
    return { recipient: `${head} ${displayName(village)}`, recipientAt: displayName(village) };
  }
  const head = bankCode === "POS" ? "Kepala Kantor Pos" : `Pimpinan Cabang ${bank}`;
  return { recipient: `${head} ${place}`, recipientAt: place };
}
