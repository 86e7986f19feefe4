import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { takeCase } from "@/lib/cases/commands/work-case";
import { askUndo } from "@/lib/intake/apply/commands/undo";
import { undoOnce } from "@/lib/intake/jobs";
import { undoneSentence } from "@/lib/intake/shelf/present/intake";
import { reconcileOnce } from "@/lib/reconciliation/jobs";
import { aKpm, asOwner, periodId, tester, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { type FileSketch, planned, scalar, sendFile, takeIn, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const VILLAGE = "5103012001";
const OTHER_VILLAGE = "5103011004";
const nik = (n: number) => `995103410170${String(8000 + n)}`;
const badung = userOf("dinsos-kabkota", ["5103"]);
let period: number;

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});

beforeEach(() =>
  asOwner(async (client) => {
    await client.query(
      "truncate kpm, cards, disbursements, cases, case_events, realisations, case_counts, ewarongs, reconciliations, unmatched_rows, intakes cascade",
    );
    for (let n = 1; n <= 2; n++) await aKpm(client, { village: VILLAGE, nik: nik(n), name: `NI AWAL ${"AB"[n - 1]}` });
  }),
);

const file = (kind: FileSketch["kind"], head: string, ...lines: string[]): FileSketch => ({
  kind,
  period,
  text: [head, ...lines].join("\n"),
});
const report = (...lines: string[]) =>
  file("bank-report", "NIK;BANK;NOMINAL TOPUP;TGL TOPUP;NOMINAL TRANSAKSI;SALDO;STATUS", ...lines);
const failed = (n: number, bank = "") => `${nik(n)};${bank};0;;0;0;GAGAL TOP UP`;
const spent = (n: number, bank = "") => `${nik(n)};${bank};600000;12/11/2026;600000;0;`;
const dpm = (...lines: string[]) => file("dpm", "NIK;NAMA;BANK;KODE WILAYAH", ...lines);

async function take(sketch: FileSketch): Promise<string> {
  const id = await sendFile(sketch);
  expect(await takeIn(id)).toMatchObject({ state: "done" });
  while (await reconcileOnce(tester));
  return id;
}

async function undo(id: string) {
  await askUndo(badung, BigInt(id));
  expect(await undoOnce(tester)).toBe(true);
  while (await reconcileOnce(tester));
  return JSON.parse(
    (await scalar("select undone::text from intakes where id = $1 and state = 'undone'", [id])) ?? "{}",
  );
}

const caseOf = (n: number) =>
  scalar(
    "select concat_ws('|', type, state, assignee_name, due_on, reopened) from cases c join kpm k on k.id = c.kpm_id where nik = $1",
    [nik(n)],
  );
const idOf = async (n: number) =>
  BigInt((await scalar("select c.id from cases c join kpm k on k.id = c.kpm_id where nik = $1", [nik(n)])) ?? 0);
const workOn = async (n: number) =>
  takeCase(badung, { caseId: await idOf(n), version: 1, note: "", reason: null, party: null });
const rowOf = (n: number, columns: string) =>
  scalar(`select concat_ws('|', ${columns}) from disbursements d join kpm k on k.id = d.kpm_id where nik = $1`, [
    nik(n),
  ]);

