import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { undoBatch } from "@/lib/cases/bulk/commands/undo-batch";
import { type WorkCasesInput, workCases } from "@/lib/cases/bulk/commands/work-cases";
import { findBatch, listFailures } from "@/lib/cases/bulk/queries/batches";
import { countStandings } from "@/lib/cases/bulk/queries/matching-types";
import { offersOf } from "@/lib/cases/bulk/rules";
import { takeCase } from "@/lib/cases/commands/work-case";
import { parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { ownerPool } from "@/lib/platform/database/db";
import { Refusal } from "@/lib/platform/errors";
import { compareRollups } from "@/lib/realisation/commands";
import { useDatabase } from "@/tests/support/database";
import {
  AS_OF,
  BADUNG,
  casesOf,
  eventsOf,
  family,
  follow,
  openPeriod,
  person,
  readFile,
  TABANAN,
  worker,
} from "./village";

useDatabase();
let period = 0;
let operator: UserActor;
let colleague: UserActor;
let ids: bigint[] = [];
let theirs = 0n;
let requests = 0;

beforeAll(async () => {
  period = await openPeriod();
  operator = await person("dinsos-kabkota", [BADUNG]);
  colleague = await person("dinsos-kabkota", [BADUNG]);
});
beforeEach(async () => {
  const zero = { disbursement: { status: "saldo-nol", balance_rp: 0 } };
  const families = [await family(period, zero), await family(period, zero), await family(period, zero)];
  const neighbour = await family(period, { ...zero, regency: TABANAN });
  await follow(period, await readFile());
  await follow(period, await readFile(TABANAN), TABANAN);
  ids = await Promise.all(families.map(async (kpm) => BigInt((await casesOf(period, kpm))[0]?.id ?? 0)));
  // As statesOf() gives them back.
  ids.sort((a, b) => Number(a - b));
  theirs = BigInt((await casesOf(period, neighbour))[0]?.id ?? 0);
});

const work = (actor: UserActor, input: Partial<WorkCasesInput>) =>
  workCases(actor, { verb: "take", chosen: { ids }, request: `form-${++requests}`, ...input });
const statesOf = async (of = ids) => {
  const { rows } = await ownerPool().query("select state from cases where id = any ($1) order by id", [of]);
  return rows.map((row) => row.state);
};
const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (error: unknown) => (error instanceof Refusal ? error.reason : Promise.reject(error)),
  );
const rollupsAgree = () => inBulk(worker, (client) => compareRollups(client));
const atTheBank = () =>
  ownerPool().query("update cases set state = 'verified', assignee_id = 1, assignee_name = 'X' where id = any ($1)", [
    ids,
  ]);

test("a neighbour, another bank, a presenter and an administrator find none of the cases", async () => {
  for (const stranger of [
    await person("dinsos-kabkota", [TABANAN]),
    await person("bank", [""], "BNI"),
    await person("dinsos-provinsi", ["52"]),
  ])
    expect(await reasonOf(work(stranger, {}))).toBe("not-found");
  for (const looker of [await person("presenter", [""]), await person("admin", [""]), await person("pfm", ["51"])])
    expect(await reasonOf(work(looker, {}))).toBe("forbidden");
  expect(await statesOf()).toEqual(["open", "open", "open"]);
});

test("E24: each chosen case is moved with an event of its own, and one audit entry tells of all", async () => {
  const { batch, done, failed } = await work(operator, { note: "rapat 23 November" });
  expect({ done, failed }).toEqual({ done: 3, failed: [] });
  expect(await statesOf()).toEqual(["taken", "taken", "taken"]);
  for (const id of ids) {
    const last = (await eventsOf(String(id))).at(-1);
    expect(last).toEqual({ verb: "take", actor_name: operator.name, note: "rapat 23 November" });
  }
  const { rows } = await ownerPool().query("select action, detail from audit_entries where subject = $1", [
    `langkah massal ${batch}`,
  ]);
  expect(rows).toEqual([{ action: "case.batch-take", detail: { done: 3, failed: 0, reason: null, party: null } }]);
});

test("a case out of reach among others fails alone, and its name is not told", async () => {
  const { batch, done, failed } = await work(operator, { chosen: { ids: [...ids, theirs] } });
  expect({ done, failed }).toEqual({ done: 3, failed: [{ id: theirs, failure: "not-found" }] });
  expect(await statesOf([theirs])).toEqual(["open"]);
  expect(await listFailures(operator, batch)).toMatchObject([
    { id: theirs, type: null, kpmName: null, lastName: null },
  ]);
});

