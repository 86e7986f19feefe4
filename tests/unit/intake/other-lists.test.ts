import { describe, expect, test } from "vitest";
import { readSmall, toldOf } from "@/tests/support/small-file";
import { workbookOf } from "@/tests/support/workbook";

// Kinds 1 to 4: what is no list of ours, no table at all, or one that its programs wrote in their own way.

const nik = (n: number) => `99510348065380${11 + n}`;
const kk = (n: number) => `9951030202118${100 + n}`;
const text = (...lines: string[]) => `${lines.join("\n")}\n`;

test.each([
  ["staff", "NIK;NAMA;JABATAN;KECAMATAN;ALAMAT"],
  ["voters", "NO KK;NIK;NAMA;TANGGAL LAHIR;ALAMAT;RT;RW;TPS"],
  ["families of PKH by component", "NIK;NAMA PENGURUS;ALAMAT;KECAMATAN;KELURAHAN;KOMPONEN"],
])("kind 2: a list of %s is asked about by the one column that tells", async (_, head) => {
  const { stop, rows } = await readSmall(text(head, head.replace(/[^;]+/g, nik(0))));
  expect([stop, rows]).toEqual([expect.stringMatching(/^Jenis berkas belum pasti: kolom/), {}]);
});

describe("kind 1: what is no table", () => {
  test.each([
    ["a web archive called .xls", "MIME-Version: 1.0\nContent-Type: text/html\n\n<table>", /halaman web/],
    ["blank lines", "\n;;;\n \n", /Semua sel berkas ini kosong/],
    ["rows that are one quoted text each", `"NIK;NAMA;NO KK"\n"${nik(0)};NI MADE;${kk(0)}"\n`, /Teks ke Kolom/],
  ])("%s ends with one sentence", async (_, bytes, sentence) => {
    await expect(readSmall(bytes, "dpm")).rejects.toMatchObject({ sentence: expect.stringMatching(sentence) });
  });
  test("a table of one column of quoted cells is no such thing", async () => {
    const { rows } = await readSmall(text('"NIK";"NAMA";"NO KK"', `"${nik(0)}";"NI MADE";"${kk(0)}"`), "dpm");
    expect(Object.keys(rows)).toEqual(["2"]);
  });
});

test("a space before a quote is no part of the cell", async () => {
  const { rows } = await readSmall(`NIK, NAMA, ALAMAT, NO KK\n"${nik(0)}", "NI MADE", "BR, X", "${kk(0)}"\n`, "dpm");
  expect(rows["2"]).toMatchObject({ nik: nik(0), name: "NI MADE", address: "BR, X", no_kk: kk(0) });
});

test("kind 3: what stands to the right of all that the top of a sheet knows is named", async () => {
  const family = (n: number) => [`99510348065${38_011 + n}`, "NI MADE", `99510302021${18_100 + n}`];
  const rows = [["NIK", "NAMA", "NO KK"], ...Array.from({ length: 1_200 }, (_, n) => family(n))];
  rows[1_190] = [...family(1_189), "", "SUDAH MENINGGAL"];
  const reading = await readSmall(workbookOf([{ name: "BNBA", rows }]), "dpm");
  expect([Object.keys(reading.rows).length, toldOf(reading)]).toEqual([1_200, ["sel-lebih 1"]]);
});

describe("kind 4: headings as offices write them", () => {
  test("the mark of a footnote is no part of a name", async () => {
    const head = "NIK *);NAMA **;No. KK 1);Tgl. Lahir²";
    const { rows } = await readSmall(text(head, `${nik(0)};NI MADE;${kk(0)};08/06/1953`), "dpm");
    expect(rows["2"]).toMatchObject({ nik: nik(0), name: "NI MADE", no_kk: kk(0), birth_on: "1953-06-08" });
  });
  test("other words for the same columns of a DPM", async () => {
    const head = "NO. KTP / NIK;NAMA PENERIMA MANFAAT;NOMOR KARTU KELUARGA (KK);NO. ATM/KKS;NO.REK";
    const row = `${nik(0)};NI MADE;${kk(0)};0000510300007011;9980000002`;
    expect((await readSmall(text(head, row), "dpm")).rows["2"]).toMatchObject({
      ...{ nik: nik(0), name: "NI MADE", no_kk: kk(0), card_no: "0000510300007011", account_no: "9980000002" },
    });
  });
  test("other words for the same columns of a bank, but a number of transactions is no amount", async () => {
    const head = "NIK KPM;JUMLAH TOP UP;TGL. PENYALURAN;#;TGL. PENCAIRAN;SALDO TERAKHIR;STATUS TRANSAKSI";
    const row = `${nik(0)};600.000;05/11/2026;600.000;06/11/2026;0;SUKSES`;
    const read = (amount: string) => readSmall(text(head.replace("#", amount), row), "bank-report");
    expect((await read("NILAI TRANSAKSI")).rows["2"]).toMatchObject({
      ...{ credited_rp: 600_000, credited_on: "2026-11-05", transacted_rp: 600_000, transacted_on: "2026-11-06" },
      ...{ balance_rp: 0, status: "sukses" },
    });
    expect((await read("JUMLAH TRANSAKSI")).stop).toMatch(/belum ditemukan: Nominal transaksi/);
  });
});

test("Q01: a count with a part of a family is refused, however it is grouped", async () => {
  const { refused } = await readSmall(text("KODE KAB;TAHUN;KUOTA KPM;NO SK", "5103;2026;16.781,5;SK-1"), "quota");
  expect(refused).toEqual({ "2": "pecahan" });
});
