import "server-only";
import PptxGenJS from "pptxgenjs";
import {
  CHART_SHARE,
  DECK_INK,
  type DeckFile,
  type DeckPage,
  type DeckTable,
  drawnRows,
  pageText,
} from "@/lib/documents/shapes/deck";
import { LETTER, largestFit, linesOf } from "@/lib/documents/shapes/fit";
import { fitTable } from "@/lib/documents/shapes/fit-table";
import { UNWRITABLE } from "./xml";

// PowerPoint with tables and charts that stay tables and charts: the presenter may still change them. Inches.

export const PPTX_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
const [WIDTH, MARGIN, POINTS] = [13.333, 0.55, 72];
const INSIDE = WIDTH - 2 * MARGIN;
const BODY = { y: 1.75, h: 4.75 };
const FONT = "Arial";
const [COVER, PAGE] = ["SAMPUL", "ISI"];
const SIZES = [18, 16, 14, 12, 11, 10, 9, 8];
const CELL = { across: 0.08, down: 0.045, line: 1.2 };

/** What a chart needs beside its bars: its title. */
const CHART_ROOM = 0.3;

/** The talk as bytes. */
export async function pptxBytes(deck: DeckFile): Promise<Uint8Array<ArrayBuffer>> {
  const file = new PptxGenJS();
  file.layout = "LAYOUT_WIDE";
  file.title = plain(deck.title);
  file.author = "Salur";
  file.company = "Salur";
  file.theme = { headFontFace: FONT, bodyFontFace: FONT };
  defineMasters(file);
  for (const [index, page] of deck.pages.entries()) draw(file, page, pageText(index, deck.pages.length));
  // Of its ways to write, this one alone packs: a tenth of the size.
  const written = await file.stream({ compression: true });
  if (!(written instanceof Uint8Array)) throw new Error("pptxgenjs wrote no bytes");
  return new Uint8Array(written);
}

/** What XML 1.0 has no place for stays out: one such sign and the file opens with a repair dialog. */
const plain = (text: string): string => text.replace(UNWRITABLE, "");

function defineMasters(file: PptxGenJS): void {
  const box = { x: MARGIN, w: INSIDE, margin: 0, fontFace: FONT, align: "left" } as const;
  const { ink, soft, line, navy } = DECK_INK;
  const white = "FFFFFF";
  file.defineSlideMaster({
    title: COVER,
    background: { color: navy },
    objects: [
      holder("title", "title", { ...box, y: 1.6, h: 2.1, fontSize: 44, bold: true, color: white, valign: "bottom" }),
      holder("lines", "body", { ...box, y: 3.95, h: 2.4, fontSize: 24, color: white, valign: "top" }),
    ],
  });
  file.defineSlideMaster({
    title: PAGE,
    background: { color: white },
    objects: [
      { rect: { x: 0, y: 0, w: WIDTH, h: 0.12, fill: { color: navy } } },
      holder("topic", "body", { ...box, y: 0.3, h: 0.32, fontSize: 14, bold: true, color: soft, valign: "middle" }),
      holder("title", "title", { ...box, y: 0.62, h: 1, fontSize: 28, bold: true, color: ink, valign: "middle" }),
      { line: { x: MARGIN, y: 6.94, w: INSIDE, h: 0, line: { color: line, width: 1 } } },
      holder("foot", "body", { ...box, y: 6.98, w: INSIDE - 1.9, h: 0.4, fontSize: 11, color: soft, valign: "middle" }),
    ],
  });
}

const holder = (
  name: string,
  type: "title" | "body",
  options: Omit<PptxGenJS.PlaceholderProps, "name" | "type">,
): { placeholder: { options: PptxGenJS.PlaceholderProps; text: string } } => ({
  placeholder: { options: { ...options, name, type }, text: "" },
});

function draw(file: PptxGenJS, page: DeckPage, number: string): void {
  const isCover = page.body.is === "cover";
  const slide = file.addSlide({ masterName: isCover ? COVER : PAGE });
  slide.addText(plain(page.title), { placeholder: "title", fontSize: titleSize(page.title, isCover ? 44 : 28) });
  if (page.note !== "") slide.addNotes(plain(page.note));
  if (page.body.is === "cover") {
    slide.addText(lines(page.body.lines), { placeholder: "lines" });
    return;
  }
  slide.addText(plain(page.topic), { placeholder: "topic" });
  slide.addText(plain(page.foot), { placeholder: "foot" });
  const small = { fontFace: FONT, margin: 0, color: DECK_INK.soft };
  slide.addText(number, { ...small, x: WIDTH - MARGIN - 1.8, y: 6.98, w: 1.8, h: 0.4, fontSize: 11, align: "right" });
  const remark = page.remark === "" ? 0 : 0.5;
  if (remark > 0)
    slide.addText(plain(page.remark), {
      ...small,
      ...{ x: MARGIN, y: BODY.y + BODY.h - remark + 0.3, w: INSIDE, h: remark, fontSize: 16, italic: true },
    });
  const height = BODY.h - remark;
  if (page.body.is === "table") drawTable(slide, page.body, height);
  else drawText(slide, page.body.paragraphs, height);
}

