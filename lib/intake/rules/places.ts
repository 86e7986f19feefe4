import { headerKey } from "@/lib/values/text";

// Names of provinces and kab/kota, as files write them: with or without the word before them, shortened, in any case. A name
// that two places bear says neither; one that nobody bears says nothing.

export type Place = { code: string; name: string };

const BEFORE = /^\s*(KABUPATEN|KAB|KOTA|PROVINSI|PROPINSI|PROV)\b[.\s]*((ADMINISTRASI|ADM)\b[.\s]*)?/i;
const ISLANDS = /\bKEP\b\.?/gi;

/** A name of a place for comparison: without the word before it. */
const placeKey = (name: string): string => headerKey(name.replace(BEFORE, "").replace(ISLANDS, "KEPULAUAN"));

const isCity = (name: string): boolean => /^\s*KOTA\b/i.test(name);
const isRegency = (name: string): boolean => /^\s*KAB/i.test(name);

/** Finds the places that a name may mean; a name with KAB. or KOTA before it means only one of the two. */
export function placeFinder(places: readonly Place[]): (name: string) => readonly Place[] {
  const byKey = new Map<string, Place[]>();
  for (const place of places) {
    const key = placeKey(place.name);
    const known = byKey.get(key);
    if (known) known.push(place);
    else byKey.set(key, [place]);
  }
  return (name) => {
    const named = byKey.get(placeKey(name)) ?? [];
    if (!isCity(name) && !isRegency(name)) return named;
    return named.filter(({ code, name: own }) => code.length !== 4 || isCity(own) === isCity(name));
  };
}
