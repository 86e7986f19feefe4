import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { parseCaseFilter } from "@/lib/cases/filter";
import { listCaseEvents } from "@/lib/cases/queries/get-case";
import { changeLetter } from "@/lib/letters/commands/change-letter";
import { issueLetters } from "@/lib/letters/commands/issue-letters";
import { keepOffice } from "@/lib/letters/commands/keep-office";
import { makeLetters } from "@/lib/letters/commands/make-letters";
import { cancelLetter, sendLetters } from "@/lib/letters/commands/send-letters";
import { wholeLetter } from "@/lib/letters/commands/whole-letter";
import { type Chosen, parseLetterFilter } from "@/lib/letters/filter";
import { allLetterFamilies, listLetterFamilies } from "@/lib/letters/queries/families";
import {
  countLetters,
  getLetter,
  listLetterEvents,
  listLetterIds,
  listLetters,
  listLettersOfCase,
} from "@/lib/letters/queries/letters";
import { listOffices } from "@/lib/letters/queries/offices";
import { planLetters } from "@/lib/letters/queries/plan";
import { defaultOffice } from "@/lib/letters/rules/office";
import { aCase, aDisbursement, aKpm, anIntake, asOwner, periodId, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const VILLAGE = "5103012001";
const badung = userOf("dinsos-kabkota", ["5103"], null, 11n);
const colleague = userOf("dinsos-kabkota", ["5103"], null, 12n);
const tabanan = userOf("dinsos-kabkota", ["5102"], null, 13n);
const bali = userOf("dinsos-provinsi", ["51"], null, 14n);
const pfm = userOf("pfm", ["51", "52"], null, 15n);
const bni = userOf("bank", ["5103"], "BNI", 16n);
const bri = userOf("bank", ["5103"], "BRI", 17n);
const dukcapil = userOf("dukcapil", ["5103"], null, 18n);
const pendamping = userOf("pendamping", ["510301"], null, 19n);
const elsewhere = userOf("pendamping", ["510302"], null, 20n);
const presenter = userOf("presenter", ["51"], null, 21n);
const admin = userOf("admin", [""], null, 22n);
const today = "2026-11-28";
const ALL = parseLetterFilter({});

let period: number;
beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});
beforeEach(() =>
  asOwner((client) =>
    client.query(
      "truncate kpm, disbursements, cases, case_events, case_batches, letters, letter_batches, letter_counters, letter_offices, audit_entries cascade",
    ),
  ),
);

type Sketch = { type?: string; step?: string; village?: string; bank?: string; name?: string; state?: string };
const aFamily = ({
  type = "SALDO_NOL",
  step = "credited",
  village = VILLAGE,
  bank = "BNI",
  name,
  state,
}: Sketch = {}) =>
  asOwner(async (client) => {
    const kpm = await aKpm(client, { village, bank, ...(name && { name }) });
    return BigInt(await aCase(client, { type, step, period, kpm, region: village, bank, ...(state && { state }) }));
  });

let serial = 0;
type Making = { again?: boolean; issue?: boolean; request?: string };
async function make(actor: UserActor, chosen: Chosen, { again = false, issue = false, request }: Making = {}) {
  serial += 1;
  const { letters } = await planLetters(actor, { chosen, today, again });
  const cases = letters.reduce((sum, letter) => sum + letter.cases, 0);
  const input = { chosen, again, issue, request: request ?? `permintaan-${serial}`, letters: letters.length, cases };
  return makeLetters(actor, { ...input, today });
}
const makeOne = async (actor: UserActor, ids: bigint[], making: Making = {}): Promise<bigint> => {
  const { batch } = await make(actor, { ids }, making);
  const [id] = await listLetterIds(actor, batch);
  if (id === undefined) throw new Error("no letter");
  return id;
};
const send = (actor: UserActor, letters: bigint[], wait = false) =>
  sendLetters(actor, { letters, sentOn: today, means: "courier", wait, today });
const numbersOf = async (actor: UserActor) => (await listLetters(actor, ALL)).rows.map(({ number }) => number);

