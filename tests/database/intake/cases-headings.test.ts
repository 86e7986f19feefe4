import { beforeAll, describe, expect, test } from "vitest";
import type { Kind } from "@/lib/intake/kinds/rules";
import { mapColumns } from "@/lib/intake/recognise/commands/map-columns";
import { listSamples } from "@/lib/intake/recognise/queries";
import { mapColumnsSchema } from "@/lib/intake/schema";
import { getIntake } from "@/lib/intake/shelf/queries";
import { asOwner, periodId, userOf } from "@/tests/support/builders";
import { expectAsPredicted, readCase, readFile, readingOf } from "@/tests/support/cases";
import { useDatabase } from "@/tests/support/database";
import { useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const badung = userOf("dinsos-kabkota", ["5103"], null, 7n);
const admin = userOf("admin", [""], null, 9n);
let period: number;
beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});

/** What the form of the columns sends when its proposals are taken as they are, but for some fields. */
async function send(id: string, kind: Kind, own: Record<string, unknown> = {}) {
  const actor = kind === "recap" || kind === "quota" ? admin : badung;
  const { mapping } = await getIntake(actor, BigInt(id));
  const { headerRow, constants, sheet } = "columns" in mapping ? mapping : { headerRow: 1, constants: {}, sheet: "" };
  const columns = (await listSamples(actor, BigInt(id))).map(({ column, field }) => [`c${column}`, field]);
  const once = Object.entries(constants).map(([field, text]) => [`k-${field}`, text]);
  const form = { id, verb: "send", kind, sheet: sheet ?? "", headerRow: String(headerRow) };
  await mapColumns(actor, mapColumnsSchema.parse({ ...form, ...Object.fromEntries([...columns, ...once]), ...own }));
  return readingOf(id, kind);
}

const RECAP = "KODE KAB/KOTA;PROGRAM;PERIODE;SP2D KPM;#1;PENYALURAN KPM;#2;PENCAIRAN KPM;#3";
const recapHead = (unit: string) =>
  RECAP.replace("#1", `SP2D ${unit}`).replace("#2", `PENYALURAN ${unit}`).replace("#3", `PENCAIRAN ${unit}`);
const recap = (...lines: string[]) => readFile({ kind: "recap", region: "", period, text: `${lines.join("\n")}\n` });
const MONEY = { sp2d_rp: "6022200000", credited_rp: "5961600000", transacted_rp: "5811600000" };
const row = (one: string, two: string, three: string) =>
  `5102;SEMBAKO;JAN-MAR 2026;10037;${one};9936;${two};9686;${three}`;

describe("kind 4: units of amounts", () => {
  test("R07: a heading in million rupiah multiplies its column, and says so", async () => {
    const { outcome, rows, findings } = await readCase("R07", period, { kind: "recap", region: "" });
    expect(outcome.state).toBe("planned");
    expect(rows["3"]).toMatchObject(MONEY);
    expect(findings.filter(({ code }) => code === "satuan-juta").map(({ place }) => place)).toEqual([
      "Pencairan Nominal (Rp Juta)",
      "Penyaluran Nominal (Rp Juta)",
      "SP2D Nominal (Rp Juta)",
    ]);
  });

  test.each([
    ["NOMINAL (dalam ribuan Rp)", row("6.022.200", "5961600", "5811600")],
    ["NOMINAL JUTAAN", row("6022,2", "5.961,6", "5811.6")],
    ["NOMINAL [Rp miliar]", row("6,0222", "5,9616", "5,8116")],
    ["NOMINAL (Rp)", row("6022200000", "5.961.600.000", "Rp5.811.600.000")],
  ])("%s", async (unit, line) => {
    const { rows } = await recap(recapHead(unit), line);
    expect(rows["2"]).toMatchObject(MONEY);
  });

  test("a title says it for every amount, and a heading of its own goes before", async () => {
    const head = recapHead("NOMINAL").replace("PENCAIRAN NOMINAL", "PENCAIRAN NOMINAL (Rp ribu)");
    const { rows } = await recap("REKAP (dalam jutaan rupiah)", head, row("6022,2", "5961,6", "5811600"));
    expect(rows["3"]).toMatchObject(MONEY);
  });

  test("counts below a heading with a unit beside them stay as they are, and a column that a person named is multiplied", async () => {
    const head = recapHead("NOMINAL").replace("SP2D NOMINAL", "DANA TURUN (JUTA)");
    const { id, outcome } = await recap(head, row("6022,2", "5961600000", "5811600000"));
    expect(outcome.state).toBe("mapping");
    const { rows } = await send(id, "recap", { c4: "sp2dRp" });
    expect(rows["2"]).toMatchObject({ ...MONEY, sp2d_kpm: "10037" });
  });
});

