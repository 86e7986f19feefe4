import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { answerCase, handCaseTo, takeCase, verifyCase } from "@/lib/cases/commands/work-case";
import { getCase, listCaseEvents } from "@/lib/cases/queries/get-case";
import { CASE_TYPE_CODES, CASE_TYPES, type CaseTypeCode, type TRACED } from "@/lib/cases/rules/catalogue";
import { dueAfter } from "@/lib/cases/rules/deadline";
import { reconcileOnce } from "@/lib/reconciliation/jobs";
import { addDays } from "@/lib/values/dates";
import { asOwner, periodId, tester } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { type FileSketch, scalar, send, useUploads } from "@/tests/support/intake";
import { person } from "./village";

useUploads();
useDatabase();

// Every type of the catalogue has a story in files: what is there before, the file that shows the problem, the file that
// carries the evidence named. A type without a story does not compile, and fails the table below.

const FIRST_DAY = "2026-11-10";
const nik = (n: number) => `995103410170${7000 + n}`;
const card = (n: number) => `000051030000${7000 + n}`;
let period = 0;
let dinsos: UserActor;
let neighbour: UserActor;

type Sketch = Omit<FileSketch, "asOf" | "period">;
type Story = {
  before?: readonly Sketch[];
  shows: Sketch;
  closes: readonly Sketch[];
  /** The day its deadline runs from, when it is not the date of the file. */
  from?: string;
  /** What the history says that the data showed instead. */
  evidence: RegExp;
};

const listed = (...rows: [family: number, padan?: string, familyCard?: string][]): Sketch => ({
  kind: "dpm",
  text: `NIK;NAMA;KODE WILAYAH;BANK;STATUS PADAN;NO KK;NO KKS\n${rows
    .map(
      ([n, padan = "PADAN", kk = `995103010120${7000 + n}`]) =>
        `${nik(n)};NI CONTOH ${n};5103012001;BNI;${padan};${kk};${card(n)}\n`,
    )
    .join("")}`,
});
const ordered = (...rows: [family: number, rp: number][]): Sketch => ({
  kind: "sp2d",
  text: `NILAI;NAMA_PENERIMA;KODE_BANK;NIK_KTP\n${rows.map(([n, rp]) => `${rp};NI CONTOH ${n};BNI;${nik(n)}\n`).join("")}`,
});
type Reported = [family: number, credited: number, transacted: number, status?: string, on?: string];
const reported = (...rows: Reported[]): Sketch => ({
  kind: "bank-report",
  text: `NIK;NOMINAL TOPUP;TGL_TOPUP;NOMINAL TRANSAKSI;STATUS\n${rows
    .map(([n, c, t, status = "SUKSES", on = "09/11/2026"]) => `${nik(n)};${c};${c ? on : ""};${t};${status}\n`)
    .join("")}`,
});
const found = (n: number, result: string): Sketch => ({
  kind: "field-result",
  text: `NIK;NAMA;HASIL LAPANGAN;TANGGAL\n${nik(n)};NI CONTOH ${n};${result};10/11/2026\n`,
});
const handed = (n: number, status: string, on: string): Sketch => ({
  kind: "kks",
  text: `NIK;NO KKS;NAMA;BANK;STATUS PENYERAHAN;TANGGAL PENYERAHAN\n${nik(n)};${card(n)};NI CONTOH ${n};BNI;${status};${on}\n`,
});
const returned = (n: number, rp: number): Sketch => ({
  kind: "return",
  text: `NIK;NAMA;BANK;NOMINAL DIKEMBALIKAN;TGL SETOR\n${nik(n)};NI CONTOH ${n};BNI;${rp};10/11/2026\n`,
});
const dtks = (n: number, active: string, why: string): Sketch => ({
  kind: "dtks",
  text: `NIK;NAMA;KODE WILAYAH;STATUS DTKS;ALASAN KELUAR\n${nik(n)};NI CONTOH ${n};5103012001;${active};${why}\n`,
});
const quota = (kpm: number): Sketch => ({
  kind: "quota",
  region: "",
  text: `KODE KAB/KOTA;PROGRAM;TAHUN;KUOTA;NOMOR SK\n5103;SEMBAKO;2026;${kpm};SK-1\n`,
});

