import "server-only";
import PDFDocument from "pdfkit";
import {
  CHART_SHARE,
  DECK_INK,
  type DeckFile,
  type DeckPage,
  type DeckTable,
  drawnRows,
  pageText,
} from "@/lib/documents/shapes/deck";
import { largestFit } from "@/lib/documents/shapes/fit";
import { fitTable } from "@/lib/documents/shapes/fit-table";
import { BOLD, PLAIN, plain } from "./pdf";

// The same pages on paper: wide, with real text that can be found and read aloud, and bars beside the rows they measure.

const [WIDTH, HEIGHT, MARGIN] = [960, 540, 40];
const INSIDE = WIDTH - 2 * MARGIN;
const BODY = { top: 128, bottom: 486 };
const SIZES = [18, 16, 14, 12, 11, 10, 9, 8, 7];
const CELL = { across: 6, down: 4 };

type Doc = PDFKit.PDFDocument;
const hex = (ink: keyof typeof DECK_INK): string => `#${DECK_INK[ink]}`;

/** The talk as a PDF of landscape pages, drawn while it is read. */
export function deckPdf(deck: DeckFile): ReadableStream<Uint8Array> {
  const doc = new PDFDocument({
    size: [WIDTH, HEIGHT],
    margin: 0,
    autoFirstPage: false,
    lang: "id-ID",
    info: { Title: deck.title, Producer: "Salur", Creator: "Salur" },
  });
  let wanted = true;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const fail = (error: Error) => wanted && controller.error(error);
      doc.on("data", (bytes: Buffer) => wanted && controller.enqueue(bytes));
      doc.on("end", () => wanted && controller.close());
      doc.on("error", fail);
      drawDeck(doc, deck, () => wanted).then(() => doc.end(), fail);
    },
    cancel() {
      wanted = false;
    },
  });
}

async function drawDeck(doc: Doc, { pages }: DeckFile, wanted: () => boolean): Promise<void> {
  for (const [index, page] of pages.entries()) {
    if (!wanted()) return;
    doc.addPage();
    drawPage(doc, page, pageText(index, pages.length));
    await new Promise(setImmediate);
  }
}

type Look = {
  x?: number;
  y: number;
  width?: number;
  size: number;
  bold?: boolean;
  color?: string;
  align?: "left" | "right";
};

function write(
  doc: Doc,
  text: string,
  { x = MARGIN, y, width = INSIDE, size, bold, color, align = "left" }: Look,
): void {
  doc
    .font(bold ? BOLD : PLAIN)
    .fontSize(size)
    .fillColor(color ?? hex("ink"));
  doc.text(plain(text), x, y, { width, align });
}

const heightOf = (
  doc: Doc,
  text: string,
  { width, size, bold }: { width: number; size: number; bold?: boolean },
): number =>
  doc
    .font(bold ? BOLD : PLAIN)
    .fontSize(size)
    .heightOfString(plain(text) || " ", { width });

function drawPage(doc: Doc, page: DeckPage, number: string): void {
  const { body } = page;
  if (body.is === "cover") {
    doc.rect(0, 0, WIDTH, HEIGHT).fill(hex("navy"));
    const size = titleSize(doc, page.title, [44, 36, 30, 24], 110);
    write(doc, page.title, { y: 150, size, bold: true, color: "#ffffff" });
    for (const line of body.lines) write(doc, line, { y: doc.y + 14, size: 22, color: "#ffffff" });
    return;
  }
  doc.rect(0, 0, WIDTH, 9).fill(hex("navy"));
  write(doc, page.topic, { y: 24, size: 13, bold: true, color: hex("soft") });
  write(doc, page.title, { y: 46, size: titleSize(doc, page.title, [28, 24, 20, 16]), bold: true });
  const remark = page.remark === "" ? 0 : heightOf(doc, page.remark, { width: INSIDE, size: 14 }) + 10;
  const bottom = BODY.bottom - remark;
  if (body.is === "table") drawTable(doc, body, bottom);
  else drawText(doc, body.paragraphs, bottom);
  if (remark > 0) write(doc, page.remark, { y: bottom + 8, size: 14, color: hex("soft") });
  rule(doc, HEIGHT - 40, WIDTH - MARGIN);
  write(doc, page.foot, { y: HEIGHT - 32, width: INSIDE - 130, size: 9.5, color: hex("soft") });
  write(doc, number, {
    x: WIDTH - MARGIN - 120,
    y: HEIGHT - 32,
    width: 120,
    size: 9.5,
    color: hex("soft"),
    align: "right",
  });
}

