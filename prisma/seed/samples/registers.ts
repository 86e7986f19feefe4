import { familiesOf, type SampleFamily } from "./families";
import type { SamplePlace } from "./place";
import type { Cell, Sheet } from "./sheet";

// Verval, handed-over cards, e-Warong and two copies of DTKS for the families of the sample DPM. Of each kind a clean list
// and one as it comes by e-mail, whose last rows must be refused.

const BY_EMAIL: Cell[][] = [["DIKIRIM LEWAT SUREL"], []];
const dotted = (code: string): string => `${code.slice(0, 2)}.${code.slice(2, 4)}.${code.slice(4, 6)}.${code.slice(6)}`;
const scientific = (nik: string): string => `${nik[0]},${nik.slice(1, 6)}E+15`;
const clean = (name: string, ...rows: Cell[][]): Sheet => ({ name, soiled: false, rows });
const soiled = (name: string, ...rows: Cell[][]): Sheet => ({ name, soiled: true, rows: [...BY_EMAIL, ...rows] });

// The 21 columns A..U of the SIKS-NG template, and whether the NIK is matched.
const VERVAL = [
  "NIK",
  "PROGRAM BANSOS",
  "NOKK",
  "NAMA",
  "TEMPAT LAHIR",
  "TANGGAL LAHIR",
  "IBU KANDUNG",
  "JENIS KELAMIN",
  "JENIS PEKERJAAN",
  "STATUS KAWIN",
  "ALAMAT",
  "RT",
  "RW",
  "PROVINSI",
  "KABUPATEN",
  "KECAMATAN",
  "KELURAHAN",
  "STATUS DISABILITAS",
  "KODE JENIS DISABILITAS",
  "STATUS HAMIL",
  "TGL MULAI HAMIL",
  "STATUS PADAN",
];

const vervalRow = ({ n, nik, familyCard, name, birth, village }: SampleFamily): Cell[] => [
  nik,
  "SEMBAKO",
  familyCard,
  name,
  "TABANAN",
  birth,
  "NI CONTOH",
  "",
  "PETANI",
  "KAWIN",
  `BR. ${1 + (n % 12)}`,
  String(1 + (n % 4)),
  "1",
  "",
  "",
  village.district,
  village.name,
  "TIDAK",
  "",
  "TIDAK",
  "",
  "PADAN",
];

/** The two families whose NIK did not match, and three more. */
const vervalRows = (place: SamplePlace) => familiesOf(place).slice(0, 5).map(vervalRow);

export const cleanVerval = (place: SamplePlace): Sheet => clean("DATA", VERVAL, ...vervalRows(place));

export function soiledVerval(place: SamplePlace): Sheet {
  const [broken, undated] = familiesOf(place).slice(5, 7);
  const rows = vervalRows(place).map((row, n) => (n % 2 === 0 ? [`'${row[0]}\u00a0`, ...row.slice(1)] : row));
  return soiled(
    "DATA",
    VERVAL.map((title) => (title === "NIK" ? "NIK KTP" : ` ${title} `)),
    ...rows,
    ...(broken ? [[scientific(broken.nik), ...vervalRow(broken).slice(1)]] : []),
    ...(undated ? [vervalRow(undated).map((cell, column) => (column === 5 ? "31/02/1970" : cell))] : []),
  );
}

const KKS = ["NIK", "NAMA", "NO KKS", "BANK", "TANGGAL SERAH", "STATUS KKS"];

/** Whom the bank's first report says to be without a card now has it, but for one. */
const kksRow = ({ n, nik, name, card }: SampleFamily, bank: string): Cell[] => [
  nik,
  name,
  card,
  bank,
  n === 9 ? "" : "21/11/2026",
  n === 9 ? "BELUM DIAMBIL" : "SUDAH DISERAHKAN",
];
const kksRows = (place: SamplePlace) =>
  familiesOf(place)
    .slice(6, 16)
    .map((family) => kksRow(family, place.bank));

export const cleanKks = (place: SamplePlace): Sheet => clean("KKS", KKS, ...kksRows(place));

