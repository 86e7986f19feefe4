import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { within } from "@/lib/auth/scope";
import { askUndo } from "@/lib/intake/apply/commands/undo";
import { undoOnce } from "@/lib/intake/jobs";
import { aKpm, asOwner, periodId, tester, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { type FileSketch, planned, remarksOf, scalar, sendFile, takeIn, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const VILLAGE = "5103011004";
const nik = (n: number) => `995103410170${String(5000 + n)}`;
const card = (n: number) => `000051030000${String(5000 + n)}`;
const badung = userOf("dinsos-kabkota", ["5103"]);
let period: number;

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});

beforeEach(async () => {
  await asOwner(async (client) => {
    await client.query(
      "truncate kpm, cards, disbursements, cases, case_events, realisations, case_counts, ewarongs, dtks_rows, dtks_snapshots, unmatched_rows, intakes cascade",
    );
    for (let n = 1; n <= 3; n++) await aKpm(client, { village: VILLAGE, nik: nik(n), name: `NI ASLI ${"ABC"[n - 1]}` });
    await aKpm(client, { village: "5102012001", nik: nik(9), name: "NI TETANGGA" });
    await client.query(
      `insert into cards (kpm_id, bank_code, regency_code, region_code, card_no, intake_id, row_no)
       select id, 'BNI', '5103', region_code, $1, 0, 1 from kpm where nik = $2`,
      [card(2), nik(2)],
    );
  });
});

const file = (kind: FileSketch["kind"], lines: string[], more: Partial<FileSketch> = {}): FileSketch => ({
  kind,
  period,
  text: lines.join("\r\n"),
  ...more,
});
const dpm = (...lines: string[]) => file("dpm", ["NIK;NAMA;NO KKS;KODE WILAYAH;STATUS PADAN", ...lines]);
const report = (...lines: string[]) =>
  file("bank-report", ["NIK;NO KKS;NAMA;NOMINAL TOPUP;NOMINAL TRANSAKSI;STATUS", ...lines]);
const reasons = async (id: string) => (await remarksOf(id)).map(({ row, severity, reason }) => [row, severity, reason]);
const liveCases = () => scalar("select string_agg(type, ',' order by type) from cases where state <> 'closed'");

async function take(sketch: FileSketch) {
  const id = await sendFile(sketch);
  const outcome = await takeIn(id);
  expect(outcome).toMatchObject({ state: "done" });
  return { id, ...outcome };
}
async function undo(id: string) {
  await askUndo(badung, BigInt(id));
  await undoOnce(tester);
}

describe("verval", () => {
  const HEAD = "NIK,PROGRAM BANSOS,NOKK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,IBU KANDUNG,ALAMAT,RT,RW,STATUS PADAN";
  const verval = (...lines: string[]) => file("verval", [HEAD, ...lines]);
  const familyOf = (n: number) =>
    scalar("select concat_ws('|', name, no_kk, birth_on, address, nik_matched) from kpm where nik = $1", [nik(n)]);

  test("corrects a family of its own kab/kota and refuses the neighbour's as unknown", async () => {
    const { id, figures } = await take(
      verval(`${nik(1)},SEMBAKO,9951030000005001,Ni Asli A,X,31/01/1970,Y,br. 4,1,12,PADAN`, `${nik(9)},,,NI,,,,,,,`),
    );
    expect(figures).toEqual([0, 1, 0, 1]);
    expect(await familyOf(1)).toBe("NI ASLI A|9951030000005001|1970-01-31|BR. 4 RT 001 RW 012|t");
    expect(await reasons(id)).toContainEqual([3, "refused", "tidak-ada-dalam-dpm"]);
    expect(await scalar("select name from kpm where nik = $1", [nik(9)])).toBe("NI TETANGGA");
  });

  test("with only NIK and name is enough, and leaves everything else", async () => {
    const before = await familyOf(2);
    await take(file("verval", ["NIK,NAMA", `${nik(2)},NI ASLI B BARU`]));
    expect(await familyOf(2)).toBe(before?.replace("NI ASLI B", "NI ASLI B BARU"));
  });

  test("closes a case of NIK that does not match, naming the file; undoing opens it again", async () => {
    await take(dpm(`${nik(1)};NI ASLI A;;${VILLAGE};TIDAK PADAN`));
    expect(await liveCases()).toBe("NIK_TIDAK_PADAN");
    const { id } = await take(verval(`${nik(1)},,,NI ASLI A,,,,,,,PADAN`));
    expect(await liveCases()).toBeNull();
    expect(await scalar("select note from case_events where verb = 'close'")).toBe(
      `Ditutup oleh data: verval menyatakan NIK padan (berkas #${id}, baris 2).`,
    );
    await undo(id);
    expect(await liveCases()).toBe("NIK_TIDAK_PADAN");
    expect(await scalar("select nik_matched from kpm where nik = $1", [nik(1)])).toBe("false");
  });

  test("said twice changes nothing", async () => {
    const line = `${nik(1)},,9951030000005001,NI ASLI A,,31/01/1970,,BR. 4,1,12,PADAN`;
    await take(verval(line));
    expect((await take(verval(line, ""))).figures).toEqual([0, 0, 1, 0]);
  });
});

