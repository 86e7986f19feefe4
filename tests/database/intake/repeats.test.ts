import { beforeAll, expect, test } from "vitest";
import { sumRows } from "@/lib/intake/apply/commands/decide";
import { repeatChoice } from "@/lib/intake/matching/present";
import { asOwner, periodId, userOf } from "@/tests/support/builders";
import { loadBase, type Reading, readingOf } from "@/tests/support/cases";
import { useDatabase } from "@/tests/support/database";
import { approveAll, planned, remarksOf, scalar, useUploads } from "@/tests/support/intake";
import { uploadFile } from "@/tests/support/upload";

useUploads();
useDatabase();

const operator = userOf("dinsos-kabkota", ["5103"], null, 7n);
const neighbour = userOf("dinsos-kabkota", ["5102"], null, 8n);
const [FIRST, SECOND] = ["9951034806537001", "9951035511567002"];

beforeAll(async () => {
  await loadBase(await asOwner((client) => periodId(client)));
});

const MONTHS = [
  "NIK;BULAN;NOMINAL TOPUP;TGL TOPUP;NOMINAL TRANSAKSI;SALDO;STATUS",
  `${FIRST};OKTOBER;200000;05/10/2026;200000;0;SUKSES`,
  `${SECOND};OKTOBER;200000;05/10/2026;200000;0;SUKSES`,
  `${FIRST};NOVEMBER;200000;05/11/2026;50000;150000;SUKSES`,
  `${FIRST};DESEMBER;200000;06/11/2026;0;200000;BELUM TRANSAKSI`,
].join("\n");

const reread = async ({ id, kind }: Reading, sum: boolean) => {
  await sumRows(operator, BigInt(id), sum);
  return readingOf(id, kind);
};

test("rows of one family are told, and only the own office may have them added up", async () => {
  const reading = await uploadFile({ actor: operator, kind: "bank-report", text: MONTHS });
  expect(reading.outcome).toMatchObject({ read: 4, figures: [2, 0, 0, 2] });
  expect(repeatChoice(reading.kind, reading.findings)).toMatchObject({ verb: "sum" });
  await expect(sumRows(neighbour, BigInt(reading.id), true)).rejects.toMatchObject({ reason: "not-found" });

  const summed = await reread(reading, true);
  expect(summed.outcome).toMatchObject({ state: "planned", read: 2, figures: [2, 0, 0, 0] });
  expect(summed.skipped).toEqual(["4", "5"]);
  expect(repeatChoice(summed.kind, summed.findings)).toMatchObject({ verb: "first" });
  expect((await reread(summed, false)).outcome).toMatchObject({ read: 4, figures: [2, 0, 0, 2] });

  await reread(reading, true);
  await approveAll();
  expect(await planned(reading.id)).toMatchObject({ state: "done" });
  const stored = await scalar(
    `select concat_ws(' ', credited_rp, credited_on, transacted_rp, balance_rp, status) from disbursements d
     join kpm k on k.id = d.kpm_id where k.nik = $1 and bank_intake_id = $2`,
    [FIRST, reading.id],
  );
  expect(stored).toBe("600000 2026-11-06 250000 350000 tidak-transaksi");
});

test("amounts that add up to more than a family is due are told", async () => {
  const row = `${FIRST};600000;600000`;
  const reading = await uploadFile({
    actor: operator,
    kind: "bank-report",
    text: `NIK;NOMINAL TOPUP;NOMINAL TRANSAKSI\n${row}\n${row}\n`,
  });
  const { id } = await reread(reading, true);
  const remarks = (await remarksOf(id)).filter(({ row: no }) => no > 0);
  expect(remarks.map(({ row: no, reason }) => [no, reason])).toEqual([
    [2, "indeks"],
    [3, "dijumlah"],
  ]);
});

test("money that was ordered or went back is added up as well; what the field found is not", async () => {
  for (const [kind, head, column] of [
    ["sp2d", "NILAI", "ordered_rp"],
    ["return", "NOMINAL RETUR", "returned_rp"],
  ]) {
    const text = `NIK;${head}\n${SECOND};200000\n${SECOND};400000\n`;
    const reading = await reread(await uploadFile({ actor: operator, kind: kind ?? "", text }), true);
    expect(await scalar(`select ${column} from staging.i${BigInt(reading.id)}_resolved`)).toBe("600000");
  }
  const field = await uploadFile({
    actor: operator,
    kind: "field-result",
    text: `NIK;HASIL\n${FIRST};Sukses\n${FIRST};Sukses\n`,
  });
  expect(repeatChoice(field.kind, field.findings)).toBeNull();
  await expect(sumRows(operator, BigInt(field.id), true)).rejects.toMatchObject({ reason: "refused" });
});
