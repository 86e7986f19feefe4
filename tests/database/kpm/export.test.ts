import { readXlsx } from "hucre";
import { beforeAll, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { caseAbout, caseSheet } from "@/lib/cases/list/present/workbook";
import { listAllCases, listCases } from "@/lib/cases/list/queries/list-cases";
import { typeLabel } from "@/lib/cases/present/words";
import { aboutSheet, type WorkbookSheet } from "@/lib/documents/shapes/sheet";
import { workbookStream } from "@/lib/documents/write/workbook";
import { noteExport } from "@/lib/kpm/commands/note-export";
import { parseKpmFilter } from "@/lib/kpm/filter";
import { familyAbout, familySheet } from "@/lib/kpm/present/families";
import { listAllFamilies } from "@/lib/kpm/queries/all-families";
import { ownerPool } from "@/lib/platform/database/db";
import { BADUNG, family, follow, openPeriod, person, readFile, TABANAN } from "@/tests/database/cases/village";
import { useDatabase } from "@/tests/support/database";

useDatabase();
const TODAY = "2031-03-31";
const UNSPENT = { credited_rp: 600_000, credited_on: "2031-03-01", transacted_rp: 0, balance_rp: 600_000 };
let period = 0;
let operator: UserActor;
let neighbour: UserActor;

beforeAll(async () => {
  period = await openPeriod();
  operator = await person("dinsos-kabkota", [BADUNG]);
  neighbour = await person("dinsos-kabkota", [TABANAN]);
  await family(period, { kpm: { name: "=CMD UJI" }, disbursement: UNSPENT });
  await family(period, { kpm: { name: "NI SUNYI" }, disbursement: { status: "saldo-nol", balance_rp: 0 } });
  await follow(period, await readFile());
});

async function gathered<T>(batches: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}
const families = (actor: UserActor, query: Record<string, string> = {}) =>
  gathered(listAllFamilies(actor, parseKpmFilter(query), period));
const readBack = async (sheets: WorkbookSheet[]) =>
  (await readXlsx(Buffer.from(await new Response(workbookStream(sheets)).arrayBuffer()))).sheets;

/** More families of the same kab/kota, straight into the tables. */
async function fillUpTo(count: number): Promise<void> {
  await ownerPool().query(
    `with added as (
       insert into kpm (regency_code, region_code, nik, name, bank_code, nik_matched, intake_id, row_no)
       select $1, $1 || '010001', 9951034101800000 + n, 'UJI ' || n, 'BRI', true, 0, n
       from generate_series((select count(*) from disbursements where period_id = $2) + 1, $3) n returning id, region_code)
     insert into disbursements (period_id, kpm_id, regency_code, region_code, bank_code, listed, as_of)
     select $2, id, $1, region_code, 'BRI', true, $4 from added`,
    [BADUNG, period, count, TODAY],
  );
}

describe("S1 a list that is downloaded", () => {
  test("holds nothing for a neighbour, also when the address names the other kab/kota", async () => {
    expect(await families(neighbour)).toEqual([]);
    expect(await families(neighbour, { region: BADUNG })).toEqual([]);
    expect(await gathered(listAllCases(neighbour, parseCaseFilter({ region: BADUNG }), TODAY))).toEqual([]);
  });

  test("is written into the audit log with who and where", async () => {
    await noteExport(operator, { list: "kpm", region: BADUNG, period: "sembako-2031-01-3" });
    const { rows } = await ownerPool().query(
      "select action, region_code, detail from audit_entries where actor_id = $1",
      [operator.id],
    );
    expect(rows).toEqual([{ action: "kpm.exported", region_code: BADUNG, detail: { period: "sembako-2031-01-3" } }]);
  });
});

describe("E34 a list that is downloaded", () => {
  test("is the filtered set with words as words, numbers as numbers and masked identities", async () => {
    const filter = parseKpmFilter({ gap: "transacted" });
    const [about, list] = await readBack([
      aboutSheet(familyAbout(filter, "Januari–Maret 2031")),
      familySheet(listAllFamilies(operator, filter, period), { money: true, labelOf: typeLabel }),
    ]);
    expect(about?.rows[1]).toEqual(["Daftar", "Dana masuk, belum dicairkan"]);
    expect(list?.rows).toHaveLength(2);
    const row = list?.rows[1] ?? [];
    expect(row[0]).toBe("=CMD UJI");
    expect(row[1]).toMatch(/^995103\*{10}$/);
    expect(row.slice(7, 11)).toEqual([600_000, 600_000, 0, TODAY]);
  });

  test("without a period has no columns of money", async () => {
    const [list] = await readBack([
      familySheet(listAllFamilies(operator, parseKpmFilter({}), null), { money: false, labelOf: typeLabel }),
    ]);
    expect(list?.rows[0]).not.toContain("SP2D (Rp)");
    expect(list?.rows.map((row) => row[0])).toEqual(["Nama", "=CMD UJI", "NI SUNYI"]);
  });

  test("of cases has the rows of the screen in its order", async () => {
    const filter = parseCaseFilter({ region: BADUNG });
    const shown = await listCases(operator, filter, TODAY);
    expect(shown.rows.length).toBeGreaterThan(0);
    const [about, list] = await readBack([
      aboutSheet(caseAbout(filter, null)),
      caseSheet(listAllCases(operator, filter, TODAY)),
    ]);
    expect(about?.rows[5]).toEqual(["Status", "belum selesai"]);
    expect(list?.rows.slice(1).map((row) => row[0])).toEqual(shown.rows.map(({ id }) => `#${id}`));
  });

  test.each([5_000, 5_001])("of %i families holds each of them once", async (count) => {
    await fillUpTo(count);
    const rows = await families(operator);
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(count);
  });
});
