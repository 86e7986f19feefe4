import { beforeAll, beforeEach, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { inBulk, within } from "@/lib/auth/scope";
import {
  answerCase,
  assignCase,
  closeAsDuplicate,
  closeCase,
  handCaseTo,
  noteCase,
  reopenCase,
  takeCase,
  verifyCase,
} from "@/lib/cases/commands/work-case";
import { getCase } from "@/lib/cases/queries/get-case";
import { ownerPool } from "@/lib/platform/database/db";
import { Refusal } from "@/lib/platform/errors";
import { compareRollups } from "@/lib/realisation/commands";
import { useDatabase } from "@/tests/support/database";
import {
  BADUNG,
  casesOf,
  eventsOf,
  family,
  follow,
  openPeriod,
  person,
  readFile,
  reports,
  TABANAN,
  worker,
} from "./village";

useDatabase();
let period = 0;
let kpm = "";
let caseId = 0n;
let operator: UserActor;
let colleague: UserActor;
beforeAll(async () => {
  period = await openPeriod();
  operator = await person("dinsos-kabkota", [BADUNG]);
  colleague = await person("dinsos-kabkota", [BADUNG]);
});
beforeEach(async () => {
  kpm = await family(period, { disbursement: { status: "saldo-nol", balance_rp: 0 } });
  await follow(period, await readFile());
  caseId = BigInt((await casesOf(period, kpm))[0]?.id ?? 0);
});

const step = (version: number, note = "sudah dicek di cabang") => ({
  caseId,
  version,
  note,
  reason: "selesai" as const,
});
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof Refusal ? error.reason : Promise.reject(error)),
  );
const stateOf = async () => (await casesOf(period, kpm))[0]?.state;

test("a neighbour, another bank, a presenter and an administrator do not find the case", async () => {
  const strangers = [
    await person("dinsos-kabkota", [TABANAN]),
    await person("dinsos-provinsi", ["52"]),
    await person("bank", [""], "BNI"),
    await person("presenter", [""]),
    await person("admin", [""]),
    await person("dinsos-kabkota", []),
  ];
  for (const stranger of strangers)
    for (const work of [takeCase, noteCase, verifyCase, closeCase, reopenCase])
      expect(await reasonOf(work(stranger, step(1)))).toBe("not-found");
  expect(await stateOf()).toBe("open");
});

test("a case is taken, verified and closed; each step is an event with its actor and an audit entry", async () => {
  await takeCase(operator, step(1));
  await verifyCase(operator, step(2));
  await closeCase(colleague, step(3));
  expect(await stateOf()).toBe("closed");
  expect((await eventsOf(String(caseId))).map(({ verb, actor_name }) => [verb, actor_name])).toEqual([
    ["open", "Salur"],
    ["take", operator.name],
    ["verify", operator.name],
    ["close", colleague.name],
  ]);
  const { rows } = await ownerPool().query("select action from audit_entries where subject = $1 order by id", [
    `masalah ${caseId}`,
  ]);
  expect(rows.map((row) => row.action)).toEqual(["case.taken", "case.verified", "case.closed"]);
});

test("a case cannot be closed before it is verified", async () => {
  expect(await reasonOf(closeCase(operator, step(1)))).toBe("refused");
  await takeCase(operator, step(1));
  expect(await reasonOf(closeCase(operator, step(2)))).toBe("refused");
  await verifyCase(operator, step(2));
  expect(await reasonOf(closeCase(operator, step(3)))).toBe("done");
});

test("a case is not closed without a reason", async () => {
  await takeCase(operator, step(1));
  await verifyCase(operator, step(2));
  expect(await reasonOf(closeCase(operator, { ...step(3), reason: null }))).toBe("refused");
});

test("of two people who act on the same view, the second is told what the first did", async () => {
  await takeCase(operator, step(1));
  const late = takeCase(colleague, step(1));
  await expect(late).rejects.toThrow(`sudah diambil oleh ${operator.name}`);
  expect(await reasonOf(takeCase(colleague, step(1)))).toBe("conflict");
});

test("of two people at the same moment, one takes the case and one gets the conflict", async () => {
  const outcomes = await Promise.all([reasonOf(takeCase(operator, step(1))), reasonOf(takeCase(colleague, step(1)))]);
  expect(outcomes.sort()).toEqual(["conflict", "done"]);
});

