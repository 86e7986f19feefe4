import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { askUndo } from "@/lib/intake/apply/commands/undo";
import { undoOnce } from "@/lib/intake/jobs";
import { reconcileOnce } from "@/lib/reconciliation/jobs";
import { aKpm, asOwner, periodId, tester, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { type FileSketch, scalar, send, sendFile, takeIn, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const nik = (n: number) => `995103410170${String(6000 + n)}`;
const card = (n: number) => `000051030000${String(6000 + n)}`;
let period: number;

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});

beforeEach(async () => {
  await asOwner(async (client) => {
    await client.query(
      "truncate kpm, cards, disbursements, cases, case_events, realisations, case_counts, reconciliations, reconciliation_runs, unmatched_rows, intakes cascade",
    );
    for (let n = 1; n <= 4; n++) await aKpm(client, { village: "5103012001", nik: nik(n) });
    await client.query(
      `insert into cards (kpm_id, bank_code, regency_code, region_code, card_no, account_no, intake_id, row_no)
       select id, 'BNI', '5103', region_code, $1, '7700', 0, 1 from kpm where nik = $2`,
      [card(4), nik(4)],
    );
  });
});

const dpm = (...families: number[]): FileSketch => ({
  kind: "dpm",
  period,
  text: `NIK;NAMA\n${families.map((n) => `${nik(n)};NI ${n}\n`).join("")}`,
});
const orders = (...rows: [family: number, rp: number][]): FileSketch => ({
  kind: "sp2d",
  period,
  text: `NILAI;NAMA_PENERIMA;KODE_BANK;NOREKENING;NOMOR_KARTU;NIK_KTP;TAHAP\n${rows.map(([n, rp]) => `${rp};NI ${n};BNI;;;${nik(n)};4\n`).join("")}`,
});
const report = (...rows: [family: number, credited: number, transacted: number][]): FileSketch => ({
  kind: "bank-report",
  period,
  text: `NIK;NOMINAL TOPUP;NOMINAL TRANSAKSI;STATUS\n${rows.map(([n, c, t]) => `${nik(n)};${c};${t};SUKSES\n`).join("")}`,
});
const results = (...rows: [family: number, result: string][]): FileSketch => ({
  kind: "field-result",
  period,
  text: `NIK;NAMA;HASIL LAPANGAN;TANGGAL\n${rows.map(([n, result]) => `${nik(n)};NI ${n};${result};20/11/2026\n`).join("")}`,
});
const one = (column: string, n: number) =>
  scalar(`select ${column} from disbursements d join kpm k on k.id = d.kpm_id where nik = $1`, [nik(n)]);