describe("F15: undoing a file", () => {
  test("takes the cases away that it opened, but not one that a person works on, and says how many", async () => {
    const id = await take(report(failed(1), failed(2)));
    await workOn(2);
    const said = await undo(id);
    expect(said).toMatchObject({ removed: 1, restored: 0, worked: 1 });
    expect(await caseOf(1)).toBe(null);
    expect(await scalar("select count(*) from case_events where actor_id is not null")).toBe("1");
    expect(undoneSentence("Uji", said)).toContain("1 masalah sudah dikerjakan orang, tidak ikut dibatalkan");
    expect(await scalar("select note from case_events where verb = 'close'")).toContain(
      `setelah berkas #${id} ditarik`,
    );
  });

  test("puts a case that it closed back into the hands that held it, with its deadline, and keeps the history", async () => {
    await take(report(failed(1)));
    await workOn(1);
    const before = await caseOf(1);
    const id = await take(report(spent(1)));
    expect(await caseOf(1)).toContain("|closed|");
    expect(await undo(id)).toMatchObject({ removed: 0, restored: 1, worked: 0, opened: 0, closed: 0 });
    expect(await caseOf(1)).toBe(before);
    expect(await scalar("select string_agg(verb, ' ' order by id) from case_events")).toBe("open take close undo");
  });

  test("in the other order: what the later file did to the case stays, and taken back too leaves nothing", async () => {
    const first = await take(report(failed(1)));
    const later = await take(report(spent(1)));
    expect(await undo(first)).toMatchObject({ removed: 1, worked: 0 });
    expect(await scalar("select concat_ws(' ', cases_opened, cases_closed) from intakes where id = $1", [later])).toBe(
      "0 0",
    );
    await undo(later);
    expect(await scalar("select count(*) from cases")).toBe("0");
  });

  test("makes families that came with a DPM new to the next one, also when the DPM opened cases for them", async () => {
    const head = "NIK;NAMA;KODE WILAYAH;STATUS PADAN";
    const list = file("dpm", head, `${nik(6)};NI ENAM;${VILLAGE};TIDAK PADAN`);
    const id = await take(list);
    expect(await caseOf(6)).toContain("NIK_TIDAK_PADAN|open");
    await undo(id);
    expect(await scalar("select count(*) from kpm where nik = $1", [nik(6)])).toBe("0");
    expect(await planned(await sendFile(report(spent(6))))).toMatchObject({ figures: [0, 0, 0, 1] });
  });

  test("gives a family its desa and bank back, and its row in the period too", async () => {
    await take(dpm(`${nik(1)};NI AWAL A;BNI;${VILLAGE}`));
    const before = await rowOf(1, "d.region_code, d.bank_code, k.region_code, k.bank_code");
    const id = await take(dpm(`${nik(1)};NI AWAL A;BRI;${OTHER_VILLAGE}`));
    expect(await rowOf(1, "d.region_code, d.bank_code")).toBe(`${OTHER_VILLAGE}|BRI`);
    await undo(id);
    expect(await rowOf(1, "d.region_code, d.bank_code, k.region_code, k.bank_code")).toBe(before);
  });

  test("gives the row its bank back that a bank's report moved", async () => {
    await take(dpm(`${nik(1)};NI AWAL A;BNI;${VILLAGE}`));
    const id = await take(report(spent(1, "BRI")));
    expect(await rowOf(1, "d.bank_code")).toBe("BRI");
    await undo(id);
    expect(await rowOf(1, "d.bank_code")).toBe("BNI");
  });

  test("of a payment order gives back what the bank's list ordered, not the rate of the period", async () => {
    const head = "NIK;NOMINAL SP2D;NOMINAL TOPUP;NOMINAL TRANSAKSI;STATUS";
    await take(file("bank-report", head, `${nik(1)};400000;400000;0;`, `${nik(2)};400000;400000;0;`));
    const ordered = () =>
      scalar("select string_agg(coalesce(ordered_rp::text, '-'), ' ' order by kpm_id) from disbursements");
    const before = await ordered();
    const order = "NILAI;NAMA_PENERIMA;KODE_BANK;NOREKENING;NOMOR_KARTU;NIK_KTP;TAHAP";
    const id = await take(file("sp2d", order, `500000;NI AWAL A;BNI;;;${nik(1)};4`));
    expect(await ordered()).toBe("500000 -");
    await undo(id);
    expect([await ordered(), before]).toEqual(["400000 400000", "400000 400000"]);
  });

  test("goes by the order in which files were applied, not by their numbers", async () => {
    const head = "NIK;NAMA;STATUS PADAN";
    const sentFirst = await sendFile(file("verval", head, `${nik(1)};NI AWAL A KEDUA;PADAN`));
    await planned(sentFirst);
    const sentLater = await sendFile(file("verval", head, `${nik(1)};NI AWAL A PERTAMA;PADAN`));
    await planned(sentLater);
    for (const id of [sentLater, sentFirst]) {
      await asOwner((client) =>
        client.query("update intakes set state = 'approved', approved_at = now() where id = $1", [id]),
      );
      await planned(id);
      // The other one moved the data: the plan is shown again.
      if ((await scalar("select state from intakes where id = $1", [id])) !== "done") await takeIn(id);
    }
    const name = () => scalar("select name from kpm where nik = $1", [nik(1)]);
    expect(await name()).toBe("NI AWAL A KEDUA");
    await undo(sentLater);
    expect(await name()).toBe("NI AWAL A KEDUA");
    await undo(sentFirst);
    expect(await name()).toBe("NI AWAL A");
  });
});

