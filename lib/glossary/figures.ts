import { type Entry, PEDUM, PERMENSOS, PRODUCT, RECAP } from "./entry";

/** The steps of the funnel, the gaps between them, and what is counted on them. */
export const FIGURES = {
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
} as const satisfies Record<string, Entry>;
