import { beforeAll, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { askUndo } from "@/lib/intake/apply/commands/undo";
import { undoOnce } from "@/lib/intake/jobs";
import { assignWords } from "@/lib/intake/recognise/commands/assign-words";
import { countRemarks, listFindings, listRemarks } from "@/lib/intake/rows/queries/remarks";
import { asOwner, periodId, tester, userOf } from "@/tests/support/builders";
import { loadBase, type Reading, readingOf } from "@/tests/support/cases";
import { useDatabase } from "@/tests/support/database";
import { planned, useUploads } from "@/tests/support/intake";
import { uploadFile } from "@/tests/support/upload";

useUploads();
useDatabase();

const operator = userOf("dinsos-kabkota", ["5103"], null, 7n);
const neighbour = userOf("dinsos-kabkota", ["5102"], null, 8n);
const bank = userOf("bank", ["5103"], "BNI", 9n);

beforeAll(async () => {
  await loadBase(await asOwner((client) => periodId(client)));
});

const NIKS = ["9951034806537001", "9951035511567002", "9951036204597003"];
let files = 0;
const report = (...statuses: string[]) =>
  [
    "NIK;NOMINAL TOPUP;NOMINAL TRANSAKSI;STATUS",
    ...statuses.map((text, at) => `${NIKS[at]};600000;600000;${text}`),
    ";".repeat(++files),
  ].join("\n");
const upload = (actor: UserActor, text: string, kind = "bank-report") => uploadFile({ actor, text, kind });
const statusOf = ({ rows }: Reading) => Object.values(rows).map(({ status }) => status);
const wordsOf = ({ findings }: Reading) =>
  findings
    .filter(({ kind }) => kind === "unknown")
    .map(({ code, place, rows, meaning }) => [code, place, rows, meaning]);
const say = (actor: UserActor, { id }: Reading, meaning: string, word = "ZZ TERPOSTING", list = "status") =>
  assignWords(actor, { id: BigInt(id), words: [{ list, word, meaning }] });
const apply = async ({ id }: Reading) => {
  await asOwner((client) =>
    client.query("update intakes set state = 'approved', approved_at = now() where id = $1 and state = 'planned'", [
      id,
    ]),
  );
  expect(await planned(id)).toMatchObject({ state: "done" });
};

describe("a word that is in no list", () => {
  test("is named once with its count, to nobody but the own kab/kota, and means nothing good", async () => {
    const reading = await upload(operator, report("zz terposting", "ZZ  Terposting", "SUKSES"));
    expect(statusOf(reading)).toEqual(["lain", "lain", "sukses"]);
    expect(await listFindings(neighbour, BigInt(reading.id))).toEqual([]);
    await expect(say(neighbour, reading, "sukses")).rejects.toMatchObject({ reason: "not-found" });
    expect(wordsOf(reading)).toEqual([["kata-tidak-dikenal", "ZZ TERPOSTING", 2, ""]]);
  });

  test("leads to its own rows and to no others", async () => {
    const { id } = await upload(operator, report("ZZ SATU", "ZZ DUA", "ZZ SATU"));
    const filter = { severity: "warning" as const, reason: "kata-tidak-dikenal", word: "ZZ SATU", after: "" };
    expect((await listRemarks(operator, BigInt(id), filter)).rows.map(({ rowNo }) => rowNo)).toEqual([2, 4]);
    expect(await countRemarks(operator, BigInt(id))).toHaveLength(1);
  });

  test("never holds a long number, in the finding or in the remark", async () => {
    const { id, findings } = await upload(operator, report(`ZZ ${NIKS[0]}`));
    expect(JSON.stringify([findings, await countRemarks(operator, BigInt(id))])).not.toMatch(/\d{10}/);
  });

  test("may be given a meaning of its list, and only of its list, while the plan waits", async () => {
    const reading = await upload(operator, report("ZZ TERPOSTING", "SUKSES"));
    await expect(say(operator, reading, "hebat")).rejects.toMatchObject({ reason: "refused" });
    await expect(say(operator, reading, "sukses", "ZZ TIDAK ADA")).rejects.toMatchObject({ reason: "refused" });
    await say(operator, reading, "gagal-topup");
    const again = await readingOf(reading.id, "bank-report");
    expect(statusOf(again)).toEqual(["gagal-topup", "sukses"]);
    expect(wordsOf(again)).toEqual([["kata-dipelajari", "ZZ TERPOSTING", 1, "gagal-topup"]]);
    await say(operator, again, "abaikan");
    expect(statusOf(await readingOf(reading.id, "bank-report"))).toEqual(["", "sukses"]);
  });
});

describe("what was said of a word", () => {
  test("is known to the next file of the sender once the file is applied, to no other sender, and gone when it is undone", async () => {
    const first = await upload(operator, report("ZZ KLIRING"));
    await say(operator, first, "tidak-transaksi", "ZZ KLIRING");
    expect(statusOf(await upload(operator, report("ZZ KLIRING", "SUKSES")))).toEqual(["lain", "sukses"]);
    await readingOf(first.id, "bank-report");
    await apply(first);
    expect(statusOf(await upload(operator, report("zz kliring", "SUKSES")))).toEqual(["tidak-transaksi", "sukses"]);
    expect(statusOf(await upload(bank, report("ZZ KLIRING")))).toEqual(["lain"]);
    await expect(say(operator, first, "sukses", "ZZ KLIRING")).rejects.toMatchObject({ reason: "conflict" });
    await askUndo(operator, BigInt(first.id));
    while (await undoOnce(tester));
    expect(statusOf(await upload(operator, report("ZZ KLIRING")))).toEqual(["lain"]);
  });

  test("stops at its own list: a word of a card says nothing of a payment", async () => {
    const cards = await upload(operator, `NIK;NAMA;STATUS KKS\n${NIKS[0]};NI MADE DEWI B;ZZ KARTU\n`, "kks");
    expect(cards.refused).toEqual(["2"]);
    await say(operator, cards, "yes", "ZZ KARTU", "handed");
    const again = await readingOf(cards.id, "kks");
    expect(again.refused).toEqual([]);
    expect(again.rows["2"]).toMatchObject({ handed: "true" });
  });

  test("serves results of the field and answers of Dispendukcapil as well", async () => {
    const field = await upload(operator, `NIK;HASIL LAPANGAN\n${NIKS[0]};ZZ SENYUM\n`, "field-result");
    await say(operator, field, "sukses", "ZZ SENYUM", "result");
    expect((await readingOf(field.id, "field-result")).rows["2"]).toMatchObject({ field_status: "sukses" });
    const reply = await upload(operator, `NIK;JAWABAN\n${NIKS[0]};PERLU DIVALIDASI\n`, "dukcapil-reply");
    expect([reply.refused, wordsOf(reply)[0]?.[1]]).toEqual([["2"], "PERLU DIVALIDASI"]);
    await say(operator, reply, "tidak-padan", "PERLU DIVALIDASI", "answer");
    expect((await readingOf(reply.id, "dukcapil-reply")).rows["2"]).toMatchObject({ answer: "tidak-padan" });
  });
});
