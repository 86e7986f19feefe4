// The detail of a case for each difference. Statements fill the {gaps}, for all families and rows at once.

export const DETAILS = {
  amount: "Perintah bayar Rp{ordered}, bank mencatat Rp{credited} masuk.",
  missing: "Diperintahkan Rp{ordered}, tidak disebut dalam laporan bank.",
  notOrdered: "Bank mencatat Rp{credited} masuk tanpa perintah bayar.",
  returned: "Rp{returned} kembali ke kas negara.",
  contradicts: "Bank: masuk Rp{credited}, transaksi Rp{transacted}{returned}{field}.",
  /** Fills {returned} of contradicts. */
  alsoReturned: ", kembali ke kas negara Rp{returned}",
  /** Fills {field} of contradicts. */
  inField: "; lapangan: {status}",
  double: "Disebut {times} kali dalam laporan bank; baris kedua dan seterusnya Rp{amount}.",
  unknownRows: "{rows} baris laporan bank tidak cocok dengan keluarga mana pun di kab/kota ini.",
  doubleRows: "{rows} baris laporan bank menyebut keluarga yang sama lewat kartu atau rekening.",
} as const;