describe("E18 a letter", () => {
  test("is nothing that the neighbour can read or change, nor a role without names", async () => {
    const caseId = await aFamily();
    const id = await makeOne(badung, [caseId], { issue: true });
    for (const actor of [tabanan, presenter, admin, elsewhere]) {
      expect((await listLetters(actor, ALL)).rows, actor.role).toEqual([]);
      expect(await countLetters(actor, ALL)).toEqual([]);
      expect(await listLetterEvents(actor, id)).toEqual([]);
      expect(await listLettersOfCase(actor, caseId)).toEqual([]);
      expect(await listLetterFamilies(actor, { letter: id })).toEqual([]);
      await expect(getLetter(actor, id)).rejects.toMatchObject({ reason: "not-found" });
    }
    await expect(send(tabanan, [id])).rejects.toMatchObject({ reason: "not-found" });
    await expect(cancelLetter(tabanan, { id, reason: "dicoba dari luar" })).rejects.toMatchObject({
      reason: "not-found",
    });
    await expect(wholeLetter(tabanan, { id, reason: "dicoba dari luar" })).rejects.toMatchObject({
      reason: "not-found",
    });
    await expect(planLetters(tabanan, { chosen: { ids: [caseId] }, today, again: false })).resolves.toMatchObject({
      cases: 0,
      letters: [],
    });
    await expect(make(tabanan, { ids: [caseId] })).rejects.toMatchObject({ reason: "not-found" });
  });

  test("is read by its recipient, once it has its number: the bank its own, Dispendukcapil its own, a pendamping the village's", async () => {
    const ids = [
      await aFamily(),
      await aFamily({ type: "NIK_TIDAK_PADAN", step: "sp2d" }),
      await aFamily({ type: "MENINGGAL" }),
    ];
    const { batch } = await make(badung, { ids });
    const outside = [bni, bri, dukcapil, pendamping, elsewhere, pfm];
    const kindsOf = async (actor: UserActor) => (await listLetters(actor, ALL)).rows.map(({ kind }) => kind).sort();
    for (const actor of outside) expect(await kindsOf(actor), actor.role).toEqual([]);
    expect(await kindsOf(bali)).toHaveLength(3);
    await issueLetters(badung, { letters: await listLetterIds(badung, batch), at: today });
    expect(await kindsOf(bni)).toEqual(["bank-branch"]);
    expect(await kindsOf(bri)).toEqual([]);
    expect(await kindsOf(dukcapil)).toEqual(["dukcapil"]);
    expect(await kindsOf(pendamping)).toEqual(["village"]);
    expect(await kindsOf(elsewhere)).toEqual([]);
    expect(await kindsOf(pfm)).toEqual(["bank-branch", "dukcapil", "village"]);
    for (const actor of [bni, dukcapil, pfm, pendamping])
      await expect(make(actor, { ids })).rejects.toMatchObject({ reason: "forbidden" });
  });

  test("of a kab/kota is not the province's to change, nor the other way round", async () => {
    const caseId = await aFamily();
    const own = await makeOne(badung, [caseId], { issue: true });
    const above = await makeOne(bali, [caseId], { issue: true, again: true });
    await expect(send(bali, [own])).rejects.toMatchObject({ reason: "not-found" });
    await expect(send(badung, [above])).rejects.toMatchObject({ reason: "not-found" });
    expect((await getLetter(badung, own)).sender.headLines[0]).toBe("PEMERINTAH KABUPATEN BADUNG");
    expect((await getLetter(badung, above)).sender.headLines[0]).toBe("PEMERINTAH PROVINSI BALI");
  });
});

