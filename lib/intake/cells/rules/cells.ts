import { joinedCode } from "@/lib/intake/fields/rules/region-parts";
import type { Context, Remark, Row } from "@/lib/intake/kinds/kind";
import { RULES } from "@/lib/intake/kinds/rules";
import type { Constants, Header } from "@/lib/intake/recognise/rules/header";
import { placeText } from "@/lib/intake/rows/rules/findings";
import { LEARNED_WORD, toldAs, UNKNOWN_WORD } from "@/lib/intake/rows/rules/told";
import { flagOf } from "@/lib/intake/words/rules/verdict";
import { type KnownWords, knownWordKey, wordKey } from "@/lib/intake/words/rules/word-lists";
import { remembered } from "@/lib/intake/words/rules/words";
import { type ParsedDate, parseDate } from "@/lib/values/dates";
import {
  accountSentence,
  faultSentence,
  isScientific,
  numberDigits,
  parseAccount,
  parseIdentity,
} from "@/lib/values/identity";
import { maskedIdentities, mayHoldIdentity } from "@/lib/values/identity-in-text";
import { parseRegionCode } from "@/lib/values/region-code";
import { parseAmount, parseMultiple } from "@/lib/values/rupiah";
import { cleanName, cleanText, isDigits, isNull } from "@/lib/values/text";
import { bankCodeOf } from "./bank-code";
import { decimalOf, isWholeCount, withoutUnitOf } from "./counts";
import { asThousands, type Evidence, NO_EVIDENCE, withoutMark } from "./evidence";
import { chosenPeriod } from "./period";

const MOST_DATES = 2_000;
const LONGEST_NAME = 120;
const LOST_ZEROS = "Bila diawali 0, angka itu hilang di Excel; ubah kolom menjadi Teks dan isi ulang.";
const NO_WORDS: KnownWords = new Map();

/** Reads one row field by field and gathers what is wrong with it. One instance serves a whole file. */
export class Cells {
  remarks: Remark[] = [];
  refusedAny = false;
  #row: Row = { rowNo: 0, cells: [], numeric: new Set() };
  readonly #columns: Record<string, number>;
  readonly #headings: readonly string[];
  readonly #labels: Map<string, string>;
  readonly #evidence: Evidence;
  readonly #marked: ReadonlySet<string> | null;
  readonly #dates = new Map<string, ParsedDate>();

  readonly #above = new Map<string, string>();
  readonly #rounded: ReadonlySet<string>;
  readonly #constants: Constants;
  readonly #units: NonNullable<Header["units"]>;

  readonly #words: KnownWords;
  readonly #wordOf = remembered(wordKey);
  readonly #bankOf = remembered(bankCodeOf);

  readonly #today: string;
  readonly #from: string;

  constructor(
    { kind, columns, headings, rounded = [], evidence = NO_EVIDENCE, units = {}, constants = {} }: Header,
    context: Context,
  ) {
    this.#words = context.words ?? NO_WORDS;
    this.#today = context.today ?? "";
    this.#from = chosenPeriod(context)?.startsOn ?? "";
    this.#constants = constants;
    this.#units = units;
    this.#rounded = new Set(rounded);
    this.#evidence = evidence;
    this.#marked = evidence.marked ? new Set(evidence.marked) : null;
    this.#columns = columns;
    this.#headings = headings;
    this.#labels = new Map(RULES[kind].fields.map(({ field, label }) => [field, label]));
  }

  start(row: Row): void {
    this.#row = row;
    this.remarks = [];
    this.refusedAny = false;
  }

  label(field: string): string {
    return this.#labels.get(field) ?? field;
  }

  /** What stands above the field's column. */
  heading(field: string): string {
    return this.#headings[this.#columns[field] ?? -1] ?? "";
  }

  has(field: string): boolean {
    return this.#columns[field] !== undefined || this.#constants[field] !== undefined;
  }

  raw(field: string): string {
    const column = this.#columns[field];
    if (column === undefined) return this.#unwritten(field);
    const cell = this.#row.cells[column] ?? "";
    return this.#marked?.has(field) ? withoutMark(cell) : cell;
  }

  /** A field without a column of its own. */
  #unwritten(field: string): string {
    if (field === "region" && this.#columns.codeProvince !== undefined) return joinedCode((part) => this.raw(part));
    return this.#constants[field] ?? "";
  }

