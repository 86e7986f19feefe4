import { beforeAll, describe, expect, test } from "vitest";
import { freezeFigures } from "@/lib/meetings/commands/freeze";
import { createMeeting } from "@/lib/meetings/commands/keep-meeting";
import { deckOf } from "@/lib/meetings/deck/present/deck";
import { getDeck } from "@/lib/meetings/deck/queries/deck";
import type { Slide } from "@/lib/meetings/deck/rules/slide";
import { decide, workItem } from "@/lib/meetings/follow-ups/commands";
import { getMeeting, listMeetings } from "@/lib/meetings/queries/meeting";
import {
  aCase,
  aDisbursement,
  aQuota,
  aReconciliation,
  asOwner,
  counted,
  periodId,
  userOf,
} from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const bali = userOf("dinsos-provinsi", ["51"], null, 1n);
const badung = userOf("dinsos-kabkota", ["5103"], null, 2n);
const tabanan = userOf("dinsos-kabkota", ["5102"], null, 3n);
const presenter = userOf("presenter", ["51", "52"], null, 4n);
const bank = userOf("bank", ["5103"], "BNI", 5n);
const bankOfTabanan = userOf("bank", ["5102"], "BNI", 6n);
const now = new Date("2026-11-23T02:00:00Z");
const plan = {
  title: "Rakor Bali",
  place: "Denpasar",
  startsOn: "2026-11-16",
  endsOn: "2026-11-17",
  regions: ["51"],
  period: "sembako-2026-10-3",
  agenda: "",
  followsId: null,
};
const decision = {
  slideKey: "problem:SALDO_NOL",
  region: "5103",
  obstacle: "Saldo nol",
  followUp: "Cabang mengisi ulang",
  owner: "bank" as const,
  ownerName: "",
  dueOn: "2026-12-01",
  caseType: "SALDO_NOL" as const,
};
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

let id = 0n;
const bySlide = async (actor = bali, version: number | "live" | "newest" = "live") => {
  const slides = deckOf(await getDeck(actor, id, version, now));
  return new Map(slides.map((slide) => [slide.key, slide]));
};
const tableOf = (slide: Slide | undefined) => {
  if (slide?.body.is !== "table") throw new Error("no table");
  return slide.body.rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : cell.text)));
};

async function families(region: string, { paid, empty }: { paid: number; empty: number }): Promise<void> {
  await asOwner(async (client) => {
    const period = await periodId(client);
    const village = `${region}012001`;
    const money = { period, village, bank: "BNI", ordered: 600_000 };
    for (let i = 0; i < paid; i++) await aDisbursement(client, { ...money, credited: 600_000, transacted: 600_000 });
    for (let i = 0; i < empty; i++) {
      const kpm = await aDisbursement(client, { ...money, credited: 0 });
      await aCase(client, { type: "SALDO_NOL", step: "credited", period, kpm, region: village, bank: "BNI" });
    }
    await counted(client, period, region);
  });
}

beforeAll(async () => {
  await asOwner(async (client) => {
    await aQuota(client, "5102", 10);
    await aQuota(client, "5103", 10);
    await aReconciliation(client, { period: await periodId(client), regency: "5103", bank: "BNI" });
  });
  await families("5102", { paid: 5, empty: 1 });
  await families("5103", { paid: 6, empty: 3 });
  id = BigInt((await createMeeting(bali, plan)).id);
});

describe("who sees a meeting", () => {
  test("a kab/kota does not see the meeting of its province, nor its numbers", async () => {
    await expect(getMeeting(badung, id)).rejects.toMatchObject({ reason: "not-found" });
    await expect(getDeck(tabanan, id, "live", now)).rejects.toMatchObject({ reason: "not-found" });
    expect(await listMeetings(badung, "2026-11-23")).toEqual([]);
  });

  test("a meeting of two provinces is not seen by one of them", async () => {
    const both = await createMeeting(presenter, { ...plan, regions: ["51", "52"] });
    await expect(getMeeting(bali, BigInt(both.id))).rejects.toMatchObject({ reason: "not-found" });
    expect((await getMeeting(presenter, BigInt(both.id))).regions.map(({ code }) => code)).toEqual(["51", "52"]);
  });

  test("nobody plans a meeting beyond the own regions, and a bank plans none", async () => {
    await expect(createMeeting(badung, plan)).rejects.toMatchObject({ reason: "not-found" });
    await expect(createMeeting(bank, { ...plan, regions: ["5103"] })).rejects.toMatchObject({ reason: "forbidden" });
  });
});