describe("letters from many cases", () => {
  test("are one a recipient, and each case that goes into none is told with its reason", async () => {
    const ids = [
      await aFamily({ name: "B" }),
      await aFamily({ name: "A" }),
      await aFamily({ bank: "BRI" }),
      await aFamily({ type: "GANDA", step: "sp2d" }),
      await aFamily({ state: "closed" }),
    ];
    const plan = await planLetters(badung, { chosen: { ids }, today, again: false });
    expect(plan.letters.map(({ recipient, cases }) => [recipient, cases])).toEqual([
      ["Pimpinan Cabang Bank Negara Indonesia Badung", 2],
      ["Pimpinan Cabang Bank Rakyat Indonesia Badung", 1],
    ]);
    expect(plan.leftOut).toEqual([
      { reason: "closed", cases: 1 },
      { reason: "no-letter", cases: 1 },
    ]);
    const { batch, letters, cases } = await make(badung, { ids });
    expect([letters, cases]).toEqual([2, 3]);
    const [first = 0n] = await listLetterIds(badung, batch);
    const families = await listLetterFamilies(badung, { letter: first });
    expect(families.map(({ name }) => name)).toEqual(["A", "B"]);
    for (const { nik } of families) expect(nik).toMatch(/^995103\*{6}\d{4}$/);
    expect(await getLetter(badung, first)).toMatchObject({
      state: "draft",
      families: 2,
      number: null,
      dueOn: "2026-12-20",
    });
  });

  test("count once when the same form comes twice, also at the same moment", async () => {
    const ids = [await aFamily()];
    const request = "satu-permintaan";
    const made = await Promise.all([make(badung, { ids }, { request }), make(badung, { ids }, { request })]);
    const later = await make(badung, { ids }, { request, again: true });
    expect(new Set([...made, later].map(({ batch }) => batch)).size).toBe(1);
    expect((await listLetters(badung, ALL)).rows).toHaveLength(1);
  });

  test("are not made when the list has changed since it was looked at", async () => {
    const ids = [await aFamily()];
    const input = { chosen: { ids }, again: false, issue: false, request: "berubah-1", letters: 1, cases: 2, today };
    await expect(makeLetters(badung, input)).rejects.toMatchObject({ reason: "conflict" });
    expect((await listLetters(badung, ALL)).rows).toEqual([]);
  });

  test("leave out what stands in a letter already, until that one is cancelled or it is asked for again", async () => {
    const ids = [await aFamily(), await aFamily()];
    const id = await makeOne(badung, ids.slice(0, 1), { issue: true });
    const planned = async (again: boolean) => {
      const { letters, leftOut } = await planLetters(badung, { chosen: { ids }, today, again });
      return [letters[0]?.cases, leftOut[0]?.reason];
    };
    expect(await planned(false)).toEqual([1, "written"]);
    expect(await planned(true)).toEqual([2, undefined]);
    await cancelLetter(badung, { id, reason: "salah alamat surat" });
    expect(await planned(false)).toEqual([2, undefined]);
  });

  test("take all of a view but those left out", async () => {
    const ids = [await aFamily(), await aFamily(), await aFamily({ type: "MENINGGAL" })];
    const filter = parseCaseFilter({ type: "SALDO_NOL", region: "5103" });
    const { cases } = await make(badung, { filter, except: ids.slice(0, 1) });
    expect(cases).toBe(1);
  });
});

describe("the number of a letter", () => {
  test("runs through the year without a gap, also when two people take numbers at once", async () => {
    const letters: bigint[] = [];
    for (let i = 0; i < 12; i++) letters.push(await makeOne(badung, [await aFamily()]));
    const results = await Promise.allSettled([
      ...letters.slice(0, 8).map((id, i) => issueLetters(i % 2 ? badung : colleague, { letters: [id], at: today })),
      issueLetters(badung, { letters: letters.slice(8), at: today }),
      // Two at once for the same letter: one of them is told.
      issueLetters(colleague, { letters: letters.slice(8), at: today }),
      // Refused as a whole, and takes no number with it.
      issueLetters(tabanan, { letters: letters.slice(0, 3), at: today }),
    ]);
    expect(results.filter(({ status }) => status === "rejected")).toHaveLength(2);
    const seqs = (await numbersOf(badung)).map((number) => Number(number?.split("/")[1])).sort((a, b) => a - b);
    expect(seqs).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  });

  test("stays used when the letter is cancelled, and begins at 1 in a new year and in another office", async () => {
    const first = await makeOne(badung, [await aFamily()], { issue: true });
    await cancelLetter(badung, { id: first, reason: "salah alamat surat" });
    const second = await makeOne(badung, [await aFamily()]);
    await issueLetters(badung, { letters: [second], at: today });
    const third = await makeOne(badung, [await aFamily()]);
    await issueLetters(badung, { letters: [third], at: "2027-01-02" });
    await makeOne(tabanan, [await aFamily({ village: "5102012001" })], { issue: true });
    expect(await numbersOf(badung)).toEqual([
      "400.9/1/Dinsos/I/2027",
      "400.9/2/Dinsos/XI/2026",
      "400.9/1/Dinsos/XI/2026",
    ]);
    expect(await numbersOf(tabanan)).toEqual(["400.9/1/Dinsos/XI/2026"]);
  });

  test("freezes sender and families: what changes later changes only drafts", async () => {
    const caseId = await aFamily({ name: "NAMA LAMA" });
    const issued = await makeOne(badung, [caseId], { issue: true });
    const draft = await makeOne(badung, [caseId], { again: true });
    const { headLines, ...office } = defaultOffice("KABUPATEN BADUNG");
    await keepOffice(badung, {
      ...office,
      region: "5103",
      version: 0,
      headLines: [...headLines, "Jalan Uji 1"],
      copies: ["Bupati Badung"],
      signerName: "Made Uji",
    });
    await asOwner((client) => client.query("update kpm set name = 'NAMA BARU'"));
    expect((await getLetter(badung, issued)).sender.signerName).toBe("");
    expect((await getLetter(badung, draft)).sender).toMatchObject({
      signerName: "Made Uji",
      copies: ["Bupati Badung"],
    });
    await issueLetters(badung, { letters: [draft], at: today });
    expect((await listLetterFamilies(badung, { letter: issued }))[0]?.name).toBe("NAMA LAMA");
    expect((await listLetterFamilies(badung, { letter: draft }))[0]?.name).toBe("NAMA BARU");
  });

  test("is given to what still lives: a case that ended leaves the draft, and a draft of none gets no number", async () => {
    const ids = [await aFamily(), await aFamily()];
    const id = await makeOne(badung, ids);
    const other = await makeOne(badung, [await aFamily({ bank: "BRI" })]);
    await asOwner((client) =>
      client.query("update cases set state = 'closed' where id = $1 or bank_code = 'BRI'", [ids[0]]),
    );
    await issueLetters(badung, { letters: [id], at: today });
    expect((await listLetterFamilies(badung, { letter: id })).map(({ caseId }) => caseId)).toEqual(ids.slice(1));
    await expect(issueLetters(badung, { letters: [other], at: today })).rejects.toMatchObject({ reason: "refused" });
    expect(await numbersOf(badung)).toContain(null);
  });
});

