import { beforeAll, describe, expect, test } from "vitest";
import { LISTS } from "@/app/api/export/[name]/lists/all";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { listLatePlaces } from "@/lib/cases/list/queries/today";
import { createMeeting } from "@/lib/meetings/commands/keep-meeting";
import { parseView } from "@/lib/realisation/filter";
import { findOverview } from "@/lib/realisation/queries/overview";
import { getBoard } from "@/lib/reconciliation/queries/board";
import {
  aCase,
  aDisbursement,
  aLetter,
  anIntake,
  aQuota,
  aRecap,
  aReconciliation,
  asOwner,
  counted,
  periodId,
  userOf,
} from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { type Asked, NOW, rowsOf, sheetsOf, taken } from "@/tests/support/exports";

useDatabase();

const badung = userOf("dinsos-kabkota", ["5103"], null, 2n);
const bali = userOf("dinsos-provinsi", ["51"], null, 3n);
const admin = userOf("admin", [""], null, 4n);
const REGENCIES = ["5101", "5102", "5103", "5104"];
let period = 0;
/** The things that a table is of, by whose they are. */
const letterOf: Record<string, string> = {};
const fileOf = new Map<bigint, string>();
/** What the address names where a table is of one thing. */
const askedBy = (name: string, { id }: UserActor): Asked =>
  name === "letter" ? { id: letterOf["5103"] ?? "" } : name === "answers" ? { file: fileOf.get(id) ?? "" } : {};

beforeAll(async () => {
  await asOwner(async (client) => {
    const making = await client.query<{ id: string }>(
      "insert into letter_batches (request, actor_id) values ('uji', 0) returning id",
    );
    period = await periodId(client);
    for (const [index, regency] of REGENCIES.entries()) {
      const village = `${regency}012001`;
      await aQuota(client, regency, 100 + index);
      await aRecap(client, { period, regency, kpm: [90, 80, 70 + index] });
      await anIntake(client, regency, `berkas-${regency}.csv`);
      const kpm = await aDisbursement(client, { period, village, ordered: 600_000, credited: 0 });
      await aDisbursement(client, { period, village, ordered: 600_000, credited: 600_000, transacted: 600_000 });
      await aCase(client, { type: "SALDO_NOL", step: "credited", period, kpm, region: village, bank: "BNI" });
      await client.query(
        "insert into dtks_snapshots (regency_code, snapshot_on, intake_id, people, active, valid, invalid, compared) values ($1, '2026-11-20', 7, 10, 8, 6, 1, true)",
        [regency],
      );
      await counted(client, period, regency);
      letterOf[regency] = String(await aLetter(client, regency, BigInt(making.rows[0]?.id ?? 0)));
    }
    for (const { id } of [badung, bali]) {
      const { rows } = await client.query<{ id: string }>(
        "insert into answer_files (actor_id, actor_name, file_name, sha256, accepted) values ($1, 'Uji', 'jawaban.xlsx', $2, 1) returning id",
        [id, `sidik ${id}`],
      );
      fileOf.set(id, rows[0]?.id ?? "");
    }
    // More lines than the board shows on a page.
    for (let bank = 0; bank < 60; bank++)
      await aReconciliation(client, {
        period,
        regency: "5103",
        bank: `B${String.fromCharCode(65 + (bank % 26), 65 + Math.floor(bank / 26))}`,
      });
    await client.query("update cases set due_on = '2026-12-01'");
  });
  await createMeeting(badung, {
    title: "Rakor Badung",
    place: "Mangupura",
    startsOn: "2026-12-28",
    endsOn: "2026-12-28",
    regions: ["5103"],
    period: "sembako-2026-10-3",
    agenda: "",
    followsId: null,
  });
});

const isOf =
  (actor: UserActor) =>
  ([, { permission }]: [string, (typeof LISTS)[string]]) =>
    permits(actor.role, permission);

