import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { RemarkFilter, Severity } from "@/lib/intake/filter";
import type { Finding } from "@/lib/intake/rows/rules/findings";

export const REMARKS_A_PAGE = 50;

export type RemarkCause = {
  severity: Severity;
  reason: string;
  columnLabel: string;
  message: string;
  rows: number;
};

/** Causes of refusals and warnings with the number of rows, the most frequent first. */
export async function countRemarks(actor: UserActor, id: bigint): Promise<RemarkCause[]> {
  return reading(
    actor,
    (tx) => tx.$queryRaw<RemarkCause[]>`
      select severity, reason, min(column_label) as "columnLabel", min(message) as message, count(distinct row_no)::int as rows
      from intake_remarks where intake_id = ${id} group by severity, reason order by severity, rows desc, reason`,
  );
}

export type RemarkRow = {
  rowNo: number;
  seq: number;
  severity: string;
  columnLabel: string;
  reason: string;
  message: string;
};

/** One page of remarks in the order of the file. */
export async function listRemarks(
  actor: UserActor,
  id: bigint,
  { severity, reason, word, after }: RemarkFilter,
): Promise<{ rows: RemarkRow[]; after: string | null }> {
  const [rowNo = "0", seq = "-1"] = after.split("-");
  const found = await reading(
    actor,
    (tx) => tx.$queryRaw<RemarkRow[]>`
      select row_no as "rowNo", seq::int as seq, severity, column_label as "columnLabel", reason, message from intake_remarks
      where intake_id = ${id} and severity = ${severity} and (${reason} = '' or reason = ${reason})
        and (${word} = '' or position(${`"${word}"`} in message) > 0) and (row_no, seq) > (${Number(rowNo || -1)}::int, ${Number(seq)}::smallint)
      order by row_no, seq limit ${REMARKS_A_PAGE + 1}`,
  );
  const rows = found.slice(0, REMARKS_A_PAGE);
  const last = rows.at(-1);
  return { rows, after: found.length > REMARKS_A_PAGE && last ? `${last.rowNo}-${last.seq}` : null };
}

const BATCH = 5_000;

/** All remarks in batches, for the download. */
export async function* listAllRemarks(actor: UserActor, id: bigint): AsyncGenerator<RemarkRow[]> {
  let [rowNo, seq] = [-1, -1];
  for (;;) {
    const rows = await reading(
      actor,
      (tx) => tx.$queryRaw<RemarkRow[]>`
        select row_no as "rowNo", seq::int as seq, severity, column_label as "columnLabel", reason, message from intake_remarks
        where intake_id = ${id} and (row_no, seq) > (${rowNo}::int, ${seq}::smallint) order by row_no, seq limit ${BATCH}`,
    );
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    [rowNo, seq] = [last.rowNo, last.seq];
  }
}

/** What was not read, not known or not right in a file, in the order of the page. */
export const listFindings = (actor: UserActor, id: bigint): Promise<Finding[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<Finding[]>`select kind, code, place, rows, samples, listed, field, meaning from intake_findings
      where intake_id = ${id} order by kind, rows desc nulls last, code, place`,
  );
