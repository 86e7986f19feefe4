import type { DueRule } from "./deadline";
import type { CaseOwner } from "./party";

// The catalogue of problem cases. Sources: the statuses of SIKS-NG and the banks, and the deadlines of
// Permensos 20/2019, PMK 254/PMK.05/2015 jo. 228/PMK.05/2016 and the pedoman umum Program Sembako. Owner and deadline are
// defaults: an administrator may change them (commands/keep-rule.ts), and the newest change wins.

/** The step of the funnel that a case blocks. A case on an earlier step also explains the gaps after it. */
export type BlockedStep = "dpm" | "sp2d" | "credited" | "transacted";

type CaseType = {
  label: string;
  /** What finds it: the rows of a family by themselves, the comparison of several sources, or a person whom no row told why. */
  foundBy: "rows" | "comparison" | "person";
  step: BlockedStep;
  owner: CaseOwner;
  /** From the date of the file that shows it; for TIDAK_TRANSAKSI from the day the money came in. */
  due: DueRule;
  dueSource: string;
  nextAction: string;
  /** What the next data must show for the case to close by itself. */
  evidence: string;
  /** Whom a letter goes to; null where there is nothing to write. */
  letter: LetterKind | null;
  /** What the letter asks of its receiver: the next action, said to whom it is asked of. */
  asks: string | null;
};

export type LetterKind = "bank-branch" | "dukcapil" | "village";

const days = (count: number): DueRule => ({ days: count, unit: "calendar" });
const workingDays = (count: number): DueRule => ({ days: count, unit: "working" });
const AGREED = "kesepakatan rapat koordinasi, dapat diubah";

const BANK_LIMIT = "bank menyalurkan paling lambat 30 hari sejak dana masuk (PMK 254/2015 jo. 228/2016)";