describe("a draft", () => {
  const words = {
    recipient: "Kepala Cabang",
    recipientAt: "Mangupura",
    subject: "Hal lain",
    opening: "Awal.",
    note: "Catatan.",
  };

  test("changes until it has its number, and tells who was slower", async () => {
    const id = await makeOne(badung, [await aFamily()]);
    await changeLetter(badung, { ...words, id, version: 1 });
    expect(await getLetter(badung, id)).toMatchObject(words);
    await expect(changeLetter(colleague, { ...words, id, version: 1 })).rejects.toMatchObject({ reason: "conflict" });
    await issueLetters(badung, { letters: [id], at: today });
    await expect(changeLetter(badung, { ...words, id, version: 3 })).rejects.toMatchObject({ reason: "conflict" });
    expect((await listLetterEvents(badung, id)).map(({ verb }) => verb)).toEqual(["issued", "changed", "made"]);
  });
});

describe("sending a letter", () => {
  test("is told in the history of each of its cases, which stay as they are; cancelling too", async () => {
    const ids = [await aFamily(), await aFamily()];
    const id = await makeOne(badung, ids, { issue: true });
    expect(await send(badung, [id])).toEqual({ letters: 1, cases: 2, waiting: 0 });
    for (const caseId of ids) {
      const [event] = await listCaseEvents(badung, caseId);
      expect(event).toMatchObject({ verb: "letter", actorName: badung.name });
      expect(event?.note).toBe(
        "Surat nomor 400.9/1/Dinsos/XI/2026 tanggal 28 November 2026 dikirim kepada Pimpinan Cabang Bank Negara Indonesia Badung pada 28 November 2026 (diantar dengan tanda terima).",
      );
      expect((await listLettersOfCase(badung, caseId)).map(({ state }) => state)).toEqual(["sent"]);
    }
    await expect(send(badung, [id])).rejects.toMatchObject({ reason: "conflict" });
    await cancelLetter(badung, { id, reason: "salah alamat surat" });
    for (const caseId of ids) {
      const verbs = (await listCaseEvents(badung, caseId)).map(({ verb }) => verb);
      expect(verbs).toEqual(["letter-cancelled", "letter"]);
    }
    await expect(cancelLetter(badung, { id, reason: "salah alamat surat" })).rejects.toMatchObject({
      reason: "conflict",
    });
    const { rows } = await asOwner((client) => client.query("select distinct state, version from cases"));
    expect(rows).toEqual([{ state: "open", version: 1 }]);
  });

  test("needs a number, and a day between the letter's and today", async () => {
    const id = await makeOne(badung, [await aFamily()]);
    await expect(send(badung, [id])).rejects.toMatchObject({ reason: "conflict" });
    await issueLetters(badung, { letters: [id], at: "2026-11-27" });
    const on = (sentOn: string) => sendLetters(badung, { letters: [id], sentOn, means: "post", wait: false, today });
    await expect(on("2026-11-26")).rejects.toMatchObject({ reason: "invalid" });
    await expect(on("2026-11-29")).rejects.toMatchObject({ reason: "invalid" });
    await expect(on("2026-11-27")).resolves.toMatchObject({ letters: 1 });
  });

  test("hands the cases to the recipient when it is asked for, as far as their lifecycle allows", async () => {
    const ids = [await aFamily(), await aFamily({ state: "verified" })];
    const id = await makeOne(badung, ids, { issue: true });
    expect(await send(badung, [id], true)).toEqual({ letters: 1, cases: 2, waiting: 1 });
    const { rows } = await asOwner((client) => client.query("select state, waiting_for from cases order by id"));
    expect(rows).toEqual([
      { state: "waiting", waiting_for: "bank" },
      { state: "verified", waiting_for: null },
    ]);
  });

  test("is set-based: five thousand cases are written, sent and told in a few seconds", async () => {
    await asOwner(async (client) => {
      const intake = await anIntake(client, "5103");
      await aDisbursement(client, { period, village: VILLAGE });
      await client.query(
        `with family as (
           insert into kpm (regency_code, region_code, nik, name, bank_code, nik_matched, intake_id, row_no)
           select '5103', $1, 9951034101000000 + n, 'NI UJI ' || n, 'BNI', true, 0, 100000 + n from generate_series(1, 5000) n
           returning id)
         insert into cases (type, step, period_id, kpm_id, regency_code, region_code, bank_code, owner, due_on, intake_id)
         select 'SALDO_NOL', 'credited', $2, id, '5103', $1, 'BNI', 'bank', '2026-12-20', $3 from family`,
        [VILLAGE, period, intake],
      );
    });
    const began = performance.now();
    const { batch, cases } = await make(badung, { filter: parseCaseFilter({}), except: [] }, { issue: true });
    const letters = await listLetterIds(badung, batch);
    const sent = await send(badung, letters, true);
    expect([cases, letters.length, sent]).toEqual([5_000, 1, { letters: 1, cases: 5_000, waiting: 5_000 }]);
    expect(performance.now() - began).toBeLessThan(20_000);
    const { rows } = await asOwner((client) =>
      client.query("select count(distinct case_id)::int as told from case_events where verb = 'letter'"),
    );
    expect(rows).toEqual([{ told: 5_000 }]);
    let seen = 0;
    for await (const rows of allLetterFamilies(badung, letters[0] ?? 0n)) seen += rows.length;
    expect(seen).toBe(5_000);
    expect((await getLetter(badung, letters[0] ?? 0n)).dataOn).toBe("2026-11-20");
  });
});

