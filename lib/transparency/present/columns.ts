import { define } from "@/lib/glossary/define";
import type { DataRow } from "@/lib/transparency/rules/data-rows";
import { type Figure, PUBLIC_STEPS, type PublicStep, rupiahOf } from "@/lib/transparency/rules/small-cells";
import { SOURCE_WORDS } from "./words";

/** Changes when a column comes, goes, or means something else. */
export const DATA_VERSION = "1.0";

// The columns of the open data, once: the file, its metadata and its schema are made of the same list.

export type DataColumn = {
  name: string;
  title: string;
  definition: string;
  /** What kind of thing it is, in what it is counted, and by which code list. */
  measure: string;
  unit: string;
  codes: string;
  datatype: "string" | "date" | "integer";
  cell: (row: DataRow) => string | number | null;
};

const words = (name: string, title: string, definition: string, cell: DataColumn["cell"], codes = ""): DataColumn => ({
  name,
  title,
  definition,
  measure: "teks",
  unit: "",
  codes,
  datatype: "string",
  cell,
});
const day = (name: string, title: string, definition: string, cell: DataColumn["cell"]): DataColumn => ({
  ...words(name, title, definition, cell, "ISO 8601 (YYYY-MM-DD)"),
  measure: "tanggal",
  datatype: "date",
});

const STEP_COLUMNS: Record<PublicStep, { name: string; term: "sp2d" | "penyaluran" | "pencairan" }> = {
  sp2d: { name: "sp2d", term: "sp2d" },
  credited: { name: "penyaluran", term: "penyaluran" },
  transacted: { name: "pencairan", term: "pencairan" },
};

const CUT = "Dibulatkan ke bawah ke puluhan; kosong bila disamarkan.";
const kpm = (name: string, title: string, definition: string, cell: DataColumn["cell"]): DataColumn => ({
  name,
  title,
  definition: `${definition} ${CUT}`,
  measure: "jumlah",
  unit: "keluarga (KPM)",
  codes: "",
  datatype: "integer",
  cell,
});

const counts = PUBLIC_STEPS.map((step) => {
  const { name, term } = STEP_COLUMNS[step];
  const { label, definition } = define(term);
  return kpm(`${name}_kpm`, `${label}, keluarga`, definition, ({ totals }) => totals[step].kpm);
});
const rupiah = PUBLIC_STEPS.map((step): DataColumn => {
  const { name, term } = STEP_COLUMNS[step];
  return {
    name: `${name}_rp`,
    title: `${define(term).label}, perkiraan nilai`,
    definition: `Kolom ${name}_kpm dikali indeks bantuan dan jumlah bulan periode; bukan angka kas.`,
    measure: "nilai",
    unit: "rupiah",
    codes: "",
    datatype: "integer",
    cell: ({ totals, period }) => rupiahOf(totals[step].kpm, period.amountRp),
  };
});

const isHidden = ({ kpm: shown, left }: Figure): boolean => shown === null || left > 0;
const hiddenColumns = ({ totals, period }: DataRow): string[] =>
  PUBLIC_STEPS.filter((step) => isHidden(totals[step])).flatMap((step) => {
    const { name } = STEP_COLUMNS[step];
    return period.amountRp === null ? [`${name}_kpm`] : [`${name}_kpm`, `${name}_rp`];
  });

/** 5103 as Kemendagri writes it: 51.03. */
const dotted = (code: string): string => (code.length === 4 ? `${code.slice(0, 2)}.${code.slice(2)}` : code);

const KEMENDAGRI = "Kode wilayah Kemendagri (Kepmendagri 300.2.2-2430/2025)";

export const DATA_COLUMNS: readonly DataColumn[] = [
  words("terbitan", "Terbitan", "Kode terbitan data ini.", ({ edition }) => edition.code),
  day("tanggal_terbit", "Tanggal terbit", "Hari data ini disalin dan diterbitkan.", ({ edition }) => edition.onDate),
  words("kode_periode", "Kode periode", "Program, tahun, bulan pertama, jumlah bulan.", ({ period }) => period.code),
  words("periode", "Periode", define("periode").definition, ({ period }) => period.label),
  words("program", "Program", "Program bantuan pangan yang dibayar.", ({ period }) => period.programName),
  day("periode_mulai", "Awal periode", "Hari pertama periode.", ({ period }) => period.startsOn),
  day("periode_selesai", "Akhir periode", "Hari terakhir periode.", ({ period }) => period.endsOn),
  words(
    "tingkat",
    "Tingkat",
    "nasional, provinsi, atau kab_kota.",
    ({ level }) => level,
    "nasional | provinsi | kab_kota",
  ),
  words(
    "kode_wilayah",
    "Kode wilayah",
    "Kode Kemendagri tanpa titik; kosong untuk nasional.",
    ({ code }) => code,
    KEMENDAGRI,
  ),
  words(
    "kode_kemendagri",
    "Kode wilayah bertitik",
    "Kode Kemendagri dengan titik; kosong untuk nasional.",
    ({ code }) => dotted(code),
    KEMENDAGRI,
  ),
  words("nama_wilayah", "Nama wilayah", "Nama provinsi atau kab/kota.", ({ name }) => name),
  kpm("kuota_kpm", "Kuota, keluarga", define("kuota").definition, ({ totals }) => totals.quota),
  ...counts,
  ...rupiah,
  words(
    "disamarkan",
    "Disamarkan",
    "ya bila sebagian angka baris ini disamarkan atau tidak lengkap karenanya.",
    (row) => (hiddenColumns(row).length > 0 ? "ya" : "tidak"),
  ),
  words("kolom_disamarkan", "Kolom yang disamarkan", "Nama kolomnya, dipisah spasi. Kosong bila tidak ada.", (row) =>
    hiddenColumns(row).join(" "),
  ),
  day("tanggal_data", "Tanggal data", define("tanggalData").definition, ({ asOf }) => asOf),
  words("sumber", "Sumber", "Berkas yang menjadi dasar angka.", ({ period }) => SOURCE_WORDS[period.source]),
];

// RFC 4180: commas, quotes doubled, lines end with CRLF.
const field = (value: string | number | null): string => {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const line = (values: readonly (string | number | null)[]): string => `${values.map(field).join(",")}\r\n`;

/** The file in pieces: its head, then every batch of rows. */
export async function* csvPieces(batches: AsyncIterable<readonly DataRow[]>): AsyncGenerator<string> {
  yield line(DATA_COLUMNS.map(({ name }) => name));
  for await (const rows of batches) yield rows.map((row) => line(DATA_COLUMNS.map(({ cell }) => cell(row)))).join("");
}
