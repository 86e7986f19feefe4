import { beforeAll, beforeEach, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { answerCase, handCaseTo, takeCase } from "@/lib/cases/commands/work-case";
import { countSteps, listLatePlaces, listTurns } from "@/lib/cases/list/queries/today";
import { ownerPool } from "@/lib/platform/database/db";
import { useDatabase } from "@/tests/support/database";
import { BADUNG, casesOf, family, follow, openPeriod, person, readFile, TABANAN } from "./village";

useDatabase();
const DUE = "2031-04-30"; // 30 days after the file of 31 March
let period = 0;
let caseId = 0n;
let operator: UserActor;
let bank: UserActor;

beforeAll(async () => {
  period = await openPeriod();
  operator = await person("dinsos-kabkota", [BADUNG]);
  bank = await person("bank", [BADUNG], "BRI");
});
beforeEach(async () => {
  await ownerPool().query("truncate case_events, cases cascade");
  const kpm = await family(period, { disbursement: { status: "saldo-nol", balance_rp: 0 } });
  await follow(period, await readFile());
  await ownerPool().query("update cases set state = 'closed' where kpm_id is distinct from $1", [kpm]);
  caseId = BigInt((await casesOf(period, kpm))[0]?.id ?? 0);
});

const step = (version: number) => ({ caseId, version, note: "sudah dicek", reason: null });
const turnsOf = async (actor: UserActor, party: "bank" | "pendamping" | "dinsos", today = "2031-04-01") =>
  (await listTurns(actor, party, today)).map(({ type, live, overdue, atRisk }) => [type, live, overdue, atRisk]);

test("the neighbour and another bank have nothing on the table", async () => {
  for (const stranger of [await person("dinsos-kabkota", [TABANAN]), await person("bank", [BADUNG], "BNI")]) {
    expect(await turnsOf(stranger, "bank")).toEqual([]);
    expect(await listLatePlaces(stranger, "2031-12-31")).toEqual([]);
  }
});

test("a case lies with its owner, then with whom it waits for, then with the owner again", async () => {
  expect(await turnsOf(bank, "bank")).toEqual([["SALDO_NOL", 1, 0, 0]]);
  await handCaseTo(operator, { ...step(1), party: "pendamping" });
  expect([await turnsOf(bank, "bank"), await turnsOf(operator, "pendamping")]).toEqual([[], [["SALDO_NOL", 1, 0, 0]]]);
  await answerCase(operator, step(2));
  expect(await turnsOf(bank, "bank")).toEqual([["SALDO_NOL", 1, 0, 0]]);
});

test("it is at risk up to the day of its deadline, and overdue from the day after", async () => {
  expect(await turnsOf(bank, "bank", DUE)).toEqual([["SALDO_NOL", 1, 0, 1]]);
  expect(await turnsOf(bank, "bank", "2031-05-01")).toEqual([["SALDO_NOL", 1, 1, 0]]);
  expect(await listLatePlaces(operator, DUE)).toEqual([]);
  expect(await listLatePlaces(operator, "2031-05-01")).toMatchObject([
    { regencyCode: BADUNG, live: 1, overdue: 1, oldestDueOn: DUE },
  ]);
});

test("the steps of the actor are those that the actor took, and answers that nobody has looked at", async () => {
  await takeCase(operator, step(1));
  expect(await countSteps(operator)).toMatchObject({ mine: 1, answered: 0, verified: 0 });
  expect((await countSteps(await person("dinsos-kabkota", [BADUNG]))).mine).toBe(0);
  await handCaseTo(operator, { ...step(2), party: "pendamping" });
  await answerCase(await person("pendamping", [`${BADUNG}01`]), step(3));
  expect(await countSteps(operator)).toMatchObject({ mine: 1, answered: 1 });
});
