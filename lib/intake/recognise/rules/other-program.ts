import { writtenOut } from "@/lib/intake/words/rules/words";

// What the lines above the heading, or the name of the sheet, say the list is about. Programmes whose lists look like ours
// are known by name; a title that names ours as well belongs to us.

const OTHERS: readonly [pattern: RegExp, name: string][] = [
  [/\b(PKH|KELUARGA HARAPAN)\b/, "PKH"],
  [/\b(BLT|BLT-?DD|BLT ?DANA ?DESA|BST)\b/, "BLT"],
  [/\b(PBP|CPP|CBP|BERAS|BANTUAN PANGAN)\b/, "bantuan pangan beras"],
  [/\b(PIP|KIP|INDONESIA PINTAR)\b/, "PIP"],
  [/\b(PBI|PBI-?JK|PBI-?JKN|BPJS|JKN|KIS)\b/, "PBI JKN"],
  [/\b(BSU|SUBSIDI UPAH)\b/, "BSU"],
  [/\b(RTLH|RUTILAHU|BSPS|BEDAH RUMAH)\b/, "rumah tidak layak huni"],
  [/\b(ATENSI|YAPI|PERMAKANAN|YATIM)\b/, "ATENSI"],
  [/\b(PENA|UMKM|BPUM|PRAKERJA|VAKSIN|VAKSINASI|SISWA|STUNTING)\b/, "program lain"],
];
const OURS = /\b(SEMBAKO|BPNT|BSP|RASTRA|RASKIN|BANSOS PANGAN|BANTUAN SOSIAL PANGAN)\b/;

/** The programme that is not ours and that alone is named; "" when there is none. */
export function otherProgramIn(titles: readonly string[]): string {
  const text = writtenOut(titles.join(" · "));
  return OURS.test(text) ? "" : (OTHERS.find(([pattern]) => pattern.test(text))?.[1] ?? "");
}

const OWN: readonly [pattern: RegExp, code: string, name: string][] = [
  [/\bSTIMULUS\b/, "STIMULUS", "Stimulus Sembako"],
  [/\b(RASTRA|RASKIN)\b/, "RASTRA", "Rastra"],
  [/\b(SEMBAKO|BPNT|BSP)\b/, "SEMBAKO", "Program Sembako"],
];

/** The programme that a title names instead of the one that was chosen; "" where it names that one, or none. */
export function programAgainst(title: string, chosen: string): string {
  const text = writtenOut(title).replace(/\bSTIMULUS (SEMBAKO|SMB)\b/g, "STIMULUS");
  const named = OWN.filter(([pattern]) => pattern.test(text));
  // Offices call the Program Sembako by its former name.
  const own = chosen === "BPNT" ? "SEMBAKO" : chosen;
  return named.some(([, code]) => code === own) ? "" : (named[0]?.[2] ?? otherProgramIn([title]));
}