export const CASE_TYPES = {
  SALDO_NOL: {
    label: "Saldo nol",
    foundBy: "rows",
    step: "credited",
    owner: "bank",
    due: days(30),
    dueSource: BANK_LIMIT,
    nextAction: "Minta cabang bank memeriksa pemindahbukuan ke rekening ini dan mengisi saldonya.",
    evidence: "Laporan bank berikutnya menunjukkan saldo atau transaksi.",
    letter: "bank-branch",
    asks: "memeriksa pemindahbukuan ke rekening keluarga dan mengisi saldonya",
  },
  GAGAL_EWALLET: {
    label: "Gagal e-Wallet / top-up",
    foundBy: "rows",
    step: "credited",
    owner: "bank",
    due: days(30),
    dueSource: BANK_LIMIT,
    nextAction: "Minta cabang bank mengulang top-up dan menyampaikan sebab gagalnya.",
    evidence: "Laporan bank berikutnya menunjukkan dana masuk.",
    letter: "bank-branch",
    asks: "mengulang pengisian saldo (top-up) dan menyampaikan sebab gagalnya",
  },
  GAGAL_REKENING: {
    label: "Gagal cek rekening / burekol",
    foundBy: "rows",
    step: "credited",
    owner: "bank",
    due: days(30),
    dueSource: BANK_LIMIT,
    nextAction: "Minta cabang bank menyebut data yang ditolak (nama, NIK, tanggal lahir), lalu perbaiki lewat verval.",
    evidence: "Laporan bank berikutnya menunjukkan dana masuk ke rekening.",
    letter: "bank-branch",
    asks: "menyebutkan data yang ditolak (nama, NIK, atau tanggal lahir) agar kami perbaiki lewat verval",
  },
  TIDAK_DITEMUKAN: {
    label: "KPM tidak ditemukan",
    foundBy: "rows",
    step: "credited",
    owner: "pendamping",
    due: days(14),
    dueSource: AGREED,
    nextAction: "Pendamping mendatangi alamat bersama perangkat desa; bila pindah, usulkan pengganti lewat musdes.",
    evidence: "Laporan bank menunjukkan transaksi, atau hasil lapangan berikutnya lain.",
    letter: "village",
    asks: "mendatangi alamatnya bersama pendamping; bila pindah, mengusulkan pengganti lewat musyawarah desa/kelurahan",
  },
  MENINGGAL: {
    label: "KPM meninggal",
    foundBy: "rows",
    step: "credited",
    owner: "dinsos",
    due: days(14),
    dueSource: AGREED,
    nextAction:
      "Minta surat kematian dari desa/kelurahan; usulkan ahli waris dalam KK yang sama atau pengganti lewat musdes/muskel.",
    evidence: "Ahli waris bertransaksi, atau dananya tercatat kembali ke kas negara.",
    letter: "village",
    asks: "menerbitkan surat kematian dan mengusulkan ahli waris dalam KK yang sama, atau pengganti lewat musyawarah desa/kelurahan",
  },
  MENOLAK: {
    label: "Menolak, mundur, atau mampu",
    foundBy: "rows",
    step: "credited",
    owner: "dinsos",
    due: days(14),
    dueSource: AGREED,
    nextAction: "Minta pernyataan mundur bermeterai atau berita acara musdes/muskel, lalu usulkan pengganti.",
    evidence: "Dananya tercatat kembali ke kas negara, atau KPM bertransaksi.",
    letter: "village",
    asks: "menyampaikan pernyataan mundur bermeterai atau berita acara musyawarah desa/kelurahan, beserta usulan pengganti",
  },
  KKS_TIDAK_TERDISTRIBUSI: {
    label: "KKS tidak terdistribusi",
    foundBy: "rows",
    step: "credited",
    owner: "bank",
    due: workingDays(14),
    dueSource: "penggantian dan penyerahan KKS paling lambat 14 hari kerja (pedoman umum)",
    nextAction: "Jadwalkan penyerahan kartu oleh bank, didampingi Dinsos; bawa berita acara serah terima.",
    evidence:
      "Daftar penyerahan menyebut tanggal serah terima, atau laporan bank tidak lagi menyebut kartu belum diserahkan.",
    letter: "bank-branch",
    asks: "menjadwalkan penyerahan KKS bersama kami dan menyampaikan berita acara serah terimanya",
  },
  KKS_RUSAK_HILANG: {
    label: "KKS rusak atau hilang",
    foundBy: "rows",
    step: "transacted",
    owner: "bank",
    due: workingDays(14),
    dueSource: "penggantian KKS di cabang bank paling lambat 14 hari kerja (pedoman umum)",
    nextAction: "Antar keluarga ke cabang bank dengan surat keterangan untuk mengganti kartunya.",
    evidence: "Hasil lapangan berikutnya lain, atau laporan bank menunjukkan transaksi.",
    letter: "bank-branch",
    asks: "mengganti KKS milik KPM yang datang dengan surat keterangan",
  },
  EDC_BERMASALAH: {
    label: "EDC e-Warong bermasalah",
    foundBy: "rows",
    step: "transacted",
    owner: "agen",
    due: days(14),
    dueSource: AGREED,
    nextAction:
      "Agen melapor ke bank agar EDC diperbaiki atau diganti; sementara itu arahkan keluarga ke e-Warong lain yang dekat.",
    evidence: "Laporan bank menunjukkan transaksi, atau hasil lapangan berikutnya lain.",
    letter: "bank-branch",
    asks: "memperbaiki atau mengganti mesin EDC pada e-Warong yang melayani keluarga",
  },
  NIK_TIDAK_PADAN: {
    label: "NIK tidak padan",
    foundBy: "rows",
    step: "sp2d",
    owner: "dukcapil",
    due: days(14),
    dueSource: AGREED,
    nextAction: "Serahkan ke Dispendukcapil untuk dipadankan, lalu perbaiki di SIKS-NG.",
    evidence: "DPM berikutnya menyatakan padan.",
    letter: "dukcapil",
    asks: "memadankan NIK dan menyampaikan NIK yang benar, atau keterangan bila meninggal atau pindah",
  },
  GANDA: {
    label: "Ganda",
    foundBy: "rows",
    step: "sp2d",
    owner: "dinsos",
    due: days(14),
    dueSource: AGREED,
    nextAction: "Periksa kedua data; pertahankan satu, keluarkan yang lain. Jangan keduanya dibelanjakan.",
    evidence: "DPM atau verval memperbaiki nomornya, atau hanya satu yang tinggal dalam DPM.",
    letter: null,
    asks: null,
  },
  TIDAK_AKTIF_DTKS: {
    label: "Tidak aktif di DTKS",
    foundBy: "rows",
    step: "sp2d",
    owner: "pusdatin",
    due: days(14),
    dueSource: AGREED,
    nextAction:
      "Pastikan alasan keluar bersama operator SIKS-NG; ajukan pengaktifan kembali ke Pusdatin atau usulkan pengganti.",
    evidence: "Salinan DTKS berikutnya menyatakan aktif, atau KPM tidak lagi dalam DPM.",
    letter: null,
    asks: null,
  },
  TIDAK_TRANSAKSI: {
    label: "Tidak transaksi",
    foundBy: "rows",
    step: "transacted",
    owner: "pendamping",
    due: days(105),
    dueSource: "rekening tanpa transaksi 105 hari sejak dana masuk dikembalikan ke kas negara (Permensos 20/2019)",
    nextAction: "Pendamping menanyakan kepada keluarga mengapa belum berbelanja dan mengantar ke e-Warong.",
    evidence: "Laporan bank berikutnya menunjukkan transaksi.",
    letter: "village",
    asks: "menanyakan kepada keluarga mengapa belum berbelanja dan membantu mereka ke e-Warong",
  },
  KUOTA_BELUM_TERPENUHI: {
    label: "Kuota belum terpenuhi",
    foundBy: "rows",
    step: "dpm",
    owner: "dinsos",
    due: days(30),
    dueSource: "usulan pengganti diterima Kemensos sebelum tanggal 25 (pedoman umum)",
    nextAction: "Usulkan KPM pengganti dari DTKS lewat musdes/muskel dan sahkan di SIKS-NG.",
    evidence: "Jumlah DPM mencapai kuota.",
    letter: "village",
    asks: "mengusulkan KPM pengganti dari DTKS lewat musyawarah desa/kelurahan",
  },
  NOMINAL_BERBEDA: {
    label: "Nominal berbeda",
    foundBy: "comparison",
    step: "credited",
    owner: "bank",
    due: days(14),
    dueSource: AGREED,
    nextAction: "Minta cabang bank menjelaskan selisih terhadap perintah bayar dan menambah atau menarik kelebihannya.",
    evidence: "Laporan bank berikutnya sama dengan perintah bayar.",
    letter: "bank-branch",
    asks: "menjelaskan selisih terhadap perintah bayar, lalu menambah kekurangan atau menarik kelebihannya",
  },
  TIDAK_DILAPORKAN_BANK: {
    label: "Tidak ada di laporan bank",
    foundBy: "comparison",
    step: "sp2d",
    owner: "bank",
    due: days(14),
    dueSource: AGREED,
    nextAction: "Minta cabang bank mencari rekening keluarga ini dan melaporkan keadaannya.",
    evidence: "Keluarga tampak di laporan bank berikutnya.",
    letter: "bank-branch",
    asks: "mencari rekening keluarga dan melaporkan keadaannya",
  },
  DI_LUAR_PERINTAH: {
    label: "Di luar perintah bayar",
    foundBy: "comparison",
    step: "credited",
    owner: "dinsos",
    due: days(14),
    dueSource: AGREED,
    nextAction: "Periksa bersama bank atas perintah apa dana masuk; bila keliru, dananya dikembalikan.",
    evidence: "Keluarga masuk perintah bayar, atau bank tidak lagi melaporkannya.",
    letter: "bank-branch",
    asks: "menjelaskan atas perintah apa dana masuk; bila keliru, mengembalikannya",
  },
  GANDA_DI_LAPORAN: {
    label: "Ganda di laporan bank",
    foundBy: "comparison",
    step: "credited",
    owner: "bank",
    due: days(14),
    dueSource: AGREED,
    nextAction: "Minta cabang bank menyebut baris mana yang benar dan memastikan dana tidak masuk dua kali.",
    evidence: "Laporan bank berikutnya menyebut keluarga ini sekali.",
    letter: "bank-branch",
    asks: "menyebutkan baris yang benar dan memastikan dana tidak masuk dua kali",
  },
  DIKEMBALIKAN: {
    label: "Dana dikembalikan",
    foundBy: "comparison",
    step: "transacted",
    owner: "dinsos",
    due: days(14),
    dueSource: AGREED,
    nextAction: "Cari tahu mengapa keluarga tidak berbelanja; usulkan pengganti atau ajukan penyaluran kembali.",
    evidence: "Laporan bank menunjukkan dana tersalur kembali dan dibelanjakan, atau pengembaliannya dicabut.",
    letter: null,
    asks: null,
  },
  STATUS_BERTENTANGAN: {
    label: "Bank dan lapangan bertentangan",
    foundBy: "comparison",
    step: "transacted",
    owner: "pendamping",
    due: days(14),
    dueSource: AGREED,
    nextAction: "Datangi keluarga dengan cetakan mutasi dari bank; cocokkan siapa yang berbelanja.",
    evidence: "Hasil lapangan dan laporan bank berikutnya sejalan.",
    letter: "bank-branch",
    asks: "menyampaikan cetakan mutasi rekening keluarga",
  },
  PERLU_DITELUSURI: {
    label: "Perlu ditelusuri",
    foundBy: "person",
    // Of the gap in which the family was when it was opened; this one where a list names none.
    step: "credited",
    owner: "pendamping",
    due: days(14),
    dueSource: AGREED,
    nextAction: "Cari tahu di mana keluarga ini tertahan: datangi rumahnya, atau tanyakan kepada bank.",
    evidence: "Berkas berikutnya menunjukkan keluarga sudah sampai ke tahap sesudahnya.",
    letter: "bank-branch",
    asks: "menelusuri rekening keluarga dan menyampaikan di mana dananya tertahan",
  },
} as const satisfies Record<string, CaseType>;

/** The type that a person opens for families that nobody can explain yet. */
export const TRACED = "PERLU_DITELUSURI" satisfies CaseTypeCode;

export type CaseTypeCode = keyof typeof CASE_TYPES;
export const CASE_TYPE_CODES = Object.keys(CASE_TYPES).filter(isCaseType);

export function isCaseType(text: string): text is CaseTypeCode {
  return Object.hasOwn(CASE_TYPES, text);
}

/** Money untouched for longer than this opens a case. 105 days: Permensos 20/2019; a month leaves time to act. */
export const UNTOUCHED_DAYS = 30;