describe("kind 4: decorated headings", () => {
  test("marks, examples, units and short words are no part of a name", async () => {
    const head = "No.;N I K *;NM. KPM;NO. KARTU KELUARGA (16 digit);TGL LHR;KD. DESA;NMR REK.;BANK PENYALUR";
    const line = "1;9951034806538001;NI MADE;9951030202118001;08/06/1953;5103011002;9980000002;BNI";
    const { rows } = await readFile({ kind: "dpm", period, text: `${head}\n${line}\n` });
    expect(rows["2"]).toMatchObject({
      nik: "9951034806538001",
      name: "NI MADE",
      no_kk: "9951030202118001",
      birth_on: "1953-06-08",
      region: "5103011002",
      account_no: "9980000002",
    });
  });
});

describe("kind 12: the row of the headings", () => {
  test("X17: a file without headings loses no family: none is proposed, NIK and name are guessed, no number is shown", async () => {
    const { id, outcome } = await readCase("X17", period, { kind: "dpm" });
    expect(outcome.state).toBe("mapping");
    const { mapping } = await getIntake(badung, BigInt(id));
    expect(mapping).toMatchObject({ headerRow: 0 });
    const samples = await listSamples(badung, BigInt(id));
    expect(samples.map(({ field }) => field).slice(0, 3)).toEqual(["", "nik", "name"]);
    expect(JSON.stringify([mapping, samples])).not.toMatch(/\d{10}/);
    const { rows } = await send(id, "dpm");
    expect(Object.keys(rows)).toHaveLength(15);
    expect(rows["1"]).toMatchObject({ nik: "9951034806538001", name: "NI MADE DEWI B" });
  });

  test("X18: a heading far below is found; further below it may be chosen, and what was chosen counts", async () => {
    const letter = Array.from({ length: 75 }, (_, n) => `Surat baris ${n + 1};mohon diperiksa`);
    const text = [...letter, "NIK;NAMA;ALAMAT", "9951034806538001;NI MADE;X"].join("\n");
    const { id, outcome } = await readFile({ kind: "dpm", period, text });
    expect(outcome.state).toBe("mapping");
    await mapColumns(badung, mapColumnsSchema.parse({ id, verb: "read", kind: "dpm", headerRow: "76" }));
    const again = await readingOf(id, "dpm");
    expect(again.headerRow).toBe(76);
    expect((await listSamples(badung, BigInt(id))).map(({ field }) => field)).toEqual(["nik", "name", "address"]);
    expect((await send(id, "dpm")).rows["77"]).toMatchObject({ name: "NI MADE" });
  });

  test("a row of data that is chosen for the headings shows no number", async () => {
    const { id } = await readCase("X17", period, { kind: "dpm", region: "5102" });
    const tabanan = userOf("dinsos-kabkota", ["5102"], null, 8n);
    await mapColumns(tabanan, mapColumnsSchema.parse({ id, verb: "read", kind: "dpm", headerRow: "2" }));
    await readingOf(id, "dpm");
    const { mapping } = await getIntake(tabanan, BigInt(id));
    expect(JSON.stringify([mapping, await listSamples(tabanan, BigInt(id))])).not.toMatch(/\d{10}/);
  });
});

describe("kind 12: what a file says once", () => {
  test("R03: program and period are proposed from the titles, confirmed, and the totals of provinces are no data", async () => {
    const { id, outcome } = await readCase("R03", period, { kind: "recap", region: "" });
    expect(outcome).toMatchObject({ state: "mapping" });
    expect((await getIntake(admin, BigInt(id))).mapping).toMatchObject({
      constants: { program: "SEMBAKO", period: "JANUARI - MARET 2026" },
    });
    const reading = await send(id, "recap");
    expect(reading.outcome.state).toBe("planned");
    expectAsPredicted("R03", reading);
  });

  test("a quota without a column for its decree takes the number that a person writes, and waits without it", async () => {
    const text = "KODE KAB/KOTA;TAHUN ANGGARAN;KUOTA KPM\n5103;2026;10000\n";
    const { id, outcome } = await readFile({ kind: "quota", region: "", period, text });
    expect(outcome.message).toMatch(/belum ditemukan: Nomor SK/);
    await expect(send(id, "quota")).rejects.toThrow(/belum dipilih: Nomor SK/);
    const { rows } = await send(id, "quota", { "k-decree": "KEP-8/PFM/2026" });
    expect(rows["2"]).toMatchObject({ regency: "5103", kpm: "10000", decree: "KEP-8/PFM/2026" });
  });

  test("the number of an SP2D for the whole file stands with every family", async () => {
    const text = "NIK;UANG\n9951034806538001;600000\n";
    const { id } = await readFile({ kind: "sp2d", period, text });
    const { rows } = await send(id, "sp2d", { c1: "orderedRp", "k-orderNo": "240123T/SP2D" });
    expect(rows["2"]).toMatchObject({ ordered_rp: "600000", order_no: "240123T/SP2D" });
  });
});