describe("kks", () => {
  const kks = (...lines: string[]) => file("kks", ["NIK;NAMA;NO KKS;TANGGAL SERAH;STATUS KKS", ...lines]);
  const handedOn = (n: number) =>
    scalar("select distributed_on::text from cards c join kpm k on k.id = c.kpm_id where k.nik = $1", [nik(n)]);

  test("records who has the card since when; without a date, since the data date", async () => {
    const { figures } = await take(
      kks(`${nik(1)};;;05/11/2026;`, `;;${card(2)};;SUDAH DISERAHKAN`, `${nik(9)};;;;SUDAH`),
    );
    expect(figures).toEqual([2, 0, 0, 1]);
    expect([await handedOn(1), await handedOn(2)]).toEqual(["2026-11-05", "2026-11-20"]);
    expect((await take(kks(`${nik(1)};;;05/11/2026;SUDAH`, `;;${card(2)};;SUDAH DISERAHKAN`))).figures).toEqual([
      0, 0, 2, 0,
    ]);
  });

  test.each([
    ["20/11/2026", [1, 0, 0, 0]],
    ["21/11/2026", [0, 0, 0, 1]],
  ])("a card handed over on %s, data of 20/11/2026", async (on, figures) => {
    expect((await take(kks(`${nik(1)};;;${on};`))).figures).toEqual(figures);
  });

  test("closes the case of a card that was not handed over, and a later 'belum' opens it again", async () => {
    await take(dpm(`${nik(2)};NI ASLI B;;${VILLAGE};`));
    await take(report(`${nik(2)};;;0;0;KKS TIDAK TERDISTRIBUSI`));
    expect(await liveCases()).toBe("KKS_TIDAK_TERDISTRIBUSI");
    const { id } = await take(kks(`${nik(2)};;;19/11/2026;`));
    expect(await liveCases()).toBeNull();
    expect(await scalar("select note from case_events where verb = 'close'")).toBe(
      `Ditutup oleh data: kartu diserahkan pada 19-11-2026 (berkas #${id}).`,
    );
    const later = await take(kks(`${nik(2)};;;;BELUM DIAMBIL`));
    expect(await liveCases()).toBe("KKS_TIDAK_TERDISTRIBUSI");
    await undo(later.id);
    expect([await handedOn(2), await liveCases()]).toEqual(["2026-11-19", null]);
    await undo(id);
    expect([await handedOn(2), await liveCases()]).toEqual([null, "KKS_TIDAK_TERDISTRIBUSI"]);
  });

  test("E9: another card number beside a known one is a warning, and the known one stays", async () => {
    const { id } = await take(kks(`${nik(2)};;${card(8)};19/11/2026;`));
    expect(await reasons(id)).toEqual([[2, "warning", "nomor-lain"]]);
    expect(await scalar("select card_no from cards")).toBe(String(Number(card(2))));
  });
});

describe("e-Warong", () => {
  const list = (...lines: string[]) =>
    file("ewarong", ["ID EWARONG;NAMA AGEN;BANK;ALAMAT;KODE WILAYAH;STATUS", ...lines], { period: null });
  const agents = () =>
    scalar(
      "select string_agg(concat_ws('|', code, name, region_code, address, status), ' / ' order by code) from ewarongs",
    );

  test("adds agents, completes those that a bank named, and goes back when undone", async () => {
    await take(file("bank-report", ["NIK;NOMINAL TOPUP;NOMINAL TRANSAKSI;ID_EWARONG", `${nik(1)};600000;600000;EW1`]));
    const before = await agents();
    const { id, figures } = await take(
      list(
        `EW1;Warung Satu;BNI;Jl. 1;${VILLAGE};Aktif`,
        `EW2;Warung Dua;BNI;;${VILLAGE};TUTUP`,
        `EW3;Warung Tiga;;;${VILLAGE};`,
      ),
    );
    expect(figures).toEqual([1, 1, 0, 1]);
    expect(await agents()).toBe(`EW1|WARUNG SATU|${VILLAGE}|Jl. 1|aktif / EW2|WARUNG DUA|${VILLAGE}||tidak-aktif`);
    expect((await take(list(`EW1;Warung Satu;BNI;Jl. 1;${VILLAGE};Aktif`))).figures).toEqual([0, 0, 1, 0]);
    await undo(id);
    expect(await agents()).toBe(before);
  });

  test("does not take the number of the neighbour's agent, nor say that it exists", async () => {
    await asOwner((client) =>
      client.query(
        "insert into ewarongs (bank_code, code, regency_code, region_code, name) values ('BNI','EW9','5102','5102010000','WARUNG')",
      ),
    );
    const { id, figures } = await take(list(`EW9;Warung Kita;BNI;;${VILLAGE};`));
    expect(figures).toEqual([0, 0, 0, 1]);
    expect((await remarksOf(id))[0]?.message).toBe(
      "ID ini tidak dapat dipakai untuk kab/kota berkas ini; periksa ID-nya ke bank.",
    );
    expect(await agents()).toBe("EW9|WARUNG|5102010000||");
  });
});

