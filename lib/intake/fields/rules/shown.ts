import type { Shown } from "@/lib/intake/kinds/kind";

/** Values of which changes in files of several kinds are listed. Keys are the columns that hold them. */
export const SHOWN = {
  name: { label: "Nama", as: "text" },
  address: { label: "Alamat", as: "text" },
  village: { label: "Desa/kelurahan", as: "text" },
  // The date itself is digits 7 to 12 of the NIK beside it.
  birth_on: { label: "Tahun lahir", as: "year" },
  nik_matched: { label: "Padan", as: "yes-no" },
  // Of held rows only, masked.
  no_kk: { label: "Nomor KK", as: "text" },
  card_no: { label: "Nomor KKS", as: "text" },
  account_no: { label: "Nomor rekening", as: "text" },
  numbers: { label: "Nomor KK/KKS/rekening", as: "text" },
  bank_code: { label: "Bank", as: "text" },
  ordered_rp: { label: "SP2D", as: "rp" },
  credited_rp: { label: "Top-up", as: "rp" },
  transacted_rp: { label: "Transaksi", as: "rp" },
} as const satisfies Record<string, Shown>;
