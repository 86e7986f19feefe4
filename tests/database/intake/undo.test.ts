import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { askUndo } from "@/lib/intake/apply/commands/undo";
import { UNDO_DAYS } from "@/lib/intake/apply/rules/undo";
import { undoOnce } from "@/lib/intake/jobs";
import { Refusal } from "@/lib/platform/errors";
import { compareRollups, compareTallies } from "@/lib/realisation/commands";
import { aKpm, asOwner, periodId, tester, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { type FileSketch, scalar, sendFile, takeIn, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const VILLAGE = "5103012001";
const nik = (n: number) => `995103410170${String(9000 + n)}`;
const badung = userOf("dinsos-kabkota", ["5103"]);
let period: number;

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});

beforeEach(async () => {
  await asOwner(async (client) => {
    await client.query(
      "truncate kpm, cards, disbursements, cases, case_events, realisations, case_counts, quotas, recaps, ewarongs, period_locks, intakes cascade",
    );
    for (let n = 1; n <= 5; n++) await aKpm(client, { village: VILLAGE, nik: nik(n), name: `NI AWAL ${n}` });
  });
});

type Row = [family: number, credited: number, transacted: number, status?: string];
const report = (...rows: Row[]): FileSketch => ({
  kind: "bank-report",
  period,
  text: [
    "NIK;NOMINAL TOPUP;TGL TOPUP;NOMINAL TRANSAKSI;SALDO;ID_EWARONG;STATUS",
    ...rows.map(([n, credited, transacted, status = ""]) =>
      [nik(n), credited, "12/11/2026", transacted, credited - transacted, `EW${n}`, status].join(";"),
    ),
  ].join("\n"),
});
const dpm = (...rows: [family: number, name: string, card?: string][]): FileSketch => ({
  kind: "dpm",
  period,
  text: [
    "NIK;NAMA;NO KKS;KODE WILAYAH",
    ...rows.map(([n, name, card = ""]) => [nik(n), name, card, VILLAGE].join(";")),
  ].join("\n"),
});

async function take(file: FileSketch): Promise<string> {
  const id = await sendFile(file);
  const outcome = await takeIn(id);
  expect(outcome).toMatchObject({ state: "done" });
  return id;
}

async function undo(id: string): Promise<{ reversed: number; kept: number }> {
  await askUndo(badung, BigInt(id));
  expect(await undoOnce(tester)).toBe(true);
  const said = await scalar("select undone::text from intakes where id = $1 and state = 'undone'", [id]);
  return JSON.parse(said ?? "null");
}

/** Everything that files bring, without the numbers of rows and files that the database gives. */
const everything = () =>
  asOwner(async (client) => {
    const disbursements = await client.query(
      "select to_jsonb(d) - 'as_of' - 'ewarong_id' as row from disbursements d order by kpm_id",
    );
    const families = await client.query("select to_jsonb(k) as row from kpm k order by nik");
    const cards = await client.query("select to_jsonb(c) as row from cards c order by kpm_id, bank_code");
    const cases = await client.query("select type, kpm_id, amount_rp from cases where state <> 'closed' order by 1, 2");
    expect(await compareRollups(client)).toEqual([]);
    expect(await compareTallies(client)).toEqual([]);
    return [disbursements.rows, families.rows, cards.rows, cases.rows];
  });

