import { beforeAll, describe, expect, test } from "vitest";
import { asOwner, periodId, userOf } from "@/tests/support/builders";
import { loadBase } from "@/tests/support/cases";
import { useDatabase } from "@/tests/support/database";
import { remarksOf, useUploads } from "@/tests/support/intake";
import { uploadFile } from "@/tests/support/upload";

useUploads();
useDatabase();

const operator = userOf("dinsos-kabkota", ["5103"], null, 7n);
const NIK = "9951034806537001";
const OTHERS = ["9951035511567002", "9951036204597003"];

beforeAll(async () => {
  await loadBase(await asOwner((client) => periodId(client)));
});

/** What is said of the first row of a file of one kind, uploaded on 29 November for October to December. */
async function said(kind: string, head: string, ...rows: string[]) {
  const text = `${head}\n${rows.join("\n")}\n`;
  const reading = await uploadFile({ actor: operator, kind, text });
  const remarks = (await remarksOf(reading.id)).filter(({ row }) => row === 2);
  const codes = new Set(reading.findings.map(({ code }) => code));
  for (const { reason } of remarks) expect(codes).toContain(reason);
  return { ...reading, first: remarks.map(({ severity, reason }) => `${severity} ${reason}`) };
}

const BANK = "NIK;NOMINAL TOPUP;TGL TOPUP;NOMINAL TRANSAKSI;TGL TRANSAKSI";

describe("the days of a payment lie between the start of the period and the day of the data", () => {
  test.each([
    ["01/10/2026", []],
    ["29/11/2026", []],
    ["30/11/2026", ["refused tanggal-depan"]],
    ["01/11/2062", ["refused tanggal-depan"]],
    ["30/09/2026", ["warning tanggal-sebelum"]],
    ["10/11/2025", ["warning tanggal-sebelum"]],
  ])("credited on %s: %s", async (date, remarks) => {
    const { first } = await said("bank-report", BANK, `${NIK};600000;${date};0;`);
    expect(first).toEqual(remarks);
  });

  test.each([
    ["field-result", "NIK;HASIL;TANGGAL KUNJUNGAN", "Sukses salur"],
    ["return", "NIK;NOMINAL RETUR;TANGGAL KEMBALI", "600000"],
  ])("so do those of a file of kind %s", async (kind, head, value) => {
    expect((await said(kind, head, `${NIK};${value};30/11/2026`)).first).toEqual(["refused tanggal-depan"]);
    expect((await said(kind, head, `${NIK};${value};01/09/2026`)).first).toEqual(["warning tanggal-sebelum"]);
    expect((await said(kind, head, `${NIK};${value};29/11/2026`)).first).toEqual([]);
  });

  test("and where day and month could be either, the period says which: 11/05/2026 is 5 November", async () => {
    const { rows, refused } = await said(
      "bank-report",
      BANK,
      `${NIK};600000;11/05/2026;0;`,
      `${OTHERS[0]};600000;11/06/2026;0;`,
    );
    expect([rows["2"]?.credited_on, rows["3"]?.credited_on, refused]).toEqual(["2026-11-05", "2026-11-06", []]);
    const local = await said("bank-report", BANK, `${NIK};600000;05/11/2026;0;`, `${OTHERS[0]};600000;11/06/2026;0;`);
    expect(local.rows["2"]?.credited_on).toBe("2026-11-05");
  });
});

describe("what a family is given is months of the index", () => {
  test.each([
    ["600000", []],
    ["200000", []],
    ["900000", []],
    ["900001", ["warning indeks"]],
    ["6000000", ["warning indeks"]],
    ["49999", ["warning indeks"]],
    ["50000", []],
    ["600", ["refused satuan"]],
    ["60000000", ["refused satuan"]],
  ])("a top-up of %s: %s", async (amount, remarks) => {
    expect((await said("bank-report", BANK, `${NIK};${amount};;0;`)).first).toEqual(remarks);
  });

  test("so is an order; of what goes back any part will do", async () => {
    expect((await said("sp2d", "NIK;NILAI", `${NIK};600`)).first).toEqual(["refused satuan"]);
    expect((await said("return", "NIK;NOMINAL RETUR", `${NIK};500`)).first).toEqual([]);
    expect((await said("return", "NIK;NOMINAL RETUR", `${NIK};60000000`)).first).toEqual(["refused satuan"]);
  });
});

describe("an empty amount", () => {
  const STATUS = "NIK;NOMINAL TOPUP;NOMINAL TRANSAKSI;STATUS";
  test.each(["blm transaksi", "TDK TRX", "Saldo kosong", "KKS belum diambil"])(
    "is 0 beside %s, with one notice",
    async (text) => {
      const { rows, findings } = await said(
        "bank-report",
        STATUS,
        `${NIK};600000;;${text}`,
        `${OTHERS[1]};600000;;${text}`,
      );
      expect(rows["2"]).toMatchObject({ transacted_rp: "0" });
      expect(findings.filter(({ code }) => code === "kosong-nol").map(({ rows: n }) => n)).toEqual([2]);
    },
  );
  test.each(["SUKSES", "ZZ APA", ""])("is missing beside %s", async (text) => {
    expect((await said("bank-report", STATUS, `${NIK};600000;;${text}`)).refused).toEqual(["2"]);
  });
});
