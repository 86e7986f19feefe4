import { beforeAll, describe, expect, test } from "vitest";
import { aKpm, asOwner, periodId } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { remarksOf, scalar, send, sendFile, takeIn, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const HEAD = "NIK;NOMOR KARTU;NAMA;NOMINAL TOPUP;TGL TOPUP;NOMINAL TRANSAKSI;SALDO;STATUS";
const VILLAGE = "5103012001";
const nik = (n: number) => `995103410170${String(9000 + n)}`;
let period: number;

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
  await asOwner(async (client) => {
    for (let n = 1; n <= 5; n++) await aKpm(client, { village: VILLAGE, nik: nik(n) });
    await aKpm(client, { village: "5102012001", nik: `995102410170${"9001"}` });
    await client.query(
      `insert into cards (kpm_id, bank_code, regency_code, region_code, card_no, account_no, intake_id, row_no)
       select id, 'BNI', '5103', region_code, 510300000050, '7700', 0, 1 from kpm where nik = $1`,
      [nik(5)],
    );
  });
});

const report = (...rows: string[]) => ({ kind: "bank-report" as const, period, text: [HEAD, ...rows].join("\n") });

describe("a bank report", () => {
  test("brings each known family its amounts and opens the cases it shows", async () => {
    const outcome = await send(
      report(`${nik(1)};;SATU;600000;12/11/2026;600000;0;SUKSES`, `${nik(2)};;DUA;600000;12/11/2026;0;0;SALDO NOL`),
    );
    expect(outcome).toMatchObject({ state: "done", read: 2, figures: [2, 0, 0, 0], opened: 1 });
    expect(
      await scalar("select transacted_rp from disbursements d join kpm k on k.id = d.kpm_id where nik = $1", [nik(1)]),
    ).toBe("600000");
    expect(
      await scalar("select sp2d_rp from realisations where period_id = $1 and region_code = '5103'", [period]),
    ).toBe("1200000");
  });

  test("closes the case of a family when the next report shows its money, and says so", async () => {
    const outcome = await send(report(`${nik(2)};;DUA;600000;12/11/2026;200000;400000;SUKSES`));
    expect(outcome).toMatchObject({ figures: [0, 1, 0, 0], closed: 1 });
  });

  test("with the same content under another name changes nothing", async () => {
    const outcome = await send(report(`${nik(2)};;DUA;600000;12/11/2026;200000;400000;SUKSES `));
    expect(outcome).toMatchObject({ figures: [0, 0, 1, 0], opened: 0, closed: 0 });
  });

  test("accounts for every row and names refused ones by Excel's row number", async () => {
    const id = await sendFile(
      report(
        `${nik(3)};;TIGA;600000;;0;600000;`,
        `99510341017;;PENDEK;600000;;0;0;`,
        ";;;;;;;",
        `${nik(3)};;TIGA LAGI;600000;;0;600000;`,
        "9951024101709001;;TETANGGA;600000;;0;0;",
        "9951034101708888;;TIDAK ADA;600000;;0;0;",
        `;0000510300000050;LIMA;600000;;0;600000;`,
      ),
    );
    const outcome = await takeIn(id);
    expect(outcome).toMatchObject({ read: 6, figures: [2, 0, 0, 4] });
    const refused = (await remarksOf(id)).filter((remark) => remark.severity === "refused");
    expect(refused.map(({ row, reason }) => [row, reason])).toEqual([
      [3, "panjang"],
      [5, "ganda"],
      [6, "tidak-ada-dalam-dpm"],
      [7, "tidak-ada-dalam-dpm"],
    ]);
  });

  test("answers the same for a neighbour's family and for nobody", async () => {
    const id = await sendFile(report("9951024101709001;;TETANGGA;1;;0;0;", "9951034101707777;;SIAPA;1;;0;0;"));
    await takeIn(id);
    const [neighbour, nobody] = await remarksOf(id);
    expect(neighbour?.message).toBe(nobody?.message);
  });

  test("never overwrites a later report", async () => {
    const id = await sendFile({ ...report(`${nik(2)};;DUA;0;;0;0;SALDO NOL`), asOf: "2026-10-01" });
    expect(await takeIn(id)).toMatchObject({ figures: [0, 0, 0, 1] });
  });

  test("of one bank does not reach families of another", async () => {
    const outcome = await send({ ...report(`${nik(1)};;SATU;0;;0;0;`), bank: "BRI" });
    expect(outcome).toMatchObject({ figures: [0, 0, 0, 1] });
  });
});
