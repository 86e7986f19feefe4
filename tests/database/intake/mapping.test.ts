import { writeXlsx } from "hucre";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { approveIntake, cancelIntake } from "@/lib/intake/apply/commands/decide";
import { mapColumns, reopenColumns } from "@/lib/intake/recognise/commands/map-columns";
import { listSamples } from "@/lib/intake/recognise/queries";
import { mapColumnsSchema } from "@/lib/intake/schema";
import { getIntake } from "@/lib/intake/shelf/queries";
import { aKpm, asOwner, periodId, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { planned, scalar, sendFile, takeIn, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const nik = (n: number) => `995103410170${String(8000 + n)}`;
const badung = userOf("dinsos-kabkota", ["5103"], null, 7n);
const bni = userOf("bank", ["5103"], "BNI", 8n);
let period: number;

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});
beforeEach(async () => {
  await asOwner(async (client) => {
    await client.query(
      "truncate kpm, cards, disbursements, cases, case_events, realisations, case_counts, intakes, intake_mappings cascade",
    );
    for (let n = 1; n <= 3; n++) await aKpm(client, { village: "5103012001", nik: nik(n) });
  });
});

const HEAD = "NOMOR PENDUDUK;DANA MASUK;DANA KELUAR;KANTOR";
const strange = (...families: number[]) => ({
  kind: "bank-report" as const,
  period,
  text: `${HEAD}\n${families.map((n) => `${nik(n)};600000;${n}000;Mengwi\n`).join("")}`,
});
const form = (id: string, fields: Record<string, unknown>) =>
  mapColumnsSchema.parse({ id, verb: "send", kind: "bank-report", headerRow: "1", ...fields });
const COLUMNS = { c0: "nik", c1: "creditedRp", c2: "transactedRp", c3: "" };
const rowsNow = () => scalar("select count(*) from disbursements");

describe("E4 a file whose columns are not certain", () => {
  test("waits, names what is missing and what is left over, and has read no row", async () => {
    const id = await sendFile({ kind: "bank-report", period, text: `NIK;HOBI;NOMINAL TOPUP\n${nik(1)};ikan;1\n` });
    const outcome = await planned(id);
    expect(outcome).toMatchObject({ state: "mapping", read: 0, figures: [0, 0, 0, 0] });
    expect(outcome.message).toMatch(/Kolom wajib Laporan bank by name belum ditemukan: Nominal transaksi/);
    expect((await getIntake(badung, BigInt(id))).mapping).toMatchObject({
      missing: ["Nominal transaksi"],
      extra: ["HOBI"],
      columns: [
        { label: "NIK", heading: "NIK" },
        { label: "Nominal top-up", heading: "NOMINAL TOPUP" },
      ],
    });
    expect(await scalar("select count(*) from pg_tables where schemaname = 'staging'")).toBe("0");
  });

  test("is shown and mapped by nobody but whoever may send it there", async () => {
    const id = await sendFile(strange(1));
    await planned(id);
    for (const actor of [userOf("dinsos-kabkota", ["5102"]), userOf("bank", ["5103"], "BRI"), userOf("pfm", ["51"])])
      await expect(mapColumns(actor, form(id, COLUMNS)), actor.role).rejects.toMatchObject({ reason: "not-found" });
    expect(await listSamples(userOf("dinsos-kabkota", ["5102"]), BigInt(id))).toEqual([]);
    expect(await listSamples(userOf("presenter", ["51"]), BigInt(id)), "values are by name").toEqual([]);
    await expect(mapColumns(bni, form(id, COLUMNS)), "sent by the district").rejects.toMatchObject({
      reason: "not-found",
    });
  });
});

