import { typeLabel, typeRules } from "@/lib/cases/present/words";
import { CASE_OWNERS } from "@/lib/cases/rules/party";
import { define } from "@/lib/glossary/define";
import { type MeetingFigures, type ProblemAt, sourceOf } from "@/lib/meetings/deck/rules/figures";
import { type ProblemSum, problemTotals, thenAt, thenOf } from "@/lib/meetings/deck/rules/problems";
import { inSlides, ROWS_A_SLIDE, SENTENCES_A_SLIDE, type Slide } from "@/lib/meetings/deck/rules/slide";
import { STEP_TERMS } from "@/lib/realisation/present/funnel";
import { formatCount, formatKpm } from "@/lib/values/rupiah";
import { column, footOf, kpm, movement, regionLink, rp, words } from "./figure";
import { pageKey } from "./places";
import { slide } from "./whole";

// Each problem type with its worst places, and how it moved since the meeting before.

export function problemSlides(figures: MeetingFigures, earlier: MeetingFigures | null): Slide[] {
  const totals = problemTotals(figures);
  if (totals.length === 0) return [];
  return [...overview(figures, earlier, totals), ...totals.map((sum) => worstPlaces(figures, earlier, sum))];
}

function overview(figures: MeetingFigures, earlier: MeetingFigures | null, totals: readonly ProblemSum[]): Slide[] {
  const pieces = inSlides(totals, ROWS_A_SLIDE);
  const all = totals.reduce((sum, { families }) => sum + families, 0);
  const [top] = totals;
  return pieces.map((piece, index) =>
    slide({
      key: pageKey("problems", index),
      topic: pieces.length > 1 ? `Masalah (${index + 1}/${pieces.length})` : "Masalah",
      title: top ? `${formatKpm(all)} dengan masalah, terbanyak ${typeLabel(top.type)}` : "Tidak ada masalah",
      body: {
        is: "table",
        columns: [
          words("Jenis masalah", 5),
          column("KPM", 2),
          column("Rupiah", 3),
          ...(earlier ? [column("Sejak rakor lalu", 3)] : []),
          words("Penyelesai", 3),
        ],
        rows: piece.map(({ type, families, amountRp }) => {
          const owner = typeRules(type)?.owner;
          return [
            typeLabel(type),
            kpm(families),
            rp(amountRp),
            ...(earlier ? [movement(families, thenOf(earlier, type))] : []),
            owner ? CASE_OWNERS[owner] : "–",
          ];
        }),
        charted: 1,
      },
      foot: footOf(figures, sourceOf(figures), "KPM dengan masalah yang belum selesai; satu KPM dapat punya beberapa"),
    }),
  );
}

function worstPlaces(figures: MeetingFigures, earlier: MeetingFigures | null, { type, families }: ProblemSum): Slide {
  const names = new Map(figures.places.map(({ code, name }) => [code, name]));
  const rows = figures.problems
    .filter((row) => row.type === type && row.families > 0 && names.has(row.code))
    .sort((a, b) => b.families - a.families || (a.code < b.code ? -1 : 1));
  const [worst] = rows;
  const then = thenOf(earlier, type);
  const since = then === null ? "" : `, ${movement(families, then).text} sejak rakor lalu`;
  const line = (row: ProblemAt) => [
    names.get(row.code) ?? "",
    kpm(row.families, regionLink(row.code, figures)),
    rp(row.amountRp),
    ...(earlier ? [movement(row.families, thenAt(earlier, type, row.code))] : []),
  ];
  return slide({
    key: `problem:${type}`,
    topic: typeLabel(type),
    title: `${typeLabel(type)}: ${formatKpm(families)}${since}${worst ? `, terbanyak di ${names.get(worst.code)}` : ""}`,
    body: {
      is: "table",
      columns: [
        words("Wilayah", 4),
        column("KPM", 2),
        column("Rupiah", 3),
        ...(earlier ? [column("Sejak rakor lalu", 3)] : []),
      ],
      rows: rows.slice(0, ROWS_A_SLIDE).map(line),
      charted: 1,
    },
    foot: footOf(figures, sourceOf(figures), blockedText(type)),
  });
}

function blockedText(type: string): string {
  const step = typeRules(type)?.step;
  return step ? `KPM yang berhenti sebelum ${define(STEP_TERMS[step]).label}` : "KPM dengan masalah ini";
}

const MOST_OBSTACLES = 6;

/** What the data itself proposes to agree on: obstacle, follow-up, who, until when. */
export function obstacleSlides(figures: MeetingFigures): Slide[] {
  const rows = problemTotals(figures).slice(0, MOST_OBSTACLES);
  if (rows.length === 0) return [];
  const pieces = inSlides(rows, SENTENCES_A_SLIDE);
  return pieces.map((piece, index) =>
    slide({
      key: pageKey("obstacles", index),
      topic:
        pieces.length > 1 ? `Kendala dan tindak lanjut (${index + 1}/${pieces.length})` : "Kendala dan tindak lanjut",
      title: `Usul tindak lanjut untuk ${formatCount(rows.length)} masalah terbesar`,
      body: {
        is: "table",
        columns: [words("Kendala", 4), words("Tindak lanjut", 8), words("Penanggung jawab", 3), words("Tenggat", 2)],
        rows: piece.map(({ type, families }) => {
          const found = typeRules(type);
          const due = found ? `${found.due.days} hari${found.due.unit === "working" ? " kerja" : ""}` : "–";
          return [
            `${typeLabel(type)} (${formatKpm(families)})`,
            found?.nextAction ?? "–",
            found ? CASE_OWNERS[found.owner] : "–",
            due,
          ];
        }),
      },
      foot: footOf(figures, sourceOf(figures), "tenggat dihitung sejak tanggal berkas yang menunjukkan masalahnya"),
    }),
  );
}
