import type { Field } from "@/lib/intake/kinds/rules";

// Columns of the files that say one thing of each family, beside the keys (NIK, card, account, name, region, bank).
// Format SAS: domain 3.2; field result: domain 2.3; returns: the banks' own lists.

export const ORDER_FIELDS: readonly Field[] = [
  {
    field: "orderedRp",
    label: "Nilai",
    required: true,
    aliases: ["NILAI", "NOMINAL_BANTUAN", "NOMINAL BANTUAN", "NILAI BANTUAN", "NOMINAL SP2D", "JUMLAH BAYAR"],
  },
  {
    field: "orderNo",
    label: "Nomor SP2D",
    aliases: ["NOMOR SP2D", "NO SP2D", "NO_SP2D", "SP2D", "NOMOR SPM", "NO SPM"],
  },
  { field: "swift", label: "Kode SWIFT", aliases: ["KODE_SWIFT", "KODE SWIFT"] },
  { field: "iban", label: "Kode IBAN", aliases: ["KODE_IBAN", "KODE IBAN"] },
];

export const RESULT_FIELDS: readonly Field[] = [
  {
    field: "result",
    label: "Hasil lapangan",
    required: true,
    aliases: [
      "HASIL LAPANGAN",
      "HASIL",
      "HASIL KUNJUNGAN",
      "STATUS LAPANGAN",
      "STATUS PENERIMAAN",
      "KETERANGAN LAPANGAN",
      "STATUS",
      "KETERANGAN",
    ],
  },
  {
    field: "foundOn",
    label: "Tanggal lapangan",
    aliases: ["TANGGAL LAPANGAN", "TANGGAL KUNJUNGAN", "TGL KUNJUNGAN", "TANGGAL", "TGL"],
  },
];

export const RETURN_FIELDS: readonly Field[] = [
  {
    field: "returnedRp",
    label: "Nominal dikembalikan",
    required: true,
    aliases: [
      "NOMINAL DIKEMBALIKAN",
      "NOMINAL PENGEMBALIAN",
      "NOMINAL RETUR",
      "NILAI PENGEMBALIAN",
      "NILAI RETUR",
      "PENGEMBALIAN",
    ],
  },
  {
    field: "returnedOn",
    label: "Tanggal kembali",
    aliases: [
      "TANGGAL KEMBALI",
      "TANGGAL PENGEMBALIAN",
      "TGL PENGEMBALIAN",
      "TGL SETOR",
      "TANGGAL SETOR",
      "TANGGAL RETUR",
    ],
  },
];