describe("S12 a letter with whole numbers", () => {
  const reason = "dicocokkan oleh cabang bank";
  const trail = async () => {
    const { rows } = await asOwner((client) =>
      client.query("select detail from audit_entries where action = 'letter.identities-revealed'"),
    );
    return rows.map(({ detail }) => detail);
  };

  test("is for those who may open an identity, and the audit log knows it before the first number", async () => {
    const id = await makeOne(badung, [await aFamily()], { issue: true });
    for (const actor of [bni, pfm])
      await expect(wholeLetter(actor, { id, reason })).rejects.toMatchObject({ reason: "not-found" });
    expect(await trail()).toEqual([]);
    const { families } = await wholeLetter(badung, { id, reason });
    expect(await trail()).toEqual([{ reason, families: 1 }]);
    for await (const [row] of families) expect(row?.nik).toMatch(/^99\d{14}$/);
  });
});

describe("the office", () => {
  const { copies: _, ...usual } = defaultOffice("KABUPATEN BADUNG");
  const kept = { ...usual, headLines: ["A", "B"], copies: [], version: 0 };

  test("is set by Dinsos of that region or an administrator, and by nobody else", async () => {
    for (const actor of [tabanan, bali])
      await expect(keepOffice(actor, { ...kept, region: "5103" })).rejects.toMatchObject({ reason: "not-found" });
    for (const actor of [bni, pfm, presenter])
      await expect(keepOffice(actor, { ...kept, region: "5103" })).rejects.toMatchObject({ reason: "forbidden" });
    await keepOffice(badung, { ...kept, region: "5103" });
    await keepOffice(admin, { ...kept, region: "5103", version: 1 });
    await keepOffice(bali, { ...kept, region: "51" });
    await expect(keepOffice(badung, { ...kept, region: "5103", version: 1 })).rejects.toMatchObject({
      reason: "conflict",
    });
    expect(await listOffices(tabanan, ["5103"])).toMatchObject([{ version: 0 }]);
    expect(await listOffices(badung, ["5103", "51"])).toMatchObject([{ version: 1 }, { version: 2 }]);
  });
});
