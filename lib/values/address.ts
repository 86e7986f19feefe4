import { holdsIdentityNumber } from "./identity-in-text";

// The parts of an address that a page cannot follow: left out of the view and reported, never in silence.

export type SearchParams = Record<string, string | string[] | undefined>;

/** One part of an address, the first where it is there more than once; no longer than anything that it can mean. */
export const oneOf = (params: SearchParams, name: string, longest = 100): string =>
  [params[name] ?? ""].flat()[0]?.trim().slice(0, longest) ?? "";

/** The message that a number was taken out of the address. */
const TAKEN_OUT = "nomor";
const MARK = "unread";
/** The fields of plain forms in which somebody writes. */
const WRITTEN = ["q"];

/** The address without an identity number that somebody typed into a search; null when there is none. */
export function withoutIdentityNumber(address: URL): URL | null {
  const held = WRITTEN.filter((name) => address.searchParams.getAll(name).some(holdsIdentityNumber));
  if (held.length === 0) return null;
  const clean = new URL(address);
  for (const name of held) clean.searchParams.delete(name);
  clean.searchParams.set(MARK, TAKEN_OUT);
  return clean;
}

/**
 * One sentence for each kind of thing in the address that was not followed: a part that changes nothing of what is read
 * and is no other word for what is read without it. labels: what each part of the address is called.
 */
export function addressFaults(
  params: SearchParams,
  read: (params: SearchParams) => object,
  labels: Readonly<Record<string, string>>,
): string[] {
  const lost = Object.entries(labels).flatMap(([name, label]) => (isFollowed(name, params, read) ? [] : [label]));
  const faults: string[] = [];
  if (lost.length > 0)
    faults.push(
      `Alamat halaman ini memuat yang tidak dikenali (${[...new Set(lost)].join(", ")}), jadi tidak dipakai; pilih lagi pada saringan.`,
    );
  if (params[MARK] === TAKEN_OUT)
    faults.push(
      "Nomor identitas tidak dicari lewat kotak nama dan sudah dihapus dari alamat; carilah di halaman KPM pada kotak NIK, nomor KK atau nomor KKS.",
    );
  return faults;
}

/** Whether the address asks for a period that there is not. */
export const asksUnknownPeriod = (params: SearchParams, periods: readonly { code: string }[]): boolean => {
  const asked = oneOf(params, "period");
  return asked !== "" && !periods.some(({ code }) => code === asked);
};

function isFollowed(name: string, params: SearchParams, read: (params: SearchParams) => object): boolean {
  const value = oneOf(params, name);
  if (value === "") return true;
  const said = (given: SearchParams): string => String(new Map(Object.entries(read(given))).get(name) ?? "");
  const without = said({ ...params, [name]: undefined });
  return said(params) !== without || value === without || (value === "0" && without === "false");
}
