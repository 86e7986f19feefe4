import { beforeAll, describe, expect, test } from "vitest";
import { ownerPool } from "@/lib/platform/database/db";
import { useDatabase } from "@/tests/support/database";
import { BADUNG, casesOf, eventsOf, family, follow, openPeriod, readFile, reports, TABANAN } from "./village";

useDatabase();
let period = 0;
beforeAll(async () => {
  period = await openPeriod();
});

const typesOf = async (kpm: string | null) =>
  (await casesOf(period, kpm)).filter((found) => found.state !== "closed").map((found) => found.type);
const PAID = {
  credited_rp: 600_000,
  credited_on: "2031-03-01",
  transacted_rp: 600_000,
  balance_rp: 0,
  status: "sukses",
};

describe("what the bank report shows opens and closes a case", () => {
  const said = [
    ["SALDO_NOL", { status: "saldo-nol", balance_rp: 0 }],
    ["SALDO_NOL", { credited_rp: 600_000, credited_on: "2031-03-30", transacted_rp: 0, balance_rp: 0 }],
    ["GAGAL_EWALLET", { status: "gagal-topup" }],
    ["GAGAL_EWALLET", { status: "gagal-ewallet" }],
    ["TIDAK_DITEMUKAN", { status: "tidak-ditemukan" }],
    ["KKS_TIDAK_TERDISTRIBUSI", { status: "kks-tidak-terdistribusi" }],
    ["MENINGGAL", { status: "meninggal" }],
    ["MENINGGAL", { field_status: "meninggal" }],
    ["MENOLAK", { field_status: "menolak" }],
    ["GAGAL_REKENING", { status: "gagal-rekening" }],
    ["EDC_BERMASALAH", { status: "edc-bermasalah" }],
    ["NIK_TIDAK_PADAN", { status: "nik-tidak-padan" }],
    ["TIDAK_TRANSAKSI", { credited_rp: 600_000, credited_on: "2031-01-15", transacted_rp: 0, balance_rp: 600_000 }],
  ] as const;
  test.each(said)("%s", async (type, row) => {
    const kpm = await family(period, { disbursement: { ...row } });
    await follow(period, await readFile());
    expect(await typesOf(kpm)).toEqual([type]);
    const file = await reports(period, kpm, PAID);
    await follow(period, file);
    const [found] = await casesOf(period, kpm);
    expect(found).toMatchObject({ state: "closed", reason: "data" });
    const last = (await eventsOf(found?.id ?? "")).at(-1);
    expect(last).toMatchObject({ verb: "close", actor_name: "Salur" });
    expect(last?.note).toContain(`Rp600.000 tampak di laporan bank BRI (berkas #${file}, baris`);
  });

  test("a balance in the next report closes the zero-balance case and names bank, file and row", async () => {
    const kpm = await family(period, { disbursement: { status: "saldo-nol", balance_rp: 0 } });
    await follow(period, await readFile());
    const file = await reports(period, kpm, {
      credited_rp: 400_000,
      credited_on: "2031-03-30",
      transacted_rp: 0,
      balance_rp: 400_000,
      status: "sukses",
    });
    await follow(period, file);
    const [found] = await casesOf(period, kpm);
    const note = (await eventsOf(found?.id ?? "")).at(-1)?.note;
    expect(note).toMatch(
      new RegExp(
        `^Ditutup oleh data: saldo Rp400\\.000 tampak di laporan bank BRI \\(berkas #${file}, baris \\d+\\)\\.$`,
      ),
    );
  });

  test("money untouched for 30 days is no case yet, for 31 days it is, due on the 105th day", async () => {
    const untouched = { credited_rp: 600_000, transacted_rp: 0, balance_rp: 600_000 };
    const thirty = await family(period, { disbursement: { ...untouched, credited_on: "2031-03-01" } });
    const thirtyOne = await family(period, { disbursement: { ...untouched, credited_on: "2031-02-28" } });
    await follow(period, await readFile());
    expect(await typesOf(thirty)).toEqual([]);
    expect(await casesOf(period, thirtyOne)).toMatchObject([{ type: "TIDAK_TRANSAKSI", due: "2031-06-13" }]);
  });

  test("a family that has spent its money has no case, whatever the status says", async () => {
    const kpm = await family(period, { disbursement: { ...PAID, status: "saldo-nol" } });
    await follow(period, await readFile());
    expect(await typesOf(kpm)).toEqual([]);
  });
});

