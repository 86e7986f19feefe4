import { addDays } from "@/lib/values/dates";
import { DATA_DATE } from "@/prisma/seed/demo/calibration";
import { aDecision, aMeeting, type DecisionSketch, freezeOn } from "@/prisma/seed/demo/meetings";
import type { Story } from "./index";

const day = (fromToday: number): string => addDays(DATA_DATE, fromToday);

const DECISIONS: readonly DecisionSketch[] = [
  {
    region: "5103",
    obstacle: "NIK KPM belum padan dengan Dukcapil",
    followUp: "Dispendukcapil memeriksa daftar NIK dari Dinsos dan mengembalikannya dengan hasil",
    owner: "dukcapil",
    dueOn: day(14),
    state: "open",
    caseType: "NIK_TIDAK_PADAN",
    events: [{ on: day(-2), by: "dukcapil", verb: "report", note: "Daftar diterima; sepertiganya sudah diperiksa." }],
  },
  {
    region: "510302",
    obstacle: "KPM di Kecamatan Mengwi belum membelanjakan dananya",
    followUp: "Camat bersama pendamping mendatangi KPM dan melaporkan sebabnya per desa",
    owner: "camat",
    dueOn: day(-1),
    state: "open",
    caseType: "TIDAK_TRANSAKSI",
    events: [],
  },
  {
    region: "5103",
    obstacle: "Pendamping belum menandatangani pakta integritas",
    followUp: "Semua pendamping menandatangani; salinan dikirim kepada setiap camat",
    owner: "dinsos",
    dueOn: day(10),
    state: "open",
    events: [
      { on: day(-3), by: "badung", verb: "report", note: "Pendamping di empat kecamatan sudah menandatangani." },
    ],
  },
];

export const meetingOfBadung: Story = {
  title: "Rakor satu kabupaten: Dinsos Badung dengan bank, pendamping, dan camat",
  look: "/meetings",
  async apply() {},
  async afterCounting(client) {
    const on = day(-7);
    const id = await aMeeting(client, {
      by: "badung",
      title: "Rakor dan Evaluasi Bansos Pangan Kab. Badung",
      place: "Mangupura",
      startsOn: on,
      endsOn: on,
      regions: ["5103"],
      period: "sembako-2026-10-3",
      agenda: ["Realisasi per kecamatan", "NIK dan saldo nol", "Pakta integritas pendamping"],
      delegations: [
        ["5103", "dinsos", 8, "I Made Artawan", "Kepala Dinas Sosial"],
        ["5103", "bank", 3, "", "BNI Kantor Cabang"],
        ["5103", "dukcapil", 2, "", ""],
        ["510302", "camat", 2, "", "Camat Mengwi"],
        ["5103", "pendamping", 34, "", "Pendamping seluruh kecamatan"],
      ],
    });
    const figures = await freezeOn(client, id, { on, by: "badung" });
    for (const [index, decision] of DECISIONS.entries())
      await aDecision(client, { meeting: id, figures, no: index + 1 }, decision);
  },
};
