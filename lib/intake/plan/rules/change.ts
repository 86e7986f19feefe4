/** How many added rows a plan lists; changed rows are listed all. The screen says so. */
export const ADDED_SHOWN = 1_000;

/** The values that the list of changes names, and how each is written. Keys are the columns that hold them. */
export const CHANGE_FIELDS: Record<
  string,
  { label: string; as: "text" | "rp" | "count" | "date" | "year" | "yes-no" }
> = {
  name: { label: "Nama", as: "text" },
  address: { label: "Alamat", as: "text" },
  village: { label: "Desa/kelurahan", as: "text" },
  // The date itself is digits 7 to 12 of the NIK beside it.
  birth_on: { label: "Tahun lahir", as: "year" },
  nik_matched: { label: "Padan", as: "yes-no" },
  pkh: { label: "PKH", as: "yes-no" },
  // Of held rows only, masked.
  no_kk: { label: "Nomor KK", as: "text" },
  card_no: { label: "Nomor KKS", as: "text" },
  account_no: { label: "Nomor rekening", as: "text" },
  numbers: { label: "Nomor KK/KKS/rekening", as: "text" },
  bank_code: { label: "Bank", as: "text" },
  ordered_rp: { label: "SP2D", as: "rp" },
  credited_rp: { label: "Top-up", as: "rp" },
  credited_on: { label: "Tanggal top-up", as: "date" },
  transacted_rp: { label: "Transaksi", as: "rp" },
  transacted_on: { label: "Tanggal transaksi", as: "date" },
  balance_rp: { label: "Saldo", as: "rp" },
  status_text: { label: "Status bank", as: "text" },
  ewarong: { label: "e-Warong", as: "text" },
  kpm: { label: "Kuota KPM", as: "count" },
  decree: { label: "Nomor SK", as: "text" },
  sp2d_kpm: { label: "SP2D KPM", as: "count" },
  sp2d_rp: { label: "SP2D Rp", as: "rp" },
  credited_kpm: { label: "Penyaluran KPM", as: "count" },
  transacted_kpm: { label: "Pencairan KPM", as: "count" },
  order_no: { label: "Nomor SP2D", as: "text" },
  field_status: { label: "Hasil lapangan", as: "text" },
  field_on: { label: "Tanggal lapangan", as: "date" },
  returned_rp: { label: "Dikembalikan", as: "rp" },
  returned_on: { label: "Tanggal kembali", as: "date" },
  answer: { label: "Jawaban", as: "text" },
  nik_status: { label: "Status NIK", as: "text" },
  active: { label: "Aktif di DTKS", as: "yes-no" },
  exit_reason: { label: "Alasan keluar", as: "text" },
  agent_status: { label: "Status e-Warong", as: "text" },
  distributed_on: { label: "KKS diserahkan", as: "date" },
};

type Values = Record<string, string | number | boolean | null>;

/** The values that differ, in the order of the table above; everything that is set, when there was nothing before. */
export function differing(
  before: Values | null,
  after: Values,
): { key: string; before: Values[string]; after: Values[string] }[] {
  return Object.keys(CHANGE_FIELDS).flatMap((key) => {
    const [was, is] = [before?.[key] ?? null, after[key] ?? null];
    return was === is ? [] : [{ key, before: was, after: is }];
  });
}
