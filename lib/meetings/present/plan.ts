import { typeLabel } from "@/lib/cases/present/words";
import { CASE_TYPE_CODES } from "@/lib/cases/rules/catalogue";
import type { PlaceRow } from "@/lib/meetings/deck/queries/places";
import { PARTIES, PARTY_CODES } from "@/lib/meetings/rules/meeting";

// Choices of the forms of a meeting.

/** Regions by province; whole: the province itself may be chosen, because it is inside the scope. */
export function regionGroups(rows: readonly PlaceRow[]) {
  const provinces = rows.filter(({ code }) => code.length === 2);
  const inside = (province: string) => rows.filter(({ code }) => code.length === 4 && code.startsWith(province));
  const alone = rows.filter(({ code }) => code.length === 4 && !provinces.some((p) => code.startsWith(p.code)));
  return [
    ...provinces.map(({ code, name }) => ({ code, name, whole: true, parts: inside(code) })),
    ...(alone.length > 0 ? [{ code: "kab-kota", name: "Kab/kota", whole: false, parts: alone }] : []),
  ];
}

/** Regions as choices, those inside another one set in. */
export const placeOptions = (rows: readonly PlaceRow[]) =>
  rows.map(({ code, name }) => ({
    value: code,
    label: rows.some((other) => other.code !== code && code.startsWith(other.code)) ? `– ${name}` : name,
  }));

export const partyOptions = PARTY_CODES.map((value) => ({ value, label: PARTIES[value] }));

export const problemOptions = CASE_TYPE_CODES.map((value) => ({ value, label: typeLabel(value) }));

/** The title of the meeting after one: "Rakor Tahap I: Bali" leads to "Rakor Tahap II: Bali"; others are taken over. */
export function nextTitle(title: string): string {
  const steps = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];
  return title.replace(/\bTahap (VIII|VII|VI|IV|V|III|II|I)\b/, (found, step: string) => {
    const next = steps[steps.indexOf(step) + 1];
    return next === undefined ? found : `Tahap ${next}`;
  });
}