describe("dtks", () => {
  const HEAD = "IDSEMESTA;NIK;NAMA;NO KK;KODE WILAYAH;STATUS NIK;STATUS DTKS;ALASAN KELUAR";
  const copy = (...lines: string[]) => file("dtks", [HEAD, ...lines], { period: null });
  const people = () =>
    scalar(
      "select string_agg(concat_ws('|', person_key, nik_status, active, exit_reason), ' / ' order by person_key) from dtks_rows",
    );

  test("keeps every person of the day, also one whose NIK is broken", async () => {
    const { id, figures } = await take(
      copy(
        `D1;${nik(1)};A;;${VILLAGE};PADAN;AKTIF;`,
        `D2;123;B;;${VILLAGE};PADAN;AKTIF;`,
        `D3;${nik(3)};C;;${VILLAGE};TIDAK PADAN;TIDAK AKTIF;Meninggal`,
        `;123;D;;${VILLAGE};;AKTIF;`,
      ),
    );
    expect(figures).toEqual([3, 0, 0, 1]);
    expect(await people()).toBe(`dD2|invalid|t| / n${nik(1)}|valid|t| / n${nik(3)}|invalid|f|Meninggal`);
    expect(await reasons(id)).toEqual([
      [3, "warning", "panjang"],
      [5, "refused", "panjang"],
    ]);
    expect(await scalar("select snapshot_on || ' ' || people from dtks_snapshots")).toBe("2026-11-20 3");
  });

  test("of another day is another copy; the same day again changes nothing; undone it is gone", async () => {
    const line = `D1;${nik(1)};A;;${VILLAGE};PADAN;AKTIF;`;
    await take(copy(line));
    expect((await take(copy(line, ""))).figures).toEqual([0, 0, 1, 0]);
    const { id, figures } = await take({ ...copy(line), asOf: "2026-11-21" });
    expect(figures).toEqual([1, 0, 0, 0]);
    await undo(id);
    expect(await scalar("select string_agg(snapshot_on::text, ',') from dtks_snapshots")).toBe("2026-11-20");
  });

  test.each([
    ["the neighbour", userOf("dinsos-kabkota", ["5102"]), [0, 0]],
    ["a bank", userOf("bank", ["5103"], "BNI"), [0, 0]],
    ["a presenter, who sees totals", userOf("presenter", ["51"]), [1, 0]],
    ["the kab/kota itself", badung, [1, 1]],
  ])("is seen by %s as [copies, people]", async (_, actor, seen) => {
    await take(copy(`D1;${nik(1)};A;;${VILLAGE};PADAN;AKTIF;`));
    const counts = await within(actor, async (tx) => {
      const [row] = await tx.$queryRaw<{ copies: number; people: number }[]>`
        select (select count(*) from dtks_snapshots)::int as copies, (select count(*) from dtks_rows)::int as people`;
      return [row?.copies, row?.people];
    });
    expect(counts).toEqual(seen);
  });
});

describe("E9: a row that names one family by one number and somebody else by another", () => {
  test("is taken with a warning in a bank report: another name, another NIK, another's card", async () => {
    const { id, figures } = await take(
      report(
        `${nik(1)};;I WAYAN LAIN;600000;0;`,
        `${nik(8)};${card(2)};NI ASLI B;600000;0;`,
        `${nik(3)};${card(2)};N.I. ASLI C;600000;0;`,
      ),
    );
    expect(figures).toEqual([3, 0, 0, 0]);
    expect(await reasons(id)).toEqual([
      [2, "warning", "nama-lain"],
      [3, "warning", "nik-lain"],
      [4, "warning", "kartu-lain"],
    ]);
  });

  test("is silent when the name is only cut short or written with other signs", async () => {
    const { warned } = await take(
      report(`${nik(1)};;Ni Asli;600000;0;`, `${nik(2)};;NI. ASLI-B;600000;0;`, `${nik(3)};;;1;0;`),
    );
    expect(warned).toBe(0);
  });

  test("F17: is a warning, and after a yes a case, when a DPM gives a family another's card", async () => {
    await take(dpm(`${nik(2)};NI ASLI B;;${VILLAGE};`));
    const id = await sendFile(dpm(`${nik(1)};I KETUT BEDA;${card(2)};${VILLAGE};`, `${nik(2)};NI ASLI B;;${VILLAGE};`));
    await planned(id);
    await asOwner((client) => client.query("update intakes set take_held = true where id = $1", [id]));
    await takeIn(id);
    expect(await reasons(id)).toEqual([
      [2, "warning", "nama-lain"],
      [2, "warning", "kartu-lain"],
    ]);
    expect(await liveCases()).toBe("GANDA,GANDA");
  });
});