describe("E15, F13: undoing a file", () => {
  test("is not offered to the neighbour, who does not learn that the file exists", async () => {
    const id = await take(report([1, 600_000, 0, "SALDO NOL"]));
    await expect(askUndo(userOf("dinsos-kabkota", ["5102"]), BigInt(id))).rejects.toMatchObject({
      reason: "not-found",
    });
  });

  test("puts every row, case and total back to what the earlier file said", async () => {
    await take(dpm([1, "NI AWAL 1"], [2, "NI AWAL 2"], [3, "NI AWAL 3"]));
    await take(report([1, 600_000, 0], [2, 600_000, 600_000], [3, 0, 0, "GAGAL TOP UP"]));
    const before = await everything();
    const second = await take(report([1, 600_000, 200_000], [2, 600_000, 600_000], [3, 600_000, 0], [4, 600_000, 0]));
    expect(await everything()).not.toEqual(before);
    expect(await undo(second)).toMatchObject({ reversed: 3, kept: 0 });
    expect(await everything()).toEqual(before);
  });

  test("keeps what a later file changed, and undoing that one then does not bring the first back", async () => {
    const first = await take(report([1, 600_000, 0], [2, 600_000, 0]));
    const later = await take(report([1, 600_000, 100_000]));
    expect(await undo(first)).toMatchObject({ reversed: 1, kept: 1 });
    expect(await scalar("select string_agg(transacted_rp::text, ',') from disbursements")).toBe("100000");
    await undo(later);
    expect(await scalar("select count(*) from disbursements")).toBe("0");
  });

  test("takes new families and cards away again, but not a family that a bank report stands on", async () => {
    const before = await everything();
    const id = await take(dpm([1, "NI BARU NAMANYA", "0000510300000001"], [6, "NI ENAM"], [7, "NI TUJUH"]));
    await take(report([7, 600_000, 0]));
    expect(await undo(id)).toMatchObject({ reversed: 3, kept: 0 });
    expect(await scalar("select string_agg(name, ',' order by nik) from kpm where nik >= $1", [nik(6)])).toBe(
      "NI TUJUH",
    );
    expect(await scalar("select name from kpm where nik = $1", [nik(1)])).toBe("NI AWAL 1");
    expect((await everything())[2]).toEqual(before[2]);
  });

  test("gives quotas and recaps their former figures", async () => {
    const quota = (kpm: number): FileSketch => ({
      kind: "quota",
      region: "",
      text: `KODE KAB/KOTA;PROGRAM;TAHUN;KUOTA;NOMOR SK\n5103;SEMBAKO;2026;${kpm};SK-${kpm}`,
    });
    await take(quota(10));
    const second = await take(quota(20));
    await askUndo(userOf("pfm", ["51"]), BigInt(second)).then(
      () => expect.unreachable("a file of the whole country is not the directorate's"),
      (refusal) => expect(refusal).toBeInstanceOf(Refusal),
    );
    await askUndo(userOf("admin", [""]), BigInt(second));
    await undoOnce(tester);
    expect(await scalar("select kpm || ' ' || decree_no from quotas")).toBe("10 SK-10");
  });

  test(`is possible for ${UNDO_DAYS} days, and not in a locked period`, async () => {
    const id = await take(report([1, 600_000, 0]));
    const finished = (days: number) =>
      asOwner((client) => client.query("update intakes set finished_at = now() - make_interval(days => $1)", [days]));
    await finished(UNDO_DAYS + 1);
    await expect(askUndo(badung, BigInt(id))).rejects.toThrow(/Batas 30 hari/);
    await finished(UNDO_DAYS - 1);
    await asOwner((client) =>
      client.query("insert into period_locks values ($1, '5103', 'BNI', now(), 'Uji')", [period]),
    );
    await expect(askUndo(badung, BigInt(id))).rejects.toThrow(/dikunci/);
    await asOwner((client) => client.query("truncate period_locks"));
    expect(await undo(id)).toMatchObject({ reversed: 1 });
    await expect(askUndo(badung, BigInt(id))).rejects.toThrow(/sudah diterapkan/);
  });

  test("of all files, in any order, leaves what was there before them", { timeout: 120_000 }, async () => {
    const row = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom(0, 600_000), fc.constant(0));
    const file = fc.uniqueArray(row, { selector: ([n]) => n, minLength: 1, maxLength: 5 });
    const before = await everything();
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 2, maxLength: 4 }), fc.func(fc.integer()), async (files, order) => {
        const ids: string[] = [];
        for (const [n, rows] of files.entries())
          ids.push(
            await take(
              n % 2 ? dpm(...rows.map(([family, rp]): [number, string] => [family, `NI ${rp}`])) : report(...rows),
            ),
          );
        for (const id of ids.toSorted((a, b) => order(a) - order(b))) await undo(id);
        expect(await everything()).toEqual(before);
        await asOwner((client) => client.query("truncate cases, case_events, intakes cascade"));
      }),
      { numRuns: 12 },
    );
  });
});