test("E26: what a colleague did since the list was drawn is not overwritten, and is told", async () => {
  const [first = 0n] = ids;
  await takeCase(colleague, { caseId: first, version: 1, note: "", reason: null });
  const { batch, done, failed } = await work(operator, { chosen: { ids, versions: [1, 1, 1] } });
  expect({ done, failed }).toEqual({ done: 2, failed: [{ id: first, failure: "changed" }] });
  expect(await listFailures(operator, batch)).toMatchObject([{ lastVerb: "take", lastName: colleague.name }]);
  const { rows } = await ownerPool().query("select assignee_name from cases where id = $1", [first]);
  expect(rows[0].assignee_name).toBe(colleague.name);
});

test("a case whose state does not allow the step fails with that, the others go on", async () => {
  const [first = 0n] = ids;
  await takeCase(operator, { caseId: first, version: 1, note: "", reason: null });
  const { done, failed } = await work(operator, {});
  expect({ done, failed }).toEqual({ done: 2, failed: [{ id: first, failure: "state" }] });
});

test("another party's case fails with whose turn it is", async () => {
  await ownerPool().query("update cases set owner = 'pendamping' where id = $1", [ids[0]]);
  const { done, failed } = await work(await person("bank", [""], "BRI"), {});
  expect({ done, failed }).toEqual({ done: 2, failed: [{ id: ids[0], failure: "turn" }] });
});

test("a role without the right is refused before anything is looked at", async () => {
  await atTheBank();
  expect(await reasonOf(work(await person("bank", [""], "BRI"), { verb: "close", reason: "selesai" }))).toBe(
    "forbidden",
  );
  expect(await reasonOf(work(operator, { verb: "close" }))).toBe("refused");
  expect(await statesOf()).toEqual(["verified", "verified", "verified"]);
});

test("the same form sent twice counts once, also at the same moment", async () => {
  const once = { request: "sekali" };
  const [one, two] = await Promise.all([work(operator, once), work(operator, once)]);
  expect(two).toEqual(one);
  expect((await eventsOf(String(ids[0]))).map(({ verb }) => verb)).toEqual(["open", "take"]);
});

test("closing and opening again many cases keep the roll-ups equal to their rows, also when one family has two", async () => {
  await ownerPool().query("update kpm set nik_matched = false where id = (select kpm_id from cases where id = $1)", [
    ids[1],
  ]);
  await follow(period, await readFile());
  await atTheBank();
  const closing = await work(operator, { verb: "close", reason: "bukan-masalah" });
  expect(closing.done).toBe(3);
  expect(await rollupsAgree()).toEqual([]);
  await work(operator, { verb: "reopen", note: "ternyata belum" });
  expect(await statesOf()).toEqual(["taken", "taken", "taken"]);
  expect(await rollupsAgree()).toEqual([]);
});

test("cases are given to a colleague only where that colleague works", async () => {
  const distant = await person("dinsos-kabkota", [TABANAN]);
  expect(await reasonOf(work(operator, { verb: "assign", assignee: distant.id }))).toBe("refused");
  await ownerPool().query("insert into user_scopes values ($1, '510301')", [colleague.id]);
  await ownerPool().query("update cases set region_code = '5103020001' where id = $1", [ids[2]]);
  const { done, failed } = await work(operator, { verb: "assign", assignee: colleague.id });
  expect({ done, failed }).toEqual({ done: 2, failed: [{ id: ids[2], failure: "assignee" }] });
  const { rows } = await ownerPool().query("select assignee_name from cases where id = any ($1) order by id", [ids]);
  expect(rows.map((row) => row.assignee_name)).toEqual([colleague.name, colleague.name, null]);
});

describe("all that match a filter", () => {
  const chosen = (confirmed: number, except: bigint[] = []) => ({
    filter: parseCaseFilter({ type: "SALDO_NOL", state: "open" }),
    except,
    today: AS_OF,
    confirmed,
    drawnAt: new Date(),
  });
  const matching = async () => {
    const { rows } = await ownerPool().query(
      "select count(*)::int as n from cases where type = 'SALDO_NOL' and state = 'open' and regency_code = $1",
      [BADUNG],
    );
    return rows[0].n;
  };

  test("E23: the number that was confirmed is the number that is done, without the excluded ones", async () => {
    const n = await matching();
    expect(await reasonOf(work(operator, { chosen: chosen(n + 1) }))).toBe("conflict");
    expect(await reasonOf(work(operator, { chosen: chosen(n, [ids[0] ?? 0n]) }))).toBe("conflict");
    expect(await statesOf()).toEqual(["open", "open", "open"]);
    const { done, failed } = await work(operator, { chosen: chosen(n - 1, [ids[0] ?? 0n]) });
    expect({ done, failed }).toEqual({ done: n - 1, failed: [] });
    expect(await statesOf()).toEqual(["open", "taken", "taken"]);
    expect(await statesOf([theirs])).toEqual(["open"]);
  });

  test("what a colleague wrote since the list was drawn is not passed over", async () => {
    const drawn = chosen(await matching());
    await new Promise((resolve) => setTimeout(resolve, 5));
    await work(colleague, { verb: "note", note: "jangan diambil dulu", chosen: { ids: ids.slice(0, 1) } });
    const { failed } = await work(operator, { chosen: drawn });
    expect(failed).toEqual([{ id: ids[0], failure: "changed" }]);
  });
});

