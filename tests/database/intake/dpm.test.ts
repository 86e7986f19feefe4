import { beforeAll, describe, expect, test } from "vitest";
import { asOwner, periodId } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { remarksOf, scalar, send, sendFile, takeIn, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const HEAD = "NIK;NAMA PENERIMA;NO KK;KODE WILAYAH;KECAMATAN;KELURAHAN;NO KKS;BANK";
const VILLAGE = "5103011004";
const nik = (n: number) => `995103410170${String(8000 + n)}`;
let period: number;

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});

const dpm = (...rows: string[]) => ({ kind: "dpm" as const, period, text: [HEAD, ...rows].join("\r\n") });
const regionOf = (n: number) => scalar("select region_code from kpm where nik = $1", [nik(n)]);

describe("a DPM", () => {
  test("lists its families for the period, with their cards", async () => {
    const outcome = await send(
      dpm(
        `${nik(1)};NI SATU;9951030000000001;${VILLAGE};;;0000510300000001;BNI`,
        `${nik(2)};NI DUA;9951030000000002;51.03.01.1004;;;;BNI`,
      ),
    );
    expect(outcome).toMatchObject({ state: "done", read: 2, figures: [2, 0, 0, 0] });
    expect(
      await scalar("select dpm_kpm from realisations where period_id = $1 and region_code = '5103'", [period]),
    ).toBe("2");
    expect(await scalar("select count(*) from cards")).toBe("1");
  });

  test("changes what differs, leaves what is empty, and keeps families that it does not name", async () => {
    const id = await sendFile(dpm(`${nik(1)};NI SATU BARU;;${VILLAGE};;;;BNI`));
    expect(await takeIn(id)).toMatchObject({ figures: [0, 1, 0, 0], warned: 1 });
    expect(await scalar("select no_kk from kpm where nik = $1", [nik(1)])).toBe("9951030000000001");
    expect((await remarksOf(id)).map(({ row, message }) => [row, message])).toEqual([
      [0, "1 keluarga DPM sebelumnya tidak ada di berkas ini; mereka tetap terdaftar."],
    ]);
    expect(await scalar("select count(*) from disbursements where listed")).toBe("2");
  });

  test("with the same content again changes nothing", async () => {
    const outcome = await send(dpm(`${nik(1)};Ni Satu  Baru;;${VILLAGE};;;;BNI`));
    expect(outcome).toMatchObject({ figures: [0, 0, 1, 0], opened: 0, closed: 0 });
  });

  test("finds a desa by names, and pads with a warning what it cannot find", async () => {
    const [district, village] = await asOwner(async (client) => {
      const { rows } = await client.query<{ name: string }>(
        "select name from regions where code in (left($1, 6), $1) order by code",
        [VILLAGE],
      );
      return rows.map((row) => row.name);
    });
    const outcome = await send(
      dpm(
        `${nik(3)};NI TIGA;;;KEC. ${district?.toLowerCase()};Desa ${village?.toUpperCase()};;BNI`,
        `${nik(4)};NI EMPAT;;;${district};DESA YANG TIDAK ADA;;BNI`,
        `${nik(5)};NI LIMA;;5103999999;;;;BNI`,
      ),
    );
    expect(outcome).toMatchObject({ figures: [3, 0, 0, 0] });
    expect([await regionOf(3), await regionOf(4), await regionOf(5)]).toEqual([VILLAGE, "5103010000", "5103000000"]);
  });

  test("refuses rows of another kab/kota and doubles, and accounts for every row", async () => {
    const id = await sendFile(
      dpm(
        `${nik(6)};NI ENAM;;5102012001;;;;BNI`,
        `${nik(7)};NI TUJUH;;${VILLAGE};;;;BNI`,
        `${nik(7)};NI TUJUH;;${VILLAGE};;;;BNI`,
        `${nik(8)};;;${VILLAGE};;;;BNI`,
      ),
    );
    expect(await takeIn(id)).toMatchObject({ read: 4, figures: [1, 0, 0, 3] });
    const refused = (await remarksOf(id)).filter(({ severity }) => severity === "refused");
    expect(refused.map(({ row, reason }) => [row, reason])).toEqual([
      [2, "wilayah-lain"],
      [4, "ganda"],
      [5, "kosong"],
    ]);
  });
});