const FULL = 600_000;
const PAID = reported([1, FULL, FULL]);
const one = [listed([1]), ordered([1, FULL])];
const two = [listed([1], [2]), ordered([1, FULL], [2, FULL])];
const verval = (n: number, familyCard: string): Sketch => ({
  kind: "verval",
  text: `NIK;NAMA;NO KK\n${nik(n)};NI CONTOH ${n};${familyCard}\n`,
});
const fieldStory = (result: string): Story => ({
  before: [...two, reported([1, FULL, 0], [2, FULL, FULL])],
  shows: found(1, result),
  closes: [returned(1, FULL)],
  evidence: /Rp600\.000 kembali ke kas negara \(berkas #\d+, baris 2\)/,
});

/** What a person opens has a walk of its own (trace-families.test.ts). */
const inFiles = (type: CaseTypeCode): type is FoundInFiles => CASE_TYPES[type].foundBy !== "person";
type FoundInFiles = Exclude<CaseTypeCode, typeof TRACED>;
const FOUND_IN_FILES = CASE_TYPE_CODES.filter(inFiles);

const STORIES: Record<FoundInFiles, Story> = {
  SALDO_NOL: { before: one, shows: reported([1, 0, 0, "SALDO NOL"]), closes: [PAID], evidence: /transaksi Rp600\.000/ },
  GAGAL_EWALLET: {
    before: one,
    shows: reported([1, 0, 0, "GAGAL E-WALLET"]),
    closes: [reported([1, FULL, 0])],
    evidence: /saldo Rp600\.000/,
  },
  GAGAL_REKENING: {
    before: one,
    shows: reported([1, 0, 0, "GAGAL BUREKOL"]),
    closes: [reported([1, FULL, 0])],
    evidence: /saldo Rp600\.000/,
  },
  TIDAK_DITEMUKAN: { ...fieldStory("Pindah/Tidak Ditemukan"), closes: [PAID], evidence: /transaksi Rp600\.000/ },
  MENINGGAL: fieldStory("KPM Meninggal"),
  MENOLAK: fieldStory("Menolak, sudah mampu"),
  KKS_TIDAK_TERDISTRIBUSI: {
    before: one,
    shows: handed(1, "BELUM", ""),
    closes: [handed(1, "SUDAH", "12/11/2026")],
    evidence: /kartu diserahkan pada 12-11-2026/,
  },
  KKS_RUSAK_HILANG: {
    before: [...one, reported([1, FULL, 0])],
    shows: found(1, "KKS Rusak/Hilang"),
    closes: [found(1, "Sukses Salur")],
    evidence: /saldo Rp600\.000/,
  },
  EDC_BERMASALAH: {
    before: [...one, reported([1, FULL, 0])],
    shows: found(1, "EDC rusak"),
    closes: [PAID],
    evidence: /transaksi Rp600\.000/,
  },
  NIK_TIDAK_PADAN: {
    shows: listed([1, "TIDAK PADAN"]),
    closes: [listed([1, "PADAN"])],
    evidence: /DPM menyatakan NIK padan/,
  },
  GANDA: {
    shows: listed([1, "PADAN", "9951030101209999"], [2, "PADAN", "9951030101209999"]),
    closes: [verval(2, "9951030101208888")],
    evidence: /data lain dengan nomor yang sama sudah tidak ada/,
  },
  TIDAK_AKTIF_DTKS: {
    before: one,
    shows: dtks(1, "NONAKTIF", "PINDAH"),
    closes: [dtks(1, "AKTIF", "")],
    evidence: /salinan DTKS terbaru menyatakan aktif \(berkas #\d+\)/,
  },
  TIDAK_TRANSAKSI: {
    before: one,
    shows: reported([1, FULL, 0, "BELUM TRANSAKSI", "05/10/2026"]),
    closes: [PAID],
    from: "2026-10-05",
    evidence: /transaksi Rp600\.000/,
  },
  KUOTA_BELUM_TERPENUHI: {
    before: [quota(2)],
    shows: listed([1]),
    closes: [listed([1], [2])],
    evidence: /jumlah DPM sudah mencapai kuota/,
  },
  NOMINAL_BERBEDA: {
    before: one,
    shows: reported([1, 400_000, 400_000]),
    closes: [PAID],
    evidence: /rekonsiliasi terakhir/,
  },
  TIDAK_DILAPORKAN_BANK: {
    before: two,
    shows: reported([2, FULL, FULL]),
    closes: [reported([1, FULL, FULL], [2, FULL, FULL])],
    evidence: /rekonsiliasi terakhir/,
  },
  DI_LUAR_PERINTAH: {
    before: [listed([1], [2]), ordered([2, FULL])],
    shows: reported([1, FULL, FULL], [2, FULL, FULL]),
    closes: [ordered([1, FULL], [2, FULL])],
    evidence: /rekonsiliasi terakhir/,
  },
  GANDA_DI_LAPORAN: {
    before: one,
    shows: reported([1, FULL, FULL], [1, FULL, FULL]),
    closes: [PAID],
    evidence: /rekonsiliasi terakhir/,
  },
  DIKEMBALIKAN: {
    before: [...one, reported([1, FULL, 0])],
    shows: returned(1, FULL),
    closes: [PAID],
    evidence: /rekonsiliasi terakhir/,
  },
  STATUS_BERTENTANGAN: {
    before: [...one, PAID],
    shows: found(1, "Saldo Kosong"),
    closes: [found(1, "Sukses Salur")],
    evidence: /rekonsiliasi terakhir/,
  },
};

/** Sends a file of a day and lets everything follow that the worker would do. */
async function take(sketch: Sketch, asOf: string): Promise<void> {
  const outcome = await send({
    ...sketch,
    asOf,
    period: sketch.kind === "quota" || sketch.kind === "dtks" ? null : period,
  });
  expect(outcome, `${sketch.kind} of ${asOf}: ${outcome.message}`).toMatchObject({ state: "done" });
  while (await reconcileOnce(tester));
}

const holidays = () =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ day: string }>("select on_date::text as day from holidays");
    return new Set(rows.map(({ day }) => day));
  });

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
  dinsos = await person("dinsos-kabkota", ["5103"]);
  neighbour = await person("dinsos-kabkota", ["5102"]);
});
beforeEach(() =>
  asOwner((client) =>
    client.query(
      "truncate kpm, cards, disbursements, cases, case_events, realisations, case_counts, quotas, dtks_rows, dtks_snapshots, reconciliations, reconciliation_runs, unmatched_rows, intakes cascade",
    ),
  ),
);

