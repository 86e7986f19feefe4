import "server-only";
import PDFDocument from "pdfkit";
import type { UserActor } from "@/lib/auth/actor";
import { type Paper, type PaperBlock, TEXT_SIZE } from "@/lib/documents/shapes/paper";
import { fileResponse } from "./download";

// A letter or a list on A4, drawn row by row so that the process answers others meanwhile. Not a browser's print: that
// takes a second process of hundreds of megabytes for each letter. The fonts are those that every reader of PDF brings: the
// typeface of the screen comes as WOFF2 only, and embedded from that its letters stay blank on paper.

export const PDF_TYPE = "application/pdf";
export const [PLAIN, BOLD] = ["Helvetica", "Helvetica-Bold"];
const MARGIN = 48;
const FOOT = 36;
const ROWS_AT_ONCE = 50;
const [INK, SOFT, LINE, SHADE] = ["#111827", "#4b5563", "#9ca3af", "#f3f4f6"];

type Doc = PDFKit.PDFDocument;

/** The paper as bytes; of several, one after another, each with pages of its own count. */
export function pdfStream(paper: Paper | AsyncIterable<Paper>, title?: string): ReadableStream<Uint8Array> {
  const papers = "blocks" in paper ? only(paper) : paper;
  const doc = new PDFDocument({
    size: "A4",
    margins: { top: MARGIN, bottom: MARGIN + FOOT / 2, left: MARGIN, right: MARGIN },
    bufferPages: true,
    autoFirstPage: false,
    lang: "id-ID",
    info: { Title: title ?? ("blocks" in paper ? paper.title : ""), Producer: "Salur", Creator: "Salur" },
  });
  let wanted = true;
  const drawAll = async () => {
    for await (const one of papers) {
      if (!wanted) return;
      doc.addPage();
      await draw(doc, one, () => wanted);
      doc.flushPages();
    }
  };
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const fail = (error: Error) => wanted && controller.error(error);
      doc.on("data", (bytes: Buffer) => wanted && controller.enqueue(bytes));
      doc.on("end", () => wanted && controller.close());
      doc.on("error", fail);
      drawAll().then(() => doc.end(), fail);
    },
    cancel() {
      wanted = false;
    },
  });
}

async function* only(paper: Paper): AsyncGenerator<Paper> {
  yield paper;
}

/** The same as a download that the browser shows. */
export const pdfResponse = (actor: UserActor, fileName: string, paper: Paper | AsyncIterable<Paper>): Response =>
  fileResponse(actor, fileName, PDF_TYPE, pdfStream(paper, fileName.replace(/\.pdf$/, "")), "inline");

/** What is drawn only when it is known what follows: no signature is printed on a page without the end of what is signed. */
type Held = { height: number; isHeading?: boolean; draw: () => void };
const LAST_ROWS = 2;
/** The head of a table and a few rows. */
const ROOM_BELOW_HEADING = 60;

async function draw(
  doc: Doc,
  { blocks, foot, mark, textSize = TEXT_SIZE }: Paper,
  wanted: () => boolean,
): Promise<void> {
  let held: Held[] = [];
  // Together on one page, if they fit one, with so much room below them.
  const flush = (below = 0): void => {
    const height = held.reduce((sum, one) => sum + one.height, below);
    if (height <= bottomOf(doc) - MARGIN) makeRoom(doc, height);
    for (const one of held) one.draw();
    held = [];
  };
  for await (const block of blocks) {
    if (!wanted()) return;
    const underHeading = held.at(-1)?.isHeading ?? false;
    if (block.is === "signatures") flush(heightOfSignatures(doc, block, textSize));
    else if (!underHeading || (block.is !== "text" && block.is !== "table")) flush();
    if (block.is === "letterhead") letterhead(doc, block.lines);
    else if (block.is === "opening") opening(doc, block, textSize);
    else if (block.is === "title") title(doc, block.text, block.note);
    else if (block.is === "heading") held.push(heading(doc, block.text, block.newPage ?? false));
    else if (block.is === "text") held.push(paragraph(doc, block.text, textSize));
    else if (block.is === "table") {
      const last = await table(doc, block, () => flush(ROOM_BELOW_HEADING));
      held.push(last);
    } else signatures(doc, block, textSize);
  }
  flush();
  const { start, count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    doc.switchToPage(start + page);
    // Below the margin a text would begin a page of its own.
    doc.page.margins.bottom = 0;
    const y = doc.page.height - MARGIN;
    doc.fontSize(7.5);
    write(doc, foot, { y, width: widthOf(doc) - 90, color: SOFT });
    write(doc, `Halaman ${page + 1} dari ${count}`, { y, align: "right", color: SOFT });
    if (mark) write(doc, mark, { y: MARGIN / 2, align: "right", color: "#b91c1c", bold: true });
  }
}