const rule = (doc: Doc, y: number, to: number): void => {
  doc.lineWidth(0.75).strokeColor(hex("line")).moveTo(MARGIN, y).lineTo(to, y).stroke();
};

const titleSize = (doc: Doc, title: string, sizes: readonly number[], height = 76): number =>
  largestFit({ sizes, height, heightAt: (size) => heightOf(doc, title, { width: INSIDE, size, bold: true }) });

function drawText(doc: Doc, paragraphs: readonly string[], bottom: number): void {
  const gap = 0.5;
  const size = largestFit({
    sizes: [22, 20, ...SIZES],
    height: bottom - BODY.top,
    heightAt: (one) =>
      paragraphs.reduce((sum, text) => sum + heightOf(doc, text, { width: INSIDE, size: one }) + one * gap, 0),
  });
  let y = BODY.top;
  for (const text of paragraphs) {
    write(doc, text, { y, size });
    y = doc.y + size * gap;
  }
}

function drawTable(doc: Doc, table: DeckTable, bottom: number): void {
  const { columns, total, chart } = table;
  const width = chart ? INSIDE * (1 - CHART_SHARE) : INSIDE;
  const all = drawnRows(table);
  const isStrong = (index: number) => index === 0 || (total !== null && index === all.length - 1);
  const rowAt = (index: number, widths: readonly number[], size: number): number =>
    Math.max(
      ...(all[index] ?? []).map((text, i) =>
        heightOf(doc, text, { width: (widths[i] ?? 0) - 2 * CELL.across, size, bold: isStrong(index) }),
      ),
    ) +
    2 * CELL.down;
  const room = bottom - BODY.top;
  const heightAt = (widths: readonly number[], size: number) =>
    all.reduce((sum, _, index) => sum + rowAt(index, widths, size), 0);
  const { size, widths } = fitTable(
    table,
    { width, height: room, sizes: SIZES },
    {
      widthAt: (text, one) => doc.font(BOLD).fontSize(one).widthOfString(plain(text)) + 2 * CELL.across + 1,
      heightAt,
    },
  );
  const loose = Math.min(1.6, room / heightAt(widths, size));
  let y = BODY.top;
  for (const [index, cells] of all.entries()) {
    const height = rowAt(index, widths, size) * loose;
    if (isStrong(index)) doc.rect(MARGIN, y, INSIDE, height).fill(hex("shade"));
    let x = MARGIN;
    for (const [i, text] of cells.entries()) {
      const box = { width: (widths[i] ?? 0) - 2 * CELL.across, size, bold: isStrong(index) };
      const top = y + (height - heightOf(doc, text, box)) / 2;
      write(doc, text, { ...box, x: x + CELL.across, y: top, align: columns[i]?.numeric ? "right" : "left" });
      x += widths[i] ?? 0;
    }
    const left = x + 16;
    if (chart && index === 0)
      write(doc, chart.title, { x: left, y: y + (height - size) / 2, width: MARGIN + INSIDE - left, size, bold: true });
    const value = chart?.values[index - 1] ?? null;
    if (chart && value !== null && chart.longest > 0 && !isStrong(index))
      doc
        .rect(left, y + height * 0.22, Math.max(1, (value / chart.longest) * (MARGIN + INSIDE - left)), height * 0.56)
        .fill(hex("bar"));
    y += height;
    rule(doc, y, MARGIN + INSIDE);
  }
}
