import { isCheck } from "@/lib/intake/cells/rules/checks";
import { namesFamilies, needsPeriod, RULES } from "@/lib/intake/kinds/rules";
import { headerKey } from "@/lib/values/text";
import type { Header } from "./header";
import { otherProgramIn } from "./other-program";

// A file that only looks a little like one of the kinds is shown to a person before a row of it is read: a list of another
// programme must not become families.

/** Headings that stand in files of every kind. */
const EVERYWHERE = new Set([
  "no",
  "nomor",
  "nourut",
  "nomorurut",
  "rt",
  "rw",
  "provinsi",
  "kabupaten",
  "nohp",
  "keterangan",
]);

/** What only lists of something else have: staff, voters, pupils, patients, farmers, components of PKH. */
const OF_OTHERS: ReadonlyMap<string, string> = new Map(
  [
    ...["Jabatan", "Instansi", "Unit Kerja", "Pangkat", "Golongan", "NIP", "TPS", "No TPS", "NISN", "Sekolah"],
    ...["Nama Sekolah", "Kelas", "Komponen", "Komponen PKH", "Faskes", "No BPJS", "Nama Balita", "Posyandu"],
    ...["Luas Lahan", "Kelompok Tani", "Jenis Vaksin"],
  ].map((heading) => [headerKey(heading), heading]),
);

/** How many columns the kind itself has found: those held against the upload speak for no kind. */
export const ownColumns = ({ columns }: Pick<Header, "columns">): number =>
  Object.keys(columns).filter((field) => !isCheck(field)).length;

const ASK = "Pilih jenisnya, lalu periksa kolomnya; belum ada baris yang dibaca.";

/** What is known of a file beside its header: the lines above it, and which headings the sender's people looked at before. */
type Around = { titles?: readonly string[]; settled?: ReadonlyMap<string, unknown> | undefined };

/** Why a kind that nobody chose is not certain, or "". */
export function doubtOf(header: Header, around: Around = {}): string {
  const { kind, columns, missing } = header;
  if (missing.length > 0) return "";
  const foreign = foreignOf(header, around);
  if (foreign !== "") return foreign;
  const { certainWith } = RULES[kind];
  return certainWith && !certainWith.some((field) => columns[field] !== undefined)
    ? `Jenis berkas belum pasti: hanya NIK, nama, dan kartu yang cocok dengan ${RULES[kind].label}. ${ASK}`
    : "";
}

/** Why a file is of something else, whoever chose its kind, or "": its headings, or the programme it names. */
export function foreignOf(header: Header, { titles = [], settled }: Around = {}): string {
  const { kind, extra } = header;
  const label = RULES[kind].label;
  const program = needsPeriod(kind) ? otherProgramIn(titles) : "";
  if (program !== "") return `Judul berkas ini menyebut ${program}, bukan Program Sembako. ${ASK}`;
  const telling = extra.map(headerKey).find((key) => OF_OTHERS.has(key) && !settled?.has(key));
  if (telling !== undefined && namesFamilies(kind))
    return `Jenis berkas belum pasti: kolom ${OF_OTHERS.get(telling)} tidak ada pada ${label}. ${ASK}`;
  const strange = extra.map(headerKey).filter((key) => !EVERYWHERE.has(key) && !settled?.has(key)).length;
  return strange > ownColumns(header)
    ? `Jenis berkas belum pasti: ${strange} judul kolom tidak dikenal sebagai ${label}. ${ASK}`
    : "";
}

/** Why the chosen kind is not what the columns look like, or "". */
export const mismatchOf = (chosen: Header, likely: Header | null): string =>
  likely && likely.kind !== chosen.kind && likely.missing.length === 0 && ownColumns(likely) >= ownColumns(chosen) + 3
    ? `Kolom berkas ini lebih mirip ${RULES[likely.kind].label} daripada ${RULES[chosen.kind].label}. ${ASK.replace("jenisnya", "jenis yang benar")}`
    : "";
