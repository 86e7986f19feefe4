import { beforeAll, describe, expect, test } from "vitest";
import type { Kind } from "@/lib/intake/kinds/rules";
import { asOwner, periodId } from "@/tests/support/builders";
import { expectAsPredicted, loadBase, readCase, readFile } from "@/tests/support/cases";
import { useDatabase } from "@/tests/support/database";
import { useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

let period: number;
beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
  await loadBase(period);
});

const CASES: readonly [id: string, rule: string, kind: Kind | undefined, region?: string][] = [
  ["D01", "numbering, total and signature rows are no data", "dpm"],
  ["D02", "repeated headings, groups and sub totals are no data", "dpm"],
  ["D04", "a heading over two merged rows counts with the row below", "dpm"],
  ["V01", "an example in a heading is no part of its name", "verval"],
  ["R11", "a share is another column than its count", "recap", ""],
  ["B22", "a second table is read by its own heading", "bank-report"],
  ["C11", "a zero character is dropped", "dpm"],
  ["C12", 'a cell ="…" is its text', "dpm"],
  ["C13", "a NIK column that Excel rounded is refused", "dpm"],
  ["D09", "a formula without a result refuses its row", "dpm"],
  ["X01", "an .xls is read", "dpm"],
  ["C15", "a row with too few or too many cells is read as far as it goes", "dpm"],
  ["D05", "headings are known by their synonyms", "dpm"],
  ["D05b", "families are placed by the names of kecamatan and desa", "dpm"],
  ["X18", "a header under a long letter is found", undefined],
  ["Q01", "a count with a dot is thousands, the total is no data", "quota", ""],
  ["D24", "a NIK under another name is refused", "dpm"],
  ["X20", "of two columns of one name the first counts", undefined],
  ["D21", "a region code in four columns is joined", undefined],
];

describe("files as they circulate in offices", () => {
  test.each(CASES)("%s: %s", async (id, _rule, kind, region) => {
    const reading = await readCase(id, period, { ...(kind && { kind }), ...(region !== undefined && { region }) });
    expect(reading.outcome).toMatchObject({ state: "planned", message: "" });
    expectAsPredicted(id, reading);
  });
});

const HEAD = "NIK;NAMA;ALAMAT;NO KK";
const family = (n: number) => `99510348065380${10 + n};NI MADE ${n};BR. CONTOH;9951030202118${100 + n}`;
const dpm = (...lines: string[]) => readFile({ kind: "dpm", period, text: `${lines.join("\n")}\n` });

describe("rows that are no data", () => {
  test("a numbering in brackets, a group and a grand total are skipped, a family without NIK is refused", async () => {
    const { rows, refused, skipped, outcome } = await dpm(
      HEAD,
      "(1);(2);(3);(4)",
      "DESA KUTA;;;",
      family(1),
      ";NI KETUT TANPA NIK;BR. CONTOH;9951030202118009",
      "GRAND TOTAL;1;;",
    );
    expect(Object.keys(rows)).toEqual(["4"]);
    expect(refused).toEqual(["5"]);
    expect(skipped).toEqual(["2", "3", "6"]);
    expect(outcome.read).toBe(2);
  });

  test("a family whose name begins with Jumlah is a family when it has its NIK", async () => {
    const { rows } = await dpm(HEAD, family(1).replace("NI MADE", "JUMLAH"), family(2));
    expect(Object.keys(rows)).toEqual(["2", "3"]);
  });
});

describe("a heading inside the data", () => {
  test("is skipped when it is the same, and read anew when its columns stand elsewhere", async () => {
    const swapped = "NAMA;NIK;ALAMAT;NO KK";
    const { rows, skipped } = await dpm(
      HEAD,
      family(1),
      HEAD,
      family(2),
      swapped,
      `NI LUH;${family(3).slice(0, 16)};X;`,
    );
    expect(Object.keys(rows)).toEqual(["2", "4", "6"]);
    expect(rows["6"]).toMatchObject({ name: "NI LUH", address: "X" });
    expect(skipped).toEqual(["3", "5"]);
  });

  test("stops the file when what it needs is not there, and says in which row", async () => {
    const { outcome } = await dpm(HEAD, family(1), "ALAMAT;NIK;NO KK;", `X;${family(2).slice(0, 16)};;`);
    expect(outcome).toMatchObject({ state: "refused" });
    expect(outcome.message).toMatch(/Baris 3 memulai tabel lain/);
  });
});

describe("kind 8: what was judged on the first table", () => {
  test("a NIK column that Excel rounded stays refused below a second heading", async () => {
    const rounded = (n: number) => `995103480653${800 + n}0`;
    const lines = Array.from({ length: 8 }, (_, n) => `${rounded(n)};NI LUH ${n};X;`);
    const { rows, refused } = await dpm(HEAD, ...lines, "NAMA;NIK;ALAMAT;NO KK", `NI LUH;${rounded(9)};X;`);
    expect(rows).toEqual({});
    expect(refused).toHaveLength(9);
  });
});

describe("kind 3: columns and tables beside each other", () => {
  test("X20: of two columns of one name it is said which is read", async () => {
    const { findings } = await readCase("X20", period);
    expect(findings.filter(({ code }) => code === "kolom-kembar").map(({ place }) => place)).toEqual([
      '"NAMA" (F) karena sudah ada "NAMA" (C)',
      '"NIK" (E) karena sudah ada "NIK" (B)',
    ]);
  });

  test("a table beside the first is named with its rows, and the first is read whole", async () => {
    const beside = (left: number, right: number) => `${family(left)};;${family(right)}`;
    const { rows, findings } = await dpm(`${HEAD};;${HEAD}`, beside(1, 4), beside(2, 5), `${family(3)};;;;;`);
    expect(Object.keys(rows)).toEqual(["2", "3", "4"]);
    expect(findings).toMatchObject([
      { kind: "check", code: "desa-tidak-dikenal", rows: 3 },
      { kind: "unread", code: "tabel-samping", place: "F", rows: 2, samples: [2, 3] },
    ]);
  });

  test("C15: rows with too few and too many cells are named", async () => {
    const { findings } = await readCase("C15", period, { kind: "dpm" });
    expect(findings.filter(({ code }) => code.startsWith("sel-"))).toMatchObject([
      { code: "sel-kurang", rows: 1, samples: [6] },
      { code: "sel-lebih", rows: 1, samples: [9] },
    ]);
  });

  test("D21: parts of a code without the others are named and not read", async () => {
    const { rows, findings } = await dpm("NIK;NAMA;KD_KEC;KD_KEL", `${family(1).slice(0, 16)};NI MADE;1;1002`);
    expect(rows["2"]).toMatchObject({ region: "5103" });
    expect(findings.map(({ place }) => place)).toEqual(["Kode wilayah", "KD_KEC", "KD_KEL"]);
  });
});
