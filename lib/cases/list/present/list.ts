import type { Role } from "@/lib/auth/permissions";
import { matchingText } from "@/lib/cases/bulk/present";
import type { Matching } from "@/lib/cases/bulk/queries/count-matching";
import type { TypeCount } from "@/lib/cases/bulk/queries/matching-types";
import { bulkAllowed } from "@/lib/cases/bulk/rules";
import { type CaseFilter, casesHref, SHORTEST_NAME } from "@/lib/cases/list/filter/cases";
import type { CaseColumn } from "@/lib/cases/list/filter/order";
import type { CaseRow } from "@/lib/cases/list/queries/list-cases";
import {
  dueSentence,
  escalationText,
  placeParts,
  STATE_LABELS,
  STATE_TONES,
  subjectOf,
  typeLabel,
} from "@/lib/cases/present/words";
import { CASE_TYPE_CODES, CASE_TYPES, type CaseTypeCode } from "@/lib/cases/rules/catalogue";
import { CASE_OWNERS, turnOf } from "@/lib/cases/rules/party";
import type { PastedList } from "@/lib/kpm/queries/pasted-list";
import { formatShortDate } from "@/lib/values/dates";
import { formatCount, formatRp } from "@/lib/values/rupiah";

/** The cells of one line of the list; `can`: the steps over many that someone of the role may do with it. */
export function caseCells(row: CaseRow, today: string, role: Role) {
  const place = placeParts(row, row.kpmId !== null);
  const subject = subjectOf(row);
  const due = dueSentence(row, today);
  return {
    key: String(row.id),
    version: row.version,
    can: bulkAllowed(role, row).join(" "),
    type: { text: typeLabel(row.type), note: `#${row.id}` },
    subject: { text: subject.main, href: `/cases/${row.id}`, note: subject.below },
    place: { text: place.main, note: place.above },
    period: row.periodLabel,
    amount: formatRp(row.amountRp),
    owner: {
      text: CASE_OWNERS[turnOf(row)],
      note: row.assigneeName ? `ditangani ${row.assigneeName}` : "belum diambil",
    },
    due: {
      text: due.text,
      note:
        row.state === "closed"
          ? ""
          : [formatShortDate(row.dueOn), escalationText(row.escalation)].filter(Boolean).join(" · "),
      ...(due.tone && { tone: due.tone }),
    },
    state: { text: STATE_LABELS[row.state], tone: STATE_TONES[row.state] },
  };
}
export type CaseCells = ReturnType<typeof caseCells>;

export const COLUMN_LABELS: Record<CaseColumn, string> = {
  type: "Masalah",
  place: "Wilayah",
  period: "Periode",
  amount: "Nominal",
  owner: "Penyelesai",
  due: "Tenggat",
  state: "Status",
};

/** Types as tabs, in the order of the catalogue, each with its number of cases of the same filter; null = too many to count. */
export function typeTabs(filter: CaseFilter, types: readonly TypeCount[] | null) {
  const tab = (type: CaseTypeCode | "", label: string, count: number | null) => ({
    label,
    ...(count !== null && { count: formatCount(count) }),
    href: casesHref(filter, { type }),
    current: filter.type === type,
  });
  const counts = new Map(types?.map(({ type, count }) => [type, count]));
  const total = types?.reduce((sum, { count }) => sum + count, 0) ?? null;
  return [
    tab("", "Semua", total),
    ...CASE_TYPE_CODES.filter((type) => types === null || (counts.get(type) ?? 0) > 0 || type === filter.type).map(
      (type) => tab(type, CASE_TYPES[type].label, types && (counts.get(type) ?? 0)),
    ),
  ];
}

/** Families that the cases speak of; null when they were not counted. */
export function familiesIn({ type }: CaseFilter, types: readonly TypeCount[] | null): number | null {
  if (types === null) return null;
  return types.filter((row) => type === "" || row.type === type).reduce((sum, row) => sum + row.families, 0);
}

type Emptiness =
  | { tag: "no-data-yet"; what: string; hint: string }
  | { tag: "filtered-away"; what: string; clearHref: string }
  | { tag: "no-permission"; what: string; whoCan: string }
  | { tag: "rows" };

/** Why the list shows nothing: a role without names, a filter, or indeed no case. */
export function emptinessOf(given: { rows: number; byName: boolean; narrowed: boolean; counted: number }): Emptiness {
  if (given.rows > 0) return { tag: "rows" };
  if (!given.byName && given.counted > 0)
    return {
      tag: "no-permission",
      what: "masalah menurut nama",
      whoCan: "Dinsos, bank penyalur, dan Direktorat PFM; jumlahnya tampak di atas",
    };
  if (given.narrowed) return { tag: "filtered-away", what: "masalah", clearHref: "/cases?view=all" };
  return {
    tag: "no-data-yet",
    what: "masalah",
    hint: "Setiap berkas yang masuk diperiksa; keluarga yang belum terjangkau muncul di sini dengan sebabnya.",
  };
}

/** "50 dari 1.234 masalah", "50 dari ±12.000 masalah", "2 dari 2 masalah, mencakup 120 keluarga". */
export const pageSummary = (
  matching: Matching,
  shown: number,
  byName: boolean,
  families: number | null = null,
): string =>
  byName
    ? `${formatCount(shown)} dari ${matchingText(matching)} masalah${families === null || families === matching.count ? "" : `, mencakup ${formatCount(families)} keluarga`}`
    : `${formatCount(shown)} masalah kab/kota; peran Anda tidak membuka masalah menurut nama`;

/** Why a name cannot be looked for yet; null when it can. */
export function nameHindrance(q: string, region: string): string | null {
  if (q === "") return null;
  if (q.length < SHORTEST_NAME) return `Tulis paling sedikit ${SHORTEST_NAME} huruf dari nama.`;
  return region.length < 4 ? "Pilih satu kab/kota dahulu; nama dicari di dalam satu kab/kota." : null;
}

const SHOWN_LINES = 20;
const linesText = (lines: readonly { line: number }[]): string => {
  const shown = lines.slice(0, SHOWN_LINES).map(({ line }) => formatCount(line));
  const more = lines.length - shown.length;
  return `baris ${shown.join(", ")}${more > 0 ? ` dan ${formatCount(more)} lagi` : ""}`;
};

/** What a pasted list of NIK found; the lines are counted as they were pasted. */
export function pastedWords(list: PastedList | null): { title: string; lines: string[] } {
  if (!list) return { title: "Daftar NIK ini sudah tidak ada, atau milik akun lain. Tempel lagi NIK-nya.", lines: [] };
  const broken = list.missing.filter(({ readable }) => !readable);
  const unknown = list.missing.filter(({ readable }) => readable);
  return {
    title: `Dari ${formatCount(list.asked)} NIK yang ditempel, ${formatCount(list.families)} keluarga ditemukan.`,
    lines: [
      ...(unknown.length > 0 ? [`Tidak ada di wilayah Anda: ${linesText(unknown)}.`] : []),
      ...(broken.length > 0 ? [`Bukan 16 angka: ${linesText(broken)}.`] : []),
    ],
  };
}
