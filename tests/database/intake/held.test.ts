import { readXlsx, writeXlsx } from "hucre";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { workbookStream } from "@/lib/documents/write/workbook";
import { approveIntake } from "@/lib/intake/apply/commands/decide";
import { askUndo } from "@/lib/intake/apply/commands/undo";
import { undoOnce } from "@/lib/intake/jobs";
import { listChanges } from "@/lib/intake/plan/queries";
import { refusedRowsSheet } from "@/lib/intake/rows/commands/corrections";
import { asOwner, periodId, tester, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { planned, remarksOf, scalar, send, sendFile, takeIn, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const badung = userOf("dinsos-kabkota", ["5103"], null, 7n);
const nik = (n: number) => `995103410170${String(8000 + n)}`;
const kk = (n: number) => `995103010203${String(4000 + n)}`;
const card = (n: number) => `00009951030000${String(10 + n)}`;
let period: number;

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});

const HEAD = "NIK;NAMA;NO KK;NO KKS;NO REKENING;BANK";
const line = (n: number, name: string, family = n, holder = n) =>
  `${nik(n)};${name};${kk(family)};${card(holder)};12345600${10 + holder};BNI`;
const dpm = (...lines: string[]) => ({ kind: "dpm" as const, period, text: [HEAD, ...lines].join("\n") });

beforeEach(async () => {
  await asOwner((client) =>
    client.query("truncate kpm, cards, disbursements, cases, case_events, realisations, case_counts, intakes cascade"),
  );
  await send(dpm(line(1, "I MADE SATU"), line(2, "NI LUH DUA"), line(3, "I KETUT TIGA")));
});

/** Every family with its numbers. */
const families = () =>
  scalar(`select string_agg(concat_ws(' ', k.nik, k.name, k.no_kk, c.card_no, c.account_no), ' | ' order by k.nik)
    from kpm k left join cards c on c.kpm_id = k.id`);
const plan = async (...lines: string[]) => {
  const id = await sendFile(dpm(...lines));
  const { figures } = await planned(id);
  return { id, figures, held: Number(await scalar("select held from intakes where id = $1", [id])) };
};
const approve = async (id: string, answer: { held: number; takeHeld: boolean }) => {
  const [added, changed, refused] = (
    (await scalar("select concat_ws(' ', added, changed, refused) from intakes where id = $1", [id])) ?? ""
  )
    .split(" ")
    .map(Number);
  await approveIntake(badung, BigInt(id), {
    added: added ?? 0,
    changed: changed ?? 0,
    refused: refused ?? 0,
    ...answer,
  });
  return planned(id);
};

describe("F17: a row that gives a family another name and another number at once", () => {
  test("is seen in its old and new numbers, masked, by its kab/kota and not by the neighbour or who has no names", async () => {
    const { id, held, figures } = await plan(line(1, "ORANG LAIN", 9, 9), line(2, "NI LUH DUA"));
    expect([held, figures]).toEqual([1, [0, 0, 1, 0]]);
    const { rows } = await listChanges(badung, BigInt(id), { verdict: "held", after: "" });
    expect(rows).toMatchObject([
      {
        rowNo: 2,
        before: { name: "I MADE SATU", no_kk: "9951030102******" },
        after: { name: "ORANG LAIN", no_kk: "9951030102****** (lain)" },
      },
    ]);
    expect(JSON.stringify(rows.map(({ before, after }) => [before, after]))).not.toMatch(/\d{12}/);
    for (const actor of [
      userOf("dinsos-kabkota", ["5102"]),
      userOf("bank", ["51"], "BRI"),
      userOf("presenter", ["51"]),
    ])
      expect((await listChanges(actor, BigInt(id), { verdict: "held", after: "" })).rows, actor.role).toEqual([]);
  });

  test("is left out without an explicit yes, counted apart, and the other rows are applied", async () => {
    const before = await families();
    const { id } = await plan(line(1, "ORANG LAIN", 9, 9), line(2, "NI LUH DUA"), line(4, "NI WAYAN EMPAT"));
    expect(await approve(id, { held: 1, takeHeld: false })).toMatchObject({ state: "done", figures: [1, 0, 1, 0] });
    expect(await scalar("select held from intakes where id = $1", [id])).toBe("1");
    const after = await families();
    expect(after).toContain("NI WAYAN EMPAT");
    expect(after?.startsWith(before ?? "?")).toBe(true);
  });

  test("is applied after a yes for the number that was seen, and goes back with the file", async () => {
    const before = await families();
    const { id } = await plan(line(1, "ORANG LAIN", 9, 9));
    for (const held of [0, 2])
      await expect(approve(id, { held, takeHeld: true })).rejects.toMatchObject({ reason: "conflict" });
    expect(await approve(id, { held: 1, takeHeld: true })).toMatchObject({ state: "done", figures: [0, 1, 0, 0] });
    expect(await families()).toContain(`${nik(1)} ORANG LAIN ${kk(9)}`);
    expect((await listChanges(badung, BigInt(id), { verdict: "changed", after: "" })).rows).toHaveLength(1);
    expect(
      await scalar(
        "select detail->>'takeHeld' from audit_entries where action = 'intake.approved' order by id desc limit 1",
      ),
    ).toBe("true");
    await askUndo(badung, BigInt(id));
    expect(await undoOnce(tester)).toBe(true);
    expect(await families()).toBe(before);
  });

  test.each([
    ["a name that is only written otherwise, with another KK", () => [line(1, "I. MADE SATU", 9)], 0],
    ["another name alone", () => [line(1, "ORANG LAIN")], 0],
    ["another KK, card and account alone", () => [line(1, "I MADE SATU", 9, 9)], 0],
    ["another name with another KK", () => [line(1, "ORANG LAIN", 9)], 1],
    ["another name with another card", () => [line(1, "ORANG LAIN", 1, 9)], 1],
    [
      "another name with the card of a neighbour in the file",
      () => [line(1, "ORANG LAIN", 1, 2), line(2, "NI LUH DUA")],
      1,
    ],
    ["another name with another bank and account", () => [line(1, "ORANG LAIN", 1, 9).replace(/BNI$/, "BRI")], 1],
    ["a family that is new", () => [line(5, "ORANG BARU", 9, 9)], 0],
  ])("is told from %s", async (_, lines, held) => {
    expect((await plan(...lines())).held).toBe(held);
  });

  test("is held in a verval too", async () => {
    const before = await families();
    const text = `NIK;NAMA;NO KK\n${nik(1)};ORANG LAIN;${kk(9)}\n${nik(2)};NI LUH DUA BARU;${kk(2)}\n`;
    const id = await sendFile({ kind: "verval", period, text });
    expect(await takeIn(id)).toMatchObject({ state: "done", figures: [0, 1, 0, 0] });
    expect(await scalar("select held from intakes where id = $1", [id])).toBe("1");
    expect(await families()).toBe(before?.replace("NI LUH DUA", "NI LUH DUA BARU"));
  });
});