describe("the deck", () => {
  test("says the numbers of the data, from the whole down to each kab/kota", async () => {
    const slides = await bySlide();
    expect([...slides.keys()].slice(0, 3)).toEqual(["cover", "whole", "gaps"]);
    const whole = slides.get("whole");
    if (whole?.body.is !== "bars") throw new Error("no bars");
    expect(whole.body.rows.map(({ label, figures }) => [label, figures[0]?.value])).toEqual([
      ["Kuota", 20],
      ["DPM", 15],
      ["SP2D", 15],
      ["Penyaluran", 11],
      ["Pencairan", 11],
    ]);
    expect(tableOf(slides.get("places"))).toEqual([
      ["Kab. Badung", "10", "9", "6", "6", "66,7 %"],
      ["Kab. Tabanan", "10", "6", "5", "5", "83,3 %"],
    ]);
    expect(slides.get("problem:SALDO_NOL")?.title).toContain("4 KPM, terbanyak di Kab. Badung");
  });

  test("names on every slide with numbers what they are divided by, their day and their source", async () => {
    for (const slide of (await bySlide()).values()) {
      const numbers = slide.body.is === "bars" || slide.body.is === "table";
      if (!numbers || slide.key.startsWith("decided") || slide.key.startsWith("carried")) continue;
      expect(slide.foot?.denominator, slide.key).not.toBe("");
      expect(slide.foot?.asOf, slide.key).toMatch(/\d{4}/);
      expect(slide.foot?.source, slide.key).not.toBe("");
    }
  });

  test("frozen, it goes on saying what it said, and the next meeting says how it moved since", async () => {
    expect(await freezeFigures(bali, { id })).toEqual({ version: 1 });
    await families("5103", { paid: 0, empty: 2 });
    expect((await bySlide(bali, "newest")).get("problem:SALDO_NOL")?.title).toContain("4 KPM");
    expect((await bySlide(bali, 1)).get("problem:SALDO_NOL")?.title).toContain("4 KPM");
    expect((await bySlide(bali, "live")).get("problem:SALDO_NOL")?.title).toContain("6 KPM");
    await expect(getDeck(bali, id, 2, now)).rejects.toMatchObject({ reason: "not-found" });

    const next = await createMeeting(bali, { ...plan, followsId: id });
    const deck = deckOf(await getDeck(bali, BigInt(next.id), "live", now));
    const problem = deck.find(({ key }) => key === "problem:SALDO_NOL");
    expect(problem?.title).toContain("naik 2 sejak rakor lalu");
    expect(tableOf(problem)).toEqual([
      ["Kab. Badung", "5", "Rp0", "naik 2"],
      ["Kab. Tabanan", "1", "Rp0", "tetap"],
    ]);
  });
});

describe("a decision", () => {
  test("sent twice is one, knows how many families it is about, and opens the next meeting", async () => {
    const first = await decide(bali, { ...decision, id, clientKey: uuid(1) });
    expect(first.again).toBe(false);
    expect(await decide(bali, { ...decision, id, clientKey: uuid(1) })).toEqual({ id: first.id, again: true });
    const { items } = await getDeck(bali, id, "live", now);
    expect(items).toMatchObject([{ obstacle: "Saldo nol", familiesThen: 5, familiesNow: 5, state: "open" }]);

    const next = BigInt((await createMeeting(bali, { ...plan, followsId: id })).id);
    const after = BigInt((await createMeeting(bali, { ...plan, followsId: next })).id);
    for (const meeting of [next, after]) {
      const deck = await getDeck(bali, meeting, "live", now);
      expect(deck.before.map(({ obstacle }) => obstacle)).toEqual(["Saldo nol"]);
      expect(deckOf(deck).find(({ key }) => key === "carried")?.title).toBe("0 dari 1 keputusan lalu selesai");
    }
  });

  test("is read and finished by its party where it works, and by no other bank and no other kab/kota", async () => {
    const { id: item } = await decide(bali, { ...decision, id, clientKey: uuid(2) });
    const step = { item: BigInt(item), version: 1, verb: "finish" as const, note: "Sudah diisi" };
    for (const actor of [bankOfTabanan, tabanan]) {
      await expect(workItem(actor, step)).rejects.toMatchObject({ reason: "not-found" });
    }
    await expect(workItem(bank, { ...step, version: 7 })).rejects.toMatchObject({ reason: "conflict" });
    expect(await workItem(bank, step)).toEqual({ sentence: "Tindak lanjut diselesaikan." });
    await expect(workItem(bank, { ...step, version: 2 })).rejects.toMatchObject({ reason: "refused" });
  });

  test("lies in a region of the meeting", async () => {
    await expect(decide(bali, { ...decision, region: "5202", id, clientKey: uuid(3) })).rejects.toMatchObject({
      reason: "invalid",
    });
  });
});
