import { CHECK_FIELDS, PLACE_CHECKS } from "@/lib/intake/cells/rules/checks";
import {
  ACCOUNT,
  BANK,
  CARD,
  DISTRICT,
  DTKS_ID,
  FAMILY_CARD,
  NAME,
  NIK,
  PERIOD,
  PROGRAM,
  REGENCY_CODE,
  REGION,
  VILLAGE,
  YEAR,
} from "@/lib/intake/fields/rules/of-families";
import { ORDER_FIELDS, RESULT_FIELDS, RETURN_FIELDS } from "@/lib/intake/fields/rules/part-fields";
import { REGION_PARTS } from "@/lib/intake/fields/rules/region-parts";
import {
  DTKS_FIELDS,
  EWARONG_FIELDS,
  KKS_FIELDS,
  REPLY_FIELDS,
  VERVAL_FIELDS,
} from "@/lib/intake/fields/rules/register-fields";
import { wideKey } from "@/lib/intake/recognise/rules/heading-words";
import { headerKey } from "@/lib/values/text";

// The kinds of file and their columns. Aliases are header spellings seen in real files (SIKS-NG, Format SAS, national
// recap, bank reports); they are compared without case, spaces and signs.

export const KINDS = [
  "quota",
  "recap",
  "dpm",
  "sp2d",
  "bank-report",
  "field-result",
  "return",
  "verval",
  "kks",
  "ewarong",
  "dtks",
  "dukcapil-reply",
] as const;
export type Kind = (typeof KINDS)[number];
export const isKind = (text: string): text is Kind => KINDS.some((kind) => kind === text);

export const KIND_LABELS: Record<Kind, string> = {
  quota: "Kuota",
  recap: "Rekap nasional per kab/kota",
  dpm: "DPM / BNBA by name",
  sp2d: "Perintah bayar by name (SP2D, format SAS)",
  "bank-report": "Laporan bank by name",
  "field-result": "Hasil lapangan by name",
  return: "Pengembalian ke kas negara by name",
  verval: "Verval SIKS-NG (perbaikan data KPM)",
  kks: "Penyerahan KKS by name",
  ewarong: "Daftar e-Warong",
  dtks: "Salinan DTKS (Pusdatin)",
  "dukcapil-reply": "Jawaban Dispendukcapil atas NIK",
};

/** Kinds that belong to one kab/kota and name families, people or agents; the others are totals. */
export const namesFamilies = (kind: Kind): boolean => kind !== "quota" && kind !== "recap";

/** Kinds that speak of one period; the others carry their own, or none. */
export const needsPeriod = (kind: Kind): boolean => namesFamilies(kind) && kind !== "ewarong" && kind !== "dtks";

/** What banks know themselves. */
const OF_BANKS: readonly Kind[] = ["bank-report", "return", "kks", "ewarong"];

/** What a role may send: totals, families by name, or both; a bank sends what is its own only. */
export const kindsFor = (may: { totals: boolean; names: boolean; bank: boolean }): Kind[] =>
  KINDS.filter((kind) => (namesFamilies(kind) ? may.names && (OF_BANKS.includes(kind) || !may.bank) : may.totals));

export type Field = { field: string; label: string; required?: boolean; aliases: readonly string[] };

const money = (field: string, label: string, required: boolean, ...aliases: string[]): Field => ({
  field,
  label,
  required,
  aliases: [label, ...aliases],
});

