import "server-only";
import { buffer } from "node:stream/consumers";
import { AlignmentType, BorderStyle, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from "docx";
import yauzl from "yauzl";
import type { UserActor } from "@/lib/auth/actor";
import { type Paper, type PaperBlock, type PaperColumn, TEXT_SIZE } from "@/lib/documents/shapes/paper";
import { fileResponse } from "./download";
import { xmlText } from "./xml";
import { type ZipEntry, zipStream } from "./zip";

// The blocks of a paper as a Word file that an office goes on editing. The library makes the frame: styles, page, head and
// foot. The part in between is written here row by row, because as objects of the library a thousand families hold the
// process for more than a second and some hundred megabytes.

export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** In twentieths of a point, like every length here: A4, and what the margins of pdf.ts leave of it. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = 960;
const WIDTH = PAGE.width - 2 * MARGIN;
const BODY = "<!-- body -->";
const BODY_PARAGRAPH = new RegExp(`<w:p>(?:(?!<w:p>).)*?${xmlText(BODY)}.*?</w:p>`, "s");
const DOCUMENT = "word/document.xml";
const ROWS_AT_ONCE = 50;
const [SOFT, LINE, SHADE] = ["4B5563", "9CA3AF", "F3F4F6"];

type Style = "Kop1" | "Kop2" | "Kop3" | "Judul" | "Keterangan" | "Bagian" | "Teks" | "Sel" | "TandaTangan";

/** The paper as bytes. */
export function docxStream(paper: Paper): ReadableStream<Uint8Array> {
  return zipStream(parts(paper));
}

/** The same as a download. */
export const docxResponse = (actor: UserActor, fileName: string, paper: Paper): Response =>
  fileResponse(actor, fileName, DOCX_TYPE, docxStream(paper));

async function* parts(paper: Paper): AsyncGenerator<ZipEntry> {
  const zip = await yauzl.fromBufferPromise(await Packer.toBuffer(frame(paper)), { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith("/")) continue;
    const content = (await buffer(await zip.openReadStreamPromise(entry))).toString();
    yield {
      name: entry.fileName,
      content: entry.fileName === DOCUMENT ? filled(content, paper.blocks) : only(content),
    };
  }
}

async function* only(content: string): AsyncGenerator<string> {
  yield content;
}

/** Written when it is known what follows: the end of what is signed stays with its signatures. */
type Held = (kept: boolean) => string;
const KEPT = "<w:keepNext/>";
const LAST_ROWS = 2;

async function* filled(content: string, blocks: AsyncIterable<PaperBlock>): AsyncGenerator<string> {
  const [before, after] = content.split(BODY_PARAGRAPH);
  if (before === undefined || after === undefined) throw new Error("The frame of the paper has no place for its body.");
  yield before;
  let held: Held | null = null;
  for await (const block of blocks) {
    if (held) yield held(block.is === "signatures");
    held = null;
    if (block.is === "table") held = yield* table(block);
    else if (block.is === "text") held = (kept) => paragraph("Teks", block.text, { properties: kept ? KEPT : "" });
    else yield written(block);
  }
  if (held) yield held(false);
  yield after;
}

function frame({ title, foot, mark, textSize = TEXT_SIZE }: Paper): Document {
  const small = { size: 15, color: SOFT };
  const style = (id: Style, size: number, look: { bold?: boolean; color?: string }, paragraph = {}) => ({
    id,
    name: id,
    basedOn: "Normal",
    quickFormat: true,
    run: { size: size * 2, ...look },
    paragraph,
  });
  const center = { alignment: AlignmentType.CENTER };
  return new Document({
    title,
    creator: "Salur",
    styles: {
      default: { document: { run: { font: "Arial", size: textSize * 2, language: { value: "id-ID" } } } },
      paragraphStyles: [
        style("Kop1", 12, { bold: true }, center),
        style("Kop2", 14, { bold: true }, center),
        style("Kop3", 9, { color: SOFT }, center),
        style("Judul", 12, { bold: true }, { ...center, keepNext: true }),
        style("Keterangan", 9, { color: SOFT }, { ...center, spacing: { after: 200 } }),
        style("Bagian", 10.5, { bold: true }, { keepNext: true, spacing: { before: 120, after: 60 } }),
        style("Teks", textSize, {}, { spacing: { after: 100, line: 264 } }),
        style("Sel", 8, {}),
        style("TandaTangan", textSize, {}, { ...center, keepNext: true }),
      ],
    },
    sections: [
      {
        properties: { page: { size: PAGE, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        headers: mark
          ? {
              default: new Header({
                children: [
                  new Paragraph({
                    alignment: AlignmentType.RIGHT,
                    children: [new TextRun({ text: mark, bold: true, size: 15, color: "B91C1C" })],
                  }),
                ],
              }),
            }
          : undefined,
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                tabStops: [{ type: "right", position: WIDTH }],
                border: { top: { style: BorderStyle.SINGLE, size: 4, color: LINE, space: 4 } },
                children: [
                  new TextRun({ ...small, text: foot }),
                  new TextRun({
                    ...small,
                    children: ["\tHalaman ", PageNumber.CURRENT, " dari ", PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [new Paragraph(BODY)],
      },
    ],
  });
}

type Look = { bold?: boolean; properties?: string };

/** A paragraph; a line break of the text is one in Word. */
function paragraph(style: Style, text: string, { bold = false, properties = "" }: Look = {}): string {
  const run = text
    .split("\n")
    .map((line) =>
      line
        .split("\t")
        .map((piece) => `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`)
        .join("<w:tab/>"),
    )
    .join("<w:br/>");
  const look = bold ? "<w:rPr><w:b/></w:rPr>" : "";
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr><w:r>${look}${run}</w:r></w:p>`;
}

const RULE =
  '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="6" w:color="111827"/></w:pBdr><w:spacing w:after="280"/>';

function written(block: Exclude<PaperBlock, { is: "table" | "text" }>): string {
  if (block.is === "letterhead") {
    const last = block.lines.length - 1;
    return block.lines
      .map((line, index) =>
        paragraph(index === 0 ? "Kop1" : index === 1 ? "Kop2" : "Kop3", line, {
          properties: index === last ? RULE : "",
        }),
      )
      .join("");
  }
  if (block.is === "opening") return opening(block);
  if (block.is === "title") return paragraph("Judul", block.text) + paragraph("Keterangan", block.note);
  if (block.is === "heading")
    return paragraph("Bagian", block.text, { properties: block.newPage ? "<w:pageBreakBefore/>" : "" });
  return signatures(block);
}

/** Labels and values at a tab stop; a long value goes on below itself. */
const LABELLED =
  '<w:tabs><w:tab w:val="left" w:pos="1400"/></w:tabs><w:spacing w:after="0"/><w:ind w:left="1580" w:hanging="1580"/>';

function opening({ date, facts, to }: Extract<PaperBlock, { is: "opening" }>): string {
  const plain = '<w:spacing w:after="0"/>';
  return [
    paragraph("Teks", date, { properties: RIGHT }),
    ...facts.map(([label, value]) => paragraph("Teks", `${label}\t: ${value}`, { properties: LABELLED })),
    paragraph("Teks", "", { properties: plain }),
    ...to.map((line) => paragraph("Teks", line, { properties: plain })),
    paragraph("Teks", "", { properties: plain }),
  ].join("");
}

const grid = (widths: readonly number[], borders: string): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`;

const cell = (width: number, content: string, shade = ""): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade}</w:tcPr>${content}</w:tc>`;

const SHADED = `<w:shd w:val="clear" w:color="auto" w:fill="${SHADE}"/>`;
const RIGHT = '<w:jc w:val="right"/>';
const LINES = `<w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${LINE}"/>`)
  .join("")}</w:tblBorders>`;
/** Two tables that touch would be one, and a body may not end with a table. */
const gap = (kept = false): string => `<w:p><w:pPr><w:pStyle w:val="Sel"/>${kept ? KEPT : ""}</w:pPr></w:p>`;

async function* table({ columns, rows, total }: Extract<PaperBlock, { is: "table" }>): AsyncGenerator<string, Held> {
  const widths = widthsOf(columns);
  type RowLook = { strong?: boolean; isHead?: boolean; kept?: boolean };
  const row = (cells: readonly string[], { strong = false, isHead = false, kept = false }: RowLook = {}): string =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${cells
      .map((text, i) =>
        cell(
          widths[i] ?? 0,
          paragraph("Sel", text, {
            bold: strong,
            properties: `${kept ? KEPT : ""}${columns[i]?.numeric ? RIGHT : ""}`,
          }),
          strong ? SHADED : "",
        ),
      )
      .join("")}</w:tr>`;
  yield grid(widths, LINES);
  yield row(
    columns.map(({ title }) => title),
    { strong: true, isHead: true },
  );
  let last: readonly (readonly string[])[] = [];
  for await (const batch of rows)
    for (let from = 0; from < batch.length; from += ROWS_AT_ONCE) {
      const some = [...last, ...batch.slice(from, from + ROWS_AT_ONCE)];
      yield some
        .slice(0, -LAST_ROWS)
        .map((cells) => row(cells))
        .join("");
      last = some.slice(-LAST_ROWS);
      await new Promise(setImmediate);
    }
  return (kept) =>
    `${last.map((cells) => row(cells, { kept })).join("")}${total ? row(total, { strong: true, kept }) : ""}</w:tbl>${gap(kept)}`;
}

function widthsOf(columns: readonly PaperColumn[]): number[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => Math.floor((share / shares) * WIDTH));
}

/** What is signed and by whom beside each other, all on one page. */
function signatures({ statement, parties }: Extract<PaperBlock, { is: "signatures" }>): string {
  const width = Math.floor(WIDTH / parties.length);
  const signed = parties.map(({ title, lines }) =>
    cell(
      width,
      paragraph("TandaTangan", title, { bold: true, properties: '<w:spacing w:after="900"/>' }) +
        lines.map((line) => paragraph("TandaTangan", line)).join(""),
    ),
  );
  const table = `${grid(
    parties.map(() => width),
    "",
  )}<w:tr><w:trPr><w:cantSplit/></w:trPr>${signed.join("")}</w:tr></w:tbl>${gap()}`;
  return (statement ? paragraph("Teks", statement, { properties: KEPT }) : gap(true)) + table;
}
