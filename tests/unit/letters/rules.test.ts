import { describe, expect, test } from "vitest";
import { chosenQuery as chosenInList } from "@/lib/cases/list/filter/cases";
import { CASE_TYPE_CODES, CASE_TYPES } from "@/lib/cases/rules/catalogue";
import { chosenQuery, parseChosen, parseLetterFilter } from "@/lib/letters/filter";
import { addressOf, type Bucket, groupCases } from "@/lib/letters/rules/group";
import { allowedLetterVerbs, replyBy } from "@/lib/letters/rules/letter";
import { letterNumber, patternFault, romanMonth } from "@/lib/letters/rules/number";
import { defaultOffice, officeCodeOf } from "@/lib/letters/rules/office";
import { recipientOf } from "@/lib/letters/rules/recipient";

const bucket = (change: Partial<Bucket> = {}): Bucket => ({
  type: "SALDO_NOL",
  closed: false,
  written: false,
  regencyCode: "5103",
  regionCode: "5103012001",
  bankCode: "BNI",
  cases: 3,
  families: 3,
  amountRp: 1_800_000,
  ...change,
});

describe("E18 which case goes into which letter", () => {
  test("one a bank and kab/kota, one a Dispendukcapil, one a village", () => {
    const { letters, leftOut } = groupCases(
      [
        bucket(),
        bucket({ regionCode: "5103022001" }),
        bucket({ type: "GAGAL_EWALLET" }),
        bucket({ bankCode: "BRI" }),
        bucket({ regencyCode: "5102", regionCode: "5102012001" }),
        bucket({ type: "NIK_TIDAK_PADAN", bankCode: "BRI" }),
        bucket({ type: "NIK_TIDAK_PADAN", regionCode: "5103022001" }),
        bucket({ type: "MENINGGAL" }),
        bucket({ type: "TIDAK_TRANSAKSI", bankCode: "BRI" }),
        bucket({ type: "MENINGGAL", regionCode: "5103012002" }),
      ],
      false,
    );
    expect(letters.map(({ kind, regionCode, bankCode, cases }) => [kind, regionCode, bankCode, cases])).toEqual([
      ["bank-branch", "5102", "BNI", 3],
      ["bank-branch", "5103", "BNI", 9],
      ["bank-branch", "5103", "BRI", 3],
      ["dukcapil", "5103", "", 6],
      ["village", "5103012001", "", 6],
      ["village", "5103012002", "", 3],
    ]);
    expect(leftOut).toEqual([]);
  });

  test.each([
    ["closed", { closed: true }],
    ["no-letter", { type: "GANDA" }],
    ["no-letter", { type: "DIKEMBALIKAN" }],
    ["no-letter", { type: "TIDAK_AKTIF_DTKS" }],
    ["no-bank", { bankCode: "" }],
    ["no-village", { type: "MENINGGAL", regionCode: "5103010000" }],
    ["whole-regency", { type: "KUOTA_BELUM_TERPENUHI", regionCode: "5103", bankCode: "" }],
    ["written", { written: true }],
  ] as const)("goes into none because of %s: %o", (reason, change) => {
    expect(addressOf(bucket(change), false)).toBe(reason);
    expect(groupCases([bucket(change)], false)).toEqual({ letters: [], leftOut: [{ reason, cases: 3 }] });
  });

  test("what stands in another letter goes again only when it is asked for, and a closed case never", () => {
    expect(addressOf(bucket({ written: true }), true)).toMatchObject({ kind: "bank-branch" });
    expect(addressOf(bucket({ written: true, closed: true }), true)).toBe("closed");
  });

  test("every type of the catalogue goes where its row says", () => {
    for (const type of CASE_TYPE_CODES) {
      const address = addressOf(bucket({ type }), false);
      expect(typeof address === "string" ? null : address.kind, type).toBe(CASE_TYPES[type].letter);
    }
  });
});

describe("the number of a letter", () => {
  test("fills its pattern", () => {
    expect(letterNumber("400.9/{nomor}/Dinsos/{bulan romawi}/{tahun}", 12, "2026-11-28")).toBe(
      "400.9/12/Dinsos/XI/2026",
    );
    expect(letterNumber("{nomor}/{bulan}.{tahun}", 1, "2027-01-02")).toBe("1/01.2027");
  });

  test.each([
    ["2026-01-31", "I"],
    ["2026-04-01", "IV"],
    ["2026-09-30", "IX"],
    ["2026-12-31", "XII"],
  ])("the month of %s is %s", (date, roman) => {
    expect(romanMonth(date)).toBe(roman);
  });

  test.each([
    ["400/{nomor}/{tahun}", null],
    ["400/{tahun}", "Pola harus memuat {nomor}."],
    ["400/{nomor}", "Pola harus memuat {tahun}"],
    ["{nomor}/{tahun}/{hari}", "{hari} tidak dikenal"],
    ["{nomor}/{tahun}/{", "Kurung kurawalnya"],
  ])("%s: %s", (pattern, fault) => {
    if (fault === null) expect(patternFault(pattern)).toBeNull();
    else expect(patternFault(pattern)).toContain(fault);
  });
});

