import { addDays } from "@/lib/values/dates";
import { DATA_DATE, EXPANSION_REGENCY } from "@/prisma/seed/demo/calibration";
import { aDecision, aMeeting, type DecisionSketch, freezeOn } from "@/prisma/seed/demo/meetings";
import type { Story } from "./index";

const REGIONS = ["51", "52", "53"];
const PERIOD = "sembako-2026-10-3";
const day = (fromToday: number): string => addDays(DATA_DATE, fromToday);

/** Five decisions: two on their way, one done, one late, one dropped. */
const DECISIONS: readonly DecisionSketch[] = [
  {
    region: "5202",
    obstacle: "Satu batch top-up gagal; KPM di satu kecamatan belum menerima dana",
    followUp: "Cabang bank mengulang top-up dan melaporkan sebab gagalnya per batch",
    owner: "bank",
    ownerName: "BRI Cabang Praya",
    dueOn: day(12),
    state: "open",
    caseType: "GAGAL_EWALLET",
    events: [
      {
        on: day(-3),
        by: "loteng",
        verb: "report",
        note: "Cabang menyanggupi; daftar KPM sudah kami serahkan ke cabang.",
      },
    ],
  },
  {
    region: "5103",
    obstacle: "Saldo nol sesudah pemindahbukuan",
    followUp: "Cabang BNI memeriksa pemindahbukuan dan mengisi saldo KPM dalam daftar Dinsos",
    owner: "bank",
    ownerName: "BNI Cabang Badung",
    dueOn: day(-2),
    state: "done",
    caseType: "SALDO_NOL",
    events: [
      { on: day(-7), by: "bank", verb: "report", note: "Sebab ditemukan: nomor rekening lama. Pengisian mulai besok." },
      {
        on: day(-3),
        by: "bank",
        verb: "finish",
        note: "Semua saldo dalam daftar sudah diisi; bukti dikirim ke Dinsos.",
      },
    ],
  },
  {
    region: EXPANSION_REGENCY,
    obstacle: "Seperlima KKS di kabupaten perluasan belum di tangan KPM",
    followUp: "Dinsos dan bank membagikan kartu per kecamatan dengan berita acara",
    owner: "dinsos",
    dueOn: day(-1),
    state: "open",
    caseType: "KKS_TIDAK_TERDISTRIBUSI",
    events: [],
  },
  {
    region: "5301",
    obstacle: "Satu kecamatan tanpa e-Warong; dana masuk tetapi tidak dapat dibelanjakan",
    followUp: "KPM berbelanja di e-Warong kecamatan terdekat sampai ada agen",
    owner: "dinsos",
    dueOn: day(10),
    state: "dropped",
    caseType: "TIDAK_TRANSAKSI",
    events: [
      {
        on: day(-4),
        by: "pfm2",
        verb: "drop",
        note: "Jaraknya terlalu jauh bagi KPM. Diganti: bank menunjuk agen baru, dibahas pada rakor berikutnya.",
      },
    ],
  },
  {
    region: "51",
    obstacle: "NIK ganda antara dua kab/kota di Bali",
    followUp: "Dinsos kedua kab/kota menetapkan satu data untuk setiap KPM, lalu memperbaiki DPM",
    owner: "dinsos",
    dueOn: day(16),
    state: "open",
    caseType: "GANDA",
    events: [{ on: day(-2), by: "bali", verb: "report", note: "Pertemuan Dinsos Badung dan Denpasar dijadwalkan." }],
  },
];

export const meetingsOfThreeProvinces: Story = {
  title: "Rakor Bali, NTB, dan NTT dengan lima keputusan, dan rakor lanjutannya yang sebentar lagi",
  look: "/meetings",
  async apply() {},
  async afterCounting(client) {
    const [first, last] = [day(-10), day(-8)];
    const earlier = await aMeeting(client, {
      by: "pfm2",
      title: "Rakor Pengendalian Bansos Pangan Tahap I: Bali, NTB, dan NTT",
      place: "Denpasar",
      startsOn: first,
      endsOn: last,
      regions: REGIONS,
      period: PERIOD,
      agenda: ["Realisasi dan kendala per provinsi", "Saldo nol, gagal top-up, dan KKS", "Kesepakatan dan tenggat"],
      delegations: [
        ["51", "pfm", 12, "", "Direktorat PFM Wilayah II"],
        ["51", "dinsos-provinsi", 6, "Ni Made Suarni", "Kepala Bidang Penanganan Fakir Miskin"],
        ["51", "dinsos", 27, "", "Dinsos sembilan kab/kota"],
        ["51", "bank", 9, "", "Kantor wilayah dan cabang Himbara"],
        ["52", "dinsos-provinsi", 6, "Lalu Hamdani", "Kepala Dinas Sosial"],
        ["52", "dinsos", 30, "", "Dinsos sepuluh kab/kota"],
        ["52", "bank", 10, "", "Kantor wilayah dan cabang Himbara"],
        ["53", "dinsos-provinsi", 6, "Yohanes Nahak", "Sekretaris Dinas Sosial"],
        ["53", "dinsos", 66, "", "Dinsos 22 kab/kota"],
        ["53", "bank", 14, "", "Kantor wilayah dan cabang Himbara"],
        ["53", "pendamping", 14, "", "Koordinator pendamping"],
      ],
    });
    const figures = await freezeOn(client, earlier, { on: first, by: "pfm2" });
    for (const [index, decision] of DECISIONS.entries())
      await aDecision(client, { meeting: earlier, figures, no: index + 1 }, decision);
    await aMeeting(client, {
      by: "pfm2",
      title: "Rakor Pengendalian Bansos Pangan Tahap II: Bali, NTB, dan NTT",
      place: "Mataram",
      startsOn: day(18),
      endsOn: day(20),
      regions: REGIONS,
      period: PERIOD,
      agenda: [
        "Keputusan rakor Tahap I: apa yang sudah dan belum",
        "Realisasi triwulan berjalan per provinsi dan kab/kota",
        "Dana yang akan kembali ke kas negara",
        "Kesepakatan sampai akhir tahun anggaran",
      ],
      follows: earlier,
      delegations: [
        ["52", "pfm", 10, "", "Direktorat PFM Wilayah II"],
        ["51", "dinsos-provinsi", 5, "Ni Made Suarni", "Kepala Bidang Penanganan Fakir Miskin"],
        ["52", "dinsos-provinsi", 8, "Lalu Hamdani", "Kepala Dinas Sosial"],
        ["53", "dinsos-provinsi", 5, "Yohanes Nahak", "Sekretaris Dinas Sosial"],
        ["51", "dinsos", 18, "", "Dinsos sembilan kab/kota"],
        ["52", "dinsos", 30, "", "Dinsos sepuluh kab/kota"],
        ["53", "dinsos", 44, "", "Dinsos 22 kab/kota"],
        ["52", "bank", 12, "", "Kantor wilayah Himbara"],
      ],
    });
  },
};