test("E55: the steps that the list offers, with their numbers, are those that the database then does", async () => {
  await work(operator, { chosen: { ids: ids.slice(0, 1) } });
  const filter = parseCaseFilter({ region: BADUNG, type: "SALDO_NOL" });
  expect(await countStandings(await person("dinsos-kabkota", [TABANAN]), filter, AS_OF)).toEqual([]);
  const standings = await countStandings(operator, filter, AS_OF);
  const offers = offersOf(operator.role, standings);
  const confirmed = standings.reduce((sum, { n }) => sum + n, 0);
  expect(confirmed).toBeGreaterThan(2);
  for (const verb of ["close", "verify", "take"] as const) {
    const chosen = { filter, except: [], today: AS_OF, confirmed, drawnAt: new Date(Date.now() + 1_000) };
    const given = { reason: "selesai" as const, note: "x" };
    const { batch, done } = await work(operator, { verb, chosen, ...given });
    expect(done, verb).toBe(offers[verb]);
    if (done > 0) await undoBatch(operator, batch);
  }
});

describe("taking a step back", () => {
  const age = (batch: bigint, seconds: number) =>
    ownerPool().query("update case_batches set at = now() - make_interval(secs => $2) where id = $1", [batch, seconds]);

  test("a colleague, even of the same office, finds no step of mine", async () => {
    const { batch } = await work(operator, {});
    expect(await reasonOf(undoBatch(colleague, batch))).toBe("not-found");
    expect(await findBatch(colleague, { batch })).toBeNull();
    expect(await listFailures(colleague, batch)).toEqual([]);
  });

  test("E24: every case stands as before, with both in its history", async () => {
    await atTheBank();
    const { batch } = await work(operator, { verb: "close", reason: "selesai" });
    expect(await undoBatch(operator, batch)).toEqual({ reverted: 3, kept: 0 });
    const { rows } = await ownerPool().query(
      "select state, assignee_name, closed_at, closed_reason from cases where id = any ($1)",
      [ids],
    );
    for (const row of rows)
      expect(row).toEqual({ state: "verified", assignee_name: "X", closed_at: null, closed_reason: null });
    expect((await eventsOf(String(ids[0]))).map(({ verb }) => verb)).toEqual(["open", "close", "undo"]);
    expect(await rollupsAgree()).toEqual([]);
    expect(await reasonOf(undoBatch(operator, batch))).toBe("refused");
  });

  test("cases that were opened again have their old deadline back", async () => {
    await atTheBank();
    await work(operator, { verb: "close", reason: "selesai" });
    const due = async () => {
      const { rows } = await ownerPool().query(
        "select due_from::text, due_on::text, reopened from cases where id = any ($1)",
        [ids],
      );
      return rows;
    };
    const before = await due();
    const { batch } = await work(operator, { verb: "reopen", note: "belum selesai" });
    expect(await due()).not.toEqual(before);
    await undoBatch(operator, batch);
    expect(await due()).toEqual(before);
    expect(await rollupsAgree()).toEqual([]);
  });

  test("what somebody touched since stays as they left it", async () => {
    const { batch } = await work(operator, {});
    await work(colleague, { verb: "verify", note: "sudah dilihat", chosen: { ids: ids.slice(0, 1) } });
    expect(await undoBatch(operator, batch)).toEqual({ reverted: 2, kept: 1 });
    expect(await statesOf()).toEqual(["verified", "open", "open"]);
  });

  test("E55: is possible for a day, so that nobody has to hurry, and not longer", async () => {
    const { batch } = await work(operator, {});
    await age(batch, 24 * 3_600 + 5);
    expect(await reasonOf(undoBatch(operator, batch))).toBe("refused");
    await age(batch, 24 * 3_600 - 5);
    expect(await reasonOf(undoBatch(operator, batch))).toBe("done");
  });
});
