import { addressFaults, oneOf, type SearchParams } from "@/lib/values/address";
import { ordering, type Sort } from "@/lib/values/order";
import { RECORD_DIGITS } from "@/lib/values/record-id";

// What the user wants to see of an intake, from the address bar.

const FILE_COLUMNS = ["file", "place", "state", "read", "added", "changed", "refused", "who"] as const;
export type FileColumn = (typeof FILE_COLUMNS)[number];
/** Keyset cursors of the order: after which file, or before which, the page begins. */
export type IntakeListFilter = { sort: Sort<FileColumn>; after: string; before: string };

const counted = (mark: string) => ({ mark, is: (text: string) => /^\d{1,9}$/.test(text) });

/** The orders of the list of files; the newest first as it comes. */
export const FILE_ORDER = ordering<FileColumn>({
  columns: FILE_COLUMNS,
  first: "-file",
  greatest: ["file", "read", "added", "changed", "refused"],
  keys: {
    place: { mark: "p", is: (text) => /^\d{0,10}$/.test(text) },
    state: { mark: "s", is: (text) => /^\d{1,2}$/.test(text) },
    read: counted("b"),
    added: counted("t"),
    changed: counted("u"),
    refused: counted("d"),
    who: { mark: "n", is: (text) => /^\D{0,60}$/.test(text) },
  },
  rest: [RECORD_DIGITS],
});

const SEVERITIES = ["refused", "warning", "skipped"] as const;
export type Severity = (typeof SEVERITIES)[number];
/** word: only the remarks that quote this word of the file. */
export type RemarkFilter = { severity: Severity; reason: string; word: string; after: string };

/** held: rows that put somebody else in a family's place. */
export const CHANGES = ["held", "changed", "added"] as const;
export type ChangeFilter = { verdict: (typeof CHANGES)[number]; after: string };
export const SINCE = ["new-since", "gone-since", "changed-since"] as const;
/** Rows against the file before: new in this one, gone from it, or saying something else. */
export type SinceFilter = { verdict: (typeof SINCE)[number]; after: string };

export function parseIntakeListFilter(params: SearchParams): IntakeListFilter {
  const sort = FILE_ORDER.parse(oneOf(params, "sort"));
  const cursor = (text: string) => (FILE_ORDER.cursor(text, sort) ? text : "");
  return { sort, after: cursor(oneOf(params, "after")), before: cursor(oneOf(params, "before")) };
}

/** The address of a view of the list of files; another order starts again at its first page. */
export function intakesHref(filter: IntakeListFilter, change: Partial<IntakeListFilter> = {}): string {
  const view = Object.entries({ ...filter, after: "", before: "", ...change }).filter(([, value]) => value !== "");
  const query = new URLSearchParams(view).toString();
  return query === "" ? "/intake" : `/intake?${query}`;
}

/** change = the list of held, changed or added rows, else the first that has some; changeAfter = the last row seen. */
export const parseChangeFilter = (
  params: SearchParams,
  counts: { added: number; changed: number; held: number },
): ChangeFilter => ({
  verdict:
    CHANGES.find((verdict) => verdict === oneOf(params, "change") && counts[verdict] > 0) ??
    CHANGES.find((verdict) => counts[verdict] > 0) ??
    "added",
  after: /^\d{1,10}$/.test(oneOf(params, "changeAfter")) ? oneOf(params, "changeAfter") : "",
});

export function changesHref(id: bigint, { verdict, after }: ChangeFilter): string {
  const query = new URLSearchParams({ change: verdict, ...(after && { changeAfter: after }) });
  return `/intake/${id}?${query}#perubahan`;
}

/** since = which rows against the file before; sinceAfter = the last row seen. Without rows it gives way to the first that has some. */
export function parseSinceFilter(
  params: SearchParams,
  counts: { new?: number; gone?: number; changed?: number } | null,
): SinceFilter {
  const there: Record<SinceFilter["verdict"], number> = {
    "new-since": counts?.new ?? 0,
    "gone-since": counts?.gone ?? 0,
    "changed-since": counts?.changed ?? 0,
  };
  const wanted = SINCE.find((verdict) => verdict === `${oneOf(params, "since")}-since` && there[verdict] > 0);
  const after = oneOf(params, "sinceAfter");
  return {
    verdict: wanted ?? SINCE.find((verdict) => there[verdict] > 0) ?? "new-since",
    after: /^\d{1,10}$/.test(after) ? after : "",
  };
}

