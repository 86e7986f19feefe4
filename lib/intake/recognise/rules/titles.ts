import { maskedNumbers } from "@/lib/intake/cells/rules/masked";
import { chosenPeriod, coversPeriod } from "@/lib/intake/cells/rules/period";
import { type Place, placeFinder } from "@/lib/intake/cells/rules/places";
import type { Context } from "@/lib/intake/kinds/kind";
import { type Finding, noted } from "@/lib/intake/rows/rules/findings";
import { parsePeriod, periodsIn } from "@/lib/values/period";
import { programAgainst } from "./other-program";

// Lines above the heading, names of sheets and of the file bring no value into the data. One that names another period,
// programme or place than the upload is said, and whoever looks at the plan decides.

/** of: what bears the text. The names of a sheet or a file say a place without the word for it. */
export type Title = { text: string; of: "Baris judul" | "Lembar" | "Nama berkas" };

/** names: kecamatan and desa of the file's own kab/kota, which other places may be called as well. */
type Known = Context & { names: ReadonlySet<string> };

const LONGEST = 120;

/** What the titles say against the upload: each title once for each thing. */
export function titleFindings(titles: readonly Title[], known: Known): Finding[] {
  const period = chosenPeriod(known);
  const placed = placesNamed(known);
  return titles
    .filter(({ text }) => text.length <= LONGEST)
    .flatMap((title) => {
      const said = { ...title, text: plainOf(title) };
      const against = [
        period && programAgainst(said.text, period.program) !== "" && "judul-program",
        period && isOtherPeriod(said, known) && "judul-periode",
        isOtherPlace(placed(said), known.scope) && "judul-wilayah",
      ].filter((code) => typeof code === "string");
      return against.map((code) => noted("check", code, `${title.of} "${shortOf(title.text)}"`));
    });
}

/** "bnba_badung_okt-des2026.xlsx" in words. */
const plainOf = ({ text, of }: Title): string =>
  (of === "Nama berkas" ? text.replace(/\.\w{1,5}$/, "") : text)
    .replace(of === "Baris judul" ? /\s+/g : /[\s_.,()[\]]+/g, " ")
    .replace(/(\p{L})(\d)|(\d)(\p{L})/gu, "$1$3 $2$4")
    .trim();

const shortOf = (text: string): string => maskedNumbers(text.replaceAll('"', "")).slice(0, 60);

/** The number and year of a decree are no period. */
const OF_DECREE =
  /\b(NOMOR|NO|SK|PERATURAN|PERMENSOS|PERPRES|PERBUP|KEPUTUSAN|KEPMEN|UU|UNDANG|DTKS|DTSEN|CETAK|DICETAK)\b/i;
const YEAR = /\b(?:TAHUN(?: ANGGARAN)?|THN|TA|T\.A\.?)[ .:]*(20\d\d)\b/gi;
const BARE_YEAR = /(?<![\d-] ?)\b(20\d\d)\b(?! ?[\d-])/g;

function isOtherPeriod({ text, of }: Title, { periods, periodId }: Known): boolean {
  const period = chosenPeriod({ periods, periodId });
  if (!period) return false;
  // A sheet may be called by its months alone.
  const whole = of === "Lembar" ? parsePeriod(text) : null;
  const named = whole && whole.kind !== "year" ? [whole] : periodsIn(text);
  const years =
    named.length > 0 || OF_DECREE.test(text) ? [] : [...text.matchAll(of === "Baris judul" ? YEAR : BARE_YEAR)];
  const said = [...named, ...years.map(([, year]) => ({ kind: "year" as const, year: Number(year) }))];
  return said.length > 0 && !said.some((one) => coversPeriod(one, period, periods));
}

const isOtherPlace = (named: readonly Place[], scope: string): boolean =>
  named.length > 0 && !named.some(({ code }) => code.startsWith(scope) || scope.startsWith(code));

const LEVELS = /^(KABUPATEN|KAB\.?|KOTA|PROVINSI|PROPINSI|PROV\.?)$/i;
const BELOW = /^(KECAMATAN|KEC|KELURAHAN|KEL|DESA|DS|BANJAR|BR|DUSUN)\.?$/i;
const LONGEST_NAME = 4;
const SHORTEST_BARE = 5;

/** Finds the provinces and kab/kota that a title names. */
function placesNamed({ places = [], names }: Known): (title: Title) => Place[] {
  const find = placeFinder(places);
  return ({ text, of }) => {
    const words = text.replace(/\b(KABUPATEN|KAB|PROV)\.(?=\S)/gi, "$1. ").match(/\p{L}[\p{L}.'’]*/gu) ?? [];
    const named: Place[] = [];
    for (let at = 0; at < words.length; at++) {
      const isLevel = LEVELS.test(words[at] ?? "");
      if (!isLevel && (of === "Baris judul" || BELOW.test(words[at - 1] ?? ""))) continue;
      const found = longest(words.slice(at, at + LONGEST_NAME), (name) => (isLevel ? find(name) : bare(name)));
      named.push(...found.places);
      at += Math.max(0, found.words - 1);
    }
    return named;
  };

  /** A name alone may be a desa's, or that of two places far apart. */
  function bare(name: string): readonly Place[] {
    if (name.length < SHORTEST_BARE || names.has(name.toUpperCase())) return [];
    const found = find(name);
    return new Set(found.map(({ code }) => code.slice(0, 2))).size === 1 ? found : [];
  }
}

/** What the most words from the first on name together. */
function longest(words: readonly string[], find: (name: string) => readonly Place[]) {
  for (let count = words.length; count > 0; count--) {
    const places = find(words.slice(0, count).join(" "));
    if (places.length > 0) return { places, words: count };
  }
  return { places: [], words: 1 };
}
