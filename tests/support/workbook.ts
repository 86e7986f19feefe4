import { constants, crc32, deflateRawSync } from "node:zlib";

// Workbooks by hand, part by part: what no writer writes but other programs do.

const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
const book = (properties: string) => `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${properties}
  <sheets><sheet name="Isi" sheetId="1" r:id="rId1"/></sheets></workbook>`;

type Parts = {
  rows: string | Packed;
  strings?: string | Packed;
  formats?: string;
  cellFormats?: string;
  properties?: string;
};

/** A workbook of one sheet, from the XML inside its parts. */
export function workbook({ rows, strings, formats = "", cellFormats = "", properties = "" }: Parts): Buffer {
  return zipped({
    "xl/worksheets/sheet1.xml":
      typeof rows !== "string" || rows.startsWith("<?")
        ? rows
        : `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    "xl/workbook.xml": book(properties),
    "xl/_rels/workbook.xml.rels": RELATIONS,
    "xl/styles.xml": `<styleSheet><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cellFormats}</cellXfs></styleSheet>`,
    ...(strings === undefined
      ? {}
      : { "xl/sharedStrings.xml": typeof strings === "string" ? `<sst>${strings}</sst>` : strings }),
  });
}

/** Content that is packed already: how a part of a gigabyte is made of one of its megabytes. */
export type Packed = { packed: Buffer; size: number };

/** One text many times over, packed once. */
export function repeated(text: string, times: number, before = "", after = ""): Packed {
  const block = (part: string) => deflateRawSync(part, { finishFlush: constants.Z_FULL_FLUSH });
  const middle = block(text);
  const packed = Buffer.concat([block(before), ...Array(times).fill(middle), deflateRawSync(after)]);
  return { packed, size: Buffer.byteLength(before) + Buffer.byteLength(text) * times + Buffer.byteLength(after) };
}

/** A zip archive of named texts, bytes, or packed content. */
export function zipped(files: Record<string, string | Buffer | Packed>): Buffer {
  const bodies: Buffer[] = [];
  const heads: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = typeof text === "string" ? Buffer.from(text) : text;
    const { packed, size } = "packed" in content ? content : { packed: deflateRawSync(content), size: content.length };
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE("packed" in content ? 0 : crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    const body = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    heads.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), common, tail, Buffer.from(name)]));
    bodies.push(body);
    offset += body.length;
  }
  const directory = Buffer.concat(heads);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(heads.length, 4);
  end.writeUInt16LE(heads.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, directory, Buffer.from("PK\u0005\u0006"), end]);
}

/** hiddenRows, hiddenColumns: by Excel's number, from 1. */
export type SheetSketch = {
  name: string;
  rows: readonly (readonly string[])[];
  hidden?: boolean;
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
};

/** A workbook of several sheets of texts. */
export function workbookOf(sheets: readonly SheetSketch[]): Buffer {
  const each = (draw: (sheet: SheetSketch, no: number) => string) =>
    sheets.map((sheet, at) => draw(sheet, at + 1)).join("");
  const parts = sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)]);
  return zipped({
    ...Object.fromEntries(parts),
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${each(
      ({ name, hidden }, no) =>
        `<sheet name="${name}" sheetId="${no}"${hidden ? ' state="hidden"' : ""} r:id="rId${no}"/>`,
    )}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${each(
      (_, no) => `<Relationship Id="rId${no}" Target="worksheets/sheet${no}.xml"/>`,
    )}</Relationships>`,
  });
}

function sheetXml({ rows, hiddenRows = [], hiddenColumns = [] }: SheetSketch): string {
  const columns = hiddenColumns.map((no) => `<col min="${no}" max="${no}" hidden="1"/>`).join("");
  const lines = rows.map((cells, at) => {
    const texts = cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("");
    return `<row r="${at + 1}"${hiddenRows.includes(at + 1) ? ' hidden="1"' : ""}>${texts}</row>`;
  });
  return `<worksheet>${columns && `<cols>${columns}</cols>`}<sheetData>${lines.join("")}</sheetData></worksheet>`;
}