  /** quoted: the word of the file that the message repeats, where the finding is about it and not about its column. */
  refuse(field: string, reason: string, message: string, quoted?: string): null {
    this.#remark("refused", field, reason, message, quoted);
    this.refusedAny = true;
    return null;
  }

  warn(field: string, reason: string, message: string, quoted?: string): void {
    this.#remark("warning", field, reason, message, quoted);
  }

  #remark(severity: "refused" | "warning", field: string, reason: string, message: string, quoted?: string): void {
    const column = this.label(field);
    const kind = toldAs(reason);
    const about = quoted === undefined ? { place: column } : { place: quoted, field };
    this.remarks.push({ severity, column, reason, message, ...(kind && { finding: { kind, ...about } }) });
  }

  text(field: string, most = 200): string {
    const raw = this.raw(field);
    return raw === "" || isNull(raw) ? "" : cleanText(raw, most);
  }

  /** Words that people wrote: a NIK, KK or KKS among them is masked before it is kept. */
  words(field: string, most = 200): string {
    const raw = this.raw(field);
    return mayHoldIdentity(raw) ? cleanText(maskedIdentities(raw), most) : this.text(field, most);
  }

  /** A name in capitals; one without a letter is none, and what is cut off is said. */
  name(field: string): string {
    const written = this.words(field, LONGEST_NAME + 1);
    const name = cleanName(written);
    if (written.length > LONGEST_NAME)
      this.warn(field, "dipotong", `${this.label(field)} lebih dari ${LONGEST_NAME} huruf; sisanya tidak dimuat.`);
    return /\p{L}/u.test(name) && !isNull(name) ? name : "";
  }

  /** A name of a place; an empty cell of a column that is merged downwards is what stands above it, and that is said. */
  place(field: string): string {
    const written = cleanName(this.raw(field));
    const name = isNull(written) ? "" : written;
    if (!this.#evidence.carried?.includes(field)) return name;
    if (name !== "") this.#above.set(field, name);
    else
      this.warn(field, "diteruskan", `${this.label(field)} kosong; dipakai isi sel di atasnya, seperti sel gabungan.`);
    return this.#above.get(field) ?? "";
  }

  /** A text as a message or a finding may repeat it: a column may hold identity numbers by mistake. */
  word(field: string): string {
    return placeText(this.text(field, 40));
  }

  quoted(field: string): string {
    return `"${this.word(field)}"`;
  }

  /**
   * What people of the sender said before that an unknown word means; null = nobody did: it is named, and nobody guesses.
   * list: the closed list that it is to be found in.
   */
  assigned(list: string, field: string, kept: string, refused = false): string | null {
    const word = this.#wordOf(this.raw(field));
    const meaning = this.#words.get(knownWordKey(list, word));
    const column = this.label(field);
    const place = { kind: "unknown" as const, place: word, field: list };
    if (meaning !== undefined) {
      const finding = { ...place, meaning };
      this.remarks.push({ severity: "warning", column, reason: LEARNED_WORD, message: "", finding, silent: true });
      return meaning;
    }
    const message = `${column} "${word}" belum dikenal artinya; ${kept}`;
    const severity = refused ? "refused" : "warning";
    this.remarks.push({ severity, column, reason: UNKNOWN_WORD, message, finding: place });
    this.refusedAny ||= refused;
    return null;
  }

  /** Whether a column of yes and no says yes; null when it says nothing that is known. */
  flag(field: string): boolean | null {
    const closed = flagOf(this.raw(field));
    const said = closed === "unknown" ? this.assigned(field, field, "dibaca sebagai belum diketahui.") : closed;
    return said === "yes" ? true : said === "no" ? false : null;
  }

  /** 16 digits, or null with a refusal; an empty optional one is null without. */
  identity(field: string, required: boolean): string | null {
    const written = this.raw(field);
    if (written !== "" && this.#rounded.has(field)) return this.#refuseRounded(field);
    const raw = this.#lacksZeros(field, written) === "surely" ? this.#withZeros(field, written) : written;
    const parsed = parseIdentity(raw, this.isNumber(field));
    if (parsed.ok) return parsed.digits;
    if (parsed.fault === "kosong" && !required) return null;
    if (parsed.fault === "contoh" && !required) {
      this.warn(field, "contoh", faultSentence(this.label(field), "contoh", 0));
      return null;
    }
    const length = numberDigits(raw)?.digits.length ?? 0;
    const lost = field === "card" && parsed.fault === "panjang" && length < 16 ? ` ${LOST_ZEROS}` : "";
    return this.refuse(field, parsed.fault, `${faultSentence(this.label(field), parsed.fault, length)}${lost}`);
  }

  #refuseRounded(field: string): null {
    return this.refuse(field, "digit-hilang", faultSentence(this.label(field), "dirusak-excel", 0));
  }

  /**
   * The numbers by which a bank names a family. One that cannot be read refuses the row only when no other is left;
   * beside a good one it is left out with a warning.
   */
  keys(): { nik: string | null; card: string | null; account: string | null } {
    const from = this.remarks.length;
    const keys = { nik: this.identity("nik", false), card: this.identity("card", false), account: this.account() };
    if (keys.nik || keys.card || keys.account) this.#soften(from);
    else if (!this.refusedAny)
      this.refuse("nik", "kosong", "NIK, nomor KKS, dan nomor rekening kosong; isi salah satu.");
    return keys;
  }

  /** A 16-digit number beside another that names the row: one that cannot be read is left out with a warning. */
  spareIdentity(field: string): string | null {
    const from = this.remarks.length;
    const digits = this.identity(field, false);
    this.#soften(from);
    return digits;
  }

  /** An account beside a NIK: one that cannot be read is left out with a warning. */
  spareAccount(): string | null {
    const from = this.remarks.length;
    const account = this.account();
    this.#soften(from);
    return account;
  }

  #soften(from: number): void {
    if (this.remarks.length === from) return;
    this.remarks = this.remarks.map((remark, at) => (at < from ? remark : { ...remark, severity: "warning" }));
    this.refusedAny = this.remarks.some(({ severity }) => severity === "refused");
  }

  /** An account number of a bank: digits of no fixed length; null when empty, or refused. */
  account(): string | null {
    const raw = this.raw("account");
    if (raw === "") return null;
    if (this.#rounded.has("account")) return this.#refuseRounded("account");
    const parsed = parseAccount(raw, this.isNumber("account"));
    if (parsed.ok) return this.#withZeros("account", parsed.digits);
    return parsed.fault === "kosong"
      ? null
      : this.refuse("account", parsed.fault, accountSentence(this.label("account"), parsed.fault));
  }

  /** The number of an agent or terminal as its bank writes it; "" when empty, or one that cannot be read, which is said. */
  code(field: string, required: boolean): string {
    const raw = this.raw(field);
    if (raw === "") return "";
    if (isDigits(raw)) return this.#withZeros(field, raw);
    const text = cleanText(raw, 40).replace(/^['’`]/, "");
    if (isScientific(text)) {
      const message = accountSentence(this.label(field), "dirusak-excel");
      if (required) this.refuse(field, "dirusak-excel", message);
      else this.warn(field, "dirusak-excel", message);
      return "";
    }
    return this.#withZeros(field, text.replace(/^(\d+)[.,]0{1,2}$/, "$1"));
  }

  /** The digits with the zeros that a number cell lost, where the column shows how many there are; else a warning. */
  #withZeros(field: string, digits: string): string {
    const lacks = this.#lacksZeros(field, digits);
    if (lacks === "no") return digits;
    const label = this.label(field);
    if (lacks === "perhaps") {
      this.warn(field, "nol-depan", `${label} lebih pendek dari yang lain dan mungkin kehilangan 0 di depan; periksa.`);
      return digits;
    }
    const width = this.#evidence.zeros?.[field]?.width ?? 0;
    this.warn(field, "nol-diisi", `${label} kehilangan 0 di depan; dilengkapi menjadi ${width} angka, periksa.`);
    return digits.padStart(width, "0");
  }

  #lacksZeros(field: string, digits: string): "no" | "perhaps" | "surely" {
    const zeros = this.#evidence.zeros?.[field];
    if (!zeros || digits.length >= zeros.width || digits.startsWith("0") || !isDigits(digits)) return "no";
    return zeros.certain && this.isNumber(field) ? "surely" : "perhaps";
  }

  /** Whole rupiah or a count, at most `most`; null when empty and not required, or refused. */
  amount(field: string, required: boolean, most: number, raw = this.raw(field).trim()): number | null {
    if (raw === "") {
      return required && this.has(field)
        ? this.refuse(field, "kosong", `${this.label(field)} kosong; isi angka, 0 bila tidak ada.`)
        : null;
    }
    const unit = this.#units[field];
    const amount = unit ? parseMultiple(raw, this.isNumber(field), unit.size) : parseAmount(raw, this.isNumber(field));
    if (amount === null)
      return this.refuse(
        field,
        "bukan-angka",
        `${this.label(field)} bukan jumlah yang sah; tulis seperti 200000 atau 200.000.`,
      );
    if (amount > most)
      return this.refuse(field, "terlalu-besar", `${this.label(field)} terlalu besar; periksa jumlah angkanya.`);
    return amount;
  }

  /** Families: whole, never rounded. A dot that made thousands a decimal number is taken back where the column shows it. */
  count(field: string, required: boolean, most: number): number | null {
    const raw = withoutUnitOf(this.raw(field).trim());
    if (isWholeCount(raw, this.isNumber(field))) return this.amount(field, required, most, raw);
    const thousands = asThousands(decimalOf(raw), this.#evidence.typical[field]);
    if (thousands !== null) {
      this.warn(field, "ribuan", `${this.label(field)} tersimpan sebagai pecahan; dibaca sebagai ribuan, periksa.`);
      return thousands;
    }
    return this.refuse(
      field,
      "pecahan",
      `${this.label(field)} berupa pecahan; jumlah keluarga harus bulat. Tulis tanpa titik, misalnya 16781.`,
    );
  }

  isNumber(field: string): boolean {
    return this.#row.numeric.has(this.#columns[field] ?? -1);
  }

  date(field: string, { birth = false }: { birth?: boolean } = {}): string | null {
    const raw = this.raw(field);
    if (raw === "") return null;
    // A file repeats a handful of dates.
    const known = birth ? undefined : this.#dates.get(raw);
    const parsed = known ?? parseDate(raw, { birth, monthFirst: this.#evidence.monthFirst && !this.isNumber(field) });
    if (known === undefined && !birth && this.#dates.size < MOST_DATES) this.#dates.set(raw, parsed);
    if (!parsed.ok)
      return this.refuse(field, "tanggal", `${this.label(field)} bukan tanggal; tulis seperti 31/12/2025.`);
    return parsed.date;
  }

  /** A day on which something happened: never after the file's own date, and hardly before the period. */
  happened(field: string): string | null {
    const date = this.date(field);
    if (date === null) return null;
    const label = this.label(field);
    if (this.#today !== "" && date > this.#today)
      return this.refuse(field, "tanggal-depan", `${label} sesudah tanggal data berkas ini; periksa keduanya.`);
    if (date < this.#from)
      this.warn(field, "tanggal-sebelum", `${label} sebelum periode berkas ini; periksa tanggal dan periodenya.`);
    return date;
  }

  /** A date of birth, which is never later than the file's own date. */
  birth(): string | null {
    const date = this.date("birth", { birth: true });
    if (date !== null && this.#today !== "" && date > this.#today)
      return this.refuse("birth", "tanggal-depan", "Tanggal lahir sesudah hari ini; periksa tahunnya.");
    return date;
  }

  /** A region code inside `scope`; outside it the answer is the same whether or not the place or family exists. */
  region(field: string, scope: string, { padded = false } = {}): string | null {
    const written = this.raw(field)
      .trim()
      .replace(/^(\d{4}|\d{6}|\d{10})\.0$/, "$1");
    // A workbook keeps 11.10 as the number 11.1.
    const raw = padded && this.isNumber(field) && /^\d{2}\.\d$/.test(written) ? `${written}0` : written;
    const code = parseRegionCode(raw);
    if (code === null)
      return this.refuse(
        field,
        "kode-wilayah",
        `${this.label(field)} bukan kode Kemendagri; tulis 4, 6, atau 10 angka.`,
      );
    if (!code.startsWith(scope))
      return this.refuse(
        field,
        "wilayah-lain",
        `${this.label(field)} di luar wilayah berkas ini; muat lewat kab/kota yang bersangkutan.`,
      );
    return code;
  }

  bank(field: string, expected: string): string {
    const code = this.#bankOf(this.raw(field));
    if (code === null) {
      this.warn(field, "bank-tidak-dikenal", `${this.label(field)} tidak dikenal; dipakai bank pengirim.`);
      return expected;
    }
    if (code !== "" && expected !== "" && code !== expected)
      this.refuse(field, "bank-lain", `${this.label(field)} bukan bank pengirim berkas ini.`);
    return code === "" ? expected : code;
  }
}
