// What a case of a double says. It stands in its history too, where everybody who works on it reads it: that the number
// occurs again, and nothing of where.

export const DOUBLE_NIK = "NIK ini tercatat lebih dari sekali pada periode yang sama.";
export const DOUBLE_NUMBER = "Nomor {kind} yang sama tercatat pada lebih dari satu KPM.";
export const DOUBLE_OF_BANK = "Bank melaporkan ganda.";

/** In one kab/kota a NIK is one family: the other lies outside, where only whoever may open the number is told to look. */
export const ELSEWHERE =
  "Data yang lain ada di kab/kota lain; minta Dinsos provinsi atau Direktorat PFM memeriksa keduanya.";

/** The cause of a case as a reader may know it. */
export const causeSentence = (detail: string, mayReveal: boolean): string =>
  mayReveal && detail.includes(DOUBLE_NIK) ? `${detail} ${ELSEWHERE}` : detail;

/** What the rows show, as the detail of a case. Statements fill the {gaps}; what a row does not know is left out. */
export const DETAILS = {
  bank: 'Bank melaporkan "{status}". ',
  notHandedOver: "Daftar penyerahan menyebut KKS belum diserahkan. ",
  handedOver: "KKS diserahkan pada {date}. ",
  field: "Petugas lapangan melaporkan {status}. ",
  credited: "Dana Rp{amount} tercatat masuk{day}, belum dibelanjakan.",
  /** Fills {day} of credited. */
  onDay: " pada {date}",
  notCredited: "Dana belum masuk.",
  unmatchedByBank: "Bank melaporkan NIK tidak padan.",
  unmatchedByDpm: "DPM menyatakan NIK tidak padan.",
  inactive: "Salinan DTKS {date} menyatakan tidak aktif{reason}.",
  /** Fills {reason} of inactive. */
  exitReason: ": {reason}",
  quotaUnmet: "Kuota {quota} KPM (SK {decree}), dalam DPM {listed} KPM.",
} as const;
