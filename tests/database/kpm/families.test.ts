import { beforeAll, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { parseKpmFilter } from "@/lib/kpm/filter";
import { findFamiliesByIdentity } from "@/lib/kpm/queries/find-family";
import { getFamily, listFamilyCards, listFamilyPeriods } from "@/lib/kpm/queries/get-family";
import {
  countFamiliesOfPeriod,
  FAMILIES_A_PAGE,
  listFamilies,
  listFamiliesOfPeriod,
} from "@/lib/kpm/queries/list-families";
import { ownerPool } from "@/lib/platform/database/db";
import { BADUNG, family, follow, openPeriod, person, readFile, TABANAN } from "@/tests/database/cases/village";
import { useDatabase } from "@/tests/support/database";

useDatabase();
let period = 0;
let operator: UserActor;
let neighbour: UserActor;
const ids: Record<string, bigint> = {};

const SPENT = { credited_rp: 600_000, credited_on: "2031-03-01", transacted_rp: 600_000, balance_rp: 0 };
const UNSPENT = { credited_rp: 600_000, credited_on: "2031-03-20", transacted_rp: 0, balance_rp: 600_000 };

beforeAll(async () => {
  period = await openPeriod();
  operator = await person("dinsos-kabkota", [BADUNG]);
  neighbour = await person("dinsos-kabkota", [TABANAN]);
  const add = async (name: string, disbursement: Record<string, string | number | null>) => {
    ids[name] = BigInt(await family(period, { kpm: { name: `NI ${name}` }, disbursement }));
  };
  await add("SPENT", SPENT);
  await add("UNSPENT", UNSPENT);
  await add("ZERO", { status: "saldo-nol", balance_rp: 0 });
  await add("SILENT", {});
  await add("UNORDERED", { ordered_rp: null, bank_intake_id: null, bank_row_no: null });
  await follow(period, await readFile());
});

const namesOf = async (query: Record<string, string>, actor = operator) =>
  (await listFamiliesOfPeriod(actor, period, parseKpmFilter(query))).rows.map((row) => row.name.slice(3));

describe("a neighbour finds nothing", () => {
  test("by list, by name, by number, by link", async () => {
    expect(await namesOf({}, neighbour)).toEqual([]);
    expect(await namesOf({ region: BADUNG }, neighbour)).toEqual([]);
    expect((await listFamilies(neighbour, parseKpmFilter({ region: BADUNG, q: "spent" }))).rows).toEqual([]);
    const { rows } = await ownerPool().query("select nik::text from kpm where id = $1", [ids.SPENT]);
    expect(await findFamiliesByIdentity(neighbour, rows[0].nik)).toEqual([]);
    await expect(getFamily(neighbour, ids.SPENT ?? 0n)).rejects.toThrow("Keluarga tidak ditemukan.");
    expect(await listFamilyPeriods(neighbour, ids.SPENT ?? 0n)).toEqual([]);
    expect(await listFamilyCards(neighbour, ids.SPENT ?? 0n)).toEqual([]);
  });

  test("nor does a bank that is not the family's, a presenter or an administrator", async () => {
    for (const actor of [
      await person("bank", [""], "BNI"),
      await person("presenter", [""]),
      await person("admin", [""]),
    ])
      expect(await namesOf({}, actor)).toEqual([]);
    expect(await namesOf({}, await person("bank", [""], "BRI"))).toHaveLength(5);
  });
});

describe("the families behind a figure", () => {
  test.each([
    [{ step: "dpm" }, ["SPENT", "UNSPENT", "ZERO", "SILENT", "UNORDERED"]],
    [{ step: "sp2d" }, ["SPENT", "UNSPENT", "ZERO", "SILENT"]],
    [{ step: "credited" }, ["SPENT", "UNSPENT"]],
    [{ step: "transacted" }, ["SPENT"]],
    [{ gap: "sp2d" }, ["UNORDERED"]],
    [{ gap: "credited" }, ["ZERO", "SILENT"]],
    [{ gap: "credited", explained: "yes" }, ["ZERO"]],
    [{ gap: "credited", explained: "no" }, ["SILENT"]],
    [{ gap: "transacted" }, ["UNSPENT"]],
    [{ gap: "transacted", explained: "yes" }, []],
  ])("%o: the list and the figure agree", async (query, names) => {
    expect(await namesOf(query as Record<string, string>)).toEqual(names);
    expect(await countFamiliesOfPeriod(operator, period, parseKpmFilter(query))).toBe(names.length);
  });

  test("a list shows masked numbers only", async () => {
    const { rows } = await listFamiliesOfPeriod(operator, period, parseKpmFilter({}));
    for (const row of rows) expect(row.nik).toMatch(/^\d{6}\*{10}$/);
    const [card] = await listFamilyCards(operator, ids.SPENT ?? 0n);
    expect(card?.cardNo).toMatch(/^0000\d\d\*{6}\d{4}$/);
    expect(card?.accountNo).toMatch(/^\*{11}\d{4}$/);
    expect((await getFamily(operator, ids.SPENT ?? 0n)).noKk).toMatch(/^\d{10}\*{6}$/);
  });
});

describe("search", () => {
  test("a name is found by any part of it inside the kab/kota, and % is a letter like any other", async () => {
    const names = async (q: string) =>
      (await listFamilies(operator, parseKpmFilter({ region: BADUNG, q }))).rows.map((row) => row.name);
    expect(await names("spent")).toEqual(["NI SPENT", "NI UNSPENT"]);
    expect(await names("%")).toEqual([]);
  });

  test("a NIK and a KKS lead to their family, a number that nobody has to none", async () => {
    const { rows } = await ownerPool().query(
      "select nik::text, lpad(card_no::text, 16, '0') as kks from kpm k join cards c on c.kpm_id = k.id where k.id = $1",
      [ids.ZERO],
    );
    for (const number of [rows[0].nik, rows[0].kks])
      expect((await findFamiliesByIdentity(operator, number)).map((found) => found.id)).toEqual([ids.ZERO]);
    expect(await findFamiliesByIdentity(operator, "9900000000000000")).toEqual([]);
  });
});

test("pages forward and back show every family once", async () => {
  for (let n = 0; n < FAMILIES_A_PAGE + 3; n++) await family(period, { regency: TABANAN });
  const page = (after: string, before = "") =>
    listFamiliesOfPeriod(neighbour, period, { ...parseKpmFilter({}), after, before });
  const first = await page("");
  expect([first.rows.length, first.before]).toEqual([FAMILIES_A_PAGE, null]);
  const second = await page(first.after ?? "");
  expect([second.rows.length, second.after]).toEqual([3, null]);
  const back = await page("", second.before ?? "");
  expect(back.rows.map((row) => row.id)).toEqual(first.rows.map((row) => row.id));
  expect([back.before, back.after]).toEqual([null, first.after]);
});