const OWN_FIELDS: Record<Kind, readonly Field[]> = {
  quota: [
    REGENCY_CODE,
    PROGRAM,
    PERIOD,
    YEAR,
    money("kpm", "Kuota KPM", true, "KPM", "KUOTA", "JUMLAH KPM", "PAGU KPM", "ALOKASI KPM", "ALOKASI"),
    {
      field: "decree",
      label: "Nomor SK",
      required: true,
      aliases: ["NOMOR SK", "NO SK", "SK", "SK PENETAPAN", "NOMOR SURAT KEPUTUSAN"],
    },
  ],
  recap: [
    REGENCY_CODE,
    { ...PROGRAM, required: true },
    { ...PERIOD, required: true },
    YEAR,
    money("sp2dKpm", "SP2D KPM", true, "KPM SP2D", "JUMLAH KPM SP2D", "ALOKASI KPM"),
    money("sp2dRp", "SP2D Nominal (Rp)", true, "SP2D NOMINAL", "NOMINAL SP2D", "SP2D RP", "ALOKASI NOMINAL"),
    money("creditedKpm", "Penyaluran KPM", true, "KPM PENYALURAN", "SALUR KPM", "KPM SALUR"),
    money(
      "creditedRp",
      "Penyaluran Nominal (Rp)",
      true,
      "PENYALURAN NOMINAL",
      "NOMINAL PENYALURAN",
      "SALUR NOMINAL",
      "PENYALURAN RP",
    ),
    money("transactedKpm", "Pencairan KPM", true, "KPM PENCAIRAN", "CAIR KPM", "REALISASI KPM"),
    money(
      "transactedRp",
      "Pencairan Nominal (Rp)",
      true,
      "PENCAIRAN NOMINAL",
      "NOMINAL PENCAIRAN",
      "CAIR NOMINAL",
      "PENCAIRAN RP",
      "REALISASI NOMINAL",
    ),
  ],
  dpm: [
    { ...NIK, required: true },
    { ...NAME, required: true },
    FAMILY_CARD,
    DTKS_ID,
    { field: "address", label: "Alamat", aliases: ["ALAMAT", "ALAMAT LENGKAP", "ALAMAT RUMAH", "ALAMAT KPM"] },
    { field: "birth", label: "Tanggal lahir", aliases: ["TANGGAL LAHIR", "TGL LAHIR", "TGL_LAHIR"] },
    {
      field: "padan",
      label: "Status padan",
      aliases: ["STATUS PADAN", "PADAN", "STATUS NIK", "KETERANGAN PADAN", "PADAN DUKCAPIL", "PADANKAN"],
    },
    { field: "pkh", label: "Status PKH", aliases: ["STATUS PKH", "PKH"] },
    REGION,
    ...REGION_PARTS,
    DISTRICT,
    VILLAGE,
    CARD,
    ACCOUNT,
    BANK,
  ],
  "bank-report": [
    NIK,
    CARD,
    ACCOUNT,
    NAME,
    REGION,
    ...REGION_PARTS,
    BANK,
    money("orderedRp", "Nominal SP2D", false, "NILAI", "NOMINAL SP2D", "NOMINAL BANTUAN", "NOMINAL_BANTUAN"),
    money(
      "creditedRp",
      "Nominal top-up",
      true,
      "NOMINAL_TOPUP",
      "NOMINAL TOP UP",
      "TOP UP",
      "NOMINAL SALUR",
      "NOMINAL PENYALURAN",
      "NOMINAL",
      "NILAI TOP UP",
      "JUMLAH TOP UP",
      "JUMLAH SALUR",
    ),
    {
      field: "creditedOn",
      label: "Tanggal top-up",
      aliases: [
        "TGL_TOPUP",
        "TGL TOP UP",
        "TANGGAL TOP UP",
        "TANGGAL SALUR",
        "TGL SALUR",
        "TANGGAL TOPUP",
        "TANGGAL PENYALURAN",
      ],
    },
    money(
      "transactedRp",
      "Nominal transaksi",
      true,
      "NOMINAL_TRANSAKSI",
      "TRANSAKSI",
      "NOMINAL CAIR",
      "NOMINAL PENCAIRAN",
      "NOMINAL PENARIKAN",
      "NOMINAL BELANJA",
      "NILAI TRANSAKSI",
    ),
    {
      field: "transactedOn",
      label: "Tanggal transaksi",
      aliases: ["TGL_TRANSAKSI", "TGL TRANSAKSI", "TANGGAL CAIR", "TGL CAIR", "TANGGAL PENCAIRAN", "TANGGAL PENARIKAN"],
    },
    money("balanceRp", "Saldo akhir", false, "SALDO_AKHIR", "SALDO", "SISA SALDO", "SALDO TERAKHIR", "SISA DANA"),
    {
      field: "ewarong",
      label: "e-Warong",
      aliases: [
        "ID_EWARONG",
        "ID EWARONG",
        "TERMINAL",
        "ID TERMINAL",
        "ID_EWARONG/TERMINAL",
        "KODE AGEN",
        "E-WARONG",
        "EWARONG",
      ],
    },
    { field: "ewarongName", label: "Nama e-Warong", aliases: ["NAMA EWARONG", "NAMA E-WARONG", "NAMA AGEN"] },
    {
      field: "status",
      label: "Status",
      aliases: [
        "STATUS",
        "STATUS SALUR",
        "STATUS PENYALURAN",
        "KETERANGAN STATUS",
        "STATUS TRANSAKSI",
        "STATUS PENCAIRAN",
      ],
    },
    { field: "note", label: "Keterangan", aliases: ["KETERANGAN", "KET", "CATATAN"] },
  ],
  sp2d: [NIK, CARD, ACCOUNT, NAME, REGION, ...REGION_PARTS, BANK, ...ORDER_FIELDS],
  "field-result": [NIK, CARD, ACCOUNT, NAME, REGION, ...REGION_PARTS, BANK, ...RESULT_FIELDS],
  return: [NIK, CARD, ACCOUNT, NAME, REGION, ...REGION_PARTS, BANK, ...RETURN_FIELDS],
  verval: [{ ...NIK, required: true }, NAME, FAMILY_CARD, ...VERVAL_FIELDS],
  kks: [NIK, CARD, ACCOUNT, NAME, REGION, ...REGION_PARTS, BANK, ...KKS_FIELDS],
  ewarong: [...EWARONG_FIELDS, BANK, REGION, ...REGION_PARTS, DISTRICT, VILLAGE],
  dtks: [
    NIK,
    { ...NAME, required: true },
    FAMILY_CARD,
    DTKS_ID,
    REGION,
    ...REGION_PARTS,
    DISTRICT,
    VILLAGE,
    ...DTKS_FIELDS,
  ],
  "dukcapil-reply": [NIK, DTKS_ID, NAME, ...REPLY_FIELDS],
};

