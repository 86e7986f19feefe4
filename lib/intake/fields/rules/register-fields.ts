import type { Field } from "@/lib/intake/kinds/rules";

// Columns of the files that say what there is, not what was paid: the verval template of SIKS-NG, lists of handed-over
// cards, lists of e-Warong, and copies of DTKS.

const of = (field: string, label: string, ...aliases: string[]): Field => ({ field, label, aliases });

const PADAN = of("padan", "Status padan", "PADAN", "STATUS NIK", "KETERANGAN PADAN", "PADAN DUKCAPIL");

/** Template verval SIKS-NG, 21 columns A..U. What a KPM does not need is known by its heading and not kept. */
export const VERVAL_FIELDS: readonly Field[] = [
  of("birth", "Tanggal lahir", "TGL LAHIR", "TGL_LAHIR"),
  of("address", "Alamat", "ALAMAT LENGKAP"),
  of("rt", "RT"),
  of("rw", "RW"),
  PADAN,
  of("birthPlace", "Tempat lahir", "TMP LAHIR"),
  of("mother", "Ibu kandung", "NAMA IBU KANDUNG", "NAMA GADIS IBU KANDUNG"),
  of("sex", "Jenis kelamin", "JK"),
  of("work", "Jenis pekerjaan", "PEKERJAAN"),
  of("marriage", "Status kawin", "STATUS PERKAWINAN"),
  of("disability", "Status disabilitas"),
  of("pregnancy", "Status hamil"),
];

export const KKS_FIELDS: readonly Field[] = [
  of(
    "handedOn",
    "Tanggal penyerahan KKS",
    "TGL PENYERAHAN KKS",
    "TANGGAL PENYERAHAN",
    "TGL PENYERAHAN",
    "TANGGAL SERAH",
    "TGL SERAH",
    "TGL_DISTRIBUSI",
    "TANGGAL DISTRIBUSI",
    "TANGGAL DISTRIBUSI KKS",
    "TANGGAL TERIMA KKS",
    "TGL TERIMA KKS",
    "TANGGAL TERIMA",
    "TGL TERIMA",
  ),
  of(
    "handed",
    "Status penyerahan KKS",
    "STATUS KKS",
    "STATUS PENYERAHAN",
    "STATUS DISTRIBUSI",
    "STATUS DISTRIBUSI KKS",
    "DISTRIBUSI KKS",
    "KETERANGAN KKS",
    "STATUS SERAH",
  ),
  of("note", "Keterangan", "KET", "CATATAN"),
];

export const EWARONG_FIELDS: readonly Field[] = [
  {
    ...of(
      "code",
      "ID e-Warong",
      "ID_EWARONG",
      "KODE E-WARONG",
      "ID AGEN",
      "KODE AGEN",
      "ID TERMINAL",
      "TERMINAL ID",
      "TID",
      "MID",
    ),
    required: true,
  },
  {
    ...of(
      "agent",
      "Nama e-Warong",
      "NAMA_EWARONG",
      "NAMA AGEN",
      "NAMA TOKO",
      "NAMA WARUNG",
      "NAMA MERCHANT",
      "E-WARONG",
    ),
    required: true,
  },
  of("address", "Alamat", "ALAMAT E-WARONG", "ALAMAT AGEN", "ALAMAT TOKO"),
  of("agentStatus", "Status e-Warong", "STATUS", "STATUS AGEN", "STATUS EDC", "KEAKTIFAN", "AKTIF"),
];

export const DTKS_FIELDS: readonly Field[] = [
  { ...PADAN, field: "nikStatus", label: "Status NIK", aliases: ["STATUS PADAN", ...PADAN.aliases, "STATUS DUKCAPIL"] },
  of("active", "Status DTKS", "STATUS AKTIF", "KEAKTIFAN", "AKTIF", "STATUS KEPESERTAAN", "STATUS DATA"),
  of("inactive", "Nonaktif", "IS_NONAKTIF", "NON AKTIF"),
  of(
    "exitReason",
    "Alasan keluar",
    "ALASAN NONAKTIF",
    "ALASAN NON AKTIF",
    "KETERANGAN NONAKTIF",
    "DELETED_LABEL",
    "ALASAN",
  ),
];

/** What Dispendukcapil fills in, in the workbook that was handed over (lib/repair). */
export const REPLY_FIELDS: readonly Field[] = [
  {
    ...of("answer", "Jawaban Dispendukcapil", "JAWABAN", "HASIL PEMADANAN", "JAWABAN DUKCAPIL", "HASIL DUKCAPIL"),
    required: true,
  },
  of("rightNik", "NIK benar", "NIK SEHARUSNYA", "NIK PERBAIKAN", "NIK BARU"),
  of("note", "Keterangan", "CATATAN", "KET"),
];
