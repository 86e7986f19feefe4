import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { recordVisit } from "@/lib/field/commands/record-visit";
import { parseVisitFilter } from "@/lib/field/filter";
import { listFieldResults } from "@/lib/field/queries/results";
import { listVisitPlaces, listVisits } from "@/lib/field/queries/visits";
import { noteFamily } from "@/lib/kpm/commands/note-family";
import { listFamilyNotes } from "@/lib/kpm/queries/notes";
import { ownerPool } from "@/lib/platform/database/db";
import { Refusal } from "@/lib/platform/errors";
import {
  BADUNG,
  casesOf,
  eventsOf,
  family,
  follow,
  openPeriod,
  person,
  readFile,
} from "@/tests/database/cases/village";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const NOW = new Date("2031-04-10T04:00:00Z");
let period = 0;
let kpm = 0n;
let pendamping: UserActor;
let neighbour: UserActor;
let camat: UserActor;
let operator: UserActor;

beforeAll(async () => {
  period = await openPeriod();
  pendamping = await person("pendamping", [`${BADUNG}01`]);
  neighbour = await person("pendamping", [`${BADUNG}02`]);
  camat = await person("camat", [`${BADUNG}01`]);
  operator = await person("dinsos-kabkota", [BADUNG]);
});
beforeEach(async () => {
  // Two live cases: one that the pendamping works, one that Dispendukcapil does.
  kpm = BigInt(
    await family(period, { kpm: { nik_matched: false }, disbursement: { status: "tidak-ditemukan", credited_rp: 0 } }),
  );
  await follow(period, await readFile());
});

const visit = (change: object = {}) => ({
  clientKey: randomUUID() as string,
  kpmId: kpm,
  result: "met" as const,
  note: "ditemui di rumah anaknya",
  visitedOn: "2031-04-09",
  ...change,
});
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof Refusal ? error.reason : Promise.reject(error)),
  );
const states = async () => Object.fromEntries((await casesOf(period, String(kpm))).map((row) => [row.type, row.state]));
const countOf = async () => {
  const { rows } = await ownerPool().query("select count(*)::int as n from field_results where kpm_id = $1", [kpm]);
  return rows[0].n;
};

test("the pendamping of the next kecamatan, a bank, a presenter and an administrator find no family, visit or note", async () => {
  await recordVisit(pendamping, visit(), NOW);
  await noteFamily(pendamping, { kpmId: kpm, note: "pagar hijau" });
  const strangers = [
    neighbour,
    await person("dinsos-kabkota", ["5102"]),
    await person("bank", [BADUNG], "BNI"),
    await person("dukcapil", [BADUNG]),
    await person("presenter", [""]),
    await person("admin", [""]),
    await person("pendamping", []),
  ];
  for (const stranger of strangers) {
    expect(await reasonOf(recordVisit(stranger, visit(), NOW)), stranger.name).toBe("not-found");
    expect(await reasonOf(noteFamily(stranger, { kpmId: kpm, note: "x" })), stranger.name).toBe("not-found");
    expect(await listFieldResults(stranger, kpm), stranger.name).toEqual([]);
    expect(await listFamilyNotes(stranger, kpm), stranger.name).toEqual([]);
  }
  const families = (who: UserActor) => listVisits(who, parseVisitFilter({ region: `${BADUNG}01` }, ""));
  expect((await families(neighbour)).rows).toEqual([]);
  expect(await listVisitPlaces(neighbour, { region: BADUNG, size: 6, today: "2031-04-10" })).toEqual([]);
  expect((await families(pendamping)).rows.map((row) => row.kpmId)).toContain(kpm);
  expect(await countOf()).toBe(1);
});

test("the bank of the family reads what a visit found, and records none", async () => {
  const bank = await person("bank", [BADUNG], "BRI");
  await recordVisit(pendamping, visit(), NOW);
  expect((await listFieldResults(bank, kpm)).map((row) => row.result)).toEqual(["met"]);
  expect(await reasonOf(recordVisit(bank, visit(), NOW))).toBe("not-found");
});

test("a lost card hands the pendamping's case to the bank and tells the other cases, in the history of each", async () => {
  const { sentence } = await recordVisit(pendamping, visit({ result: "card-lost" }), NOW);
  expect(sentence).toBe("Hasil kunjungan tersimpan.");
  expect(await states()).toEqual({ TIDAK_DITEMUKAN: "waiting", NIK_TIDAK_PADAN: "open" });
  for (const { id, type } of await casesOf(period, String(kpm))) {
    const last = (await eventsOf(id)).at(-1);
    expect(last?.verb).toBe(type === "TIDAK_DITEMUKAN" ? "wait" : "visit");
    expect(last?.note).toContain("Kunjungan 9 April 2031: KKS hilang. ditemui di rumah anaknya");
  }
  // It waits for the bank now, so it needs no visit.
  const { rows } = await listVisits(pendamping, parseVisitFilter({ region: `${BADUNG}01` }, ""));
  expect(rows.map((row) => row.kpmId)).not.toContain(kpm);
});

