// What Salur itself writes into the history of a case. Statements fill the {gaps}, for many cases at once.

export const ESCALATED = "Lewat tenggat {days} hari; sekarang juga menjadi urusan {level}.";

export const RULE_CHANGED = "Tenggat {before} menjadi {after}{owner}. Aturan diubah {by}: {reason}";
/** Fills {owner} of RULE_CHANGED where the rule gave the case to somebody else. */
export const OWNER_CHANGED = "; penyelesai ikut berganti";

export const FILE_UNDONE = "Berkas #{file} ditarik kembali.";
export const SHOWN_AGAIN = "Muncul lagi. {detail}";

export const CLOSED_BY_ROWS = "Ditutup oleh data: {shown}{place}.";
export const CLOSED_BY_UNDOING = "Ditutup oleh data: {shown}{place} setelah berkas #{file} ditarik kembali.";

/** Fills {shown}: what the data shows instead of the cause. */
export const SHOWN = {
  reconciled: "rekonsiliasi terakhir tidak lagi menunjukkannya",
  quotaReached: "jumlah DPM sudah mencapai kuota",
  unlisted: "KPM tidak lagi terdaftar pada periode ini",
  matched: "{source} menyatakan NIK padan",
  active: "salinan DTKS terbaru menyatakan aktif",
  noDoubleAtBank: "bank tidak lagi melaporkan ganda",
  noDouble: "data lain dengan nomor yang sama sudah tidak ada pada periode ini",
  handedOver: "kartu diserahkan pada {date}",
  returned: "Rp{amount} kembali ke kas negara",
  transacted: "transaksi Rp{amount} tampak di laporan bank {bank}",
  balance: "saldo Rp{amount} tampak di laporan bank {bank}",
  credited: "dana masuk Rp{amount} tampak di laporan bank {bank}",
  other: "data terakhir tidak lagi menunjukkannya",
} as const;

/** Fills {source} of SHOWN.matched. */
export const NIK_SOURCES = { verval: "verval", "dukcapil-reply": "Dispendukcapil", other: "DPM" } as const;

/** Fills {place}: where it can be read. */
export const IN_FILE = " (berkas #{file})";
export const IN_ROW = " (berkas #{file}, baris {row})";