const widthOf = (doc: Doc): number => doc.page.width - 2 * MARGIN;
const bottomOf = (doc: Doc): number => doc.page.height - doc.page.margins.bottom;
const makeRoom = (doc: Doc, height: number): void => {
  if (doc.y + height > bottomOf(doc)) doc.addPage();
};

/** The fonts know the signs of Western Europe; of a minus sign they have a dash, and an arrow is said in a word. */
export const plain = (text: string): string =>
  text
    .replace(/\u2212/g, "\u2013")
    .replace(/\u2192/g, "menjadi")
    .replace(/[^\n\u0020-\u00ff\u2013\u2014\u2018-\u201d\u2022\u2026]/g, "?");

type Look = PDFKit.Mixins.TextOptions & { x?: number; y?: number; bold?: boolean; color?: string };

/** Text over the width of the page, or where it is said. */
function write(
  doc: Doc,
  text: string,
  { x = MARGIN, y = doc.y, bold = false, color = INK, ...options }: Look = {},
): void {
  doc.font(bold ? BOLD : PLAIN).fillColor(color);
  doc.text(plain(text), x, y, { width: widthOf(doc), ...options });
}

function letterhead(doc: Doc, lines: readonly string[]): void {
  for (const [index, line] of lines.entries()) {
    doc.fontSize(index === 0 ? 12 : index === 1 ? 14 : 9);
    write(doc, line, { align: "center", bold: index < 2, color: index < 2 ? INK : SOFT });
  }
  const y = doc.y + 6;
  doc.lineWidth(1.5).strokeColor(INK).moveTo(MARGIN, y);
  doc.lineTo(MARGIN + widthOf(doc), y).stroke();
  doc.y = y + 14;
}

const LABEL = 70;

function opening(doc: Doc, { date, facts, to }: Extract<PaperBlock, { is: "opening" }>, size: number): void {
  doc.fontSize(size);
  write(doc, date, { align: "right" });
  doc.y += 4;
  for (const [label, value] of facts) {
    const y = doc.y;
    write(doc, label, { y, width: LABEL });
    write(doc, ":", { x: MARGIN + LABEL, y, width: 10 });
    write(doc, value, { x: MARGIN + LABEL + 10, y, width: widthOf(doc) - LABEL - 10, lineGap: 1.5 });
  }
  doc.y += 12;
  for (const line of to) write(doc, line, { lineGap: 1.5 });
  doc.y += 12;
}

function title(doc: Doc, text: string, note: string): void {
  doc.fontSize(12);
  write(doc, text, { align: "center", bold: true });
  doc.fontSize(9);
  write(doc, note, { y: doc.y + 2, align: "center", color: SOFT });
  doc.y += 10;
}

function heading(doc: Doc, text: string, newPage: boolean): Held {
  if (newPage) doc.addPage();
  const draw = () => {
    doc.fontSize(10.5);
    write(doc, text, { y: doc.y + 6, bold: true });
    doc.y += 3;
  };
  return { height: 30, isHeading: true, draw };
}

