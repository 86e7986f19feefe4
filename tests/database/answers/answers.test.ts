import { beforeAll, beforeEach, expect, test } from "vitest";
import { applyAnswers } from "@/lib/answers/commands/apply";
import { receiveAnswers } from "@/lib/answers/commands/receive";
import { dropAnswers, undoAnswers } from "@/lib/answers/commands/undo";
import { answerSheets } from "@/lib/answers/present/workbook";
import { findAnswerFile } from "@/lib/answers/queries/files";
import { listAnswerRows } from "@/lib/answers/queries/rows";
import type { UserActor } from "@/lib/auth/actor";
import { takeCase } from "@/lib/cases/commands/work-case";
import { parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { listAllCases } from "@/lib/cases/list/queries/list-cases";
import { ownerPool } from "@/lib/platform/database/db";
import { Refusal } from "@/lib/platform/errors";
import { BADUNG, casesOf, family, follow, openPeriod, person, readFile, TABANAN } from "@/tests/database/cases/village";
import { useDatabase } from "@/tests/support/database";
import { useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();
let period = 0;
let bank: UserActor;
let operator: UserActor;
let ids: bigint[] = [];
let theirs = 0n;

beforeAll(async () => {
  period = await openPeriod();
  bank = await person("bank", [BADUNG], "BRI");
  operator = await person("dinsos-kabkota", [BADUNG]);
});
beforeEach(async () => {
  const zero = { disbursement: { status: "saldo-nol", balance_rp: 0 } };
  const families = [await family(period, zero), await family(period, zero), await family(period, zero)];
  const neighbour = await family(period, { ...zero, regency: TABANAN });
  await follow(period, await readFile());
  await follow(period, await readFile(TABANAN), TABANAN);
  ids = await Promise.all(families.map(async (kpm) => BigInt((await casesOf(period, kpm))[0]?.id ?? 0)));
  ids.sort((a, b) => Number(a - b));
  theirs = BigInt((await casesOf(period, neighbour))[0]?.id ?? 0);
});

type Line = [id: bigint, answer: string, note?: string, version?: number];
const HEAD = "No masalah;JAWABAN;KETERANGAN;VERSI (jangan diubah)";
async function* bytesOf(lines: Line[]): AsyncGenerator<Uint8Array> {
  const body = lines.map(([id, answer, note = "kartu diganti", version = 1]) => `#${id};${answer};${note};${version}`);
  yield new TextEncoder().encode([HEAD, ...body].join("\n"));
}
const send = (lines: Line[], actor = bank) => receiveAnswers(actor, "jawaban bank.csv", bytesOf(lines));
const standings = async () => {
  const { rows } = await ownerPool().query(
    "select state || coalesce(' ' || waiting_for, '') as now from cases where id = any ($1) order by id",
    [ids],
  );
  return rows.map(({ now }) => now);
};
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (error: unknown) => (error instanceof Refusal ? error.reason : Promise.reject(error)),
  );
const rowsOf = async (file: bigint, refused: boolean) =>
  (await listAnswerRows(bank, { file, refused, after: 0 })).rows.map(
    ({ rowNo, refusal, verb, name }) => `${rowNo} ${refusal ?? verb}${name === null ? " -" : ""}`,
  );

test("a neighbour's case is not found by its number, and its name is never told", async () => {
  const { id } = await send([[theirs, "Sudah selesai"]]);
  expect(await rowsOf(id, true)).toEqual(["2 not-found -"]);
  expect(await applyAnswers(bank, id)).toEqual({ accepted: 0, refused: 1 });
  const { rows } = await ownerPool().query("select state from cases where id = $1", [theirs]);
  expect(rows).toEqual([{ state: "open" }]);
});

test("another person cannot see, apply or take back a file, not even in the same office", async () => {
  const { id } = await send([[ids[0] ?? 0n, "Sudah selesai"]]);
  const colleague = await person("bank", [BADUNG], "BRI");
  expect(await findAnswerFile(colleague, id)).toBeNull();
  for (const step of [applyAnswers, undoAnswers, dropAnswers])
    expect(await refusalOf(step(colleague, id))).toBe("not-found");
  expect(await standings()).toEqual(["open", "open", "open"]);
});

test("a file is looked through first: each row says what it would do, and nothing changes", async () => {
  const [first = 0n, second = 0n] = ids;
  const { id } = await send([
    [first, "Sudah selesai"],
    [second, "entahlah"],
    [ids[2] ?? 0n, "", ""],
  ]);
  expect(await findAnswerFile(bank, id)).toMatchObject({ state: "read", accepted: 1, refused: 1, blank: 1 });
  expect(await rowsOf(id, false)).toEqual(["2 wait"]);
  expect(await rowsOf(id, true)).toEqual(["3 unknown-answer"]);
  expect(await standings()).toEqual(["open", "open", "open"]);
});

test("applied, each case moves once, and its history names the file and the row; applied again, nothing more happens", async () => {
  const [first = 0n, second = 0n] = ids;
  const { id } = await send([
    [first, "Sudah selesai", "kartu baru sudah diserahkan"],
    [second, "Masih dikerjakan", "menunggu kantor pusat"],
  ]);
  expect(await applyAnswers(bank, id)).toEqual({ accepted: 2, refused: 0 });
  expect(await applyAnswers(bank, id)).toEqual({ accepted: 2, refused: 0 });
  expect(await standings()).toEqual(["waiting dinsos", "taken", "open"]);
  const { rows } = await ownerPool().query(
    "select case_id, note from case_events where case_id = any ($1) and actor_id = $2 order by case_id",
    [ids, bank.id],
  );
  expect(rows.map(({ note }) => note)).toEqual([
    "Kepada Dinsos kab/kota. Sudah selesai. kartu baru sudah diserahkan (dari berkas jawaban bank.csv baris 2)",
    "Masih dikerjakan. menunggu kantor pusat (dari berkas jawaban bank.csv baris 3)",
  ]);
  const again = await send([
    [first, "Sudah selesai", "kartu baru sudah diserahkan"],
    [second, "Masih dikerjakan", "menunggu kantor pusat"],
  ]);
  expect(again).toEqual({ id, again: true });
});

test("a case that somebody moved between the look and the decision is left as it is, and the row says so", async () => {
  const [first = 0n, second = 0n] = ids;
  const { id } = await send([
    [first, "Sudah selesai"],
    [second, "Sudah selesai"],
  ]);
  await takeCase(operator, { caseId: second, version: 1, note: "", reason: null });
  expect(await applyAnswers(bank, id)).toEqual({ accepted: 1, refused: 1 });
  expect(await rowsOf(id, true)).toEqual(["3 changed"]);
  expect(await standings()).toEqual(["waiting dinsos", "taken", "open"]);
});

test("taken back, the cases stand as before, except those that somebody touched since", async () => {
  const [first = 0n, second = 0n] = ids;
  const { id } = await send([
    [first, "Masih dikerjakan"],
    [second, "Masih dikerjakan"],
  ]);
  await applyAnswers(bank, id);
  await ownerPool().query("update cases set version = version + 1 where id = $1", [second]);
  expect(await undoAnswers(bank, id)).toEqual({ reversed: 1, kept: 1 });
  expect(await undoAnswers(bank, id)).toEqual({ reversed: 1, kept: 1 });
  expect(await standings()).toEqual(["open", "taken", "open"]);
});

test.each([
  ["6 days 23 hours", "done"],
  ["7 days 1 hour", "refused"],
])("a file applied %s ago: taking it back is %s", async (ago, outcome) => {
  const { id } = await send([[ids[0] ?? 0n, "Masih dikerjakan", ago]]);
  await applyAnswers(bank, id);
  await ownerPool().query("update answer_files set applied_at = now() - $2::interval where id = $1", [id, ago]);
  expect((await refusalOf(undoAnswers(bank, id))) === "done").toBe(outcome === "done");
});

test("a file put away leaves nothing, and can be sent again", async () => {
  const lines: Line[] = [[ids[0] ?? 0n, "Sudah selesai"]];
  const { id } = await send(lines);
  await dropAnswers(bank, id);
  const next = await send(lines);
  expect(next.again).toBe(false);
  expect(next.id).not.toBe(id);
  expect(await refusalOf(applyAnswers(bank, id))).not.toBe("done");
});

test.each([
  ["without answers", "No masalah;JAWABAN;KETERANGAN;VERSI (jangan diubah)\n#1;;;1", /Belum ada jawaban/],
  ["without the column", "No masalah;KETERANGAN;VERSI (jangan diubah)\n#1;a;1", /Kolom JAWABAN tidak ditemukan/],
])("a file %s is refused in one sentence", async (_, text, sentence) => {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(text);
  }
  await expect(receiveAnswers(bank, "kosong.csv", bytes())).rejects.toThrow(sentence);
});

test("the workbook holds the cases that are the party's turn, and no others", async () => {
  await ownerPool().query("update cases set owner = 'dukcapil' where id = $1", [ids[0]]);
  const filter = { ...parseCaseFilter({ type: "SALDO_NOL" }), turn: true };
  const [sheet, choices] = answerSheets(listAllCases(bank, filter, "2031-04-01"), "bank");
  const numbers: string[] = [];
  for await (const batch of sheet?.rows ?? []) numbers.push(...batch.map((row) => String(row[0])));
  expect(numbers).toContain(`#${ids[1]}`);
  expect(numbers).not.toContain(`#${ids[0]}`);
  expect(numbers).not.toContain(`#${theirs}`);
  expect(choices?.name).toBe("Petunjuk");
});
