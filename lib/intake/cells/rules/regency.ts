import type { Context } from "@/lib/intake/kinds/kind";
import { remembered } from "@/lib/intake/words/rules/words";
import type { Cells } from "./cells";
import { type Place, placeFinder } from "./places";

// The kab/kota of a row of totals: its code, its name, or both, which must agree. A name alone places the row when only one
// kab/kota bears it; a code that Excel made a number (11.10 became 11.1) is what the name says.

/** Reads the kab/kota of a row: its code of four digits, or null with a refusal. */
export function regencyReader(cells: Cells, { scope, places = [] }: Context): () => string | null {
  const regencies = placeFinder(places.filter(({ code }) => code.length === 4));
  const provinces = placeFinder(places.filter(({ code }) => code.length === 2));
  const candidates = remembered(regencies);
  const provinceOf = remembered(provinces);
  const named = (): readonly Place[] => {
    const found = candidates(cells.text("ofRegency", 80));
    const inside = provinceOf(cells.text("ofProvince", 80));
    return inside.length === 0 ? found : found.filter(({ code }) => inside.some((one) => code.startsWith(one.code)));
  };
  return () => {
    const [place, another] = named();
    const only = place && !another ? place.code : null;
    if (cells.raw("regency").trim() === "") return byName(cells, scope, only);
    if (only !== null && isCutShort(cells.raw("regency"), only) && only.startsWith(scope)) return only;
    const code = cells.region("regency", scope, { padded: true });
    if (code === null) return null;
    if (code.length !== 4)
      return cells.refuse("regency", "kode-wilayah", "Kode kab/kota harus 4 angka, misalnya 5103.");
    if (only !== null && only !== code)
      return cells.refuse(
        "regency",
        "nama-kode",
        `Kode kab/kota tidak cocok dengan nama ${cells.quoted("ofRegency")}; betulkan salah satu.`,
        cells.word("ofRegency"),
      );
    return code;
  };
}

function byName(cells: Cells, scope: string, only: string | null): string | null {
  if (cells.raw("ofRegency").trim() === "")
    return cells.refuse("regency", "kode-wilayah", "Kode dan nama kab/kota kosong; isi salah satu.");
  const says = `Kab/kota ${cells.quoted("ofRegency")}`;
  const word = cells.word("ofRegency");
  if (only === null)
    return cells.refuse(
      "ofRegency",
      "tempat-tidak-dikenal",
      `${says} tidak dikenal, atau dimiliki lebih dari satu tempat; tulis kodenya, atau namanya lengkap dengan KAB. atau KOTA.`,
      word,
    );
  return only.startsWith(scope)
    ? only
    : cells.refuse("ofRegency", "wilayah-lain", `${says} di luar wilayah berkas ini; muat lewat wilayahnya.`, word);
}

/** 11.10 that lost its last zero to a number: 11.1. */
const isCutShort = (written: string, code: string): boolean =>
  code.endsWith("0") && written.trim() === `${code.slice(0, 2)}.${code.slice(2, 3)}`;