describe("a payment order by name", () => {
  test("orders whom it names, and nobody whom the bank alone names", async () => {
    await send(dpm(1, 2, 3));
    await send(report([1, 600_000, 0], [2, 600_000, 0]));
    expect(await one("ordered_rp", 2)).toBe("600000");
    expect(await send(orders([1, 600_000], [3, 400_000]))).toMatchObject({ state: "done", figures: [2, 0, 0, 0] });
    expect(await Promise.all([1, 2, 3].map((n) => one("ordered_rp", n)))).toEqual(["600000", null, "400000"]);
    await send(report([1, 600_000, 0], [2, 600_000, 600_000]));
    expect(await one("ordered_rp", 2), "a later report does not order").toBe(null);
    expect(
      await scalar(
        "select sp2d_kpm || ' ' || sp2d_rp from realisations where region_code = '5103' and bank_code = 'BNI'",
      ),
    ).toBe("2 1000000");
  });

  test("the same content again changes nothing, and undone leaves the bank's list as the order", async () => {
    await send(dpm(1));
    await send(report([1, 600_000, 0]));
    const id = await sendFile(orders([1, 500_000]));
    await takeIn(id);
    expect(await send({ ...orders([1, 500_000]), asOf: "2026-11-21" })).toMatchObject({ figures: [0, 0, 1, 0] });
    await askUndo(userOf("dinsos-kabkota", ["5103"]), BigInt(id));
    await undoOnce(tester);
    expect(await one("concat_ws(' ', ordered_rp, order_no, order_intake_id)", 1)).toBe("600000");
  });

  test("orders only for the banks it names: another bank's list stays its order, in the funnel as in the reconciliation", async () => {
    const ofBri: FileSketch = {
      kind: "bank-report",
      period,
      text: `NIK;BANK;NOMINAL TOPUP;NOMINAL TRANSAKSI;STATUS\n${nik(2)};BRI;600000;0;SUKSES\n`,
    };
    const figures = () =>
      scalar(
        "select string_agg(bank_code || ' ' || sp2d_kpm || ' ' || sp2d_rp, ', ' order by bank_code) from realisations where region_code = '5103'",
      );
    const compared = async () => {
      while (await reconcileOnce(tester));
      return scalar(
        "select string_agg(bank_code || ' ' || ordered_kpm || ' ' || ordered_rp, ', ' order by bank_code) from reconciliations",
      );
    };
    await asOwner((client) => client.query("update kpm set bank_code = 'BRI' where nik = $1", [nik(2)]));
    await send(dpm(1, 2));
    const id = await sendFile(orders([1, 500_000]));
    await takeIn(id);
    await send(report([1, 500_000, 0]));
    await send(ofBri);
    expect(await figures()).toBe("BNI 1 500000, BRI 1 600000");
    expect(await compared()).toBe("BNI 1 500000, BRI 1 600000");
    await askUndo(userOf("dinsos-kabkota", ["5103"]), BigInt(id));
    await undoOnce(tester);
    expect(await figures()).toBe("BNI 1 600000, BRI 1 600000");
    expect(await compared()).toBe("BNI 1 600000, BRI 1 600000");
  });

  test("keeps a row that names nobody here, and refuses an order of nothing", async () => {
    await send(dpm(1));
    const outcome = await send(orders([1, 0], [9, 600_000]));
    expect(outcome).toMatchObject({ figures: [0, 0, 0, 2] });
    expect(await scalar("select source || ' ' || amount_rp || ' ' || regency_code from unmatched_rows")).toBe(
      "order 600000 5103",
    );
  });

  test("finds no family of the neighbour by the neighbour's NIK", async () => {
    expect(await send({ ...orders([1, 600_000]), region: "5102" })).toMatchObject({ figures: [0, 0, 0, 1] });
    expect(await scalar("select count(*) from disbursements")).toBe("0");
  });
});

describe("a field result", () => {
  test("with nothing but NIK, name and result opens the case it shows, and a later one closes it", async () => {
    await send(dpm(1, 2));
    await send(report([1, 600_000, 0], [2, 600_000, 0]));
    await send(results([1, "KPM Meninggal"], [2, "KKS Rusak/Hilang"]));
    expect(await scalar("select string_agg(type, ' ' order by type) from cases where state <> 'closed'")).toBe(
      "KKS_RUSAK_HILANG MENINGGAL",
    );
    await send(results([1, "Sukses Salur"], [2, "Sukses Salur"]));
    expect(await scalar("select count(*) from cases where state <> 'closed'")).toBe("0");
  });

  test("that contradicts the bank is a difference of its own", async () => {
    await send(dpm(1, 2));
    await send(report([1, 600_000, 600_000], [2, 600_000, 600_000]));
    await send(results([1, "Saldo Kosong"], [2, "Sukses salur"]));
    while (await reconcileOnce(tester));
    expect(await scalar("select totals->'terms'->'contradicts'->>'families' from reconciliations")).toBe("1");
    expect(await scalar("select string_agg(type, ' ') from cases where state <> 'closed'")).toBe("STATUS_BERTENTANGAN");
  });
});

test("a list of returns matches by card where the NIK is missing, and says so", async () => {
  await send(dpm(4));
  await send({
    kind: "return",
    period,
    asOf: "2026-11-21",
    text: `NOMOR KARTU;NAMA;NOMINAL DIKEMBALIKAN;TGL SETOR\n${card(4)};NI 4;600000;21/11/2026\n`,
  });
  expect(await one("concat_ws(' ', returned_rp, returned_on, return_key)", 4)).toBe("600000 2026-11-21 card");
});