const idOf = async (type: CaseTypeCode) =>
  BigInt(
    (await scalar(
      "select min(id) from cases where type = $1 and (kpm_id is null or kpm_id = (select id from kpm where nik = $2))",
      [type, nik(1)],
    )) ?? 0,
  );

test("every type has a story", () => {
  expect(Object.keys(STORIES).sort()).toEqual([...FOUND_IN_FILES].sort());
});

describe("from the file that shows it to the evidence that closes it", () => {
  test.each(FOUND_IN_FILES)("%s", async (type) => {
    const { before = [], shows, closes, from, evidence } = STORIES[type];
    const rule = CASE_TYPES[type];
    for (const sketch of before) await take(sketch, FIRST_DAY);
    await take(shows, FIRST_DAY);

    const id = await idOf(type);
    await expect(getCase(neighbour, id)).rejects.toMatchObject({ reason: "not-found" });
    const opened = await getCase(dinsos, id);
    expect(opened).toMatchObject({
      state: "open",
      owner: rule.owner,
      dueOn: dueAfter(from ?? FIRST_DAY, rule.due, await holidays()),
    });

    const step = (version: number, note = "") => ({ caseId: id, version, note, reason: null });
    await takeCase(dinsos, step(1));
    await handCaseTo(dinsos, { ...step(2), party: rule.owner === "dinsos" ? "pendamping" : rule.owner });
    await answerCase(dinsos, step(3, "Sudah diperiksa."));
    await verifyCase(dinsos, step(4, "Bukti dilihat."));
    expect((await getCase(dinsos, id)).state).toBe("verified");

    const evidenceDay = addDays(FIRST_DAY, 3);
    for (const sketch of closes) await take(sketch, evidenceDay);
    const closed = await getCase(dinsos, id);
    expect(closed).toMatchObject({ state: "closed", closedReason: "data" });
    const events = await listCaseEvents(dinsos, id);
    expect(events[0]?.note).toMatch(evidence);
    expect(events.map(({ verb }) => verb).reverse()).toEqual(["open", "take", "wait", "answer", "verify", "close"]);
  });
});

describe("a problem that comes back", () => {
  test.each(["SALDO_NOL", "NIK_TIDAK_PADAN", "NOMINAL_BERBEDA"] as const)(
    "opens the old case of %s again, with its history, a new deadline and nobody's name",
    async (type) => {
      const { before = [], shows, closes } = STORIES[type];
      for (const sketch of [...before, shows]) await take(sketch, FIRST_DAY);
      const id = await idOf(type);
      await takeCase(dinsos, { caseId: id, version: 1, note: "", reason: null });
      for (const sketch of closes) await take(sketch, addDays(FIRST_DAY, 3));
      const again = addDays(FIRST_DAY, 6);
      await take(shows, again);
      expect(await idOf(type)).toBe(id);
      expect(await getCase(dinsos, id)).toMatchObject({
        state: "open",
        reopened: 1,
        assigneeName: null,
        dueOn: dueAfter(again, CASE_TYPES[type].due, await holidays()),
      });
      expect((await listCaseEvents(dinsos, id)).map(({ verb }) => verb).reverse()).toEqual([
        "open",
        "take",
        "close",
        "reopen",
      ]);
    },
  );
});
