import { addDays } from "@/lib/values/dates";
import { DATA_DATE } from "../demo/calibration";
import { aLetter, type LetterSketch } from "../demo/letters";
import type { Story } from "./index";

const day = (fromToday: number): string => addDays(DATA_DATE, fromToday);

const own = { by: "badung", regency: "5103" } as const;
const toBank = { ...own, kind: "bank-branch", bank: "BNI" } as const;
const toDukcapil = { ...own, kind: "dukcapil", bank: "", types: ["NIK_TIDAK_PADAN"] } as const;

/** ended, running: the periods whose families are known by name. */
const letters = (ended: readonly number[], running: readonly number[]): readonly LetterSketch[] => [
  {
    ...toDukcapil,
    periods: ended,
    state: "cancelled",
    madeOn: day(-9),
    seq: 1,
    cancelled: { on: day(-7), why: "Daftarnya digabung dengan NIK periode berjalan dalam satu surat baru." },
  },
  {
    ...toBank,
    types: ["SALDO_NOL", "TIDAK_DILAPORKAN_BANK", "KKS_TIDAK_TERDISTRIBUSI"],
    periods: ended,
    state: "sent",
    madeOn: day(-8),
    seq: 2,
    sentOn: day(-7),
  },
  { ...toBank, types: ["GAGAL_EWALLET"], periods: running, state: "issued", madeOn: DATA_DATE, seq: 3 },
  { ...toDukcapil, periods: [...ended, ...running], state: "draft", madeOn: DATA_DATE, seq: null },
];

export const lettersOfBadung: Story = {
  title: "Surat Dinsos Badung: satu konsep, satu bernomor, satu dikirim, satu dibatalkan",
  look: "/letters",
  async apply() {},
  async afterCounting(client, periods) {
    const idsOf = (running: boolean) => periods.filter((period) => period.running === running).map(({ id }) => id);
    for (const letter of letters(idsOf(false), idsOf(true))) await aLetter(client, letter);
  },
};
