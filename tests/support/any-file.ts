import fc from "fast-check";
import { KINDS, type Kind, namesFamilies, needsPeriod } from "@/lib/intake/kinds/rules";
import type { FileSketch } from "./intake";

// Small files of every kind that can be taken back, about a handful of families of Kab. Badung, some of them unknown.

export const FAMILIES = 7;
export const VILLAGES = ["5103012001", "5103011004", "5103021001"];
export const nikOf = (n: number): string => `995103410170${String(7000 + n)}`;
export const cardOf = (n: number): string => `000051030000${String(7000 + n)}`;

const DAYS = ["2026-11-18", "2026-11-19", "2026-11-20"];
const BANKS = ["BNI", "BRI"];

const family = fc.integer({ min: 1, max: FAMILIES });
const money = fc.constantFrom(0, 200_000, 600_000);
const bank = fc.constantFrom(...BANKS);
const village = fc.constantFrom(...VILLAGES);
const matched = fc.constantFrom("", "PADAN", "TIDAK PADAN");
const name = (n: number, other: boolean) => `NI ${"ABCDEFGH"[n]} ${other ? "BARU" : "LAMA"}`;

const by = fc.tuple(family, money, money, bank, village, matched, fc.boolean(), fc.nat(3));
type Line = typeof by extends fc.Arbitrary<infer T> ? T : never;

type Shape = { head: string; line: (line: Line) => string };

/** A new kind of file belongs here too. */
const SHAPES: Record<Kind, Shape> = {
  dpm: {
    head: "NIK;NAMA;NO KK;NO KKS;BANK;KODE WILAYAH;STATUS PADAN",
    line: ([n, kk, card, of, place, nik, other]) =>
      [
        nikOf(n),
        name(n, other),
        kk ? nikOf(90 + (n % 3)) : "",
        card ? cardOf(n) : "",
        other ? of : "",
        place,
        nik,
      ].join(";"),
  },
  "bank-report": {
    head: "NIK;BANK;NOMINAL TOPUP;TGL TOPUP;NOMINAL TRANSAKSI;SALDO;ID_EWARONG;STATUS",
    line: ([n, credited, spent, of, , , other, status]) => {
      const transacted = Math.min(credited, spent);
      const said = ["", "SALDO NOL", "GAGAL TOP UP", "MENINGGAL"][credited ? 0 : status];
      const agent = transacted ? `EW${n % 2}` : "";
      return [
        nikOf(n),
        other ? of : "",
        credited,
        credited ? "12/07/2026" : "",
        transacted,
        credited - transacted,
        agent,
        said,
      ].join(";");
    },
  },
  sp2d: {
    head: "NILAI;NAMA_PENERIMA;KODE_BANK;NOREKENING;NOMOR_KARTU;NIK_KTP;TAHAP",
    line: ([n, rp, , of, , , other]) => `${rp || 400_000};${name(n, false)};${other ? of : "BNI"};;;${nikOf(n)};4`,
  },
  "field-result": {
    head: "NIK;NAMA;HASIL LAPANGAN;TANGGAL",
    line: ([n, , , , , , , found]) =>
      `${nikOf(n)};${name(n, false)};${["SUKSES", "SALDO KOSONG", "MENINGGAL", "KKS RUSAK"][found]};18/11/2026`,
  },
  return: {
    head: "NIK;NAMA;NOMINAL DIKEMBALIKAN;TGL SETOR",
    line: ([n, rp]) => `${nikOf(n)};${name(n, false)};${rp || 200_000};18/11/2026`,
  },
  verval: {
    head: "NIK;NAMA;STATUS PADAN",
    line: ([n, , , , , nik, other]) => `${nikOf(n)};${name(n, other)};${nik || "PADAN"}`,
  },
  kks: {
    head: "NIK;NAMA;NO KKS;BANK;TANGGAL SERAH;STATUS KKS",
    line: ([n, , , of, , , other]) =>
      `${nikOf(n)};;${cardOf(n)};${of};${other ? "05/11/2026" : ""};${other ? "SUDAH DISERAHKAN" : "BELUM DISERAHKAN"}`,
  },
  ewarong: {
    head: "ID EWARONG;NAMA AGEN;BANK;ALAMAT;KODE WILAYAH;STATUS",
    line: ([n, , , of, place, , other]) => `EW${n};AGEN ${other ? "BARU" : "LAMA"};${of};JL ${n};${place};AKTIF`,
  },
  dtks: {
    head: "IDSEMESTA;NIK;NAMA;KODE WILAYAH;STATUS NIK;STATUS DTKS;ALASAN KELUAR",
    line: ([n, , , , place, nik, other]) =>
      `D${n};${nikOf(n)};${name(n, false)};${place};${nik || "PADAN"};${other ? "AKTIF" : "TIDAK AKTIF"};${other ? "" : "Pindah"}`,
  },
  "dukcapil-reply": {
    head: "NIK;ID DTKS;JAWABAN;NIK BENAR;KETERANGAN",
    line: ([n, , , , , , other, said]) =>
      `${nikOf(n)};;${other ? "PADAN" : "TIDAK PADAN"};${said === 0 ? nikOf(50 + n) : ""};uji`,
  },
  quota: {
    head: "KODE KAB/KOTA;PROGRAM;TAHUN;KUOTA;NOMOR SK",
    line: ([n]) => `${n % 2 ? "5103" : "5102"};SEMBAKO;2026;${n};SK-${n}`,
  },
  recap: {
    head: "KODE KAB;PROGRAM;PERIODE;SP2D KPM;SP2D NOMINAL;PENYALURAN KPM;PENYALURAN NOMINAL;PENCAIRAN KPM;PENCAIRAN NOMINAL",
    line: ([n, rp]) =>
      `${n % 2 ? "5103" : "5102"};SEMBAKO;Okt-Des 2026;${n};${n * 600_000};${n};${n * 600_000};${n};${n * rp}`,
  },
};

/** One file of any of these kinds; the period of those that have one is given when it is sent. */
export const anyFile = (period: number, kinds: readonly Kind[] = KINDS): fc.Arbitrary<FileSketch> =>
  fc
    .tuple(
      fc.constantFrom(...kinds),
      fc.uniqueArray(by, { selector: ([n]) => n, minLength: 1, maxLength: 6 }),
      fc.constantFrom(...DAYS),
    )
    .map(([kind, lines, asOf]) => {
      const shape = SHAPES[kind];
      return {
        kind,
        asOf,
        period: needsPeriod(kind) ? period : null,
        ...(!namesFamilies(kind) && { region: "" }),
        text: [shape.head, ...lines.map(shape.line)].join("\n"),
      };
    });