test("a form that is sent twice counts once, also at the same moment", async () => {
  await Promise.all([takeCase(operator, step(1)), takeCase(operator, step(1))]);
  await Promise.all([noteCase(operator, step(2, "sama")), noteCase(operator, step(2, "sama"))]);
  expect((await eventsOf(String(caseId))).map((event) => event.verb)).toEqual(["open", "take", "note"]);
});

test("C2 E53 the same button on a second page where something was written is no repetition: nothing typed is lost", async () => {
  await takeCase(operator, step(1, "dari tab pertama"));
  expect(await reasonOf(takeCase(operator, step(1, "dari tab pertama")))).toBe("done");
  await expect(takeCase(operator, step(1, "dari tab kedua"))).rejects.toThrow("Halaman menampilkan keadaan terakhir");
  expect(await reasonOf(takeCase(operator, step(1)))).toBe("conflict");
  await handCaseTo(operator, { ...step(2), party: "dukcapil" });
  expect(await reasonOf(handCaseTo(operator, { ...step(2), party: "dukcapil" }))).toBe("done");
  expect(await reasonOf(handCaseTo(operator, { ...step(2), party: "bank" }))).toBe("conflict");
  expect((await eventsOf(String(caseId))).map((event) => event.verb)).toEqual(["open", "take", "wait"]);
});

test("a case that the data closed meanwhile is a conflict, not a second closing", async () => {
  await takeCase(operator, step(1));
  await verifyCase(operator, step(2));
  await ownerPool().query("update disbursements set status = 'sukses', balance_rp = 5 where kpm_id = $1", [kpm]);
  await follow(period, await readFile());
  await expect(closeCase(operator, step(3))).rejects.toThrow("sudah ditutup oleh Salur");
});

test("a bank works on its own cases and may note, but neither verify nor close", async () => {
  const bank = await person("bank", [""], "BRI");
  await takeCase(bank, step(1));
  await noteCase(bank, step(2, "top-up diulang"));
  expect(await reasonOf(verifyCase(bank, step(2)))).toBe("forbidden");
  await verifyCase(operator, step(2));
  expect(await reasonOf(closeCase(bank, step(3)))).toBe("forbidden");
});

test("a closed case takes no note; it is reopened by Dinsos and then belongs to who reopened it", async () => {
  await takeCase(operator, step(1));
  await verifyCase(operator, step(2));
  await closeCase(operator, step(3));
  expect(await reasonOf(noteCase(operator, step(4)))).toBe("refused");
  await reopenCase(colleague, step(4));
  const { rows } = await ownerPool().query(
    "select state, assignee_name, closed_at, closed_reason from cases where id = $1",
    [caseId],
  );
  expect(rows).toEqual([{ state: "taken", assignee_name: colleague.name, closed_at: null, closed_reason: null }]);
});

test("closing and reopening keep the roll-ups equal to their rows", async () => {
  const explained = async () =>
    (
      await ownerPool().query<{ n: number }>(
        "select uncredited_explained_kpm as n from realisations where period_id = $1 and region_code = $2",
        [period, BADUNG],
      )
    ).rows[0]?.n;
  const before = (await explained()) ?? 0;
  await takeCase(operator, step(1));
  await verifyCase(operator, step(2));
  await closeCase(operator, step(3));
  expect(await explained()).toBe(before - 1);
  await reopenCase(operator, step(4));
  expect(await explained()).toBe(before);
  expect(await inBulk(worker, (client) => compareRollups(client))).toEqual([]);
});

test("a case handed to another party waits for its answer, which only it or Dinsos gives", async () => {
  const pendamping = await person("pendamping", [`${BADUNG}01`]);
  await handCaseTo(operator, { ...step(1, "mohon dicek di rumah"), party: "pendamping" });
  expect(await stateOf()).toBe("waiting");
  expect(await reasonOf(answerCase(await person("bank", [""], "BRI"), step(2)))).toBe("forbidden");
  await answerCase(pendamping, step(2, "keluarga ada, kartu di bank"));
  expect(await stateOf()).toBe("taken");
  const { rows } = await ownerPool().query("select waiting_for, answered_by, assignee_name from cases where id = $1", [
    caseId,
  ]);
  expect(rows).toEqual([{ waiting_for: null, answered_by: "pendamping", assignee_name: operator.name }]);
  const events = await eventsOf(String(caseId));
  expect(events.slice(-2).map(({ verb, note }) => [verb, note])).toEqual([
    ["wait", "Kepada Pendamping. mohon dicek di rumah"],
    ["answer", "keluarga ada, kartu di bank"],
  ]);
  // The same answer again, from a page that was sent twice, changes nothing.
  await answerCase(pendamping, step(2, "keluarga ada, kartu di bank"));
  expect(await eventsOf(String(caseId))).toHaveLength(events.length);
});