describe("an office", () => {
  test("writes from the name of its region until somebody says otherwise", () => {
    expect(defaultOffice("KABUPATEN BADUNG")).toMatchObject({
      headLines: ["PEMERINTAH KABUPATEN BADUNG", "DINAS SOSIAL"],
      place: "Badung",
      signerTitle: "Kepala Dinas Sosial Kabupaten Badung",
    });
    expect(defaultOffice("KOTA DENPASAR").headLines[0]).toBe("PEMERINTAH KOTA DENPASAR");
    expect(defaultOffice("BALI")).toMatchObject({ place: "Bali", signerTitle: "Kepala Dinas Sosial Provinsi Bali" });
  });

  test("is the own one of each Dinsos, and nobody else has one", () => {
    expect(officeCodeOf("dinsos-kabkota", "5103")).toBe("5103");
    expect(officeCodeOf("dinsos-provinsi", "5103")).toBe("51");
    for (const role of ["bank", "dukcapil", "pfm", "pendamping", "camat", "presenter", "admin"] as const)
      expect(officeCodeOf(role, "5103")).toBeNull();
  });

  const of = (state: "draft" | "issued" | "sent" | "cancelled") => ({ state, officeCode: "5103", regencyCode: "5103" });
  test.each([
    ["draft", ["change", "issue", "cancel"]],
    ["issued", ["send", "cancel"]],
    ["sent", ["cancel"]],
    ["cancelled", []],
  ] as const)("may do with its own letter that is %s: %o", (state, verbs) => {
    expect(allowedLetterVerbs("dinsos-kabkota", of(state))).toEqual(verbs);
    expect(allowedLetterVerbs("dinsos-provinsi", of(state))).toEqual([]);
    expect(allowedLetterVerbs("bank", of(state))).toEqual([]);
  });
});

describe("a recipient", () => {
  const names = { regency: "KABUPATEN BADUNG", village: "DALUNG", bank: "Bank Negara Indonesia" };
  const at = { regencyCode: "5103", regionCode: "5103", bankCode: "" };
  test.each([
    [{ ...at, kind: "bank-branch", bankCode: "BNI" }, "Pimpinan Cabang Bank Negara Indonesia Badung", "Badung"],
    [{ ...at, kind: "bank-branch", bankCode: "POS" }, "Kepala Kantor Pos Badung", "Badung"],
    [{ ...at, kind: "dukcapil" }, "Kepala Dinas Kependudukan dan Pencatatan Sipil Kabupaten Badung", "Badung"],
    [{ ...at, kind: "village", regionCode: "5103012001" }, "Kepala Desa Dalung", "Dalung"],
    [{ ...at, kind: "village", regionCode: "5103011001" }, "Lurah Dalung", "Dalung"],
  ] as const)("%o is %s", (address, recipient, recipientAt) => {
    expect(recipientOf(address, names)).toEqual({ recipient, recipientAt });
  });
});

describe("the day by which an answer is asked for", () => {
  test.each([
    ["2026-12-20", "2026-12-20"],
    ["2026-12-06", "2026-12-06"],
    ["2026-12-05", "2026-12-05"],
    ["2026-12-04", "2026-12-05"],
    ["2026-10-01", "2026-12-05"],
  ])("is the deadline %s, but at least a week after the letter: %s", (dueOn, answer) => {
    expect(replyBy(dueOn, "2026-11-28")).toBe(answer);
  });
});

describe("the address that names cases", () => {
  test("says ticked ones, or a view with those left out, and reads back the same", () => {
    expect(parseChosen({ picked: "12,3,x,12" })).toEqual({ ids: [12n, 3n] });
    const all = parseChosen({ all: "1", region: "5103", type: "SALDO_NOL", except: "7,9" });
    expect(all).toMatchObject({ filter: { region: "5103", type: "SALDO_NOL" }, except: [7n, 9n] });
    for (const chosen of [all, parseChosen({ picked: "3" })])
      expect(parseChosen(Object.fromEntries(new URLSearchParams(chosenQuery(chosen))))).toEqual(chosen);
  });

  test("is what the form over the list of cases means: its ticks, or its view without what was unticked", () => {
    const form = {
      query: "type=SALDO_NOL&after=5103-9",
      picked: ["1.3", "2.1"],
      shown: ["1", "2", "4"],
      except: ["8"],
    };
    expect(chosenInList({ ...form, all: false })).toBe("picked=1,2");
    expect(parseChosen(Object.fromEntries(new URLSearchParams(chosenInList({ ...form, all: true }))))).toMatchObject({
      filter: { type: "SALDO_NOL", after: "" },
      except: [8n, 4n],
    });
  });

  test("drops what cannot be", () => {
    expect(parseLetterFilter({ state: "x", kind: "y", region: "5", batch: "a", after: "-1" })).toEqual({
      state: "",
      kind: "",
      region: "",
      batch: "",
      own: "",
      sort: "",
      after: "",
      before: "",
    });
  });
});
