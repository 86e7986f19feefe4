import { describe, expect, test } from "vitest";
import { followHref, parseFollowFilter, parseMeetingView } from "@/lib/meetings/filter";
import { followEmptiness, followLine, itemWords, stateTabs } from "@/lib/meetings/follow-ups/present/follow";
import type { ItemRow } from "@/lib/meetings/follow-ups/queries/items";
import { partiesOf, verbsFor } from "@/lib/meetings/follow-ups/rules/item";
import { nextTitle, regionGroups } from "@/lib/meetings/present/plan";
import { suggestedEarlier } from "@/lib/meetings/rules/meeting";

const item: ItemRow = {
  id: 7n,
  meetingId: 1n,
  meetingTitle: "Rakor Bali",
  meetingOn: "2026-11-10",
  slideKey: "",
  regionCode: "51",
  region: "Bali",
  obstacle: "Saldo nol",
  followUp: "Isi saldo",
  owner: "dinsos",
  ownerName: "",
  dueOn: "2026-11-20",
  state: "open",
  caseType: "SALDO_NOL",
  periodCode: "sembako-2026-10-3",
  familiesThen: 12,
  familiesNow: null,
  lastNote: "",
  version: 1,
};

describe("what may be done with a decision", () => {
  test("its party reports and finishes; to drop and to reopen is for those who hold the meeting", () => {
    expect(verbsFor("bank", { state: "open", hosts: false })).toEqual(["report", "finish"]);
    expect(verbsFor("pfm", { state: "open", hosts: true })).toEqual(["report", "finish", "drop"]);
    expect(verbsFor("bank", { state: "done", hosts: false })).toEqual([]);
    expect(verbsFor("pfm", { state: "dropped", hosts: true })).toEqual(["reopen"]);
    expect(verbsFor("admin", { state: "open", hosts: true })).toEqual([]);
  });

  test("a kab/kota carries out what is given to Dinsos, a province what is given to the province, a presenter nothing", () => {
    expect(partiesOf("dinsos-kabkota")).toEqual(["dinsos"]);
    expect(partiesOf("dinsos-provinsi")).toEqual(["dinsos-provinsi"]);
    expect(partiesOf("bank")).toEqual(["bank"]);
    expect([...partiesOf("presenter"), ...partiesOf("admin")]).toEqual([]);
  });
});

describe("a decision on the screen", () => {
  const shown = { scope: ["5103"], meetingSeen: false };

  test("is late from the day after its deadline on", () => {
    expect(itemWords(item, { ...shown, today: "2026-11-20" }).badge.text).toBe("Berjalan");
    expect(itemWords(item, { ...shown, today: "2026-11-21" }).badge).toEqual({ tone: "problem", text: "Lewat 1 hari" });
    expect(itemWords({ ...item, state: "done" }, { ...shown, today: "2026-11-21" }).badge.text).toBe("Selesai");
  });

  test("leads to its cases in the reader's own region, and says the families of then alone where now is not seen", () => {
    const { problem, meeting } = itemWords(item, { ...shown, today: "2026-11-20" });
    expect(problem?.moved).toBe("12 KPM saat diputuskan");
    expect(problem?.href).toContain("type=SALDO_NOL");
    expect(problem?.href).not.toContain("region=");
    expect(meeting.href).toBeNull();
    const own = itemWords({ ...item, regionCode: "5103", familiesNow: 3 }, { ...shown, today: "2026-11-20" });
    expect(own.problem?.href).toContain("region=5103");
    expect(own.problem?.moved).toBe("12 → 3 KPM");
  });
});

