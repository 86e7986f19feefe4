import { NO_BANK } from "@/lib/cases/list/filter/cases";
import type { NumbersFilter } from "@/lib/cases/numbers/filter";
import type { CaseNumbers } from "@/lib/cases/numbers/queries";
import { byGrowth, type Growth, SPANS } from "@/lib/cases/numbers/rules";
import { typeLabel } from "@/lib/cases/present/words";
import { CASE_OWNERS } from "@/lib/cases/rules/party";
import type { WorkbookSheet } from "@/lib/documents/shapes/sheet";
import { sheetOf } from "@/lib/documents/shapes/sheet";
import {
  type AgeLine,
  ageLines,
  DIMENSION_LABELS,
  type FlowLine,
  flowLines,
  type NumberFigures,
  numberFigures,
  rangeText,
} from "./numbers";

/** The tables of the numbers of cases as sheets, with the numbers of the screen: the lines of the chosen tab, flow, age, growth. */
export function numberSheets(numbers: CaseNumbers, filter: NumbersFilter, today: string): WorkbookSheet[] {
  const given = { filter, links: false, today };
  const { rows, total } = numberFigures(numbers, given);
  return [
    sheetOf<NumberFigures>(
      `Menurut ${DIMENSION_LABELS[filter.by].toLowerCase()}`,
      [
        { title: `Kode ${DIMENSION_LABELS[filter.by].toLowerCase()}`, width: 28, cell: ({ key }) => key || "-" },
        { title: DIMENSION_LABELS[filter.by], width: 36, cell: ({ named }) => named.text },
        { title: "Dibuka", width: 12, cell: ({ opened }) => opened },
        { title: "Selesai", width: 12, cell: ({ closed }) => closed },
        { title: "Dibuka lagi", width: 14, cell: ({ reopened }) => reopened },
        { title: "Belum selesai kini", width: 18, cell: ({ live }) => live },
        { title: "Lewat tenggat", width: 16, cell: ({ overdue }) => overdue },
        { title: "Median hari", width: 14, cell: ({ median }) => median },
        { title: "90 % dalam hari", width: 16, cell: ({ most }) => most },
      ],
      [[...rows, ...(rows.length > 0 ? [{ ...total, key: "" }] : [])]],
    ),
    sheetOf<FlowLine>(
      filter.span === "week" ? "Arus per minggu" : "Arus per bulan",
      [
        { title: "Mulai (tttt-bb-hh)", width: 18, cell: ({ cells }) => cells.key },
        { title: "Dibuka", width: 12, cell: ({ values }) => values.opened },
        { title: "Selesai", width: 12, cell: ({ values }) => values.closed },
        { title: "Dibuka lagi", width: 14, cell: ({ values }) => values.reopened },
        { title: "Belum selesai", width: 16, cell: ({ values }) => values.stock },
      ],
      [flowLines(numbers, given)],
    ),
    sheetOf<AgeLine>(
      "Umur",
      [
        { title: "Umur", width: 18, cell: ({ label }) => label },
        { title: "Belum selesai", width: 16, cell: ({ count }) => count },
      ],
      [ageLines(numbers, given)],
    ),
    sheetOf<Growth>(
      "Pertumbuhan",
      [
        { title: "Jenis", width: 36, cell: ({ type }) => typeLabel(type) },
        { title: "Sebelumnya", width: 14, cell: ({ before }) => before },
        { title: "Rentang ini", width: 14, cell: ({ now }) => now },
      ],
      [byGrowth(numbers.growth)],
    ),
  ];
}

/** What they hold, for the first page. */
export function numbersAbout({ name, buckets, previous, banks }: CaseNumbers, filter: NumbersFilter, today: string) {
  const bank =
    filter.bank === NO_BANK
      ? "tanpa bank (masalah kab/kota)"
      : (banks.find(({ code }) => code === filter.bank)?.name ?? filter.bank);
  const lines: [string, string][] = [
    ["Wilayah", name],
    ["Rentang", `${SPANS[filter.span]}: ${rangeText({ from: buckets[0]?.from ?? today, to: today })}`],
    ["Sebelumnya", rangeText(previous)],
    ["Jenis", filter.type === "" ? "semua jenis" : typeLabel(filter.type)],
    ["Bank", bank || "semua bank"],
    ["Penyelesai", filter.owner === "" ? "semua pihak" : CASE_OWNERS[filter.owner]],
    ["Sumber", "masalah yang tercatat di Salur dari DPM, laporan bank, dan perbandingannya"],
  ];
  return lines;
}
