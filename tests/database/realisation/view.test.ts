import { beforeAll, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { parseView } from "@/lib/realisation/filter";
import { listBankShares } from "@/lib/realisation/queries/banks";
import { getFigures } from "@/lib/realisation/queries/places";
import { countProblems } from "@/lib/realisation/queries/problems";
import { listRecapRows } from "@/lib/realisation/queries/recap-rows";
import { listTrend } from "@/lib/realisation/queries/trend";
import { findView, type View } from "@/lib/realisation/queries/view";
import { defaultSource, sumPlaces } from "@/lib/realisation/rules/figures";
import { funnelOf } from "@/lib/realisation/rules/funnel";
import {
  aCase,
  aDisbursement,
  anIntake,
  aQuota,
  aRecap,
  asOwner,
  counted,
  periodId,
  userOf,
} from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const AMOUNT = 600_000;
const badung = userOf("dinsos-kabkota", ["5103"]);
const gianyar = userOf("dinsos-kabkota", ["5104"]);
const bali = userOf("dinsos-provinsi", ["51"]);
const directorate = userOf("pfm", ["51", "52"]);
const admin = userOf("admin", [""]);
const presenter = userOf("presenter", ["51"]);
const bri = userOf("bank", ["51"], "BRI");

async function viewOf(actor: UserActor, region: string, address: Record<string, string> = {}): Promise<View> {
  const view = await findView(actor, parseView(address), region);
  if (!view) throw new Error(`no view of ${region}`);
  return view;
}

const figuresOf = async (actor: UserActor, region: string, address: Record<string, string> = {}) =>
  getFigures(actor, await viewOf(actor, region, address));

beforeAll(async () => {
  await asOwner(async (client) => {
    const period = await periodId(client);
    const family = { period, ordered: AMOUNT, credited: AMOUNT, transacted: AMOUNT };
    await aDisbursement(client, { ...family, village: "5103012001" });
    await aDisbursement(client, { ...family, village: "5103012001", bank: "BRI", transacted: 0 });
    const empty = await aDisbursement(client, { ...family, village: "5103022001", credited: 0, transacted: 0 });
    await aDisbursement(client, { period, village: "5103000000" });
    await aDisbursement(client, { ...family, village: "5104012001", bank: "BRI" });
    await aCase(client, { type: "SALDO_NOL", step: "credited", period, region: "5103022001", kpm: empty });
    await aCase(client, { type: "KUOTA_BELUM_TERPENUHI", step: "dpm", period, region: "5103", families: 6 });
    await aQuota(client, "5103", 10);
    await aQuota(client, "5104", 2);
    await aQuota(client, "5201", 7);
    await aRecap(client, { period, regency: "5103", kpm: [3, 3, 1] });
    await aRecap(client, { period, regency: "5104", kpm: [1, 1, 1] });
    await aRecap(client, { period, regency: "5201", kpm: [7, 6, 5] });
    await aRecap(client, { period: await periodId(client, "sembako-2026-07-3"), regency: "5103", kpm: [9, 9, 9] });
    await anIntake(client);
    for (const regency of ["5103", "5104"]) await counted(client, period, regency);
  });
});

describe("the funnel of a kab/kota", () => {
  test("goes from its quota to what its families spent, and says which gap is explained", async () => {
    const { basis } = await figuresOf(badung, "5103");
    const funnel = funnelOf({ places: basis, source: defaultSource(basis), amountRp: AMOUNT });
    expect(funnel.source).toBe("names");
    expect(funnel.steps.map(({ kpm }) => kpm)).toEqual([10, 4, 3, 2, 1]);
    expect(funnel.gaps.map(({ kpm, explainedKpm }) => [kpm, explainedKpm])).toEqual([
      [6, 6],
      [1, 0],
      [1, 1],
      [1, 0],
    ]);
  });

  test("the children of every level add up to it, families without a known desa included", async () => {
    const own = await figuresOf(bali, "5103");
    const total = own.basis[0]?.names;
    expect(own.children.map(({ code }) => code)).toContain("510300");
    expect(sumPlaces(own.children, { code: "", name: "" }).names).toEqual(total);
    const province = await figuresOf(bali, "51");
    const country = await figuresOf(admin, "");
    expect(province.children.find(({ code }) => code === "5103")?.names).toEqual(total);
    expect(country.children.find(({ code }) => code === "51")).toEqual({
      ...sumPlaces(province.basis, { code: "51", name: "Bali" }),
    });
    const desa = await figuresOf(bali, "510301");
    expect(desa.children.find(({ code }) => code === "5103012001")?.names?.dpmKpm).toBe(2);
  });

  test("a bank of the whole counts its own families and neither quota nor recap", async () => {
    const [place] = (await figuresOf(badung, "5103", { bank: "BRI" })).basis;
    expect(place).toMatchObject({ quotaKpm: null, recap: null, unmetKpm: 0 });
    expect(place?.names?.dpmKpm).toBe(1);
  });
});

describe("several regions", () => {
  test("are counted by recap while one of them has no families by name", async () => {
    const { basis, children } = await figuresOf(directorate, "");
    expect(defaultSource(basis)).toBe("recap");
    expect(children.map(({ code }) => code)).toEqual(["51", "52"]);
    const funnel = funnelOf({ places: basis, source: "recap", amountRp: AMOUNT });
    expect(funnel.steps.map(({ kpm }) => kpm)).toEqual([19, null, 11, 10, 7]);
  });

  test("the recap rows behind the totals add up to them", async () => {
    const { rows } = await listRecapRows(directorate, await viewOf(directorate, ""));
    expect(rows.map(({ code }) => code)).toEqual(["5103", "5104", "5201"]);
    expect(rows.reduce((sum, { recap }) => sum + (recap?.creditedKpm ?? 0), 0)).toBe(10);
    expect(rows.reduce((sum, { quota }) => sum + (quota?.kpm ?? 0), 0)).toBe(19);
  });
});

describe("the banks of a region", () => {
  test("each have their own families, and together those of the funnel", async () => {
    const view = await viewOf(bali, "51");
    const shares = await listBankShares(bali, view);
    expect(shares.map(({ bank, sp2dKpm, transactedKpm }) => [bank, sp2dKpm, transactedKpm])).toEqual([
      ["BNI", 2, 1],
      ["BRI", 2, 1],
    ]);
    const { basis } = await getFigures(bali, view);
    expect(sumPlaces(basis, { code: "", name: "" }).names?.sp2dKpm).toBe(4);
    expect((await listBankShares(bri, view)).map(({ bank }) => bank)).toEqual(["BRI"]);
  });
});

describe("a neighbour", () => {
  test("finds no view of another kab/kota, nor of the province above", async () => {
    expect(await findView(gianyar, parseView({}), "5103")).toBeNull();
    expect(await findView(gianyar, parseView({}), "51")).toBeNull();
    expect(await findView(gianyar, parseView({}), "")).not.toBeNull();
  });

  test("gets no figure, problem, trend or recap row with a view that is not theirs", async () => {
    const stolen = await viewOf(badung, "5103");
    const { basis, children } = await getFigures(gianyar, stolen);
    expect([...basis, ...children].filter((p) => p.names || p.recap || p.quotaKpm !== null || p.unmetKpm > 0)).toEqual(
      [],
    );
    expect(await countProblems(gianyar, stolen)).toEqual([]);
    expect(await listTrend(gianyar, stolen)).toEqual([]);
    expect(await listBankShares(gianyar, stolen)).toEqual([]);
    expect((await listRecapRows(gianyar, stolen)).rows).toEqual([]);
    expect(await countProblems(badung, stolen)).not.toEqual([]);
    expect(await listTrend(badung, stolen)).not.toEqual([]);
  });
});

describe("who sees what", () => {
  test("a presenter sees the same totals and problem counts as the province, without reading families", async () => {
    expect(presenter.byName).toBe(false);
    expect(await figuresOf(presenter, "51")).toEqual(await figuresOf(bali, "51"));
    const view = await viewOf(presenter, "51");
    expect(await countProblems(presenter, view)).toEqual(await countProblems(bali, view));
  });

  test("a bank sees its own accounts only, and no recap", async () => {
    const view = await viewOf(bri, "51", { bank: "BNI" });
    expect(view.bank).toBe("BRI");
    const { basis } = await getFigures(bri, view);
    expect(sumPlaces(basis, { code: "", name: "" }).names?.dpmKpm).toBe(2);
    expect(basis.every(({ recap }) => recap === null)).toBe(true);
    expect((await listRecapRows(bri, view)).rows.every(({ recap }) => recap === null)).toBe(true);
  });
});

describe("the period one looks at", () => {
  test("is the newest with figures, also when newer ones exist without", async () => {
    const view = await viewOf(badung, "5103");
    expect(view.period.code).toBe("sembako-2026-10-3");
    await asOwner((client) =>
      client.query(
        `insert into periods (code, program_code, year, first_month, months, label, starts_on, ends_on)
         values ('sembako-2027-01-3', 'SEMBAKO', 2027, 1, 3, 'Jan–Mar 2027', '2027-01-01', '2027-03-31')`,
      ),
    );
    expect((await viewOf(badung, "5103")).period.code).toBe("sembako-2026-10-3");
    expect((await viewOf(badung, "5103", { period: "sembako-2027-01-3" })).period.label).toBe("Jan–Mar 2027");
  });

  test("a period that does not exist is the one with figures", async () => {
    expect((await viewOf(badung, "5103", { period: "sembako-2031-01-3" })).period.code).toBe("sembako-2026-10-3");
  });

  test("a trend has a point for each period of the program that has figures", async () => {
    const points = await listTrend(badung, await viewOf(badung, "5103"));
    expect(points.map(({ source, sp2dKpm }) => [source, sp2dKpm]).sort()).toEqual([
      ["names", 3],
      ["recap", 3],
      ["recap", 9],
    ]);
  });
});
