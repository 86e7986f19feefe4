import type { PoolClient } from "pg";
import { addDays } from "@/lib/values/dates";
import { DATA_DATE } from "@/prisma/seed/demo/calibration";
import { addOffices, aLetter, type LetterSketch } from "@/prisma/seed/demo/letters";
import type { Story } from "./index";

// None goes to the bank: the cases of the bank are left for whoever shows how a letter is written.

const day = (fromToday: number): string => addDays(DATA_DATE, fromToday);

const own = { by: "badung", regency: "5103", bank: "" } as const;
const toDukcapil = { ...own, region: "5103", kind: "dukcapil", types: ["NIK_TIDAK_PADAN"] } as const;
const toVillage = { ...own, kind: "village", types: ["TIDAK_TRANSAKSI"] } as const;

type Given = { ended: readonly number[]; running: readonly number[]; village: string };

const letters = ({ ended, running, village }: Given): readonly LetterSketch[] => [
  {
    ...toDukcapil,
    periods: ended,
    state: "cancelled",
    madeOn: day(-9),
    seq: 1,
    cancelled: { on: day(-8), why: "Nama penanda tangan keliru; dibuat ulang dengan nomor berikutnya." },
  },
  { ...toDukcapil, periods: ended, state: "sent", madeOn: day(-8), seq: 2, sentOn: day(-7) },
  { ...toVillage, region: village, periods: running, state: "issued", madeOn: DATA_DATE, seq: 3 },
  { ...toDukcapil, periods: running, state: "draft", madeOn: DATA_DATE, seq: null },
];

/** The village with the most families who have not spent, the first by its code among equals. */
async function busiestVillage(client: PoolClient, periods: readonly number[]): Promise<string> {
  const { rows } = await client.query<{ code: string }>(
    `select c.region_code as code from cases c join regions r on r.code = c.region_code and r.level = 4
     where c.regency_code = '5103' and c.type = 'TIDAK_TRANSAKSI' and c.period_id = any ($1) and c.state <> 'closed'
     group by 1 order by count(*) desc, 1 limit 1`,
    [periods],
  );
  return rows[0]?.code ?? "5103";
}

export const lettersOfBadung: Story = {
  title: "Surat Dinsos Badung: satu konsep, satu bernomor, satu dikirim, satu dibatalkan",
  look: "/letters",
  async apply() {},
  async afterCounting(client, periods) {
    const idsOf = (now: boolean) => periods.filter(({ running }) => running === now).map(({ id }) => id);
    const [ended, running] = [idsOf(false), idsOf(true)];
    const village = await busiestVillage(client, running);
    await addOffices(client);
    for (const letter of letters({ ended, running, village })) await aLetter(client, letter);
  },
};