describe("E3 the columns that are proposed", () => {
  test("come with values, and identity numbers masked", async () => {
    const id = await sendFile({
      kind: "dpm",
      period,
      text: `NIK;NAMA PENGURUS;X\n${nik(1)};SATU;a\n${nik(2)};DUA;a\n`,
    });
    await planned(id);
    await reopenColumns(badung, BigInt(id));
    expect(await planned(id)).toMatchObject({ state: "mapping", message: "" });
    expect(await listSamples(badung, BigInt(id))).toEqual([
      { column: 0, heading: "NIK", field: "nik", guessed: false, samples: ["9951••••••••••••"] },
      { column: 1, heading: "NAMA PENGURUS", field: "name", guessed: false, samples: ["SATU", "DUA"] },
      { column: 2, heading: "X", field: "", guessed: false, samples: ["a"] },
    ]);
  });

  test("are corrected, applied, and remembered for the same sender and no other", async () => {
    const id = await sendFile(strange(1, 2));
    expect((await planned(id)).state).toBe("mapping");
    await mapColumns(badung, form(id, COLUMNS));
    expect(await takeIn(id)).toMatchObject({ state: "done", figures: [2, 0, 0, 0] });
    expect(await scalar("select sum(transacted_rp) from disbursements")).toBe("3000");

    const again = await sendFile(strange(3));
    expect(await planned(again), "no question the second time").toMatchObject({
      state: "planned",
      figures: [1, 0, 0, 0],
    });
    expect((await getIntake(badung, BigInt(again))).mapping).toMatchObject({
      learned: ["NOMOR PENDUDUK", "DANA MASUK", "DANA KELUAR"],
    });
    for (const other of [{ region: "5102" }, { bank: "BNI" }])
      expect((await planned(await sendFile({ ...strange(3), ...other }))).state, JSON.stringify(other)).toBe("mapping");
  });

  test("are not remembered from a file that was never applied, nor in place of what an applied one taught", async () => {
    const chosen = await sendFile(strange(1));
    await planned(chosen);
    await mapColumns(badung, form(chosen, COLUMNS));
    expect((await planned(chosen)).state).toBe("planned");
    await cancelIntake(badung, BigInt(chosen));
    const next = await sendFile(strange(2));
    expect((await planned(next)).state, "asked again").toBe("mapping");
    await mapColumns(badung, form(next, COLUMNS));
    expect((await takeIn(next)).state).toBe("done");
    expect((await planned(await sendFile(strange(3)))).state).toBe("planned");
  });

  test("that were remembered with brackets and signs are still known", async () => {
    await asOwner((client) =>
      client.query(`insert into intake_mappings values ('bank-report', '5103', '', 'nomorpenduduk', 'nik', 0),
        ('bank-report', '5103', '', 'danamasukrp', 'creditedRp', 0), ('bank-report', '5103', '', 'danakeluarrp', 'transactedRp', 0)`),
    );
    const text = `NOMOR PENDUDUK;DANA MASUK (Rp);DANA KELUAR [Rp]\n${nik(1)};600000;1000\n`;
    expect((await planned(await sendFile({ ...strange(1), text }))).state).toBe("planned");
  });

  test("can be another sheet, header row and kind, looked at again before they are sent", async () => {
    const text = await writeXlsx({
      sheets: [
        {
          name: "Sampul",
          rows: [
            ["Laporan", "bulan", "ini"],
            ["a", "b", "c"],
          ],
        },
        { name: "Isi", rows: [["DPM"], ["NO", "PENERIMA", "NOMOR"], [1, "SATU", nik(1)], [2, "DUA", nik(2)]] },
      ],
    });
    const id = await sendFile({ kind: "bank-report", period, text });
    expect((await planned(id)).state).toBe("mapping");
    expect((await getIntake(badung, BigInt(id))).mapping).toMatchObject({ sheet: "Sampul", sheets: ["Sampul", "Isi"] });
    await mapColumns(badung, form(id, { verb: "read", kind: "dpm", sheet: "Isi", headerRow: "2" }));
    expect((await planned(id)).state).toBe("mapping");
    expect((await getIntake(badung, BigInt(id))).mapping).toMatchObject({ sheet: "Isi", headerRow: 2 });
    expect((await listSamples(badung, BigInt(id))).map(({ heading }) => heading)).toEqual(["NO", "PENERIMA", "NOMOR"]);
    await mapColumns(badung, form(id, { kind: "dpm", sheet: "Isi", headerRow: "2", c1: "name", c2: "nik" }));
    expect(await takeIn(id)).toMatchObject({ state: "done", figures: [2, 0, 0, 0] });
    expect(await scalar("select string_agg(name, ' ' order by nik) from kpm where intake_id = $1", [id])).toBe(
      "SATU DUA",
    );
  });

  test("are refused when one is chosen twice or a required one is missing", async () => {
    const id = await sendFile(strange(1));
    await planned(id);
    await expect(mapColumns(badung, form(id, { ...COLUMNS, c3: "nik" }))).rejects.toThrow(
      "NIK dipilih untuk dua kolom",
    );
    await expect(mapColumns(badung, form(id, { c0: "nik", c1: "creditedRp" }))).rejects.toThrow(/Nominal transaksi/);
    await expect(mapColumns(bni, form(id, COLUMNS))).rejects.toMatchObject({ reason: "not-found" });
    await expect(mapColumns(badung, form(id, { ...COLUMNS, kind: "quota" }))).rejects.toThrow(/wajib Kuota|Peran Anda/);
    expect((await planned(id)).state).toBe("mapping");
  });

  test("can be changed on the plan, and only the new ones are applied", async () => {
    const id = await sendFile({ ...strange(1), text: `NIK;TRANSAKSI;NOMINAL\n${nik(1)};600000;5000\n` });
    expect((await planned(id)).state).toBe("planned");
    await reopenColumns(badung, BigInt(id));
    await expect(approveIntake(badung, BigInt(id), { added: 1, changed: 0, refused: 0 })).rejects.toThrow();
    await planned(id);
    await mapColumns(badung, form(id, { c0: "nik", c1: "creditedRp", c2: "transactedRp" }));
    await expect(mapColumns(badung, form(id, COLUMNS)), "twice").rejects.toMatchObject({ reason: "conflict" });
    expect(await takeIn(id)).toMatchObject({ state: "done" });
    expect(await scalar("select credited_rp || ' ' || transacted_rp from disbursements")).toBe("600000 5000");
    expect(await rowsNow()).toBe("1");
    await expect(reopenColumns(badung, BigInt(id))).rejects.toMatchObject({ reason: "conflict" });
  });
});
