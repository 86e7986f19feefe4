import { beforeAll, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { enqueueFile, storeFile } from "@/lib/intake/upload/commands/receive";
import { reconcileOnce } from "@/lib/reconciliation/jobs";
import { seedDemo } from "@/prisma/seed/demo/index";
import { makeSample } from "@/prisma/seed/samples/make";
import { SAMPLES } from "@/prisma/seed/samples/manifest";
import { readPlace } from "@/prisma/seed/samples/place";
import { asOwner, tester, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { type Outcome, remarksOf, takeIn, useUploads } from "@/tests/support/intake";

const badung = userOf("dinsos-kabkota", ["5103"]);
const directorate = userOf("pfm", ["51", "52", "53"]);
const PERIOD = "sembako-2026-10-3";

/** Sends a sample as the upload page does, lets the worker take it in, and gives what became of it with the reasons. */
async function send(actor: UserActor, name: string, region = ""): Promise<Outcome & { reasons: string[] }> {
  const bytes = await makeSample(name, await readPlace(actor));
  if (!bytes) throw new Error(`no sample ${name}`);
  async function* body() {
    if (bytes) yield bytes;
  }
  const stored = await storeFile(name, body(), bytes.length);
  const kind = SAMPLES.find((sample) => sample.name === name)?.kind ?? null;
  const id = String(await enqueueFile(actor, { kind, period: PERIOD, asOf: "2026-11-22", region }, stored));
  const outcome = await takeIn(id);
  return { ...outcome, reasons: (await remarksOf(id)).filter((r) => r.severity === "refused").map((r) => r.reason) };
}

const saldoNol = (): Promise<string[]> =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ state: string }>(
      `select c.state from cases c join kpm k on k.id = c.kpm_id
       where c.type = 'SALDO_NOL' and k.regency_code = '5103' and k.nik % 10000 >= 9001 order by c.state`,
    );
    return rows.map(({ state }) => state);
  });

describe("the samples, taken in", () => {
  useUploads();
  useDatabase();
  beforeAll(() => seedDemo(tester, { families: 3_000, fresh: false }), 120_000);

  it("play in the sender's own kab/kota, with the bank that serves it and real desa", async () => {
    const place = await readPlace(badung);
    expect([place.regency, place.bank, place.totals.length]).toEqual(["5103", "BNI", 1]);
    expect(place.villages.length).toBeGreaterThan(50);
    expect((await readPlace(userOf("dinsos-kabkota", ["5202"]))).villages[0]?.code.slice(0, 4)).toBe("5202");
    expect((await readPlace(directorate)).totals).toHaveLength(41);
  });

  it("bring forty families in, whichever DPM comes first, and nothing the second time", async () => {
    const soiled = await send(badung, "dpm-kotor.csv");
    expect(soiled.state).toBe("done");
    expect(soiled.figures).toEqual([40, 0, 0, 5]);
    expect(soiled.reasons.sort()).toEqual(["dirusak-excel", "ganda", "kosong", "panjang", "wilayah-lain"]);
    expect((await send(badung, "dpm-bersih.xlsx")).figures).toEqual([0, 0, 40, 0]);
  });

  it("open cases with the first report, dirty or clean, and close saldo nol with the next", async () => {
    const first = await send(badung, "bank-1-kotor.csv");
    expect(first.figures).toEqual([38, 0, 0, 4]);
    expect(first.opened).toBeGreaterThanOrEqual(9);
    expect(await saldoNol()).toEqual(["open", "open", "open", "open"]);
    const next = await send(badung, "bank-2.csv");
    expect(next.figures).toEqual([0, 9, 29, 0]);
    expect(next.closed).toBeGreaterThanOrEqual(6);
    expect(await saldoNol()).toEqual(["closed", "closed", "closed", "open"]);
  });

  it("compare order, bank and field: one amount differs, one is without an order, two contradict each other", async () => {
    expect((await send(badung, "sp2d.xlsx")).figures).toEqual([37, 0, 0, 0]);
    expect((await send(badung, "lapangan.csv")).figures).toEqual([38, 0, 0, 0]);
    expect((await send(badung, "pengembalian.xlsx")).figures).toEqual([2, 0, 0, 0]);
    while (await reconcileOnce(tester));
    const { rows } = await asOwner((client) =>
      client.query(
        `select t.key, t.value->>'families' as families from reconciliations r join periods p on p.id = r.period_id,
           jsonb_each(totals->'terms') t where regency_code = '5103' and p.code = $1`,
        [PERIOD],
      ),
    );
    const families = Object.fromEntries(rows.map(({ key, families: n }) => [key, Number(n)]));
    expect([families.amount, families.contradicts, families.returned]).toEqual([1, 2, 2]);
    expect(families["not-ordered"]).toBeGreaterThanOrEqual(1);
  });

  it("correct families, hand over cards, complete e-Warong, and keep two copies of DTKS", async () => {
    const verval = await send(badung, "verval-kotor.csv");
    expect([verval.figures, verval.closed]).toEqual([[0, 5, 0, 2], 2]);
    expect((await send(badung, "verval-bersih.xlsx")).figures).toEqual([0, 0, 5, 0]);
    const cards = await send(badung, "kks-kotor.csv");
    expect(cards.figures).toEqual([10, 0, 0, 2]);
    expect((await send(badung, "kks-bersih.xlsx")).figures).toEqual([0, 0, 10, 0]);
    const agents = await send(badung, "ewarong-bersih.xlsx");
    expect(agents.figures[0] + agents.figures[1]).toBe(agents.read);
    expect((await send(badung, "ewarong-kotor.csv")).figures).toEqual([0, 0, agents.read, 2]);
    expect((await send(badung, "dtks-1.xlsx")).figures).toEqual([40, 0, 0, 0]);
    expect((await send(badung, "dtks-2.xlsx")).figures).toEqual([0, 5, 35, 0]);
  });

  it("replace quotas and recaps of the directorate's kab/kota, and refuse what cannot be taken", async () => {
    expect((await send(directorate, "kuota-bersih.xlsx", "51")).figures[1]).toBe(9);
    expect((await send(directorate, "rekap-kotor.xlsx", "51")).reasons).toContain("program");
  });
});