describe("S1 a table that is taken away", () => {
  test("holds nothing of a neighbour, also when the address names them", async () => {
    for (const [name] of Object.entries(LISTS).filter(isOf(badung))) {
      const cells = (await sheetsOf(name, badung, askedBy(name, badung)))
        .flatMap(({ rows }) => rows.flat())
        .map(String);
      for (const theirs of ["5102", "Kab. Tabanan", "berkas-5102.csv"]) expect(cells, name).not.toContain(theirs);
    }
    const asked = { region: "5102", period: "sembako-2026-10-3" };
    for (const name of ["regions", "recaps", "cases", "kpm", "reconciliation", "letters", "numbers", "field"])
      expect(await LISTS[name]?.take({ actor: badung, params: asked, now: NOW }), name).toBeNull();
    expect(await rowsOf("follow-ups", badung, asked)).toEqual([]);
    await expect(taken("letter", badung, { id: letterOf["5102"] ?? "" })).rejects.toThrow("tidak ditemukan");
    expect(await LISTS.answers?.take({ actor: badung, params: { file: fileOf.get(3n) ?? "" }, now: NOW })).toBeNull();
    expect((await rowsOf("repair", badung, asked)).map((row) => row["Kode wilayah"])).toEqual(["5103"]);
  });

  test("is for whoever may open its page: no list of accounts for an operator, none of families for an administrator", () => {
    const namesOf = (actor: UserActor) =>
      Object.entries(LISTS)
        .filter(isOf(actor))
        .map(([name]) => name);
    for (const name of ["users", "directorates", "case-types", "holidays", "approval", "editions"])
      expect(namesOf(badung)).not.toContain(name);
    for (const name of ["kpm", "repair", "today", "letters", "letter", "field", "answers"])
      expect(namesOf(admin)).not.toContain(name);
  });
});

describe("E34 a table that is taken away", () => {
  test("says what it holds, with codes as text and numbers as numbers", async () => {
    for (const [name, { permission }] of Object.entries(LISTS)) {
      const actor = [bali, admin].find(({ role }) => permits(role, permission));
      if (!actor) throw new Error(`nobody takes ${name}`);
      const { about, file } = await taken(name, actor, askedBy(name, actor));
      expect(about.length, name).toBeGreaterThan(0);
      expect(file, name).toMatch(/^[a-z0-9-]+$/);
      for (const { rows } of await sheetsOf(name, actor, askedBy(name, actor)))
        for (const [head = [], ...lines] of [rows])
          for (const [column, title] of head.entries())
            for (const line of lines) {
              const cell = line[column] ?? null;
              if (/^Kode/.test(String(title))) expect(typeof cell, `${name}: ${title}`).not.toBe("number");
              if (/KPM\)|\(Rp\)|^(Rupiah|Baris|Terbuka)$/.test(String(title)))
                expect(cell === null || typeof cell === "number", `${name}: ${title}`).toBe(true);
            }
    }
  });

  test("of a region has the places of the screen in the order of the screen, with shares beside their parts", async () => {
    const filter = { sort: "-transacted", source: "recap" };
    const overview = await findOverview(bali, parseView(filter), "51");
    const rows = await rowsOf("regions", bali, filter);
    expect(rows.map((row) => row["Kode wilayah"]).slice(0, 4)).toEqual(["5104", "5103", "5102", "5101"]);
    expect(rows).toHaveLength(overview?.figures.children.length ?? 0);
    expect(rows[0]).toMatchObject({ "SP2D (KPM)": 90, "Pencairan (KPM)": 73, "Pencairan dari SP2D": 73 / 90 });
    expect((await rowsOf("regions", bali, { source: "names" }))[0]).toMatchObject({ "SP2D (KPM)": 2 });
  });

  test("of the board has every line, also those of its second page, and only those of the chosen state", async () => {
    const shown = await getBoard(bali, period, { period: "", region: "", state: "", after: "" });
    expect(shown.after).not.toBeNull();
    expect(await rowsOf("reconciliation", bali)).toHaveLength(60);
    expect(await rowsOf("reconciliation", bali, { state: "locked" })).toEqual([]);
  });

  test("of quota and recap has the numbers of each kab/kota with file and row", async () => {
    expect(await rowsOf("recaps", badung)).toMatchObject([
      { "Kode wilayah": "5103", "Kuota (KPM)": 102, "SP2D (KPM)": 90, "Pencairan (KPM)": 72 },
    ]);
  });

  test("of late places has all of them, not the fifteen of the screen", async () => {
    const provinces = userOf("dinsos-provinsi", ["51"], null, 9n);
    expect((await rowsOf("today", provinces)).map((row) => row["Kode wilayah"])).toEqual(REGENCIES);
    expect(await listLatePlaces(provinces, "2026-12-25", 2)).toHaveLength(2);
  });

  test("of uploaded files has those of all pages", async () => {
    await asOwner(async (client) => {
      for (let i = 0; i < 60; i++) await anIntake(client, "5103", `lagi-${i}.csv`);
    });
    expect(await rowsOf("intake", badung)).toHaveLength(61);
  });

  test("of meetings has those that the actor may open", async () => {
    expect((await rowsOf("meetings", badung)).map(({ Rakor }) => Rakor)).toEqual(["Rakor Badung"]);
    expect(await rowsOf("meetings", userOf("dinsos-kabkota", ["5102"], null, 5n))).toEqual([]);
  });
});