describe("a step of a case names the file whose row brought it about", () => {
  const steps = (n: number) =>
    scalar(
      `select string_agg(verb || ' ' || e.intake_id, ', ' order by e.id) from case_events e join cases c on c.id = e.case_id
       join kpm k on k.id = c.kpm_id where nik = $1`,
      [nik(n)],
    );
  const page = (id: string) =>
    scalar("select cases_opened || ' dibuka, ' || cases_closed || ' ditutup' from intakes where id = $1", [id]);

  test("the field's list opens what the bank did not show, and its page counts it", async () => {
    const bank = await take(report(`${nik(1)};;600000;12/11/2026;0;600000;`));
    const field = await take(
      file("field-result", "NIK;NAMA;HASIL LAPANGAN;TANGGAL", `${nik(1)};NI;MENINGGAL;20/11/2026`),
    );
    expect(await steps(1)).toBe(`open ${field}`);
    expect([await page(bank), await page(field)]).toEqual(["0 dibuka, 0 ditutup", "1 dibuka, 0 ditutup"]);
  });

  test("a family that only a payment order names has its case too", async () => {
    const order = "NILAI;NAMA_PENERIMA;KODE_BANK;NOREKENING;NOMOR_KARTU;NIK_KTP;TAHAP";
    await take(file("sp2d", order, `600000;NI AWAL A;BNI;;;${nik(1)};4`));
    const verval = await take(file("verval", "NIK;NAMA;STATUS PADAN", `${nik(1)};NI AWAL A;TIDAK PADAN`));
    expect(await steps(1)).toBe(`open ${verval}`);
  });

  test("a family that only a list of returns names has its case too", async () => {
    await take(report(spent(2)));
    const back = await take(
      file("return", "NIK;NAMA;NOMINAL DIKEMBALIKAN;TGL SETOR", `${nik(1)};NI;600000;18/11/2026`),
    );
    expect(await steps(1)).toBe(`open ${back}`);
  });

  test("what the comparison of sources finds later counts on the page of the file with the row, not of the last file", async () => {
    await take(dpm(`${nik(1)};NI AWAL A;BNI;${VILLAGE}`, `${nik(2)};NI AWAL B;BNI;${VILLAGE}`));
    const first = await sendFile(report(`${nik(1)};;400000;12/11/2026;400000;0;`, spent(2)));
    await takeIn(first);
    const last = await sendFile(dpm(`${nik(2)};NI AWAL B LAGI;BNI;${VILLAGE}`));
    await takeIn(last);
    while (await reconcileOnce(tester));
    expect(await steps(1)).toBe(`open ${first}`);
    const closing = await sendFile(report(spent(1)));
    await takeIn(closing);
    const other = await sendFile(dpm(`${nik(2)};NI AWAL B TERAKHIR;BNI;${VILLAGE}`));
    await takeIn(other);
    while (await reconcileOnce(tester));
    expect(await steps(1)).toBe(`open ${first}, close ${closing}`);
    expect([await page(first), await page(last), await page(closing), await page(other)]).toEqual([
      "1 dibuka, 0 ditutup",
      "0 dibuka, 0 ditutup",
      "0 dibuka, 1 ditutup",
      "0 dibuka, 0 ditutup",
    ]);
  });
});