test("meeting the family takes the case and keeps the family on the list, with the result", async () => {
  await recordVisit(pendamping, visit(), NOW);
  expect((await states()).TIDAK_DITEMUKAN).toBe("taken");
  const { rows } = await listVisits(pendamping, parseVisitFilter({ region: `${BADUNG}01` }, ""));
  expect(rows.find((row) => row.kpmId === kpm)).toMatchObject({ lastResult: "met", lastOn: "2031-04-09" });
});

test("what a camat found is told and moves nothing", async () => {
  await recordVisit(camat, visit({ result: "died" }), NOW);
  expect(await states()).toEqual({ TIDAK_DITEMUKAN: "open", NIK_TIDAK_PADAN: "open" });
  const [first] = await casesOf(period, String(kpm));
  expect((await eventsOf(first?.id ?? "0")).at(-1)).toMatchObject({ verb: "visit", actor_name: camat.name });
});

test("sent twice, at once or later, it is one result and one step; with another key it is another visit", async () => {
  const same = visit();
  const [first, second] = await Promise.all([recordVisit(pendamping, same, NOW), recordVisit(pendamping, same, NOW)]);
  expect(first.id).toBe(second.id);
  const late = await recordVisit(pendamping, same, new Date("2031-12-31T00:00:00Z"));
  expect(late.id).toBe(first.id);
  expect(await countOf()).toBe(1);
  for (const { id } of await casesOf(period, String(kpm)))
    expect((await eventsOf(id)).filter(({ note }) => note.includes("Kunjungan"))).toHaveLength(1);
  await recordVisit(pendamping, visit(), NOW);
  expect(await countOf()).toBe(2);
});

test("a key that somebody else used, or that was used for another family, is refused", async () => {
  const same = visit();
  await recordVisit(pendamping, same, NOW);
  expect(await reasonOf(recordVisit(operator, same, NOW))).toBe("conflict");
  const other = BigInt(await family(period));
  expect(await reasonOf(recordVisit(pendamping, { ...same, kpmId: other }, NOW))).toBe("conflict");
});

test("a visit of tomorrow, or of more than sixty days ago, is refused and leaves nothing", async () => {
  expect(await reasonOf(recordVisit(pendamping, visit({ visitedOn: "2031-04-11" }), NOW))).toBe("refused");
  expect(await reasonOf(recordVisit(pendamping, visit({ visitedOn: "2031-02-08" }), NOW))).toBe("refused");
  expect(await countOf()).toBe(0);
  expect(await reasonOf(recordVisit(pendamping, visit({ visitedOn: "2031-02-09" }), NOW))).toBe("done");
});

test("a visit is written to the audit log without its words", async () => {
  await recordVisit(pendamping, visit({ note: "kata rahasia" }), NOW);
  const { rows } = await ownerPool().query(
    "select action, subject, detail::text as detail from audit_entries order by id",
  );
  const entry = rows.findLast(({ subject }) => subject === `kpm ${kpm}`);
  expect(entry).toMatchObject({ action: "field.visited" });
  expect(entry.detail).not.toContain("rahasia");
});

test("the same note twice from one person is one note; somebody else's is another", async () => {
  for (const who of [pendamping, pendamping, operator, pendamping])
    await noteFamily(who, { kpmId: kpm, note: "pindah rumah" });
  expect((await listFamilyNotes(operator, kpm)).map((row) => row.authorName)).toEqual([
    pendamping.name,
    operator.name,
    pendamping.name,
  ]);
});

test("families are listed desa by desa, the earliest deadline first, page after page without a gap", async () => {
  const first = await listVisits(pendamping, parseVisitFilter({ region: `${BADUNG}01` }, ""));
  for (let more = 0; more < 45; more++) await family(period, { disbursement: { status: "tidak-ditemukan" } });
  await follow(period, await readFile());
  const seen: string[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const page = await listVisits(pendamping, parseVisitFilter({ region: `${BADUNG}01`, after }, ""));
    seen.push(...page.rows.map((row) => `${row.regionCode} ${row.dueOn} ${row.kpmId}`));
    after = page.after;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe(first.rows.length + 45);
  const [place] = await listVisitPlaces(operator, { region: BADUNG, size: 6, today: "2032-01-01" });
  expect(place).toMatchObject({ code: `${BADUNG}01`, families: seen.length, overdue: seen.length });
});
