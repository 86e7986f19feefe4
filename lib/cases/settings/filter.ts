import { addressFaults, type SearchParams } from "@/lib/values/address";

/** The year that the address of /admin/holidays asks for; '' = this one. */
export const parseYear = ({ year }: SearchParams): string =>
  typeof year === "string" && /^\d{4}$/.test(year) ? year : "";

/** What of the address could not be followed, in sentences. */
export const yearFaults = (params: SearchParams): string[] =>
  addressFaults(params, (given) => ({ year: parseYear(given) }), { year: "tahun" });
