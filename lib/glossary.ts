// The words of the product: what a figure means and where the meaning comes from. Tooltips, exports and the help page
// print the same sentence. Two offices once named two sums for "belum salur" in one region: the definition differed.

type Entry = { label: string; definition: string; source: string; see?: readonly string[] };

const PEDUM = "Pedoman Umum Program Sembako 2020";
const PERMENSOS = "Permensos 5/2021";
const RECAP = "Rekap nasional Kemensos per kab/kota";
const PRODUCT = "Ketentuan hitung Salur";

const ENTRIES = {
  kuota: {
    label: "Kuota",
    definition: "Jumlah KPM yang boleh dibantu di satu kab/kota, ditetapkan dengan surat keputusan (SK).",
    source: "SK penetapan kuota",
    see: ["dpm", "kuotaBelumTerpenuhi"],
  },
  dpm: {
    label: "DPM",
    definition:
      "Daftar Penerima Manfaat: keluarga yang tercantum menurut nama untuk satu periode, setelah disahkan kepala daerah.",
    source: PEDUM,
    see: ["byName", "kuota"],
  },
  sp2d: {
    label: "SP2D",
    definition:
      "Keluarga dan uang yang sudah diperintahkan untuk dibayar (Surat Perintah Pencairan Dana). Menurut nama: keluarga yang ada dalam laporan bank.",
    source: RECAP,
    see: ["penyaluran"],
  },
  penyaluran: {
    label: "Penyaluran",
    definition: "Uang yang sudah masuk ke rekening atau kartu KPM. Keluarga belum tentu sudah membelanjakannya.",
    source: RECAP,
    see: ["pencairan", "belumSalur"],
  },
  pencairan: {
    label: "Pencairan",
    definition: "Uang yang sudah dibelanjakan KPM di e-Warong atau sudah diterima tunai.",
    source: RECAP,
    see: ["tidakTransaksi", "saldo"],
  },
  selisih: {
    label: "Selisih",
    definition: "Keluarga yang sudah melewati satu tahap tetapi belum sampai ke tahap sesudahnya.",
    source: PRODUCT,
    see: ["terjelaskan", "belumTerjelaskan"],
  },
  terjelaskan: {
    label: "Terjelaskan",
    definition: "Bagian selisih yang sebabnya tercatat sebagai masalah yang belum ditutup.",
    source: PRODUCT,
    see: ["masalah"],
  },
  belumTerjelaskan: {
    label: "Belum terjelaskan",
    definition: "Bagian selisih yang tidak dijelaskan masalah mana pun. Angka ini seharusnya nol.",
    source: PRODUCT,
    see: ["selisih", "masalah"],
  },
  belumSalur: {
    label: "Belum salur",
    definition: "Keluarga yang sudah ada dalam SP2D periode ini tetapi uangnya belum masuk rekening pada tanggal data.",
    source: PRODUCT,
    see: ["sp2d", "penyaluran"],
  },
  belumCair: {
    label: "Belum cair",
    definition: "Keluarga yang uangnya sudah masuk rekening tetapi belum bertransaksi pada tanggal data.",
    source: PRODUCT,
    see: ["penyaluran", "pencairan"],
  },
  saldo: {
    label: "Saldo",
    definition: "Uang periode ini yang masih tinggal di rekening KPM menurut laporan bank terakhir.",
    source: "Laporan bank",
    see: ["saldoNol"],
  },
  realisasi: {
    label: "Realisasi pencairan",
    definition: "KPM yang sudah bertransaksi dibagi KPM dalam SP2D.",
    source: RECAP,
    see: ["pencairan", "sp2d"],
  },
  kpm: {
    label: "KPM",
    definition: "Keluarga Penerima Manfaat, dikenali dari NIK pengurusnya.",
    source: PERMENSOS,
    see: ["pengurus"],
  },
  pengurus: {
    label: "Pengurus KPM",
    definition: "Satu orang dalam keluarga yang memegang kartu dan rekening, diutamakan perempuan.",
    source: PEDUM,
  },
  nik: {
    label: "NIK",
    definition: "Nomor Induk Kependudukan, 16 angka. Di layar angka tengahnya ditutup.",
    source: "UU 24/2013 tentang Administrasi Kependudukan",
  },
  padan: {
    label: "Padan",
    definition: "NIK dan nama cocok dengan data kependudukan (Dukcapil). Tidak padan berarti belum cocok.",
    source: "SIKS-NG",
    see: ["nikTidakPadan"],
  },
  kks: {
    label: "KKS",
    definition: "Kartu Keluarga Sejahtera: kartu debit tempat bantuan diisi dan dibelanjakan.",
    source: PERMENSOS,
    see: ["kksTidakTerdistribusi"],
  },
  ewarong: {
    label: "e-Warong",
    definition: "Toko atau agen yang bekerja sama dengan bank dan melayani belanja KPM dengan KKS.",
    source: PEDUM,
  },
  bank: {
    label: "Bank penyalur",
    definition: "Bank yang membuka rekening, membagikan KKS, dan mengisi bantuan di satu kab/kota pada satu periode.",
    source: PERMENSOS,
  },
  burekol: {
    label: "Burekol",
    definition: "Pembukaan rekening kolektif: bank membuka rekening banyak KPM sekaligus sebelum KKS dicetak.",
    source: PEDUM,
  },
  rekap: {
    label: "Rekap",
    definition: "Jumlah yang dilaporkan Kemensos untuk satu kab/kota tanpa nama keluarga.",
    source: RECAP,
    see: ["byName"],
  },
  byName: {
    label: "By name",
    definition: "Jumlah yang dihitung dari baris keluarga satu per satu: DPM dan laporan bank.",
    source: "DPM dan laporan bank",
    see: ["rekap", "bedaSumber"],
  },
  bedaSumber: {
    label: "Beda by name dan rekap",
    definition:
      "By name dikurangi rekap untuk kab/kota yang memiliki keduanya. Beda berarti salah satu perlu diperiksa.",
    source: PRODUCT,
    see: ["byName", "rekap"],
  },
  periode: {
    label: "Periode (tahap)",
    definition: "Bulan-bulan yang dibayar sekaligus: satu bulan, dua bulan, atau triwulan, tergantung juknis tahunnya.",
    source: "Juknis penyaluran tiap tahun",
    see: ["indeks"],
  },
  indeks: {
    label: "Indeks bantuan",
    definition:
      "Rupiah untuk satu keluarga tiap bulan: Rp110.000 (2017), Rp150.000 (Januari 2020), Rp200.000 (sejak Maret 2020).",
    source: PEDUM,
    see: ["periode"],
  },
  tanggalData: {
    label: "Tanggal data",
    definition: "Tanggal keadaan yang digambarkan berkas sumber, bukan tanggal berkas diunggah.",
    source: PRODUCT,
  },
  terbitan: {
    label: "Terbitan",
    definition:
      "Salinan jumlah tiap kab/kota pada satu hari yang dibaca publik. Perubahan sesudahnya masuk terbitan berikutnya.",
    source: PRODUCT,
    see: ["disamarkan", "tanggalData"],
  },
  disamarkan: {
    label: "Disamarkan",
    definition:
      "Untuk publik jumlah keluarga dibulatkan ke bawah ke puluhan, dan di bawah 10 tidak ditampilkan, supaya keadaan satu keluarga tidak dapat ditebak.",
    source: PRODUCT,
    see: ["terbitan"],
  },
  peringatanDini: {
    label: "Peringatan dini",
    definition:
      "Laju sejak awal periode diteruskan lurus sampai hari terakhir. Wilayah yang dengan laju itu tidak mencapai 95 % diberi peringatan.",
    source: PRODUCT,
    see: ["realisasi"],
  },
  masalah: {
    label: "Masalah",
    definition: "Satu hambatan untuk satu keluarga (atau satu kab/kota) dengan pemilik, langkah berikut, dan tenggat.",
    source: PRODUCT,
  },
  dibuka: {
    label: "Dibuka",
    definition:
      "Masalah yang pertama kali muncul pada hari-hari itu (WIB), dari berkas atau perbandingan, apa pun keadaannya sekarang.",
    source: PRODUCT,
    see: ["selesai", "dibukaLagi"],
  },
  selesai: {
    label: "Selesai",
    definition:
      "Masalah yang ditutup pada hari-hari itu (WIB), oleh data atau oleh petugas, dan sampai sekarang tetap tertutup. Yang dibuka lagi tidak lagi dihitung selesai.",
    source: PRODUCT,
    see: ["dibukaLagi", "lamaSelesai"],
  },
  dibukaLagi: {
    label: "Dibuka lagi",
    definition:
      "Masalah yang pernah ditutup lalu dibuka kembali, terakhir kali pada hari-hari itu (WIB). Ia dihitung belum selesai sejak pertama dibuka.",
    source: PRODUCT,
    see: ["selesai", "belumSelesai"],
  },
  belumSelesai: {
    label: "Belum selesai",
    definition:
      "Masalah yang sudah dibuka dan belum ditutup pada akhir hari itu. Sama dengan yang lama, ditambah yang dibuka, dikurangi yang selesai.",
    source: PRODUCT,
    see: ["dibuka", "selesai", "umurMasalah"],
  },
  umurMasalah: {
    label: "Umur masalah",
    definition:
      "Hari sejak masalah pertama dibuka. Batas kelas: 14 hari tenggat yang disepakati, 30 hari batas bank menyalurkan, 105 hari sebelum dana tanpa transaksi kembali ke kas negara.",
    source: "PMK 254/2015 jo. 228/2016; Permensos 20/2019; ketentuan hitung Salur",
    see: ["belumSelesai"],
  },
  lewatTenggat: {
    label: "Lewat tenggat",
    definition: "Masalah yang belum selesai sehari atau lebih sesudah tenggatnya.",
    source: PRODUCT,
    see: ["hariKerja", "naikTingkat"],
  },
  lamaSelesai: {
    label: "Lama sampai selesai",
    definition:
      "Hari dari masalah pertama dibuka sampai ditutup. Median: separuh selesai dalam hari sebanyak itu atau kurang; 90 %: sembilan dari sepuluh. Dihitung dari semua masalah yang selesai, bukan rata-rata antarwilayah.",
    source: PRODUCT,
    see: ["selesai"],
  },
  masalahTumbuh: {
    label: "Masalah yang tumbuh",
    definition: "Masalah yang dibuka pada rentang ini dibandingkan dengan rentang yang sama panjang tepat sebelumnya.",
    source: PRODUCT,
    see: ["dibuka"],
  },
  saldoNol: {
    label: "Saldo nol",
    definition: "Keluarga ada dalam SP2D, tetapi rekeningnya masih kosong pada laporan bank.",
    source: "SIKS-NG dan laporan bank",
    see: ["belumSalur"],
  },
  gagalEwallet: {
    label: "Gagal e-Wallet / top-up",
    definition: "Bank mencoba mengisi rekening atau kartu, tetapi pengisian itu ditolak.",
    source: "Laporan bank",
  },
  tidakDitemukan: {
    label: "KPM tidak ditemukan",
    definition: "Keluarga tidak ditemui di alamatnya: pindah, atau alamat tidak dikenal.",
    source: "Klasifikasi gagal bayar PT Pos dan SIKS-NG",
    see: ["meninggal"],
  },
  gagalRekening: {
    label: "Gagal cek rekening / burekol",
    definition: "Bank menolak membuka atau memakai rekening keluarga, biasanya karena nama atau data tidak sama.",
    source: "Status SIKS-NG: gagal cek rekening, gagal burekol",
  },
  meninggal: {
    label: "KPM meninggal",
    definition: "Pengurus KPM dilaporkan meninggal; haknya pindah ke ahli waris dalam KK yang sama atau diganti.",
    source: "Hasil lapangan; klasifikasi PT Pos dan BPK",
    see: ["tidakDitemukan"],
  },
  tidakAktifDtks: {
    label: "Tidak aktif di DTKS",
    definition: "Keluarga masih dalam DPM atau perintah bayar, tetapi salinan DTKS terbaru menyatakannya keluar.",
    source: "Salinan DTKS dari Pusdatin; temuan BPK",
  },
  edcBermasalah: {
    label: "EDC e-Warong bermasalah",
    definition: "Mesin gesek kartu di e-Warong rusak atau tidak tersambung, sehingga keluarga tidak dapat berbelanja.",
    source: "Laporan bank dan hasil lapangan",
  },
  menolak: {
    label: "Menolak, mundur, atau mampu",
    definition: "Keluarga tidak mau menerima lagi, atau dinilai sudah mampu oleh musyawarah desa.",
    source: "Hasil lapangan; klasifikasi gagal bayar PT Pos",
  },
  kksTidakTerdistribusi: {
    label: "KKS tidak terdistribusi",
    definition: "Kartu sudah dicetak tetapi belum diserahkan bank kepada keluarga.",
    source: "Laporan bank; klasifikasi BPK",
    see: ["kks"],
  },
  nikTidakPadan: {
    label: "NIK tidak padan",
    definition: "NIK keluarga belum cocok dengan data kependudukan sehingga tidak dapat dibayar.",
    source: "SIKS-NG",
    see: ["padan"],
  },
  kksRusakHilang: {
    label: "KKS rusak atau hilang",
    definition: "Kartu keluarga rusak, hilang, tertelan, atau terblokir menurut petugas lapangan.",
    source: "Hasil lapangan",
    see: ["kks"],
  },
  nominalBerbeda: {
    label: "Nominal berbeda",
    definition: "Dana yang masuk menurut bank tidak sama dengan perintah bayar.",
    source: "Rekonsiliasi perintah bayar dan laporan bank",
    see: ["penyaluran"],
  },
  tidakDilaporkanBank: {
    label: "Tidak ada di laporan bank",
    definition: "Keluarga diperintahkan dibayar, tetapi tidak disebut dalam laporan bank.",
    source: "Rekonsiliasi perintah bayar dan laporan bank",
    see: ["sp2d"],
  },
  diLuarPerintah: {
    label: "Di luar perintah bayar",
    definition: "Bank melaporkan dana masuk bagi keluarga yang tidak ada dalam perintah bayar atau DPM.",
    source: "Rekonsiliasi perintah bayar dan laporan bank",
    see: ["sp2d"],
  },
  gandaDiLaporan: {
    label: "Ganda di laporan bank",
    definition: "Satu keluarga disebut lebih dari sekali dalam satu laporan bank.",
    source: "Rekonsiliasi perintah bayar dan laporan bank",
    see: ["ganda"],
  },
  dikembalikan: {
    label: "Dana dikembalikan",
    definition: "Dana yang sudah masuk rekening dan kembali ke kas negara.",
    source: "Daftar pengembalian",
    see: ["penyaluran"],
  },
  statusBertentangan: {
    label: "Bank dan lapangan bertentangan",
    definition:
      "Bank melaporkan berhasil dan petugas lapangan menemukan sebaliknya, bank bertentangan dengan dirinya, atau uang yang tidak pernah masuk tercatat kembali ke kas negara.",
    source: "Rekonsiliasi laporan bank dan hasil lapangan",
    see: ["pencairan"],
  },
  ganda: {
    label: "Ganda",
    definition: "NIK atau kartu yang sama tercatat lebih dari sekali pada satu periode.",
    source: "Klasifikasi BPK",
  },
  hariKerja: {
    label: "Hari kerja",
    definition:
      "Senin sampai Jumat, kecuali hari libur nasional dan cuti bersama. Hari pertama tenggat adalah hari kerja sesudah data tiba.",
    source: "Perpres 21/2023 pasal 3; SKB 3 Menteri tentang hari libur",
    see: ["naikTingkat"],
  },
  naikTingkat: {
    label: "Naik tingkat",
    definition:
      "Masalah yang lewat tenggat 7 hari juga menjadi urusan Dinsos provinsi, dan yang lewat 21 hari juga Direktorat PFM.",
    source: PRODUCT,
    see: ["hariKerja"],
  },
  tidakTransaksi: {
    label: "Tidak transaksi",
    definition:
      "Uang sudah masuk tetapi 30 hari lebih tidak dibelanjakan. Setelah 105 hari dikembalikan ke kas negara.",
    source: "Permensos 20/2019",
    see: ["belumCair"],
  },
  kuotaBelumTerpenuhi: {
    label: "Kuota belum terpenuhi",
    definition: "KPM dalam DPM satu kab/kota lebih sedikit daripada kuotanya.",
    source: "Kuota dan DPM",
    see: ["kuota", "dpm"],
  },
  wilayahPfm: {
    label: "Wilayah PFM",
    definition: "Kelompok provinsi yang ditangani satu direktorat Penanganan Fakir Miskin: I, II, dan III.",
    source: "Dirjen PFM, Januari 2018; dapat diubah administrator",
  },
  dtks: {
    label: "DTKS / DTSEN",
    definition: "Data terpadu keluarga yang menjadi sumber calon penerima; DTSEN menggantikan DTKS sejak 2025.",
    source: "Inpres 4/2025",
  },
  siksNg: {
    label: "SIKS-NG",
    definition: "Sistem informasi Kemensos tempat daerah mengusulkan, memperbaiki, dan mengesahkan data penerima.",
    source: "Kementerian Sosial",
  },
} as const satisfies Record<string, Entry>;

export type Term = keyof typeof ENTRIES;
export type Definition = { label: string; definition: string; source: string };

const isTerm = (text: string): text is Term => Object.hasOwn(ENTRIES, text);

export const TERMS: readonly Term[] = Object.keys(ENTRIES).filter(isTerm);

/** Label, definition and source of a word, ready for a tooltip. */
export function define(term: Term): Definition {
  const { label, definition, source } = ENTRIES[term];
  return { label, definition, source };
}

/** The words that help to understand this one. */
export function seeAlso(term: Term): Term[] {
  const entry: Entry = ENTRIES[term];
  return (entry.see ?? []).filter(isTerm);
}