describe("what the list of families shows", () => {
  test("a NIK that does not match opens a case until the list says that it matches", async () => {
    const kpm = await family(period, { kpm: { nik_matched: false } });
    await follow(period, await readFile());
    expect(await typesOf(kpm)).toEqual(["NIK_TIDAK_PADAN"]);
    await ownerPool().query("update kpm set nik_matched = true where id = $1", [kpm]);
    await follow(period, await readFile());
    const [found] = await casesOf(period, kpm);
    expect(found?.state).toBe("closed");
    expect((await eventsOf(found?.id ?? "")).at(-1)?.note).toContain("DPM menyatakan NIK padan");
  });

  const shared = [
    ["family card", { kpm: { no_kk: "9951031111111111" } }],
    ["KKS", { card: { card_no: "0000510311111111" } }],
    ["account", { card: { account_no: "000911111111111" } }],
  ] as const;
  test.each(shared)(
    "one %s with two families of a kab/kota is a double, until one leaves the list",
    async (_, given) => {
      const kept = await family(period, given);
      const left = await family(period, given);
      const neighbour = await family(period, { ...given, regency: TABANAN });
      await follow(period, await readFile(), "51");
      expect([await typesOf(kept), await typesOf(left), await typesOf(neighbour)]).toEqual([["GANDA"], ["GANDA"], []]);
      await ownerPool().query("update disbursements set listed = false, ordered_rp = null where kpm_id = $1", [left]);
      await follow(period, await readFile());
      expect([await typesOf(kept), await typesOf(left)]).toEqual([[], []]);
    },
  );

  test("a family that the bank reports as double is one, until the bank reports otherwise", async () => {
    const kpm = await family(period, { disbursement: { status: "ganda" } });
    await follow(period, await readFile());
    expect(await typesOf(kpm)).toEqual(["GANDA"]);
    const [found] = await casesOf(period, kpm);
    await follow(period, await reports(period, kpm, { status: "saldo-nol" }));
    expect((await eventsOf(found?.id ?? "")).at(-1)?.note).toMatch(
      /^Ditutup oleh data: bank tidak lagi melaporkan ganda/,
    );
    await follow(period, await reports(period, kpm, { status: "ganda" }));
    await follow(period, await reports(period, kpm, PAID));
    expect(await typesOf(kpm)).toEqual([]);
    expect((await eventsOf(found?.id ?? "")).at(-1)?.note).toMatch(/transaksi Rp/);
  });

  test("one NIK listed in two kab/kota in the same period is a double", async () => {
    const here = await family(period, { kpm: { nik: "9951037777777777" } });
    const there = await family(period, { kpm: { nik: "9951037777777777" }, regency: TABANAN });
    await follow(period, await readFile());
    const [found] = await casesOf(period, here);
    expect(found?.type).toBe("GANDA");
    expect((await eventsOf(found?.id ?? "")).map(({ note }) => note)).toEqual([
      "NIK ini tercatat lebih dari sekali pada periode yang sama.",
    ]);
    await ownerPool().query("update disbursements set listed = false, ordered_rp = null where kpm_id = $1", [there]);
    await follow(period, await readFile());
    expect((await eventsOf(found?.id ?? "")).at(-1)?.note).toMatch(/nomor yang sama sudah tidak ada pada periode ini/);
  });

  test("a kab/kota with fewer families than its quota has one case for what is missing, until the list is full", async () => {
    const quota = (kpm: number) =>
      ownerPool().query(
        `insert into quotas values ($1, 'SEMBAKO', '2031-01-01', '2031-12-31', $2, 'SK 1/2031', '2031-01-01', 1, 1)
         on conflict (regency_code, program_code, from_on, to_on) do update set kpm = excluded.kpm`,
        [BADUNG, kpm],
      );
    const { rows } = await ownerPool().query<{ listed: number }>(
      "select count(*)::int as listed from disbursements where period_id = $1 and regency_code = $2 and listed",
      [period, BADUNG],
    );
    const listed = rows[0]?.listed ?? 0;
    await quota(listed + 1);
    await follow(period, await readFile());
    const { rows: found } = await ownerPool().query(
      "select type, region_code, families, amount_rp::int as amount from cases where kpm_id is null and state = 'open'",
    );
    expect(found).toEqual([{ type: "KUOTA_BELUM_TERPENUHI", region_code: BADUNG, families: 1, amount: 600_000 }]);
    await quota(listed);
    await follow(period, await readFile());
    expect(await typesOf(null)).toEqual([]);
  });
});

describe("history", () => {
  const zero = { status: "saldo-nol", balance_rp: 0 };

  test("following the same data again changes nothing", async () => {
    await family(period, { disbursement: zero });
    const file = await readFile();
    await follow(period, file);
    const everything = async () =>
      (
        await ownerPool().query(
          "select (select md5(string_agg(c::text, '' order by id)) from cases c) as cases, (select count(*) from case_events) as events",
        )
      ).rows[0];
    const before = await everything();
    expect(await follow(period, await readFile())).toEqual({ opened: 0, closed: 0, files: [] });
    expect(await everything()).toEqual(before);
  });

  test("a cause that vanished and comes back reopens the same case", async () => {
    const kpm = await family(period, { disbursement: zero });
    await follow(period, await readFile());
    await follow(period, await reports(period, kpm, PAID));
    await follow(period, await reports(period, kpm, { ...zero, credited_rp: null, transacted_rp: null }));
    const found = await casesOf(period, kpm);
    expect(found).toMatchObject([{ type: "SALDO_NOL", state: "open", reason: null }]);
    expect((await eventsOf(found[0]?.id ?? "")).map((event) => event.verb)).toEqual(["open", "close", "reopen"]);
  });

  test("a case that a person closed stays closed until a later file shows its cause again", async () => {
    const kpm = await family(period, { disbursement: zero });
    await follow(period, await readFile());
    await ownerPool().query(
      "update cases set state = 'closed', closed_reason = 'selesai', closed_at = now() where kpm_id = $1",
      [kpm],
    );
    await follow(period, await readFile());
    expect(await casesOf(period, kpm)).toMatchObject([{ state: "closed", reason: "selesai" }]);
    await follow(period, await reports(period, kpm, { ...zero, status_text: "SALDO 0" }));
    expect(await casesOf(period, kpm)).toMatchObject([{ state: "open" }]);
  });

  test("a file of one kab/kota leaves the cases of its neighbour alone", async () => {
    const neighbour = await family(period, { disbursement: zero, regency: TABANAN });
    await follow(period, await readFile(TABANAN), TABANAN);
    await ownerPool().query("update disbursements set status = 'sukses', balance_rp = 1 where kpm_id = $1", [
      neighbour,
    ]);
    await follow(period, await readFile(), BADUNG);
    expect(await typesOf(neighbour)).toEqual(["SALDO_NOL"]);
  });
});
