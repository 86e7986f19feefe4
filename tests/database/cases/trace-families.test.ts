import { beforeAll, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { closeCase, takeCase, verifyCase } from "@/lib/cases/commands/work-case";
import { type TraceInput, traceFamilies } from "@/lib/cases/list/commands";
import { getCase, listCaseEvents } from "@/lib/cases/queries/get-case";
import { CASE_TYPES } from "@/lib/cases/rules/catalogue";
import { kpmHref, parseKpmFilter } from "@/lib/kpm/filter";
import { familyCells } from "@/lib/kpm/present/families";
import { listFamiliesShown } from "@/lib/kpm/queries/list-families";
import { compareRollups, compareTallies } from "@/lib/realisation/commands";
import { asOwner, periodId, tester } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { scalar, send, useUploads } from "@/tests/support/intake";
import { person } from "./village";

useUploads();
useDatabase();

const nik = (n: number) => `995103410180${7000 + n}`;
const CODE = "sembako-2026-10-3";
let period = 0;
let dinsos: UserActor;
let neighbour: UserActor;
let bank: UserActor;

/** Four families are listed; the bank names the first two and has paid the first. Nothing explains the other two. */
beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
  dinsos = await person("dinsos-kabkota", ["5103"]);
  neighbour = await person("dinsos-kabkota", ["5102"]);
  bank = await person("bank", ["5103"], "BNI");
  const rows = [1, 2, 3, 4].map((n) => `${nik(n)};NI CONTOH ${n};5103012001;BNI;PADAN\n`).join("");
  await send({ kind: "dpm", text: `NIK;NAMA;KODE WILAYAH;BANK;STATUS PADAN\n${rows}`, asOf: "2026-11-10", period });
  await order(1, 2);
});

const order = (...families: number[]) =>
  send({
    kind: "sp2d",
    text: `NILAI;NAMA_PENERIMA;KODE_BANK;NIK_KTP\n${families.map((n) => `600000;NI CONTOH ${n};BNI;${nik(n)}\n`).join("")}`,
    asOf: "2026-11-12",
    period,
  });

const filterOf = (gap: "sp2d" | "credited", region = "5103") =>
  parseKpmFilter({ region, period: CODE, gap, explained: "no" });
const idOf = async (n: number) => BigInt((await scalar("select id from kpm where nik = $1", [nik(n)])) ?? 0);
const caseOf = async (n: number) =>
  BigInt((await scalar("select id from cases where kpm_id = $1 and type = 'PERLU_DITELUSURI'", [await idOf(n)])) ?? 0);
const shown = async (gap: "sp2d" | "credited") => listFamiliesShown(dinsos, filterOf(gap), period);
const asked = (change: Partial<TraceInput> = {}): TraceInput => ({
  filter: filterOf("sp2d"),
  ids: null,
  confirmed: 2,
  owner: "pendamping",
  note: "",
  ...change,
});

describe("families that nothing explains", () => {
  test("say which files know them and which do not", async () => {
    const { page, count } = await shown("sp2d");
    expect(count).toBe(2);
    const cells = page.rows.map((row) => familyCells(row, (type) => type));
    expect(cells.map(({ known }) => known)).toEqual([
      expect.stringMatching(/^DPM #\d+$/),
      expect.stringMatching(/^DPM #\d+$/),
    ]);
    expect(cells[0]?.unknown).toBe("berkas SP2D, laporan bank, hasil lapangan");
  });

  test("a neighbour, a bank and a list that explains nothing open no case", async () => {
    await expect(traceFamilies(neighbour, asked())).rejects.toMatchObject({ reason: "refused" });
    await expect(traceFamilies(bank, asked())).rejects.toMatchObject({ reason: "forbidden" });
    const explained = { ...filterOf("sp2d"), explained: "" as const };
    await expect(traceFamilies(dinsos, asked({ filter: explained }))).rejects.toMatchObject({ reason: "forbidden" });
    expect(await scalar("select count(*) from cases where type = 'PERLU_DITELUSURI'")).toBe("0");
  });

  test("E23: all of a list are opened only while they are as many as the person saw", async () => {
    await expect(traceFamilies(dinsos, asked({ confirmed: 3 }))).rejects.toMatchObject({ reason: "conflict" });
  });

  test("become cases with an owner, a deadline and a history, once, and the gap is explained by as many", async () => {
    const ids = [await idOf(3)];
    const both = await Promise.allSettled([
      traceFamilies(dinsos, asked({ ids, note: "Rumahnya di ujung desa." })),
      traceFamilies(dinsos, asked({ ids, note: "Rumahnya di ujung desa." })),
    ]);
    expect(await scalar("select count(*) from cases where type = 'PERLU_DITELUSURI'")).toBe("1");
    expect(both.some(({ status }) => status === "fulfilled")).toBe(true);
    const found = await getCase(dinsos, await caseOf(3));
    expect(found).toMatchObject({ state: "open", owner: "pendamping" });
    expect(await scalar("select step from cases where id = $1", [await caseOf(3)])).toBe("sp2d");
    const events = await listCaseEvents(dinsos, await caseOf(3));
    expect(events.map(({ verb }) => verb)).toEqual(["open"]);
    expect(events[0]?.note).toBe("Kepada Pendamping. Rumahnya di ujung desa.");
    expect((await shown("sp2d")).count).toBe(1);
    await expect(getCase(neighbour, await caseOf(3))).rejects.toMatchObject({ reason: "not-found" });
  });

  test("what is explained by now is left out and counted", async () => {
    const ids = [await idOf(3), await idOf(4)];
    expect(await traceFamilies(dinsos, asked({ ids, owner: "bank" }))).toEqual({ opened: 1, owner: "bank", left: 1 });
    expect((await shown("sp2d")).count).toBe(0);
    await expect(traceFamilies(dinsos, asked({ ids }))).rejects.toMatchObject({ reason: "refused" });
  });

  test("are closed by the file that carries them on, and by no other", async () => {
    const step = (version: number, note = "") => ({
      caseId: caseIdOf4,
      version,
      note,
      reason: "bukan-masalah" as const,
    });
    const caseIdOf4 = await caseOf(4);
    await order(1, 2, 3);
    expect(await getCase(dinsos, await caseOf(3))).toMatchObject({ state: "closed", closedReason: "data" });
    expect(await getCase(dinsos, caseIdOf4)).toMatchObject({ state: "open" });
    await takeCase(dinsos, step(1));
    await verifyCase(dinsos, step(2, "Sudah ditanyakan."));
    await closeCase(dinsos, step(3));
    expect((await shown("sp2d")).count).toBe(1);
    expect(await traceFamilies(dinsos, asked({ confirmed: 1 }))).toMatchObject({ opened: 1 });
    expect(await getCase(dinsos, caseIdOf4)).toMatchObject({ state: "open", reopened: 1, assigneeName: null });
  });

  test("keep every roll-up equal to its rows", async () => {
    await inBulk(tester, async (client) => {
      expect(await compareRollups(client)).toEqual([]);
      expect(await compareTallies(client)).toEqual([]);
    });
  });

  test("the type says what must be found out, and by what it ends", () => {
    expect(CASE_TYPES.PERLU_DITELUSURI.foundBy).toBe("person");
    expect(kpmHref(filterOf("sp2d"))).toContain("explained=no");
  });
});
