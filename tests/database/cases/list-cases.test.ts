import { beforeAll, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { takeCase } from "@/lib/cases/commands/work-case";
import { parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { TURN } from "@/lib/cases/list/queries/conditions";
import { countCasesByType } from "@/lib/cases/list/queries/count-cases";
import { CASES_A_PAGE, listCases } from "@/lib/cases/list/queries/list-cases";
import { getCase, listCaseEvents, listCasesOfFamily } from "@/lib/cases/queries/get-case";
import { useDatabase } from "@/tests/support/database";
import { AS_OF, BADUNG, casesOf, family, follow, openPeriod, person, readFile, TABANAN } from "./village";

useDatabase();
let period = 0;
let zero = "";
let caseId = 0n;
let operator: UserActor;
const place = { region: "", period: "", bank: "" };
const DUE = "2031-04-30";

beforeAll(async () => {
  period = await openPeriod();
  operator = await person("dinsos-kabkota", [BADUNG]);
  zero = await family(period, { disbursement: { status: "saldo-nol", balance_rp: 0 } });
  await family(period, { kpm: { nik_matched: false }, disbursement: { bank_code: "BNI" } });
  await follow(period, await readFile());
  caseId = BigInt((await casesOf(period, zero))[0]?.id ?? 0);
});

const list = async (actor: UserActor, query: Record<string, string> = {}, today = AS_OF) =>
  (await listCases(actor, parseCaseFilter(query), today)).rows.map((row) => row.type);

test("a neighbour finds no case, by list, by link, by family, by count", async () => {
  const neighbour = await person("dinsos-kabkota", [TABANAN]);
  expect(await list(neighbour)).toEqual([]);
  expect(await list(neighbour, { region: BADUNG })).toEqual([]);
  await expect(getCase(neighbour, caseId)).rejects.toThrow("Masalah tidak ditemukan.");
  expect(await listCaseEvents(neighbour, caseId)).toEqual([]);
  expect(await listCasesOfFamily(neighbour, BigInt(zero))).toEqual([]);
  expect(await countCasesByType(neighbour, { ...place, region: BADUNG })).toEqual([]);
});

test("a presenter and an administrator read totals and no case by name", async () => {
  for (const actor of [await person("presenter", [""]), await person("admin", [""])]) {
    expect(await list(actor)).toEqual([]);
    await expect(getCase(actor, caseId)).rejects.toThrow("tidak ditemukan");
    const counts = await countCasesByType(actor, place);
    expect(counts.map(({ type, live }) => [type, live])).toEqual([
      ["NIK_TIDAK_PADAN", 1],
      ["SALDO_NOL", 1],
    ]);
  }
});

test("a bank sees the cases of its own accounts only", async () => {
  expect(await list(await person("bank", [""], "BRI"))).toEqual(["SALDO_NOL"]);
  expect(await list(await person("bank", [""], "BNI"))).toEqual(["NIK_TIDAK_PADAN"]);
});

test("each filter keeps what it names", async () => {
  expect(await list(operator)).toEqual(["SALDO_NOL", "NIK_TIDAK_PADAN"]);
  expect(await list(operator, { type: "SALDO_NOL" })).toEqual(["SALDO_NOL"]);
  expect(await list(operator, { step: "sp2d" })).toEqual(["NIK_TIDAK_PADAN"]);
  expect(await list(operator, { owner: "dukcapil" })).toEqual(["NIK_TIDAK_PADAN"]);
  expect(await list(operator, { bank: "BRI" })).toEqual(["SALDO_NOL"]);
  expect(await list(operator, { state: "closed" })).toEqual([]);
  expect(await list(operator, { period: "sembako-2031-01-3" })).toHaveLength(2);
  expect(await list(operator, { period: "sembako-1999-01-3" })).toEqual([]);
  expect(await list(operator, { region: `${BADUNG}01` })).toHaveLength(2);
  expect(await list(operator, { mine: "1" })).toEqual([]);
  await takeCase(operator, { caseId, version: 1, note: "", reason: null });
  expect(await list(operator, { mine: "1" })).toEqual(["SALDO_NOL"]);
});

test("a case is overdue from the day after its deadline", async () => {
  expect(await list(operator, { overdue: "1", type: "SALDO_NOL" }, DUE)).toEqual([]);
  expect(await list(operator, { overdue: "1", type: "SALDO_NOL" }, "2031-05-01")).toEqual(["SALDO_NOL"]);
});

test("one case names its family with a masked number, and the rows behind it", async () => {
  const found = await getCase(operator, caseId);
  expect(found.nik).toMatch(/^\d{6}\*{10}$/);
  expect(found).toMatchObject({ orderedRp: 600_000, creditedRp: null, dueOn: DUE, bankRowNo: expect.any(Number) });
});

test("pages forward and back show every case once", async () => {
  const elsewhere = await person("dinsos-provinsi", ["51"]);
  for (let n = 0; n < CASES_A_PAGE + 2; n++)
    await family(period, { regency: TABANAN, disbursement: { status: "gagal-topup" } });
  await follow(period, await readFile(TABANAN), TABANAN);
  const page = (query: Record<string, string>) =>
    listCases(elsewhere, parseCaseFilter({ type: "GAGAL_EWALLET", ...query }), AS_OF);
  const first = await page({});
  expect([first.rows.length, first.before]).toEqual([CASES_A_PAGE, null]);
  const second = await page({ after: first.after ?? "" });
  expect([second.rows.length, second.after]).toEqual([2, null]);
  const back = await page({ before: second.before ?? "" });
  expect(back.rows.map((row) => row.id)).toEqual(first.rows.map((row) => row.id));
  expect([back.before, back.after]).toEqual([null, first.after]);
});

test("whose turn it is is found by its index, also under the policies", async () => {
  const plan = await reading(operator, async (tx) => {
    await tx.$executeRaw`set local enable_seqscan = off`;
    return tx.$queryRaw<{ "QUERY PLAN": string }[]>`
      explain select 1 from cases c where c.state <> 'closed' and ${TURN} = 'bank'`;
  });
  expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toMatch(/cases_live_by_turn.*\n\s+Index Cond:.*'bank'/);
});