test("nobody waits for themselves, or for nobody", async () => {
  await expect(handCaseTo(operator, { ...step(1), party: "dinsos" })).rejects.toThrow("sudah ada pada Anda");
  await expect(handCaseTo(operator, step(1))).rejects.toThrow("Pilih pihak");
});

test("Dispendukcapil finds a case once it lies with it, keeps sight of what it answered, and sees nothing else", async () => {
  const dukcapil = await person("dukcapil", [BADUNG]);
  const abroad = await person("dukcapil", [TABANAN]);
  const names = (actor: UserActor) => within(actor, (tx) => tx.$queryRaw`select id from kpm where id = ${BigInt(kpm)}`);
  expect(await reasonOf(noteCase(dukcapil, step(1)))).toBe("not-found");
  expect(await names(dukcapil)).toEqual([]);
  await handCaseTo(operator, { ...step(1), party: "dukcapil" });
  expect(await names(dukcapil)).toEqual([{ id: BigInt(kpm) }]);
  expect(await names(abroad)).toEqual([]);
  expect(await reasonOf(answerCase(abroad, step(2)))).toBe("not-found");
  await answerCase(dukcapil, step(2, "NIK padan sejak kemarin"));
  expect((await getCase(dukcapil, caseId)).state).toBe("taken");
  expect(await reasonOf(noteCase(dukcapil, step(3)))).toBe("forbidden");
  expect(await within(dukcapil, (tx) => tx.$queryRaw`select kpm_id from cards limit 1`)).toEqual([]);
  expect(await within(dukcapil, (tx) => tx.$queryRaw`select id from intakes limit 1`)).toEqual([]);
});

test("a case is given to a colleague of the place, and to nobody from elsewhere", async () => {
  const abroad = await person("dinsos-kabkota", [TABANAN]);
  for (const { id, regions } of [colleague, abroad])
    await ownerPool().query("insert into user_scopes (user_id, region_code) values ($1, $2) on conflict do nothing", [
      id,
      regions[0],
    ]);
  await expect(assignCase(operator, { ...step(1), assignee: abroad.id })).rejects.toThrow("Pilih petugas");
  await assignCase(operator, { ...step(1, ""), assignee: colleague.id });
  const { rows } = await ownerPool().query("select state, assignee_name from cases where id = $1", [caseId]);
  expect(rows).toEqual([{ state: "taken", assignee_name: colleague.name }]);
  expect((await eventsOf(String(caseId))).at(-1)?.note).toBe(`Kepada ${colleague.name}.`);
});

test("a duplicate is closed, points to the case that stands for both, and comes back only when that one is closed", async () => {
  const twin = await family(period, { disbursement: { status: "saldo-nol", balance_rp: 0 } });
  await follow(period, await readFile());
  const original = BigInt((await casesOf(period, twin))[0]?.id ?? 0);
  await expect(closeAsDuplicate(operator, { ...step(1), original: caseId })).rejects.toThrow("nomor masalah lain");
  await closeAsDuplicate(operator, { ...step(1), original });
  expect((await casesOf(period, kpm))[0]).toMatchObject({ state: "closed", reason: "duplikat" });
  await reports(period, kpm, { status_text: "SALDO 0 LAGI" });
  await follow(period, await readFile());
  expect(await stateOf()).toBe("closed");
  await ownerPool().query(
    "update cases set state = 'closed', closed_reason = 'selesai', closed_at = now() where id = $1",
    [original],
  );
  await reports(period, kpm, { status_text: "SALDO 0 MASIH" });
  await follow(period, await readFile());
  const { rows } = await ownerPool().query("select state, duplicate_of, reopened from cases where id = $1", [caseId]);
  expect(rows).toEqual([{ state: "open", duplicate_of: null, reopened: 1 }]);
});

test("the data closes a case that waits, and nobody is waited for any more", async () => {
  await handCaseTo(operator, { ...step(1), party: "bank" });
  await reports(period, kpm, { status: "sukses", balance_rp: 5 });
  await follow(period, await readFile());
  const { rows } = await ownerPool().query("select state, waiting_for from cases where id = $1", [caseId]);
  expect(rows).toEqual([{ state: "closed", waiting_for: null }]);
});
