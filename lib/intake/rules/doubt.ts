import { headerKey } from "@/lib/values/text";
import { isCheck } from "./checks";
import type { Header } from "./header";
import { KIND_LABELS } from "./kinds";

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

/** Beside NIK and name, what makes a list one of families. */
const OF_FAMILIES = ["familyCard", "region", "district", "village", "address", "birth", "dtks", "padan", "account"];

/** How many columns the kind itself has found: those held against the upload speak for no kind. */
export const ownColumns = ({ columns }: Pick<Header, "columns">): number =>
  Object.keys(columns).filter((field) => !isCheck(field)).length;

/** Why a kind that nobody chose is not certain, or "". */
export function doubtOf(header: Header): string {
  const { kind, columns, extra, missing } = header;
  if (missing.length > 0) return "";
  const label = KIND_LABELS[kind];
  const strange = extra.filter((heading) => !EVERYWHERE.has(headerKey(heading))).length;
  if (strange > ownColumns(header))
    return `Jenis berkas belum pasti: ${strange} judul kolom tidak dikenal sebagai ${label}. Pilih jenisnya, lalu periksa kolomnya; belum ada baris yang dibaca.`;
  if (kind === "dpm" && !OF_FAMILIES.some((field) => columns[field] !== undefined))
    return `Jenis berkas belum pasti: hanya NIK, nama, dan kartu yang cocok dengan ${label}. Pilih jenisnya, lalu periksa kolomnya; belum ada baris yang dibaca.`;
  return "";
}

/** Why the chosen kind is not what the columns look like, or "". */
export const mismatchOf = (chosen: Header, likely: Header | null): string =>
  likely && likely.kind !== chosen.kind && likely.missing.length === 0 && ownColumns(likely) >= ownColumns(chosen) + 3
    ? `Kolom berkas ini lebih mirip ${KIND_LABELS[likely.kind]} daripada ${KIND_LABELS[chosen.kind]}. Pilih jenis yang benar, lalu periksa kolomnya; belum ada baris yang dibaca.`
    : "";
