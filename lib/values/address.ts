import { holdsIdentityNumber } from "./identity";

// What an address says that a page cannot follow: left out of the view, and said, never in silence.

type Params = Record<string, string | string[] | undefined>;

/** Says that a number was taken out of the address. */
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

/** One sentence for each kind of thing in the address that was not followed. labels: what each part of it is called. */
export function addressFaults(params: Params, understood: object, labels: Readonly<Record<string, string>>): string[] {
  const given = new Map(Object.entries(understood));
  const lost = Object.entries(labels).flatMap(([name, label]) => {
    const value = [params[name] ?? ""].flat()[0]?.trim();
    return value && !given.get(name) ? [label] : [];
  });
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
