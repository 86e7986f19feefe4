import { beforeAll, describe, expect, test } from "vitest";
import { publicActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { sql } from "@/lib/platform/database/db";
import { askEdition, withdrawEdition } from "@/lib/transparency/commands/editions";
import { publishNext } from "@/lib/transparency/commands/publish";
import { publishOnce } from "@/lib/transparency/jobs";
import { listDataRows } from "@/lib/transparency/queries/data";
import { listEditions, listKeptEditions } from "@/lib/transparency/queries/editions";
import { findPublication, findPublicView } from "@/lib/transparency/queries/view";
import { aDisbursement, aQuota, aRecap, asOwner, counted, periodId, tester, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const admin = userOf("admin", [""], null, 1n);
const pfm = userOf("pfm", ["51", "52", "53"], null, 2n);
const anybody = publicActor();
const everything = { region: "", period: "", edition: "" };
const PERIOD = "sembako-2026-10-3";
const day = (n: number) => new Date(`2026-11-2${n}T03:00:00Z`);

/** So many families of a desa whom the bank paid, and so many it did not. */
const families = (village: string, paid: number, unpaid: number): Promise<void> =>
  asOwner(async (client) => {
    const period = await periodId(client);
    for (let n = 0; n < paid + unpaid; n++)
      await aDisbursement(client, { period, village, ordered: 600_000, credited: n < paid ? 600_000 : null });
    await counted(client, period, village.slice(0, 4));
  });

async function publish(now: Date): Promise<string> {
  const { code } = await askEdition(admin, now);
  expect(await publishNext(tester, now)).toBe(code);
  return code;
}

const figures = async (region: string, edition = "") => {
  const view = await findPublicView(anybody, { region, period: PERIOD, edition });
  return view?.places.map(({ code, quota, sp2d, credited, transacted }) => [code, quota, sp2d, credited, transacted]);
};

beforeAll(async () => {
  await families("5103012001", 23, 4);
  await families("5102052001", 6, 1);
  await asOwner(async (client) => {
    await aQuota(client, "5103", 1_234);
    await aQuota(client, "5102", 600);
    // Another period, of which only the recap tells.
    await aRecap(client, {
      period: await periodId(client, "sembako-2026-07-3"),
      regency: "3201",
      kpm: [100_007, 90_001, 5],
    });
    await aRecap(client, { period: await periodId(client, "sembako-2026-07-3"), regency: "3202", kpm: [55, 9, 0] });
  });
});

describe("before anything is published", () => {
  test("the public reads nothing, and nothing tells what there is", async () => {
    expect(await listEditions(anybody)).toEqual([]);
    expect(await findPublication(anybody, everything)).toBeNull();
    expect(await findPublicView(anybody, { ...everything, region: "51" })).toBeNull();
  });

  test("whoever may not publish does not", async () => {
    for (const role of ["dinsos-kabkota", "dinsos-provinsi", "bank", "presenter"] as const) {
      const who = userOf(role, ["51"], null, 9n);
      await expect(askEdition(who)).rejects.toMatchObject({ reason: "forbidden" });
      await expect(withdrawEdition(who, { code: "2026-11-21", reason: "coba-coba saja" })).rejects.toMatchObject({
        reason: "forbidden",
      });
    }
    expect(await publishOnce(tester)).toBe(false);
  });

  test("an edition that was asked for is not read before it is made", async () => {
    await askEdition(pfm, day(0));
    expect(await listEditions(anybody)).toEqual([]);
    await expect(askEdition(admin, day(0))).rejects.toMatchObject({ reason: "refused" });
    expect(await publishOnce(tester)).toBe(true);
    expect(await listEditions(anybody)).toMatchObject([{ code: "2026-11-20" }]);
  });
});

describe("an edition", () => {
  test("S15: holds tens of every kab/kota, and hides fewer; also what a directorate of other provinces asked for is whole", async () => {
    expect(await figures("51")).toEqual([
      ["5102", 600, null, null, null],
      ["5103", 1_230, 20, 20, null],
    ]);
    const july = await findPublicView(anybody, { region: "", period: "sembako-2026-07-3", edition: "" });
    expect(july?.places.map(({ code, sp2d, credited, transacted }) => [code, sp2d, credited, transacted])).toEqual([
      ["3201", 100_000, 90_000, null],
      ["3202", 50, null, null],
    ]);
    expect(july?.period).toMatchObject({ source: "recap", amountRp: 600_000 });
  });

  test("S15: tells of no kecamatan or desa, of nobody, and of no file", async () => {
    const publication = await findPublication(anybody, everything);
    if (!publication) throw new Error("nothing published");
    const codes: string[] = [];
    let text = "";
    for await (const rows of listDataRows(anybody, publication.edition, publication.periods)) {
      codes.push(...rows.map(({ code }) => code));
      text += JSON.stringify(rows);
    }
    expect(Math.max(...codes.map((code) => code.length))).toBe(4);
    expect(text).not.toMatch(/\d{10}/);
    expect(text).not.toContain("NI UJI");
    for (const region of ["510301", "5103012001"])
      expect(await findPublicView(anybody, { ...everything, region })).toBeNull();
  });

  test("S15: a place, a period and an edition that are not there are the same nothing", async () => {
    for (const ask of [
      { region: "5199" },
      { region: "99" },
      { period: "sembako-2031-01-3" },
      { edition: "2026-11-01" },
    ])
      expect(await findPublicView(anybody, { ...everything, ...ask })).toBeNull();
  });

  test("tells of no period before its first day", async () => {
    const { periods } = (await findPublication(anybody, everything)) ?? { periods: [] };
    expect(periods.map(({ code }) => code)).toEqual([PERIOD, "sembako-2026-07-3"]);
    expect(periods.every(({ startsOn }) => startsOn <= "2026-11-20")).toBe(true);
  });

  test("C3: stays as it was when the data changes; the next one tells of the change, and taking the file back only of the one after", async () => {
    await families("5103012001", 11, 0);
    expect(await figures("5103")).toEqual([["5103", 1_230, 20, 20, null]]);
    await publish(day(1));
    expect(await figures("5103")).toEqual([["5103", 1_230, 30, 30, null]]);
    await asOwner(async (client) => {
      await client.query("delete from disbursements where regency_code = '5103' and credited_rp is not null");
      await counted(client, await periodId(client), "5103");
    });
    expect(await figures("5103")).toEqual([["5103", 1_230, 30, 30, null]]);
    await publish(day(2));
    expect(await figures("5103")).toEqual([["5103", 1_230, null, null, null]]);
    expect(await figures("5103", "2026-11-20")).toEqual([["5103", 1_230, 20, 20, null]]);
  });

  test("S15: one more family between two editions does not show", async () => {
    await families("5103012001", 21, 0);
    await publish(day(3));
    const before = await figures("5103");
    await families("5103012001", 1, 0);
    await publish(day(4));
    expect(await figures("5103")).toEqual(before);
  });

  test("taken back is gone for the public, kept for who published it, and may be made again the same day under its own name", async () => {
    await withdrawEdition(pfm, { code: "2026-11-24", reason: "Rekap salah satu provinsi keliru." });
    expect((await listEditions(anybody)).map(({ code }) => code)).not.toContain("2026-11-24");
    expect(await findPublicView(anybody, { ...everything, edition: "2026-11-24" })).toBeNull();
    expect(await listKeptEditions(admin)).toContainEqual(
      expect.objectContaining({ code: "2026-11-24", state: "withdrawn", withdrawnByName: "Uji pfm" }),
    );
    await expect(withdrawEdition(pfm, { code: "2026-11-24", reason: "sekali lagi, sama saja" })).rejects.toMatchObject({
      reason: "not-found",
    });
    expect(await publish(day(4))).toBe("2026-11-24-2");
    expect((await findPublication(anybody, everything))?.edition.code).toBe("2026-11-24-2");
  });

  test("is asked for, published and taken back in the audit log", async () => {
    const { rows } = await asOwner((client) =>
      client.query("select action, actor_name from audit_entries where subject = '2026-11-24' order by id"),
    );
    expect(rows.map(({ action }) => action)).toEqual(["edition.asked", "edition.published", "edition.withdrawn"]);
  });
});

describe("the database itself", () => {
  const TABLES = [
    "kpm",
    "cards",
    "cases",
    "disbursements",
    "realisations",
    "case_counts",
    "recaps",
    "quotas",
    "intakes",
    "users",
  ];

  test.each(TABLES)("S15: shows the public no row of %s", async (table) => {
    const count = sql([`select count(*)::int as n from ${table}`]);
    const [found] = await reading(anybody, (tx) => tx.$queryRaw<{ n: number }[]>(count));
    expect(found).toEqual({ n: 0 });
    const { rows } = await asOwner((client) => client.query(`select count(*)::int as n from ${table}`));
    if (["kpm", "disbursements", "realisations", "recaps", "quotas"].includes(table))
      expect(rows[0].n).toBeGreaterThan(0);
  });

  test("S15: refuses a small number or one that is no multiple of ten, whoever writes it", async () => {
    for (const column of ["quota_kpm", "sp2d_kpm", "credited_kpm", "transacted_kpm"])
      for (const kpm of [0, 9, 11, 1_234])
        await expect(
          asOwner((client) =>
            client.query(`update public_figures set ${column} = $1 where regency_code = '5103'`, [kpm]),
          ),
          `${column} = ${kpm}`,
        ).rejects.toThrow(/check constraint/);
  });

  test("lets only those who publish ask or take back, and nobody write figures from the web", async () => {
    const may = await asOwner(async (client) => {
      const { rows } = await client.query(
        `select has_table_privilege('salur_web', 'public_figures', 'insert, update, delete') as figures,
           has_table_privilege('salur_web', 'public_periods', 'insert, update, delete') as periods,
           has_table_privilege('salur_web', 'public_editions', 'delete') as editions`,
      );
      return rows[0];
    });
    expect(may).toEqual({ figures: false, periods: false, editions: false });
  });
});