/** A long title is a smaller one, never one that runs over the table. */
const titleSize = (title: string, size: number): number =>
  largestFit({
    sizes: [size, size * 0.85, size * 0.7, size * 0.55].map(Math.round),
    height: 2,
    heightAt: (points) => linesOf(title, INSIDE * POINTS, points),
  });

const lines = (paragraphs: readonly string[]): PptxGenJS.TextProps[] =>
  paragraphs.map((text) => ({ text: plain(text), options: { breakLine: true } }));

function drawText(slide: PptxGenJS.Slide, paragraphs: readonly string[], height: number): void {
  const fontSize = largestFit({
    sizes: [24, 22, 20, ...SIZES],
    height: height * POINTS,
    heightAt: (size) => paragraphs.reduce((sum, text) => sum + linesOf(text, INSIDE * POINTS, size) * size * 1.6, 0),
  });
  slide.addText(lines(paragraphs), {
    ...{ x: MARGIN, y: BODY.y, w: INSIDE, h: height, margin: 0, valign: "top" },
    ...{ fontFace: FONT, fontSize, color: DECK_INK.ink, paraSpaceAfter: fontSize * 0.4 },
  });
}

function drawTable(slide: PptxGenJS.Slide, table: DeckTable, height: number): void {
  const { columns, total, chart } = table;
  const width = chart ? INSIDE * (1 - CHART_SHARE) : INSIDE;
  const all = drawnRows(table);
  const rowAt = (cells: readonly string[], widths: readonly number[], size: number): number =>
    Math.max(...cells.map((text, i) => linesOf(text, ((widths[i] ?? 1) - 2 * CELL.across) * POINTS, size))) *
      ((size * CELL.line) / POINTS) +
    2 * CELL.down;
  const { size: fontSize, widths: colW } = fitTable(
    table,
    { width, height, sizes: SIZES },
    {
      widthAt: (text, size) => (text.length * size * LETTER) / POINTS + 2 * CELL.across,
      heightAt: (widths, size) => all.reduce((sum, cells) => sum + rowAt(cells, widths, size), 0),
    },
  );
  const needed = all.map((cells) => rowAt(cells, colW, fontSize));
  // Rows breathe where there is room, up to half as much again.
  const loose = Math.min(1.5, height / needed.reduce((sum, one) => sum + one, 0));
  const rowH = needed.map((one) => one * loose);
  const isStrong = (index: number) => index === 0 || (total !== null && index === all.length - 1);
  const { ink, line, shade, bar } = DECK_INK;
  slide.addTable(
    all.map((cells, index) =>
      cells.map((text, i) => ({
        text: plain(text),
        options: {
          align: columns[i]?.numeric ? ("right" as const) : ("left" as const),
          bold: isStrong(index),
          ...(isStrong(index) && { fill: { color: shade } }),
        },
      })),
    ),
    {
      ...{ x: MARGIN, y: BODY.y, w: width, colW, rowH, fontFace: FONT, fontSize, color: ink, valign: "middle" },
      margin: [CELL.down, CELL.across, CELL.down, CELL.across],
      border: { type: "solid", pt: 0.75, color: line },
    },
  );
  const h = Math.min(height, rowH.reduce((sum, one) => sum + one, 0) + CHART_ROOM);
  if (chart) drawChart(slide, table, { x: MARGIN + width + 0.2, w: INSIDE - width - 0.2, h, bar });
}

type ChartBox = { x: number; w: number; h: number; bar: string };

function drawChart(slide: PptxGenJS.Slide, { rows, chart }: DeckTable, { x, w, h, bar }: ChartBox): void {
  if (!chart) return;
  // Bars grow from below: the first row of the table is the last of the chart's data.
  const known = rows.flatMap((row, i) => {
    const value = chart.values[i] ?? null;
    return value === null ? [] : [{ label: plain(row[0] ?? ""), value }];
  });
  known.reverse();
  if (known.length === 0) return;
  const format = chart.isRate ? "0.0%" : "#,##0";
  const text = { fontFace: FONT, color: DECK_INK.soft };
  slide.addChart(
    "bar",
    [{ name: plain(chart.title), labels: known.map(({ label }) => label), values: known.map(({ value }) => value) }],
    {
      ...{ x, y: BODY.y, w, h, barDir: "bar", barGapWidthPct: 45, chartColors: [bar], altText: plain(chart.title) },
      ...{ showTitle: true, title: plain(chart.title), titleFontFace: text.fontFace, titleFontSize: 13 },
      ...{ catAxisLabelFontFace: FONT, catAxisLabelFontSize: 11, catAxisLabelColor: text.color },
      ...{ valAxisHidden: true, valAxisMinVal: 0, valGridLine: { style: "none" as const } },
      ...(chart.longest > 0 && { valAxisMaxVal: chart.longest }),
      ...{ valAxisLabelFormatCode: format, showValue: true, dataLabelFormatCode: format },
      ...{ dataLabelFontFace: FONT, dataLabelFontSize: 11, dataLabelColor: text.color },
    },
  );
}
