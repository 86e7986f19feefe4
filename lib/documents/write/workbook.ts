import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { WorkbookSheet, WorkbookValue } from "@/lib/documents/shapes/sheet";
import { fileResponse } from "./download";
import { xmlText } from "./xml";
import { zipStream } from "./zip";

// XLSX as a stream: rows come in batches, bytes leave as they are ready, and memory holds one batch however many rows
// there are. Strings are text cells in columns of the format Text, so that no spreadsheet turns a NIK into a number or a
// leading "=" into a formula, also not when somebody types over it.

export const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Excel's rows of a sheet; what does not fit goes on in a further one. */
const MOST_ROWS = 1_048_576;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Formats by their number in STYLES: whole numbers are grouped by the spreadsheet's own language. */
const [PLAIN, TEXT, TITLE, WHOLE, PERCENT] = [0, 1, 2, 3, 4];

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** A workbook of one or more sheets. */
export function workbookStream(sheets: readonly WorkbookSheet[], mostRows = MOST_ROWS): ReadableStream<Uint8Array> {
  return zipStream(parts(sheets, mostRows));
}

/** The same as a download. */
export const workbookResponse = (actor: UserActor, fileName: string, sheets: readonly WorkbookSheet[]): Response =>
  fileResponse(actor, fileName, WORKBOOK_TYPE, workbookStream(sheets));

async function* parts(
  sheets: readonly WorkbookSheet[],
  mostRows: number,
): AsyncGenerator<{ name: string; content: AsyncIterable<string> }> {
  const names: string[] = [];
  for (const sheet of sheets) {
    const rows = cutRows(sheet.rows, mostRows);
    do {
      names.push(freeName(sheet.name, names));
      yield { name: `xl/worksheets/sheet${names.length}.xml`, content: sheetXml(sheet, rows) };
    } while (rows.left());
  }
  const file = async function* (text: string) {
    yield XML + text;
  };
  const each = (line: (name: string, number: number) => string) => names.map((name, i) => line(name, i + 1)).join("");
  yield { name: "xl/styles.xml", content: file(STYLES.slice(XML.length)) };
  yield {
    name: "xl/workbook.xml",
    content: file(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each((name, n) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    ),
  };
  yield {
    name: "xl/_rels/workbook.xml.rels",
    content: file(
      `<Relationships xmlns="${PACKAGE}/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${names.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ),
  };
  yield {
    name: "_rels/.rels",
    content: file(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
  };
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  yield {
    name: "[Content_Types].xml",
    content: file(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`)}</Types>`,
    ),
  };
}

/** At most 31 signs without those that Excel forbids, and not twice the same. */
function freeName(wanted: string, taken: readonly string[]): string {
  const plain = wanted.replace(/[[\]:*?/\\]/g, " ").slice(0, 31);
  for (let n = 2, name = plain; ; n++) {
    if (!taken.includes(name)) return name;
    name = `${plain.slice(0, 26)} (${n})`;
  }
}

type CutRows = { batches: () => AsyncGenerator<readonly (readonly WorkbookValue[])[]>; left: () => boolean };

/** Batches of one sheet's worth of rows at a time. */
function cutRows(source: WorkbookSheet["rows"], mostRows: number): CutRows {
  const iterator = source[Symbol.asyncIterator]();
  let rest: readonly (readonly WorkbookValue[])[] = [];
  return {
    left: () => rest.length > 0,
    async *batches() {
      let room = mostRows - 1;
      try {
        while (room > 0) {
          if (rest.length === 0) {
            const { value, done } = await iterator.next();
            if (done) return;
            rest = value;
          }
          const batch = rest.slice(0, room);
          rest = rest.slice(batch.length);
          room -= batch.length;
          yield batch;
        }
        // A full sheet: is there more?
        while (rest.length === 0) {
          const { value, done } = await iterator.next();
          if (done) return;
          rest = value;
        }
      } finally {
        if (room > 0) await iterator.return?.(undefined);
      }
    },
  };
}

async function* sheetXml({ columns }: WorkbookSheet, rows: CutRows): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width = 18 }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" style="${TEXT}" customWidth="1"/>`,
  );
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${widths.length > 0 ? `<cols>${widths.join("")}</cols>` : ""}<sheetData>`;
  yield rowXml(
    1,
    columns.map(({ title }) => title),
    TITLE,
  );
  const percents = columns.map(({ percent }) => percent ?? false);
  let rowNo = 1;
  for await (const batch of rows.batches()) {
    let xml = "";
    for (const row of batch) xml += rowXml(++rowNo, row, TEXT, percents);
    yield xml;
  }
  yield `</sheetData>${choicesXml(columns)}</worksheet>`;
}

function choicesXml(columns: WorkbookSheet["columns"]): string {
  const lists = columns.flatMap(({ choices }, column) => {
    if (choices === undefined) return [];
    const cells = `${letters(column)}2:${letters(column)}${MOST_ROWS}`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Salur" error="Pilih dari daftar." sqref="${cells}"><formula1>${escaped(choices)}</formula1></dataValidation>`;
  });
  return lists.length === 0 ? "" : `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>`;
}

function rowXml(
  rowNo: number,
  values: readonly WorkbookValue[],
  style: number,
  percents: readonly boolean[] = [],
): string {
  let cells = "";
  for (let column = 0; column < values.length; column++) {
    const value = values[column] ?? null;
    if (value === null || value === "") continue;
    const at = `r="${letters(column)}${rowNo}"`;
    cells +=
      typeof value === "number"
        ? `<c ${at} s="${percents[column] ? PERCENT : Number.isInteger(value) ? WHOLE : PLAIN}"><v>${value}</v></c>`
        : `<c ${at} s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  }
  return `<row r="${rowNo}">${cells}</row>`;
}

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

const escaped = (text: string): string => xmlText(text.slice(0, 32_767));
