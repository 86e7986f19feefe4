import { parseRegionCode } from "@/lib/values/region-code";
import { headerKey } from "@/lib/values/text";

// Names of provinces and kab/kota, as files write them: with or without the word before them, shortened, in any case. A name
// that two places bear means neither; one that no place bears means nothing.

export type Place = { code: string; name: string };

const BEFORE = /^\s*(KABUPATEN|KAB|KOTA|PROVINSI|PROPINSI|PROV)\b[.\s]*((ADMINISTRASI|ADM)\b[.\s]*)?/i;
const ISLANDS = /\bKEP\b\.?/gi;

/** A name of a place for comparison: without the word before it. */
const placeKey = (name: string): string => headerKey(name.replace(BEFORE, "").replace(ISLANDS, "KEPULAUAN"));

const isCity = (name: string): boolean => /^\s*KOTA\b/i.test(name);
const isRegency = (name: string): boolean => /^\s*KAB/i.test(name);

/** "BADUNG, KAB." */
const TURNED = /^([^,(]+?)\s*[,(]\s*(KABUPATEN|KAB\.?|KOTA)\s*\)?$/i;
const PARTS = / - |[,|/()]/;

/** Finds the places that a name may mean; a name with KAB. or KOTA before it means only one of the two. */
export function placeFinder(places: readonly Place[]): (name: string) => readonly Place[] {
  const byKey = new Map<string, Place[]>();
  for (const place of places) {
    const key = placeKey(place.name);
    const known = byKey.get(key);
    if (known) known.push(place);
    else byKey.set(key, [place]);
  }
  const named = (name: string): readonly Place[] => {
    const found = byKey.get(placeKey(name)) ?? [];
    if (!isCity(name) && !isRegency(name)) return found;
    return found.filter(({ code, name: own }) => code.length !== 4 || isCity(own) === isCity(name));
  };
  const coded = (text: string): readonly Place[] => {
    const code = parseRegionCode(text);
    return places.filter((place) => place.code === code);
  };
  return (text) => {
    const plain = named(text);
    if (plain.length > 0 || !/[\d,(|/-]/.test(text)) return plain;
    // "51.03 KAB. BADUNG", "BADUNG, KAB.", "KABUPATEN BADUNG - BALI": the first part that is a place, and the code before it.
    const [, code = "", rest = ""] = /^\s*(\d[\d.]*)?[\s-]*(.*)$/.exec(text) ?? [];
    const turned = named(rest.replace(TURNED, "$2 $1"));
    const part =
      turned.length > 0
        ? turned
        : rest
            .split(PARTS)
            .map(named)
            .find((found) => found.length > 0);
    return part ?? coded(code);
  };
}
