import { describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { changeLetter } from "@/lib/letters/commands/change-letter";
import { issueLetters } from "@/lib/letters/commands/issue-letters";
import { keepOffice } from "@/lib/letters/commands/keep-office";
import { makeLetters } from "@/lib/letters/commands/make-letters";
import { cancelLetter } from "@/lib/letters/commands/send-letters";
import { wholeLetter } from "@/lib/letters/commands/whole-letter";
import { listLetterFamilies } from "@/lib/letters/queries/families";
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
import { findRevealsToday } from "@/lib/reveals/queries";
import { asOwner } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import {
  ALL,
  admin,
  aFamily,
  badung,
  bali,
  bni,
  bri,
  colleague,
  dukcapil,
  elsewhere,
  make,
  makeOne,
  pendamping,
  pfm,
  presenter,
  send,
  tabanan,
  today,
  useLetters,
} from "@/tests/support/letters";

useDatabase();
useLetters();

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
    await expect(wholeLetter(tabanan, { id, purpose: "bank", reason: "dicoba dari luar" })).rejects.toMatchObject({
      reason: "not-found",
    });
    await expect(planLetters(tabanan, { chosen: { ids: [caseId] }, today, again: false })).resolves.toMatchObject({
      cases: 0,
      letters: [],
    });
    await expect(make(tabanan, { ids: [caseId] })).rejects.toMatchObject({ reason: "not-found" });
  });

  test("of one's own office alone are those that one may send: not a kab/kota's for its province, nor the other way", async () => {
    const kept = await makeOne(badung, [await aFamily()]);
    const above = await makeOne(bali, [await aFamily()]);
    const own = async (actor: UserActor) => (await listLetters(actor, { ...ALL, own: "1" })).rows.map(({ id }) => id);
    expect(await own(badung)).toEqual([kept]);
    expect(await own(bali)).toEqual([above]);
    expect(await own(tabanan)).toEqual([]);
    expect(await countLetters(bali, { ...ALL, own: "1" })).toEqual([{ state: "draft", letters: 1 }]);
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
    for (const { nik } of families) expect(nik).toMatch(/^995103\*{10}$/);
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

  test("about the same cases by two people at once are written by one of them, and the other is told", async () => {
    const ids = [await aFamily(), await aFamily()];
    const input = { chosen: { ids }, again: false, issue: true, letters: 1, cases: 2, today };
    const results = await Promise.allSettled([
      makeLetters(badung, { ...input, request: "dari-badung" }),
      makeLetters(colleague, { ...input, request: "dari-rekan" }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
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
    // C7: the same form again is the same change.
    await changeLetter(badung, { ...words, id, version: 1 });
    expect(await getLetter(badung, id)).toMatchObject(words);
    await expect(changeLetter(colleague, { ...words, id, version: 1 })).rejects.toMatchObject({ reason: "conflict" });
    await issueLetters(badung, { letters: [id], at: today });
    await expect(changeLetter(badung, { ...words, id, version: 3 })).rejects.toMatchObject({ reason: "conflict" });
    expect((await listLetterEvents(badung, id)).map(({ verb }) => verb)).toEqual(["issued", "changed", "made"]);
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
      await expect(wholeLetter(actor, { id, purpose: "bank", reason })).rejects.toMatchObject({ reason: "not-found" });
    expect(await trail()).toEqual([]);
    const { families } = await wholeLetter(badung, { id, purpose: "bank", reason });
    expect(await trail()).toEqual([{ purpose: "bank", reason, numbers: 1 }]);
    for await (const [row] of families) expect(row?.nik).toMatch(/^99\d{14}$/);
  });

  test("S17: counts each family in the limit of the day, and once that is full gives none", async () => {
    const id = await makeOne(badung, [await aFamily(), await aFamily()], { issue: true });
    const { taken, allowance } = await findRevealsToday(badung);
    await wholeLetter(badung, { id, purpose: "bank", reason });
    expect((await findRevealsToday(badung)).taken).toBe(taken + 2);
    await asOwner((client) =>
      client.query("update reveal_days set numbers = $2 where user_id = $1", [badung.id, allowance - 1]),
    );
    const before = await trail();
    await expect(wholeLetter(badung, { id, purpose: "bank", reason })).rejects.toMatchObject({ reason: "limit" });
    expect(await trail()).toEqual(before);
  });
});

describe("the office", () => {
  const { copies: _, ...usual } = defaultOffice("KABUPATEN BADUNG");
  const kept = { ...usual, headLines: ["A", "B"], copies: [], version: 0 };

  test("is set by Dinsos of that region or an administrator, and by nobody else", async () => {
    await asOwner((client) => client.query("truncate letter_offices"));
    for (const actor of [tabanan, bali])
      await expect(keepOffice(actor, { ...kept, region: "5103" })).rejects.toMatchObject({ reason: "not-found" });
    for (const actor of [bni, pfm, presenter])
      await expect(keepOffice(actor, { ...kept, region: "5103" })).rejects.toMatchObject({ reason: "forbidden" });
    const once = await keepOffice(badung, { ...kept, region: "5103" });
    // C7: the same form again is the same change.
    expect(await keepOffice(badung, { ...kept, region: "5103" })).toEqual(once);
    await keepOffice(admin, { ...kept, region: "5103", version: 1 });
    await keepOffice(bali, { ...kept, region: "51" });
    await expect(keepOffice(badung, { ...kept, region: "5103", version: 1 })).rejects.toMatchObject({
      reason: "conflict",
    });
    expect(await listOffices(tabanan, ["5103"])).toMatchObject([{ version: 0 }]);
    expect(await listOffices(badung, ["5103", "51"])).toMatchObject([{ version: 1 }, { version: 2 }]);
  });
});
