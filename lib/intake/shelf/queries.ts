import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { FILE_ORDER, type FileColumn, type IntakeListFilter } from "@/lib/intake/filter";
import type { Difference } from "@/lib/intake/plan/rules/difference";
import type { Mapping } from "@/lib/intake/recognise/rules/mapping";
import { INTAKE_STATES, type IntakeState } from "@/lib/intake/rules/lifecycle";
import { type Reader, sql } from "@/lib/platform/database/db";
import { type Condition, type Page, pageOf, pageOrder, type SqlColumn } from "@/lib/platform/database/keyset";
import { notFound } from "@/lib/platform/errors";

export const INTAKES_A_PAGE = 25;

export type IntakeRow = {
  id: bigint;
  kind: string;
  state: IntakeState;
  stage: string;
  regionCode: string;
  regionName: string | null;
  bankCode: string;
  periodCode: string | null;
  periodLabel: string | null;
  fileName: string;
  sizeBytes: number;
  asOf: string;
  uploadedByName: string;
  uploadedAt: Date;
  finishedAt: Date | null;
  rowsRead: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  /** Rows that put somebody else in a family's place: waiting for a yes, or left out for want of one. */
  held: number;
  warned: number;
  casesOpened: number;
  casesClosed: number;
  mapping: Mapping | Record<string, never>;
  message: string;
  approvedByName: string | null;
  approvedAt: Date | null;
  undoneByName: string | null;
  /** Rows, and cases: put back, taken away, and left because a person works on them; files taken back earlier lack those. */
  undone: { reversed: number; kept: number; restored?: number; removed?: number; worked?: number } | null;
  /** Against the last file of the same kind, sender and period; null = not compared yet, {} = there is none. */
  difference: Difference | Partial<Record<keyof Difference, undefined>> | null;
  /** The file whose refused rows this one brings corrected. */
  corrects: bigint | null;
  /** The files that brought refused rows of this one. */
  correctedBy: bigint[];
  uploadedBy: bigint | null;
  seenAt: Date | null;
};

const COLUMNS = sql`i.id, i.kind, i.state, i.stage, i.region_code as "regionCode", r.name as "regionName", i.bank_code as "bankCode",
  p.code as "periodCode", p.label as "periodLabel", i.file_name as "fileName", i.size_bytes::float8 as "sizeBytes", i.as_of::text as "asOf",
  i.uploaded_by_name as "uploadedByName", i.uploaded_at as "uploadedAt", i.finished_at as "finishedAt", i.rows_read as "rowsRead",
  i.added, i.changed, i.unchanged, i.refused, i.held, i.warned, i.cases_opened as "casesOpened", i.cases_closed as "casesClosed",
  i.mapping, i.message, i.approved_by_name as "approvedByName", i.approved_at as "approvedAt",
  i.undone_by_name as "undoneByName", i.undone, i.corrects, i.difference, i.uploaded_by as "uploadedBy", i.seen_at as "seenAt",
  array(select c.id from intakes c where c.corrects = i.id and c.state in ('mapping', 'planned', 'approved', 'working', 'done') order by c.id) as "correctedBy"`;
const FROM = sql`from intakes i left join regions r on r.code = i.region_code left join periods p on p.id = i.period_id`;

const counted = (value: Condition): SqlColumn => ({ value, read: (key) => sql`${Number(key)}::int` });
const told = (value: Condition): SqlColumn => ({ value, read: (key) => sql`${key}` });

// Files are few beside their rows: every column of their own can put them in order without an index.
const SORTED: Record<FileColumn, SqlColumn | null> = {
  file: null,
  place: told(sql`i.region_code`),
  state: counted(sql`array_position(${[...INTAKE_STATES]}::text[], i.state)`),
  read: counted(sql`i.rows_read`),
  added: counted(sql`i.added`),
  changed: counted(sql`i.changed`),
  refused: counted(sql`i.refused`),
  // Without its digits: what is in an address is a name, never a number.
  who: told(sql`left(translate(i.uploaded_by_name, '0123456789', ''), 60)`),
};
const REST = [{ value: sql`i.id`, read: (id: string) => sql`${BigInt(id)}` }];

/** Files that were uploaded, in the order of the filter; the demo's own filling is none. */
export async function listIntakes(
  actor: UserActor,
  filter: IntakeListFilter,
  outer?: Reader,
): Promise<Page<IntakeRow>> {
  const { by, beyond, cursor } = pageOrder(FILE_ORDER, filter, SORTED, REST);
  const found = await reading(
    actor,
    (tx) => tx.$queryRaw<(IntakeRow & { cursor: string })[]>`select ${COLUMNS}, ${cursor} as cursor ${FROM}
      where i.kind <> 'demo' and ${beyond ?? sql`true`}
      order by ${by} limit ${INTAKES_A_PAGE + 1}`,
    outer,
  );
  return pageOf(found, filter, INTAKES_A_PAGE);
}

/** One file, or NotFound. */
export async function getIntake(actor: UserActor, id: bigint): Promise<IntakeRow> {
  const [row] = await reading(
    actor,
    (tx) => tx.$queryRaw<IntakeRow[]>`select ${COLUMNS} ${FROM} where i.id = ${id} and i.kind <> 'demo'`,
  );
  if (!row) throw notFound("Berkas");
  return row;
}
