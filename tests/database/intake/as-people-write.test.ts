import fs from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { recognise } from "@/lib/intake/recognise/commands/recognise";
import { aKpm, asOwner, periodId } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { remarksOf, scalar, send, sendFile, takeIn, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const nik = (n: number) => `995103410170${String(5000 + n)}`;
const fullWidth = (digits: string) => digits.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
let period: number;

beforeAll(async () => {
  period = await asOwner(async (client) => {
    for (let n = 1; n <= 6; n++) await aKpm(client, { village: "5103012001", nik: nik(n) });
    return periodId(client);
  });
});

const report = (...rows: string[]) => ({
  kind: "bank-report" as const,
  period,
  text: ["NIK;NOMINAL TOPUP;TGL TOPUP;NOMINAL TRANSAKSI;STATUS", ...rows].join("\n"),
});
/** Row 0 is what is said of the file as a whole. */
const rowRemarks = async (id: string) => (await remarksOf(id)).filter(({ row }) => row > 0);
const kept = (n: number) =>
  scalar(
    "select concat_ws(' ', credited_rp, credited_on) from disbursements d join kpm k on k.id = d.kpm_id where nik = $1",
    [nik(n)],
  );

test("E9: numbers, amounts and dates are understood as people and programs write them", async () => {
  const outcome = await send(
    report(
      `'${nik(1)};Rp600.000,00;20/11/2026;0;SUKSES`,
      `\u00a0${fullWidth(nik(2))}\u00a0;600.000;2026-11-20;0;SUKSES`,
      `${nik(3)
        .replace(/(.{4})/g, "$1 ")
        .trim()};Rp 600.000,-;46346;0;SUKSES`,
      `${nik(4)};600000.00;20 November 2026;0;SUKSES`,
    ),
  );
  expect(outcome).toMatchObject({ state: "done", figures: [4, 0, 0, 0] });
  for (const n of [1, 2, 3, 4]) expect(await kept(n)).toBe("600000 2026-11-20");
});

test("E8 E9: a NIK in scientific notation is no number to guess: the row is told what Excel did and how to mend it", async () => {
  const id = await sendFile(report("9,95103E+15;600000;20/11/2026;0;SUKSES", `${nik(5)};600000;20/11/2026;0;SUKSES`));
  expect(await takeIn(id)).toMatchObject({ figures: [1, 0, 0, 1] });
  const [remark] = await rowRemarks(id);
  expect(remark).toMatchObject({ row: 2, severity: "refused" });
  expect(remark?.message).toMatch(/Teks/);
});

test("E10: rows that repeat a family, in the file or of an earlier one, are listed and stop nothing else", async () => {
  const id = await sendFile(
    report(
      `${nik(5)};600000;20/11/2026;0;SUKSES`,
      `${nik(6)};600000;20/11/2026;0;SUKSES`,
      `${nik(6)};600000;20/11/2026;0;SUKSES`,
    ),
  );
  expect(await takeIn(id)).toMatchObject({ state: "done", figures: [1, 0, 1, 1] });
  expect((await rowRemarks(id)).map(({ row, reason }) => [row, reason])).toEqual([[4, "ganda"]]);
  expect(
    await scalar("select count(*) from disbursements d join kpm k on k.id = d.kpm_id where nik = $1", [nik(6)]),
  ).toBe("1");
});

test("E16: every row knows its file, its row number there, who sent it and when", async () => {
  const id = await sendFile(report(`${nik(1)};600000;20/11/2026;600000;SUKSES`));
  await takeIn(id);
  expect(
    await scalar(
      `select concat_ws(' ', i.id, d.bank_row_no, i.file_name, i.uploaded_by_name, i.uploaded_at::date = current_date)
       from disbursements d join intakes i on i.id = d.bank_intake_id join kpm k on k.id = d.kpm_id where k.nik = $1`,
      [nik(1)],
    ),
  ).toBe(`${id} 2 uji.csv Uji t`);
  expect(await scalar("select concat_ws(' ', intake_id, row_no) from kpm where nik = $1", [nik(1)])).toMatch(
    /^\d+ \d+$/,
  );
});

test("E1: what a file of a million rows is, is known within two seconds, from its beginning", async () => {
  const file = path.join(process.env.DATA_DIR ?? "", "uploads", "sejuta.csv");
  const line = `${nik(1)};600000;20/11/2026;0;SUKSES\n`;
  fs.writeFileSync(file, report("").text + line.repeat(1_000_000));
  const began = performance.now();
  const { header, file: open, certain } = await recognise(file, { kinds: ["dpm", "bank-report", "sp2d"] });
  await open.rows.return(undefined);
  expect(performance.now() - began).toBeLessThan(2_000);
  expect({ kind: header.kind, certain }).toEqual({ kind: "bank-report", certain: true });
  fs.rmSync(file);
});
