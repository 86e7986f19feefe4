import { dayText, truthText, withZeros } from "@/lib/documents/read/cell-text";
import { type FileRow, MOST_COLUMNS, UnreadableFile } from "@/lib/documents/read/row";
import { broken, local, MOST_TEXT } from "./entries";
import { type Workbook, withoutEscapes } from "./workbook-parts";
import { attributeOf, plainText, type XmlEvents } from "./xml-scanner";

const MOST_ROWS = 1_048_576;
const CELL =
  /<c r="([A-Z]{1,3})\d{1,7}"(?: s="(\d{1,5})")?(?: t="(\w{1,9})")?(?:\/>|>(?:<v>([^<]*)<\/v>|<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>)?<\/c>)/y;

/** Gathers the rows of a sheet from its tags. */
export class SheetRows implements XmlEvents {
  rows: FileRow[] = [];
  readonly hiddenColumns = new Set<number>();
  readonly #book: Workbook;
  #cells: string[] = [];
  #numeric = new Set<number>();
  #rowNo = 0;
  #column = -1;
  #type = "";
  #style = 0;
  #value = "";
  #inValue = false;
  #phonetic = false;
  #formula = false;
  #damaged: Map<number, "formula" | "error"> | null = null;
  #hidden = false;

  constructor(book: Workbook) {
    this.#book = book;
  }

  /** The rows so far; they are handed over once. */
  take(): FileRow[] {
    const taken = this.rows;
    this.rows = [];
    return taken;
  }

  /** A cell as nearly every program writes it costs one match instead of four tags; any other goes the long way. */
  whole(source: string, start: number): number {
    if (this.#inValue || this.#rowNo === 0) return 0;
    CELL.lastIndex = start;
    const found = CELL.exec(source);
    if (!found) return 0;
    const [, letters = "", style, type, value = "", inline] = found;
    this.#column = columnOf(letters);
    this.#style = style === undefined ? 0 : Number(style);
    this.#type = type ?? "n";
    this.#value = plainText(inline ?? value);
    this.#formula = false;
    if (this.#value !== "") this.#addCell();
    return CELL.lastIndex;
  }

  open(name: string, attributes: string): void {
    switch (local(name)) {
      case "row":
        this.#startRow(attributeOf(attributes, "r"));
        this.#hidden = attributes.includes("hidden") && isTrue(attributeOf(attributes, "hidden"));
        break;
      case "col":
        if (isTrue(attributeOf(attributes, "hidden"))) this.#hideColumns(attributes);
        break;
      case "c": {
        const reference = attributeOf(attributes, "r");
        this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
        this.#type = attributeOf(attributes, "t") ?? "n";
        this.#style = Number(attributeOf(attributes, "s") ?? 0);
        this.#value = "";
        this.#formula = false;
        break;
      }
      case "f":
        this.#formula = true;
        break;
      case "rPh":
        this.#phonetic = true;
        break;
      case "v":
      case "t":
        this.#inValue = !this.#phonetic;
        break;
    }
  }

  text(source: string, from: number, to: number): void {
    if (!this.#inValue) return;
    this.#value += plainText(source.slice(from, to));
    if (this.#value.length > MOST_TEXT) throw broken();
  }

  close(name: string): void {
    switch (local(name)) {
      case "v":
      case "t":
        this.#inValue = false;
        break;
      case "rPh":
        this.#phonetic = false;
        break;
      case "c":
        if (this.#column >= 0 && this.#value !== "") this.#addCell();
        else if (this.#formula && this.#type !== "str") this.#damage("formula");
        break;
      case "row":
        this.rows.push({
          rowNo: this.#rowNo,
          cells: this.#cells,
          numeric: this.#numeric,
          ...(this.#damaged && { damaged: this.#damaged }),
          ...(this.#hidden && { hidden: true }),
        });
        break;
    }
  }

  #hideColumns(attributes: string): void {
    const last = Math.min(MOST_COLUMNS, Number(attributeOf(attributes, "max") ?? 0));
    for (let no = Number(attributeOf(attributes, "min") ?? 1); no <= last; no++) this.hiddenColumns.add(no - 1);
  }

  #startRow(own: string | undefined): void {
    this.#rowNo = rowAfter(this.#rowNo, own);
    if (this.#rowNo > MOST_ROWS)
      throw new UnreadableFile("Lembar ini melebihi 1.048.576 baris. Bagi menjadi beberapa berkas.");
    this.#cells = [];
    this.#numeric = new Set();
    this.#damaged = null;
    this.#column = -1;
  }

  #damage(kind: "formula" | "error"): void {
    this.#damaged ??= new Map();
    this.#damaged.set(this.#column, kind);
  }

  #addCell(): void {
    if (this.#column >= MOST_COLUMNS)
      throw new UnreadableFile(
        `Lembar ini memiliki lebih dari ${MOST_COLUMNS} kolom. Hapus kolom yang tidak perlu, lalu unggah lagi.`,
      );
    if (this.#type === "e") this.#damage("error");
    while (this.#cells.length <= this.#column) this.#cells.push("");
    this.#cells[this.#column] = cellText(this.#value, this.#type, this.#style, this.#book);
    if (this.#type === "n" && !this.#book.dates.has(this.#style)) this.#numeric.add(this.#column);
  }
}

const isTrue = (attribute: string | undefined): boolean => attribute === "1" || attribute === "true";

/** "BC12" -> 54; -1 when there is no letter. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/** The row's own number; the next one when it has none, or none that can be. */
function rowAfter(previous: number, own: string | undefined): number {
  const stated = Number(own ?? 0);
  return Number.isInteger(stated) && stated > previous ? stated : previous + 1;
}

function cellText(value: string, type: string, style: number, book: Workbook): string {
  const { strings, dates, zeros, date1904 } = book;
  if (type === "s") return strings.get(Number(value));
  if (type === "b") return truthText(value === "1");
  if (type === "e") return "";
  if (type === "n" && dates.has(style)) return dayText(Number(value), date1904) ?? value;
  if (type !== "n") return withoutEscapes(value);
  return zeros.size === 0 ? value : withZeros(value, zeros.get(style));
}
