import { type Entry, PRODUCT } from "./entry";

/** What keeps a family from its aid, and the work on it. */
export const CASES = {
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
  perluDitelusuri: {
    label: "Perlu ditelusuri",
    definition:
      "Keluarga yang berhenti di satu tahap tanpa sebab yang tercatat, dan sedang dicari sebabnya lewat kunjungan, bank, atau Dinsos.",
    source: PRODUCT,
    see: ["belumTerjelaskan"],
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
} as const satisfies Record<string, Entry>;
