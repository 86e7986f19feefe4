import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { askUndo } from "@/lib/intake/apply/commands/undo";
import { undoOnce } from "@/lib/intake/jobs";
import { correctCell } from "@/lib/intake/rows/commands/correct-cell";
import { findRefusedCells } from "@/lib/intake/rows/queries/refused";
import { Refusal } from "@/lib/platform/errors";
import { aKpm, asOwner, periodId, tester, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { approveAll, planned, remarksOf, scalar, sendFile, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const nik = (n: number) => `995103410170${String(8000 + n)}`;
const badung = userOf("dinsos-kabkota", ["5103"], null, 7n);
const colleague: UserActor = { ...userOf("dinsos-kabkota", ["5103"], null, 8n), name: "Rekan Badung" };
let period: number;

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});
beforeEach(async () => {
  await asOwner(async (client) => {
    await client.query(
      "truncate kpm, cards, disbursements, cases, case_events, realisations, case_counts, intakes cascade",
    );
    for (let n = 1; n <= 4; n++) await aKpm(client, { village: "5103012001", nik: nik(n) });
  });
});

const FILE = `NIK;NAMA;NOMINAL TOPUP;NOMINAL TRANSAKSI;HP PENGURUS
${nik(1)};NI LUH SATU;600000;0;081
${nik(2).slice(0, 15)};NI LUH DUA;600000;0;0812 3456 7890
${nik(3)};NI LUH TIGA;banyak;0;
${nik(4).slice(0, 15)}X;NI LUH EMPAT;600000;0;`;
/** Row and column of the cells that are wrong. */
const [SHORT, AMOUNT, LETTER] = [
  { row: 3, column: 0 },
  { row: 4, column: 2 },
  { row: 5, column: 0 },
];

const dirty = async () => {
  const id = await sendFile({ kind: "bank-report", period, text: FILE });
  expect(await planned(id)).toMatchObject({ state: "planned", figures: [1, 0, 0, 3] });
  return BigInt(id);
};
const correct = (actor: UserActor, id: bigint, at: { row: number; column: number }, value: string, seen = 0) =>
  correctCell(actor, { id, ...at, value, seen });
const answerOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (error: unknown) => (error instanceof Refusal ? `${error.reason}: ${error.message}` : Promise.reject(error)),
  );

describe("E44 the cells of refused rows", () => {
  test("a neighbour, another bank, and whoever may not send the kind see none and correct none", async () => {
    const id = await dirty();
    for (const other of [
      userOf("dinsos-kabkota", ["5102"], null, 9n),
      userOf("bank", ["51"], "BNI", 9n),
      userOf("pfm", [""], null, 9n),
      userOf("presenter", [""], null, 9n),
      userOf("admin", [""], null, 9n),
    ]) {
      expect(await findRefusedCells(other, id, [3, 4, 5])).toEqual({ columns: [], rows: [], corrected: [] });
      expect(await answerOf(correct(other, id, SHORT, nik(2)))).toBe("not-found: Berkas tidak ditemukan.");
    }
    expect(await scalar("select count(*) from intake_cells")).toBe("0");
  });

  test("are shown as the file has them, and no number of a person whole, also one that is refused for its form", async () => {
    const id = await dirty();
    const { columns, rows } = await findRefusedCells(badung, id, [2, 3, 4, 5]);
    expect(columns.map(({ heading, field }) => [heading, field])).toContainEqual(["NIK", "nik"]);
    expect(rows).toEqual([
      { row: 3, cells: ["995103*********", "NI LUH DUA", "600000", "0", "0812 34** ****"] },
      { row: 4, cells: ["995103**********", "NI LUH TIGA", "banyak", "0", ""] },
      { row: 5, cells: ["995103**********", "NI LUH EMPAT", "600000", "0", ""] },
    ]);
    expect(await scalar("select count(*) from intake_refused_rows where cells::text ~ '99510341'")).toBe("0");
  });

  test("what somebody typed is written by the web role and never read back", async () => {
    const id = await dirty();
    await correct(badung, id, SHORT, nik(2));
    const read = within(badung, (tx) => tx.$queryRaw`select value from intake_cells where intake_id = ${id}`);
    await expect(read).rejects.toThrow(/permission denied/);
    const forged = within(
      badung,
      (
        tx,
      ) => tx.$executeRaw`insert into intake_cells (intake_id, sheet, row_no, column_no, version, value, changed_by, changed_by_name)
        values (${id}, '', 3, 1, 1, 'x', 99, 'Orang lain')`,
    );
    await expect(forged).rejects.toThrow(/row-level security/);
    expect(await scalar("select count(*) from audit_entries where detail::text ~ '9951034'")).toBe("0");
  });
});