/** What each kind reads; files by name also carry the columns that are only held against the upload. */
export const FIELDS: Record<Kind, readonly Field[]> = {
  quota: [...OWN_FIELDS.quota, ...PLACE_CHECKS],
  recap: [...OWN_FIELDS.recap, ...PLACE_CHECKS],
  dpm: [...OWN_FIELDS.dpm, ...CHECK_FIELDS],
  "bank-report": [...OWN_FIELDS["bank-report"], ...CHECK_FIELDS],
  sp2d: [...OWN_FIELDS.sp2d, ...CHECK_FIELDS],
  "field-result": [...OWN_FIELDS["field-result"], ...CHECK_FIELDS],
  return: [...OWN_FIELDS.return, ...CHECK_FIELDS],
  verval: [...OWN_FIELDS.verval, ...CHECK_FIELDS],
  kks: [...OWN_FIELDS.kks, ...CHECK_FIELDS],
  "dukcapil-reply": [...OWN_FIELDS["dukcapil-reply"], ...CHECK_FIELDS],
  ewarong: [...OWN_FIELDS.ewarong, ...PLACE_CHECKS],
  dtks: [...OWN_FIELDS.dtks, ...PLACE_CHECKS],
};

/** Kinds that name people by number: whether a number is known shows in what becomes of its row. */
export const namesNumbers = (kind: Kind): boolean => OWN_FIELDS[kind].some(({ field }) => field === "nik");

const ONE_KEY = [{ fields: ["nik", "card", "account"], label: "NIK, No KKS, atau No rekening" }];

const ONE_REGENCY = { fields: ["regency", "ofRegency"], label: "Kode atau nama kab/kota" };

/** Several fields of which one is enough. */
export const ONE_OF: Partial<Record<Kind, readonly { fields: readonly string[]; label: string }[]>> = {
  quota: [ONE_REGENCY, { fields: ["period", "year"], label: "Periode atau Tahun" }],
  recap: [ONE_REGENCY],
  sp2d: ONE_KEY,
  "bank-report": ONE_KEY,
  "field-result": ONE_KEY,
  return: ONE_KEY,
  verval: [
    {
      fields: ["name", "familyCard", "birth", "address", "padan"],
      label: "Nama, No KK, atau data lain yang diperbaiki",
    },
  ],
  kks: [...ONE_KEY, { fields: ["handedOn", "handed"], label: "Tanggal atau Status penyerahan KKS" }],
  "dukcapil-reply": [{ fields: ["nik", "dtks"], label: "NIK atau ID DTKS" }],
  dtks: [
    { fields: ["nik", "dtks"], label: "NIK atau ID DTKS" },
    { fields: ["nikStatus", "active", "inactive", "exitReason"], label: "Status NIK, Status DTKS, atau Alasan keluar" },
  ],
};

/** A heading cut short is less plain than any that is written out. */
const SHORTENED = 100;

type Aliases = ReadonlyMap<string, { field: string; rank: number }>;
const aliases = new Map<Kind, Aliases>();

/** header key -> field of one kind, and how far down the field's spellings it stands: 0 is the plainest. */
export function aliasesOf(kind: Kind): Aliases {
  const before = aliases.get(kind);
  if (before) return before;
  const known = new Map<string, { field: string; rank: number }>();
  for (const { field, label, aliases: spellings } of FIELDS[kind])
    for (const [rank, spelling] of [label, ...spellings].entries())
      if (!known.has(headerKey(spelling))) known.set(headerKey(spelling), { field, rank });
  // What a short form may mean comes after what is written out.
  for (const { field, label, aliases: spellings } of FIELDS[kind])
    for (const [rank, spelling] of [label, ...spellings].entries())
      if (!known.has(wideKey(spelling))) known.set(wideKey(spelling), { field, rank: rank + SHORTENED });
  aliases.set(kind, known);
  return known;
}
