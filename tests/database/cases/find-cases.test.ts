import { beforeAll, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { countMatching } from "@/lib/cases/bulk/queries/count-matching";
import { parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { listCases } from "@/lib/cases/list/queries/list-cases";
import { keepList } from "@/lib/kpm/commands/keep-list";
import { parseKpmFilter } from "@/lib/kpm/filter";
import { listFamilies } from "@/lib/kpm/queries/list-families";
import { findPastedList } from "@/lib/kpm/queries/pasted-list";
import { pasteSchema } from "@/lib/kpm/schema";
import { ownerPool } from "@/lib/platform/database/db";
import { useDatabase } from "@/tests/support/database";
import { AS_OF, BADUNG, family, follow, openPeriod, person, readFile, TABANAN } from "./village";

useDatabase();
let operator: UserActor;
let neighbour: UserActor;
const niks: string[] = [];

beforeAll(async () => {
  const period = await openPeriod();
  operator = await person("dinsos-kabkota", [BADUNG]);
  neighbour = await person("dinsos-kabkota", [TABANAN]);
  const zero = { status: "saldo-nol", balance_rp: 0 };
  for (const name of ["I WAYAN SUWARTA", "NI MADE RAHAYU", "NI LUH PUTU SARI"]) {
    const id = await family(period, { kpm: { name }, disbursement: zero });
    const { rows } = await ownerPool().query("select nik::text from kpm where id = $1", [id]);
    niks.push(rows[0].nik);
  }
  await family(period, { kpm: { name: "I WAYAN SUWARTA" }, disbursement: zero, regency: TABANAN });
  await follow(period, await readFile());
  await follow(period, await readFile(TABANAN), TABANAN);
});

const namesOf = async (actor: UserActor, query: Record<string, string>) =>
  (await listCases(actor, parseCaseFilter(query), AS_OF)).rows.map((row) => row.kpmName);
const why = { purpose: "pengaduan", reason: "daftar dari pengaduan" };
const pasted = (actor: UserActor, text: string) => keepList(actor, pasteSchema.parse({ numbers: text, ...why }));

test("E21: a neighbour finds no name and no NIK of Badung, also when asking for Badung", async () => {
  expect(await namesOf(neighbour, { q: "RAHAYU" })).toEqual([]);
  expect(await namesOf(neighbour, { q: "RAHAYU", region: BADUNG })).toEqual([]);
  const list = await pasted(neighbour, niks.join("\n"));
  expect(await namesOf(neighbour, { list })).toEqual([]);
  expect(await findPastedList(neighbour, list)).toMatchObject({ asked: 3, families: 0 });
});

test.each([
  ["SUWARTA", "I WAYAN SUWARTA"],
  ["SUARTA", "I WAYAN SUWARTA"],
  ["suwrta", "I WAYAN SUWARTA"],
  ["RAHAYUU", "NI MADE RAHAYU"],
  ["HAYU", "NI MADE RAHAYU"],
  ["LUH PUTU SRI", "NI LUH PUTU SARI"],
])("E21: %s finds %s", async (q, name) => {
  expect(await namesOf(operator, { q })).toContain(name);
  expect((await listFamilies(operator, parseKpmFilter({ q }))).rows.map((row) => row.name)).toContain(name);
});

test("a name unlike any, or with one word too many, finds nobody, and signs are letters", async () => {
  expect(await namesOf(operator, { q: "BAMBANG" })).toEqual([]);
  expect(await namesOf(operator, { q: "RAHAYU SARI" })).toEqual([]);
  expect(await namesOf(operator, { q: "%%%" })).toEqual([]);
});

test("in a wider place a name is not looked for", async () => {
  const province = await person("dinsos-provinsi", ["51"]);
  expect(await namesOf(province, { q: "SUWARTA" })).toEqual([]);
  expect(await namesOf(province, { q: "SUWARTA", region: BADUNG })).toEqual(["I WAYAN SUWARTA"]);
  expect(await namesOf(province, { q: "SUWARTA", region: TABANAN })).toEqual(["I WAYAN SUWARTA"]);
});

test("E21: pasted NIK filter the list, as Excel gives them; lines without a family are told by their number", async () => {
  const text = `'${niks[0]}\r\n${niks[1]}\t\r\n9951039999999999\r\n123`;
  const list = await pasted(operator, text);
  expect((await namesOf(operator, { list })).sort()).toEqual(["I WAYAN SUWARTA", "NI MADE RAHAYU"]);
  expect(await countMatching(operator, parseCaseFilter({ list }), AS_OF)).toEqual({ count: 2, exact: true });
  expect(await findPastedList(operator, list)).toEqual({
    asked: 4,
    families: 2,
    missing: [
      { line: 3, readable: true },
      { line: 4, readable: false },
    ],
  });
});

test("a pasted list is its maker's alone, and holds no NIK", async () => {
  const list = await pasted(operator, niks.join(","));
  const colleague = await person("dinsos-kabkota", [BADUNG]);
  expect(await findPastedList(colleague, list)).toBeNull();
  expect(await namesOf(colleague, { list })).toEqual([]);
  const { rows } = await ownerPool().query("select l::text as all from kpm_lists l where id = $1", [list]);
  for (const nik of niks) expect(rows[0].all).not.toContain(nik);
});

test("one NIK too many, and none at all, are refused", () => {
  const paste = (count: number) =>
    pasteSchema.safeParse({ numbers: Array(count).fill("9951034101000001").join("\n"), ...why });
  expect(paste(0).success).toBe(false);
  expect(paste(1_000).success).toBe(true);
  expect(paste(1_001).success).toBe(false);
});
