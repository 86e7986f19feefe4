import { describe, expect, test } from "vitest";
import { within } from "@/lib/auth/scope";
import { parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { listCaseEvents } from "@/lib/cases/queries/get-case";
import { issueLetters } from "@/lib/letters/commands/issue-letters";
import { keepOffice } from "@/lib/letters/commands/keep-office";
import { cancelLetter, sendLetters } from "@/lib/letters/commands/send-letters";
import { allLetterFamilies, listLetterFamilies } from "@/lib/letters/queries/families";
import { getLetter, listLetterIds, listLettersOfCase } from "@/lib/letters/queries/letters";
import { defaultOffice } from "@/lib/letters/rules/office";
import { aDisbursement, anIntake, asOwner } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import {
  aFamily,
  badung,
  bni,
  colleague,
  haveSigners,
  make,
  makeOne,
  numbersOf,
  periodNow,
  send,
  tabanan,
  today,
  useLetters,
  VILLAGE,
} from "@/tests/support/letters";

useDatabase();
useLetters();

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

  test("C17: is refused while nobody is named who signs, alone or with the making, and takes no number", async () => {
    const caseId = await aFamily();
    const draft = await makeOne(badung, [caseId]);
    for (const without of ["update letter_offices set signer_name = ' '", "truncate letter_offices"]) {
      await asOwner((client) => client.query(without));
      await expect(issueLetters(badung, { letters: [draft], at: today })).rejects.toThrow(
        /Nama penanda tangan Kabupaten Badung belum diisi.*Pengaturan surat/,
      );
      await expect(makeOne(badung, [caseId], { issue: true, again: true })).rejects.toMatchObject({
        reason: "refused",
      });
    }
    expect(await numbersOf(badung)).toEqual([null]);
    await asOwner((client) => haveSigners(client));
    await issueLetters(badung, { letters: [draft], at: today });
    expect(await numbersOf(badung)).toEqual(["400.9/1/Dinsos/XI/2026"]);
  });

  test("freezes sender and families: what changes later changes only drafts", async () => {
    const caseId = await aFamily({ name: "NAMA LAMA" });
    const issued = await makeOne(badung, [caseId], { issue: true });
    const draft = await makeOne(badung, [caseId], { again: true });
    const { headLines, ...office } = defaultOffice("KABUPATEN BADUNG");
    await keepOffice(badung, {
      ...office,
      region: "5103",
      version: 1,
      headLines: [...headLines, "Jalan Uji 1"],
      copies: ["Bupati Badung"],
      signerName: "Made Uji",
    });
    await asOwner((client) => client.query("update kpm set name = 'NAMA BARU'"));
    expect((await getLetter(badung, issued)).sender.signerName).toBe("Wayan Uji");
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

  test("C17: the bank and Dispendukcapil learn of their letter and of what waits for them; nobody else does", async () => {
    const told = () =>
      asOwner(async (client) => {
        const { rows } = await client.query(
          `select u.email, n.kind, n.at_risk as count, n.read_at is null as unread from notices n join users u on u.id = n.user_id
           order by u.email, n.kind desc`,
        );
        return rows.map(({ email, kind, count, unread }) => `${email} ${kind} ${count} ${unread ? "baru" : "dibaca"}`);
      });
    await asOwner(async (client) => {
      await client.query("truncate notices");
      for (const [email, role, region, bank, disabled] of [
        ["bni", "bank", "5103", "BNI", false],
        ["bni-bali", "bank", "51", "BNI", false],
        ["bni-tabanan", "bank", "5102", "BNI", false],
        ["bni-lama", "bank", "5103", "BNI", true],
        ["bri", "bank", "5103", "BRI", false],
        ["dukcapil", "dukcapil", "5103", null, false],
        ["dinsos", "dinsos-kabkota", "5103", null, false],
      ])
        await client.query(
          `with person as (insert into users (email, name, role, bank_code, password_hash, disabled_at)
             values ($1 || '@uji.example', 'Uji', $2, $3, '-', case when $4 then now() end) returning id)
           insert into user_scopes select id, $5 from person`,
          [email, role, bank, disabled, region],
        );
    });
    const id = await makeOne(badung, [await aFamily(), await aFamily()], { issue: true });
    expect(await told()).toEqual([]);
    await send(badung, [id]);
    expect(await told()).toEqual(["bni-bali@uji.example letter 1 baru", "bni@uji.example letter 1 baru"]);
    await asOwner((client) => client.query("update notices set read_at = now()"));

    const handed = await makeOne(badung, [await aFamily(), await aFamily({ state: "verified" })], { issue: true });
    const toDukcapil = await makeOne(badung, [await aFamily({ type: "NIK_TIDAK_PADAN" })], { issue: true });
    await send(badung, [handed, toDukcapil], true);
    expect(await told()).toEqual([
      "bni-bali@uji.example letter 2 baru",
      "bni-bali@uji.example handed 1 baru",
      "bni@uji.example letter 2 baru",
      "bni@uji.example handed 1 baru",
      "dukcapil@uji.example letter 1 baru",
      "dukcapil@uji.example handed 1 baru",
    ]);
    for (const actor of [badung, tabanan, bni])
      await within(actor, (tx) => tx.$executeRaw`select tell_recipients(${[id, handed]}::bigint[], true)`);
    expect((await told()).filter((line) => line.includes("letter"))).toEqual([
      "bni-bali@uji.example letter 2 baru",
      "bni@uji.example letter 2 baru",
      "dukcapil@uji.example letter 1 baru",
    ]);
  });

  test("C17: whoever at the bank has the case keeps it while the bank is waited for; nobody's becomes the sender's", async () => {
    const ids = [await aFamily(), await aFamily()];
    await asOwner((client) =>
      client.query(
        "update cases set owner = 'bank', assignee_id = case when id = $1 then 16 end, assignee_name = case when id = $1 then 'Uji bank' end",
        [ids[0]],
      ),
    );
    const id = await makeOne(badung, ids, { issue: true });
    await send(badung, [id], true);
    const { rows } = await asOwner((client) =>
      client.query("select owner, waiting_for, assignee_id::int as assignee from cases order by id"),
    );
    expect(rows).toEqual([
      { owner: "bank", waiting_for: "bank", assignee: 16 },
      { owner: "bank", waiting_for: "bank", assignee: 11 },
    ]);
  });

  test("is set-based: five thousand cases are written, sent and told in a few seconds", async () => {
    await asOwner(async (client) => {
      const intake = await anIntake(client, "5103");
      await aDisbursement(client, { period: periodNow(), village: VILLAGE });
      await client.query(
        `with family as (
           insert into kpm (regency_code, region_code, nik, name, bank_code, nik_matched, intake_id, row_no)
           select '5103', $1, 9951034101000000 + n, 'NI UJI ' || n, 'BNI', true, 0, 100000 + n from generate_series(1, 5000) n
           returning id)
         insert into cases (type, step, period_id, kpm_id, regency_code, region_code, bank_code, owner, due_on, intake_id)
         select 'SALDO_NOL', 'credited', $2, id, '5103', $1, 'BNI', 'bank', '2026-12-20', $3 from family`,
        [VILLAGE, periodNow(), intake],
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