export function sinceHref(id: bigint, { verdict, after }: SinceFilter): string {
  const query = new URLSearchParams({ since: verdict.replace("-since", ""), ...(after && { sinceAfter: after }) });
  return `/intake/${id}?${query}#dibanding`;
}

/** after = "row-seq" of the last remark seen. A severity without remarks gives way to one that has some. */
export function parseRemarkFilter(params: SearchParams, causes: readonly { severity: Severity }[]): RemarkFilter {
  const after = oneOf(params, "after");
  const wanted = SEVERITIES.find((severity) => severity === oneOf(params, "severity")) ?? "refused";
  const there = causes.some(({ severity }) => severity === wanted);
  return {
    severity: there ? wanted : (causes[0]?.severity ?? wanted),
    reason: oneOf(params, "reason").slice(0, 60),
    word: oneOf(params, "word").slice(0, 80),
    after: /^\d{1,10}-\d{1,4}$/.test(after) ? after : "",
  };
}

export type CellAt = { row: number; column: number };

/** The cell that somebody wants to correct: fix = "row-column". */
export function parseFix(params: SearchParams): CellAt | null {
  const [, row, column] = /^(\d{1,7})-(\d{1,3})$/.exec(oneOf(params, "fix")) ?? [];
  return row && column ? { row: Number(row), column: Number(column) } : null;
}

/** The page with the form for one cell; the list begins at its row. */
export const fixHref = (id: bigint, { row, column }: CellAt): string =>
  `/intake/${id}?after=${row - 1}-9999&fix=${row}-${column}#perbaiki`;

export function remarksHref(id: bigint, filter: RemarkFilter, change: Partial<RemarkFilter>): string {
  const query = new URLSearchParams();
  const wanted = { ...filter, after: "", ...(change.reason !== undefined && { word: "" }), ...change };
  if (wanted.severity !== "refused") query.set("severity", wanted.severity);
  if (wanted.reason) query.set("reason", wanted.reason);
  if (wanted.word) query.set("word", wanted.word);
  if (wanted.after) query.set("after", wanted.after);
  return `/intake/${id}${query.size > 0 ? `?${query}` : ""}#catatan`;
}

type Linked = { code: string; listed: "" | Severity; place: string; field?: string | undefined };

/** The rows of a finding among the remarks; none when it has no row. */
export function findingHref(id: bigint, { code, listed, place, field }: Linked): string | undefined {
  const word = field ? place : "";
  return listed === "" ? undefined : remarksHref(id, { severity: listed, reason: code, word, after: "" }, {});
}

/** What of the address of /intake could not be followed, in sentences. */
export const intakeListFaults = (params: SearchParams): string[] =>
  addressFaults(params, parseIntakeListFilter, { sort: "urutan", after: "halaman", before: "halaman" });

/** The same of one file; causes: what its rows were remarked on. */
export const intakeFaults = (params: SearchParams, causes: readonly { reason: string }[]): string[] =>
  addressFaults(
    params,
    (given) => ({
      severity: SEVERITIES.find((known) => known === oneOf(given, "severity")),
      reason: causes.find(({ reason }) => reason === oneOf(given, "reason"))?.reason,
      after: parseRemarkFilter(given, []).after,
      change: CHANGES.find((known) => known === oneOf(given, "change")),
      changeAfter: parseChangeFilter(given, { added: 0, changed: 0, held: 0 }).after,
      since: SINCE.find((known) => known === `${oneOf(given, "since")}-since`),
      sinceAfter: parseSinceFilter(given, null).after,
    }),
    {
      severity: "jenis catatan",
      reason: "sebab",
      after: "halaman",
      change: "perubahan",
      changeAfter: "halaman",
      since: "perbandingan",
      sinceAfter: "halaman",
    },
  );