function paragraph(doc: Doc, text: string, size: number): Held {
  doc.font(PLAIN).fontSize(size);
  const draw = () => {
    doc.fontSize(size);
    write(doc, text, { lineGap: 1.5 });
    doc.y += 5;
  };
  return { height: doc.heightOfString(text, { width: widthOf(doc), lineGap: 1.5 }) + 5, draw };
}

type Line = { cells: readonly string[]; strong: boolean };

/** Draws all rows but the last ones, which are held; before the first one it draws what is above the table. */
async function table(
  doc: Doc,
  { columns, rows, total }: Extract<PaperBlock, { is: "table" }>,
  above: () => void,
): Promise<Held> {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (share / shares) * widthOf(doc));
  const head: Line = { cells: columns.map((column) => column.title), strong: true };
  const heightOf = ({ cells, strong }: Line): number => {
    doc.font(strong ? BOLD : PLAIN).fontSize(8);
    return (
      Math.max(...cells.map((cell, i) => doc.heightOfString(plain(cell) || " ", { width: (widths[i] ?? 0) - 8 }))) + 6
    );
  };
  const line = (drawn: Line): void => {
    const height = heightOf(drawn);
    if (doc.y + height > bottomOf(doc)) doc.addPage();
    // Held rows may begin a page that was made for them.
    if (drawn !== head && doc.y <= MARGIN) line(head);
    const y = doc.y;
    if (drawn.strong) doc.rect(MARGIN, y, widthOf(doc), height).fill(SHADE);
    let x = MARGIN;
    for (const [i, cell] of drawn.cells.entries()) {
      const width = widths[i] ?? 0;
      const align = columns[i]?.numeric ? "right" : "left";
      doc.fontSize(8);
      write(doc, cell, { x: x + 4, y: y + 3, width: width - 8, align, bold: drawn.strong });
      x += width;
    }
    doc
      .lineWidth(0.5)
      .strokeColor(LINE)
      .moveTo(MARGIN, y + height)
      .lineTo(x, y + height)
      .stroke();
    doc.y = y + height;
  };
  let last: Line[] = [];
  let drawn = 0;
  for await (const batch of rows)
    for (const cells of batch) {
      last.push({ cells, strong: false });
      const [next] = last.length > LAST_ROWS ? last.splice(0, 1) : [];
      if (!next) continue;
      if (drawn === 0) {
        above();
        line(head);
      }
      line(next);
      drawn += 1;
      if (drawn % ROWS_AT_ONCE === 0) await new Promise(setImmediate);
    }
  last = [...(drawn === 0 ? [head] : []), ...last, ...(total ? [{ cells: total, strong: true }] : [])];
  const draw = () => {
    for (const one of last) line(one);
    doc.y += 8;
  };
  return { height: last.reduce((sum, one) => sum + heightOf(one), 8), draw };
}

type Signatures = Extract<PaperBlock, { is: "signatures" }>;

function heightOfSignatures(doc: Doc, { statement }: Signatures, size: number): number {
  doc.font(PLAIN).fontSize(size);
  return doc.heightOfString(statement, { width: widthOf(doc) }) + 150;
}

/** What is signed and by whom beside each other; room for it was made. */
function signatures(doc: Doc, { statement, parties }: Signatures, size: number): void {
  if (statement) paragraph(doc, statement, size).draw();
  const top = doc.y + 8;
  const width = widthOf(doc) / parties.length;
  doc.font(BOLD).fontSize(size);
  const tallest = Math.max(
    ...parties.map(({ title: name }) => doc.heightOfString(plain(name) || " ", { width: width - 12 })),
  );
  for (const [index, { title: name, lines }] of parties.entries()) {
    const x = MARGIN + index * width;
    doc.fontSize(size);
    write(doc, name, { x, y: top, width: width - 12, align: "center", bold: true });
    doc.y = top + tallest + 44;
    for (const line of lines) write(doc, line, { x, width: width - 12, align: "center" });
  }
  doc.y = top + tallest + 108;
}