describe("the list of decisions", () => {
  const filter = parseFollowFilter({});
  const counts = [
    { owner: "bank", open: 3, late: 2, done: 1, dropped: 1 },
    { owner: "camat", open: 1, late: 0, done: 4, dropped: 0 },
  ];

  test("counts its tabs for the party that is chosen", () => {
    expect(stateTabs(filter, counts).map(({ count }) => count)).toEqual(["4", "2", "5", "10"]);
    expect(stateTabs({ ...filter, party: "bank" }, counts).map(({ count }) => count)).toEqual(["3", "2", "1", "5"]);
  });

  test("keeps a view in its address and drops what cannot be", () => {
    const view = parseFollowFilter({ state: "late", party: "bank", region: "5103", meeting: "4", mine: "1" });
    expect(parseFollowFilter(Object.fromEntries(new URL(followHref(view), "http://x").searchParams))).toEqual(view);
    const forged = { state: "x", party: "x", region: "x'", meeting: "1;", after: "2026-02-30_4", item: "-1" };
    expect(parseFollowFilter(forged)).toEqual(filter);
    expect(parseFollowFilter({ after: "2026-02-28_4" }).after).toBe("2026-02-28_4");
    expect(parseMeetingView({ tab: "x", slide: "a b", item: "x", beside: "x" })).toEqual({
      tab: "slides",
      slide: "",
      item: "",
      beside: "",
    });
  });

  test("is one step of the day only while something is open", () => {
    expect(followLine(counts)[0]).toMatchObject({
      count: "4",
      text: "Tindak lanjut rakor pihak Anda, 2 lewat tenggat",
    });
    expect(followLine([{ owner: "bank", open: 0, late: 0, done: 3, dropped: 0 }])).toEqual([]);
  });

  test("says whether there is nothing, or nothing that matches", () => {
    expect(followEmptiness(filter, { rows: 0, all: 0 }).tag).toBe("no-data-yet");
    expect(followEmptiness(filter, { rows: 0, all: 2 })).toMatchObject({ what: "tindak lanjut yang berjalan" });
    expect(followEmptiness({ ...filter, party: "bank" }, { rows: 0, all: 2 }).tag).toBe("filtered-away");
    expect(followEmptiness({ ...filter, mine: true }, { rows: 0, all: 0 }).tag).toBe("filtered-away");
  });
});

describe("planning a meeting", () => {
  const known = [
    { id: 1n, startsOn: "2026-09-01", regionCodes: ["51", "52"] },
    { id: 2n, startsOn: "2026-10-01", regionCodes: ["5103"] },
    { id: 3n, startsOn: "2026-11-01", regionCodes: ["61"] },
    { id: 4n, startsOn: "2026-12-01", regionCodes: ["52", "51"] },
  ];
  const of = (id: bigint | null, startsOn: string, regions: string[]) =>
    suggestedEarlier(known, { id, startsOn, regions })?.id ?? null;

  test("suggests the newest before it of the same regions, else the newest with one of them, never itself or a later one", () => {
    expect(of(null, "2026-11-15", ["51", "52"])).toBe(1n);
    expect(of(null, "2026-11-15", ["51"])).toBe(1n);
    expect(of(null, "2026-11-15", ["5103"])).toBe(2n);
    expect(of(4n, "2026-12-01", ["51", "52"])).toBe(1n);
    expect(of(null, "2026-08-01", ["51"])).toBeNull();
    expect(of(null, "2026-12-15", ["53"])).toBeNull();
  });

  test("counts the stage of its name on", () => {
    expect(nextTitle("Rakor Tahap I: Bali")).toBe("Rakor Tahap II: Bali");
    expect(nextTitle("Rakor Tahap IV")).toBe("Rakor Tahap V");
    expect(nextTitle("Rakor Badung")).toBe("Rakor Badung");
  });

  test("offers provinces with their kab/kota, and kab/kota alone where the province lies outside", () => {
    const [bali, alone] = regionGroups([
      { code: "51", name: "Bali" },
      { code: "5103", name: "Kab. Badung" },
      { code: "5202", name: "Kab. Lombok Tengah" },
    ]);
    expect(bali).toMatchObject({ code: "51", whole: true, parts: [{ code: "5103" }] });
    expect(alone).toMatchObject({ whole: false, parts: [{ code: "5202" }] });
  });
});
