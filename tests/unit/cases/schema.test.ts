import { expect, test } from "vitest";
import { NOTE_LENGTH } from "@/lib/cases/rules/lifecycle";
import { workCaseSchema } from "@/lib/cases/schema";

const form = { caseId: "7", version: "2", verb: "note", note: "sudah ditelepon", reason: "" };
const faults = (input: Record<string, string>) =>
  workCaseSchema.safeParse({ ...form, ...input }).error?.issues.map((issue) => issue.path[0]) ?? [];

test("an identity number in a note is masked before it is kept", () => {
  expect(workCaseSchema.parse({ ...form, note: "NIK 9951034101900001 cocok" }).note).toBe("NIK 995103********** cocok");
});

test("a note, a verification and a reopening need words; taking and closing do not", () => {
  expect(faults({ note: "  " })).toEqual(["note"]);
  expect(faults({ verb: "verify", note: "" })).toEqual(["note"]);
  expect(faults({ verb: "reopen", note: "" })).toEqual(["note"]);
  expect(faults({ verb: "take", note: "" })).toEqual([]);
  expect(faults({ verb: "close", note: "", reason: "selesai" })).toEqual([]);
});

test("closing needs one of the known reasons, and the data's own is not for people", () => {
  expect(faults({ verb: "close" })).toEqual(["reason"]);
  expect(faults({ verb: "close", reason: "data" })).toEqual(["reason"]);
  expect(faults({ verb: "close", reason: "toString" })).toEqual(["reason"]);
});

test("a case is named by a number and a verb is one of the known ones", () => {
  expect(faults({ caseId: "7 or 1=1" })).toEqual(["caseId"]);
  expect(faults({ verb: "delete" })).toEqual(["verb"]);
  expect(faults({ version: "0" })).toEqual(["version"]);
});

test("a note longer than the limit is cut there", () => {
  expect(workCaseSchema.parse({ ...form, note: "a".repeat(NOTE_LENGTH + 1) }).note).toHaveLength(NOTE_LENGTH);
});