export function soiledKks(place: SamplePlace): Sheet {
  const [silent = [], torn = []] = familiesOf(place)
    .slice(16, 18)
    .map((family) => kksRow(family, place.bank));
  return soiled(
    "KKS",
    ["NIK_KTP", "Nama Penerima", "Nomor Kartu", "Bank", "Tgl Serah", "Status Distribusi"],
    ...kksRows(place).map((row, n) =>
      n % 2 === 0 ? row.with(0, "") : row.with(4, row[4] === "" ? "-" : "2026-11-21"),
    ),
    [...silent.slice(0, 4), "", ""],
    [...torn.slice(0, 5), "BELUM DIAMBIL"],
  );
}

const EWARONG = ["ID EWARONG", "NAMA AGEN", "BANK", "ALAMAT", "KECAMATAN", "DESA/KELURAHAN", "KODE WILAYAH", "STATUS"];

/** The agents of the sample report, one a kecamatan, and what a report does not say of them. */
function agentRows({ villages, bank }: SamplePlace): Cell[][] {
  const first = new Map(villages.map((village) => [village.code.slice(0, 6), village]));
  return [...first].map(([district, village], n) => [
    `EW${district}001`,
    `WARUNG CONTOH ${n + 1}`,
    bank,
    `JL. CONTOH ${n + 1}`,
    village.district,
    village.name,
    village.code,
    n % 5 === 4 ? "TIDAK AKTIF" : "AKTIF",
  ]);
}

export const cleanEwarong = (place: SamplePlace): Sheet => clean("EWARONG", EWARONG, ...agentRows(place));

export function soiledEwarong(place: SamplePlace): Sheet {
  const rows = agentRows(place);
  const [nameless = [], elsewhere = []] = rows;
  return soiled(
    "EWARONG",
    ["ID Terminal", "Nama Toko", ...EWARONG.slice(2)],
    ...rows.map((row) => row.with(1, `  ${String(row[1]).toLowerCase()} `).with(6, dotted(String(row[6])))),
    nameless.with(0, "EWCONTOH901").with(1, "\u00a0"),
    elsewhere.with(0, "EWCONTOH902").with(6, place.regency === "5171" ? "51.03.01.1001" : "51.71.01.1001"),
  );
}

const DTKS = ["IDSEMESTA", "NIK", "NAMA", "NO KK", "KODE WILAYAH", "STATUS NIK", "STATUS DTKS", "ALASAN KELUAR"];

/** What each copy says: in the later one three have left, one NIK is matched and another no longer is. */
function dtksRow({ n, dtks, nik, name, familyCard, village, matched }: SampleFamily, copy: 1 | 2): Cell[] {
  const left = copy === 2 && n >= 20 && n <= 22;
  const padan = copy === 1 ? matched : n === 23 ? false : matched || n === 0;
  return [
    dtks,
    nik,
    name,
    familyCard,
    village.code,
    padan ? "PADAN" : "TIDAK PADAN",
    left ? "TIDAK AKTIF" : "AKTIF",
    left ? (["Meninggal", "Pindah", "Mampu"][n - 20] ?? "") : "",
  ];
}

export const cleanDtks = (place: SamplePlace, copy: 1 | 2): Sheet =>
  clean("DTKS", DTKS, ...familiesOf(place).map((family) => dtksRow(family, copy)));

/** The later copy; one NIK is broken beside its ID and stays, the last two rows have nothing to be known by. */
export function soiledDtks(place: SamplePlace): Sheet {
  const rows = familiesOf(place).map((family) => dtksRow(family, 2));
  const [unnamed = [], unknown = []] = rows;
  return soiled(
    "DTKS",
    [
      "ID DTKS",
      "NIK KTP",
      "Nama Lengkap",
      "NOKK",
      "KODEWILAYAH",
      "Keterangan Padan",
      "Status Aktif",
      "Alasan Nonaktif",
    ],
    ...rows.map((row, n) => (n === 30 ? row.with(1, scientific(String(row[1]))) : row.with(4, dotted(String(row[4]))))),
    unnamed.with(0, `${unnamed[0]}X`).with(2, ""),
    unknown.with(0, "").with(1, scientific(String(unknown[1]))),
  );
}
