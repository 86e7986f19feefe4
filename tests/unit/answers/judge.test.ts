import { describe, expect, test } from "vitest";
import { answerIn, answersOf } from "@/lib/answers/rules/answers";
import { type AnswerRow, type FoundCase, judge } from "@/lib/answers/rules/judge";
import { answerRow, columnsIn, toldBy } from "@/lib/answers/rules/sheet";
import { CASE_OWNER_CODES } from "@/lib/cases/rules/party";

const open: FoundCase = { state: "open", owner: "bank", waitingFor: null, version: 1 };
const row = (given: Partial<AnswerRow> = {}): AnswerRow => ({
  rowNo: 2,
  number: "#7",
  caseId: 7n,
  version: 1,
  answer: "Sudah selesai",
  note: "kartu sudah diganti",
  ...given,
});
const judged = (rows: AnswerRow[], found: FoundCase | null = open, role: "bank" | "dinsos-kabkota" = "bank") =>
  [...judge(role, rows, new Map(found ? [[7n, found]] : [])).values()].map((verdict) =>
    "refusal" in verdict ? verdict.refusal : [verdict.step.verb, verdict.step.party].filter(Boolean).join(" "),
  );

describe("what a row of the workbook does", () => {
  test("a finished case of the party goes to Dinsos to be checked; one that waited for the party is answered", () => {
    expect(judged([row()])).toEqual(["wait dinsos"]);
    expect(judged([row()], { ...open, state: "waiting", owner: "dinsos", waitingFor: "bank" })).toEqual(["answer"]);
  });

  test("a case still at work is taken, and one taken before gets a note", () => {
    expect(judged([row({ answer: "Masih dikerjakan", note: "" })])).toEqual(["take"]);
    expect(judged([row({ answer: "Masih dikerjakan" })], { ...open, state: "taken" })).toEqual(["note"]);
    const bare = row({ answer: "Masih dikerjakan", note: "" });
    expect([...judge("bank", [bare], new Map([[7n, { ...open, state: "taken" as const }]])).values()]).toEqual([
      { refusal: "note" },
    ]);
  });

  test("a row that names no case, an unseen one, a closed one or one that changed since changes nothing", () => {
    expect(judged([row({ caseId: null })])).toEqual(["number"]);
    expect(judged([row()], null)).toEqual(["not-found"]);
    expect(judged([row()], { ...open, state: "closed" })).toEqual(["closed"]);
    expect(judged([row({ version: null })])).toEqual(["no-version"]);
    expect(judged([row({ version: 2 })])).toEqual(["changed"]);
    expect(judged([row({ version: 1 })])).toEqual(["wait dinsos"]);
  });

  test("the turn of another party is not taken by a file", () => {
    expect(judged([row()], { ...open, owner: "dukcapil" })).toEqual(["turn"]);
  });

  test("words that are no answer, a note without an answer and a missing note each have their own sentence", () => {
    expect(judged([row({ answer: "beres" })])).toEqual(["unknown-answer"]);
    expect(judged([row({ answer: "" })])).toEqual(["no-answer"]);
    expect(judged([row({ note: "" })])).toEqual(["note"]);
  });

  test("of two equal rows the first counts; of two that contradict each other none", () => {
    expect(judged([row(), row({ rowNo: 3 })])).toEqual(["wait dinsos", "repeated"]);
    expect(judged([row(), row({ rowNo: 3, note: "lain" })])).toEqual(["contradicted", "contradicted"]);
  });

  test("only Dinsos closes, and only what is verified", () => {
    const close = answersOf("dinsos").find(({ label }) => label.startsWith("Tutup:"))?.label ?? "";
    expect(judged([row({ answer: close })], { ...open, state: "verified" }, "dinsos-kabkota")).toEqual(["close"]);
    expect(judged([row({ answer: close })], open, "dinsos-kabkota")).toEqual(["state"]);
    expect(judged([row({ answer: close })], { ...open, state: "verified" }, "bank")).toEqual(["unknown-answer"]);
  });
});

test.each(CASE_OWNER_CODES)("every answer of %s has one meaning, however it is spelled", (party) => {
  const labels = answersOf(party).map(({ label }) => label);
  expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(labels.length);
  for (const label of labels) expect(answerIn(party, `  ${label.toUpperCase()} `)?.label).toBe(label);
});

describe("reading a row", () => {
  const heads = ["No masalah", "Nama", "JAWABAN", "KETERANGAN", "VERSI (jangan diubah)"];
  const among = columnsIn([
    { rowNo: 1, cells: ["Daftar masalah"] },
    { rowNo: 2, cells: heads },
  ]);

  test("the headings may stand under a title, and a missing one is named", () => {
    expect(among).toMatchObject({ headerRow: 2 });
    expect(columnsIn([{ rowNo: 1, cells: heads.filter((head) => head !== "JAWABAN") }])).toEqual({
      missing: ["JAWABAN"],
    });
  });

  test("a row without an answer and a note is left alone; a NIK in a note is masked", () => {
    if ("missing" in among) throw new Error("headings not found");
    const read = (...cells: string[]) => answerRow({ rowNo: 9, cells }, among.columns);
    expect(read("#7", "NI UJI", " ", "", "1")).toBeNull();
    expect(read("#7", "NI UJI", "Sudah selesai", "untuk 9951034101000001", "1")).toEqual({
      rowNo: 9,
      number: "#7",
      caseId: 7n,
      version: 1,
      answer: "Sudah selesai",
      note: "untuk 995103**********",
    });
    expect(read("tujuh", "", "Sudah selesai", "", "satu")).toMatchObject({ caseId: null, version: null });
  });
});

test("the history says by which file and row an answer came", () => {
  expect(toldBy({ label: "Sudah selesai", note: "kartu diganti.", fileName: "jawaban.xlsx", rowNo: 12 })).toBe(
    "Sudah selesai. kartu diganti. (dari berkas jawaban.xlsx baris 12)",
  );
});