describe("F17: a refused row that comes back as it was", () => {
  const refused = async (id: string) => {
    const sheet = await refusedRowsSheet(badung, BigInt(id));
    const bytes = new Uint8Array(await new Response(workbookStream([sheet])).arrayBuffer());
    return ((await readXlsx(bytes)).sheets[0]?.rows ?? []).map((row) => row.map((cell) => cell?.toString() ?? null));
  };
  const back = async (rows: (string | null)[][]) =>
    sendFile({ kind: "dpm", period, text: await writeXlsx({ sheets: [{ name: "DATA", rows }] }) });

  test("stays refused for the same reason, also where that lay in another row, and replaces no family", async () => {
    const before = await families();
    const first = await sendFile(dpm(line(1, "I MADE SATU"), line(1, "I MADE SATU", 9, 9), "123;TANPA NIK;;;;BNI"));
    expect(await takeIn(first)).toMatchObject({ figures: [0, 0, 1, 2] });
    const again = await back(await refused(first));
    expect(await takeIn(again)).toMatchObject({ state: "done", figures: [0, 0, 0, 2] });
    const refusals = async (id: string) =>
      (await remarksOf(id))
        .filter(({ severity }) => severity === "refused")
        .map(({ row, reason }) => `${row} ${reason}`);
    expect(await refusals(again)).toEqual(await refusals(first));
    expect(await refusals(first)).toEqual(["3 ganda", "4 panjang"]);
    for (const { message } of await remarksOf(again)) expect(message).toMatch(/^Belum diperbaiki: (?!Belum)/);
    expect(await families()).toBe(before);

    const third = await back(await refused(again));
    expect(await takeIn(third)).toMatchObject({ figures: [0, 0, 0, 2] });
    for (const { message } of await remarksOf(third)) expect(message).toMatch(/^Belum diperbaiki: (?!Belum)/);
  });

  test("goes through once it was corrected, beside those that were not", async () => {
    const first = await sendFile(dpm(line(1, "I MADE SATU"), line(1, "I MADE SATU", 9, 9), "123;TANPA NIK;;;;BNI"));
    await takeIn(first);
    const [head = [], double = [], wrong = []] = await refused(first);
    wrong[0] = nik(6);
    const fixed = await back([head, double, wrong]);
    expect(await takeIn(fixed)).toMatchObject({ figures: [1, 0, 0, 1] });
    expect(await families()).toContain(`${nik(6)} TANPA NIK`);
    expect(await families()).not.toContain(kk(9));
  });

  test("is judged anew where the data itself mended it", async () => {
    const text = `NIK;HASIL LAPANGAN\n${nik(7)};sukses\n`;
    const first = await sendFile({ kind: "field-result", period, text });
    expect(await takeIn(first)).toMatchObject({ figures: [0, 0, 0, 1] });
    const rows = await refused(first);
    const sendAgain = async (name: string) =>
      sendFile({ kind: "field-result", period, text: await writeXlsx({ sheets: [{ name, rows }] }) });
    expect(await takeIn(await sendAgain("A"))).toMatchObject({ figures: [0, 0, 0, 1] });
    await send(dpm(line(7, "NI TUJUH")));
    expect(await takeIn(await sendAgain("B"))).toMatchObject({ figures: [1, 0, 0, 0] });
  });
});