describe("E44 a corrected cell", () => {
  test("is checked by the parser of the file, the counts follow, and the file stays as it was sent", async () => {
    const id = await dirty();
    await correct(badung, id, SHORT, nik(2));
    expect(await planned(String(id))).toMatchObject({ state: "planned", figures: [2, 0, 0, 2] });
    await correct(badung, id, AMOUNT, "Rp600.000,00");
    expect(await planned(String(id))).toMatchObject({ figures: [3, 0, 0, 1] });
    await correct(badung, id, LETTER, nik(1));
    expect(await planned(String(id))).toMatchObject({ figures: [3, 0, 0, 1] });
    expect((await remarksOf(String(id))).filter(({ severity }) => severity === "refused")).toMatchObject([
      { row: 5, reason: "ganda" },
    ]);
    const { corrected } = await findRefusedCells(badung, id, []);
    expect(corrected.map(({ row, column, version, name }) => [row, column, version, name])).toEqual([
      [3, 0, 1, badung.name],
      [4, 2, 1, badung.name],
      [5, 0, 1, badung.name],
    ]);
    const told = "select count(*) from audit_entries where action = 'intake.cell-corrected' and subject = $1";
    expect(await scalar(told, [`intake ${id}`])).toBe("3");
  });

  test("that is wrong again stays refused with the new cell shown covered, and may be corrected once more", async () => {
    const id = await dirty();
    await correct(badung, id, SHORT, `${nik(2)}9`);
    expect(await planned(String(id))).toMatchObject({ figures: [1, 0, 0, 3] });
    const { rows } = await findRefusedCells(badung, id, [3]);
    expect(rows[0]?.cells[0]).toBe("995103***********");
    await correct(badung, id, SHORT, nik(2), 1);
    expect(await planned(String(id))).toMatchObject({ figures: [2, 0, 0, 2] });
    expect(await scalar("select count(*) from intake_cells where row_no = 3")).toBe("2");
  });

  test("E26: of two people at one cell the second is told who was first, and overwrites nothing", async () => {
    const id = await dirty();
    await correct(colleague, id, SHORT, nik(2));
    expect(await answerOf(correct(badung, id, SHORT, nik(3)))).toMatch(
      /^conflict: Sel ini sudah diperbaiki oleh Rekan Badung pada .*Muat ulang/,
    );
    await planned(String(id));
    expect(await answerOf(correct(badung, id, SHORT, nik(3)))).toMatch(
      /^conflict: Sel ini sudah diperbaiki oleh Rekan/,
    );
    expect(await scalar("select count(*) from intake_cells")).toBe("1");
    // Another cell meanwhile is not lost either: its turn comes after the check.
    expect(await answerOf(correct(badung, id, AMOUNT, "600000"))).toBe("done");
    expect(await answerOf(correct(colleague, id, LETTER, nik(4)))).toMatch(
      /^conflict: Sel hanya dapat diperbaiki selagi/,
    );
  });

  test("must be one of a refused row, before the file is applied", async () => {
    const id = await dirty();
    for (const at of [
      { row: 2, column: 0 },
      { row: 3, column: 40 },
      { row: 99, column: 0 },
    ])
      expect(await answerOf(correct(badung, id, at, "x"))).toMatch(/^refused: Baris itu tidak termasuk yang ditolak/);
    await approveAll();
    await planned(String(id));
    expect(await answerOf(correct(badung, id, SHORT, nik(2)))).toMatch(/^conflict: Sel hanya dapat diperbaiki selagi/);
  });

  test("E51: is applied with its file and taken back with it", async () => {
    const id = await dirty();
    await correct(badung, id, SHORT, nik(2));
    await planned(String(id));
    await approveAll();
    expect(await planned(String(id))).toMatchObject({ state: "done", figures: [2, 0, 0, 2] });
    const paid = () =>
      scalar(
        "select count(*) from disbursements d join kpm k on k.id = d.kpm_id where k.nik = $1 and d.bank_row_no = 3",
        [nik(2)],
      );
    expect(await paid()).toBe("1");
    await askUndo(badung, id);
    expect(await undoOnce(tester)).toBe(true);
    expect(await paid()).toBe("0");
    expect(await scalar("select count(*) from disbursements")).toBe("0");
  });
});
