import { familiesOf, type SampleFamily } from "./families";
import type { SamplePlace } from "./place";
import type { Cell, Sheet } from "./sheet";

const HEADER = [
  "NO",
  "NIK",
  "NAMA PENGURUS",
  "NO KK",
  "ID DTKS",
  "ALAMAT",
  "TANGGAL LAHIR",
  "STATUS PADAN",
  "STATUS PKH",
  "KODE WILAYAH",
  "KECAMATAN",
  "DESA/KELURAHAN",
  "NO KKS",
  "NO REKENING",
  "BANK",
];

const rowOf = (family: SampleFamily, bank: string): Cell[] => [
  family.n + 1,
  family.nik,
  family.name,
  family.familyCard,
  family.dtks,
  `BR. ${1 + (family.n % 12)}`,
  family.birth,
  family.matched ? "PADAN" : "TIDAK PADAN",
  family.n % 3 === 0 ? "PKH" : "NON PKH",
  family.village.code,
  family.village.district,
  family.village.name,
  family.card,
  family.account,
  bank,
];

export function cleanDpm(place: SamplePlace): Sheet {
  const rows = familiesOf(place).map((family) => rowOf(family, place.bank));
  return { name: "DPM", soiled: false, rows: [HEADER, ...rows] };
}

/** The same families as they come by e-mail. What can be read is read; the last five rows must be refused, with reasons. */
export function soiledDpm(place: SamplePlace): Sheet {
  const families = familiesOf(place);
  const rows = families.map((family) => soil(rowOf(family, place.bank), family));
  const broken = families.slice(0, 5).map((family) => rowOf({ ...family, n: family.n + 40 }, place.bank));
  const [short, scientific, nameless, elsewhere, doubled] = broken;
  set(short, { 1: families[2]?.nik.slice(0, 15) });
  set(scientific, { 1: `9,9${place.regency}E+15` });
  set(nameless, { 1: `99${place.regency}4101709101`, 2: "\u00a0 " });
  set(elsewhere, {
    1: `99${place.regency}4101709102`,
    9: place.regency === "5171" ? "51.03.01.1001" : "51.71.01.1001",
  });
  set(doubled, { 1: families[3]?.nik });
  const header = HEADER.map((title) => RENAMED[title] ?? title);
  const titles: Cell[][] = [["DAFTAR PENERIMA MANFAAT PROGRAM SEMBAKO"], ["OKTOBER - DESEMBER 2026"], []];
  return { name: "DPM", soiled: true, rows: [...titles, header, ...rows, ...broken] };
}

const RENAMED: Record<string, string> = {
  NIK: "NIK_KTP",
  "NAMA PENGURUS": " Nama Penerima ",
  "NO KK": "NOKK",
  "TANGGAL LAHIR": "Tgl Lahir",
  "DESA/KELURAHAN": "Nm Kel",
  "NO KKS": "Nomor Kartu",
};

/** What spreadsheets and people do to a row without changing what it says. */
function soil(row: Cell[], { n, nik, birth, card, name, village }: SampleFamily): Cell[] {
  const [day = "", month = "", year = ""] = birth.split("/");
  if (n % 6 === 0) set(row, { 1: `'${nik}`, 6: `${year}-${month}-${day}` });
  if (n % 6 === 1) set(row, { 1: `${nik}\u00a0`, 9: dotted(village.code) });
  if (n % 6 === 2) set(row, { 1: nik.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))) });
  if (n % 6 === 3) set(row, { 2: `  ${name.toLowerCase()}  `, 12: card.replace(/(\d{4})(?=\d)/g, "$1 ") });
  if (n % 6 === 4) set(row, { 1: `${nik.slice(0, 8)}\u200b${nik.slice(8)}`, 6: `${day}-${month}-${year}` });
  return row;
}

const dotted = (code: string): string => `${code.slice(0, 2)}.${code.slice(2, 4)}.${code.slice(4, 6)}.${code.slice(6)}`;

function set(row: Cell[] | undefined, cells: Record<number, string | undefined>): void {
  for (const [index, value] of Object.entries(cells)) if (row) row[Number(index)] = value ?? null;
}
