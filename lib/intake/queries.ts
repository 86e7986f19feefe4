import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { within } from "@/lib/auth/scope";
import { sql } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import type { IntakeListFilter, RemarkFilter } from "./filter";
import { type Kind, kindsFor } from "./rules/kinds";
import type { Mapping } from "./rules/mapping";

export const INTAKES_A_PAGE = 25;
export const REMARKS_A_PAGE = 50;

export type IntakeState =
  | "received"
  | "working"
  | "planned"
  | "approved"
  | "done"
  | "refused"
  | "failed"
  | "cancelled"
  | "undoing"
  | "undone";
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
  warned: number;
  casesOpened: number;
  casesClosed: number;
  mapping: Mapping | Record<string, never>;
  message: string;
};

const COLUMNS = sql`i.id, i.kind, i.state, i.stage, i.region_code as "regionCode", r.name as "regionName", i.bank_code as "bankCode",
  p.code as "periodCode", p.label as "periodLabel", i.file_name as "fileName", i.size_bytes::float8 as "sizeBytes", i.as_of::text as "asOf",
  i.uploaded_by_name as "uploadedByName", i.uploaded_at as "uploadedAt", i.finished_at as "finishedAt", i.rows_read as "rowsRead",
  i.added, i.changed, i.unchanged, i.refused, i.warned, i.cases_opened as "casesOpened", i.cases_closed as "casesClosed",
  i.mapping, i.message`;
const FROM = sql`from intakes i left join regions r on r.code = i.region_code left join periods p on p.id = i.period_id`;

/** Files that were uploaded, the newest first; the demo's own filling is none. */
export async function listIntakes(
  actor: UserActor,
  { before }: IntakeListFilter,
): Promise<{ rows: IntakeRow[]; before: bigint | null }> {
  const rows = await within(
    actor,
    (tx) => tx.$queryRaw<IntakeRow[]>`select ${COLUMNS} ${FROM}
      where i.kind <> 'demo' and (${before} = '' or i.id < nullif(${before}, '')::bigint)
      order by i.id desc limit ${INTAKES_A_PAGE + 1}`,
  );
  const page = rows.slice(0, INTAKES_A_PAGE);
  return { rows: page, before: rows.length > INTAKES_A_PAGE ? (page.at(-1)?.id ?? null) : null };
}

/** One file, or NotFound. */
export async function getIntake(actor: UserActor, id: bigint): Promise<IntakeRow> {
  const [row] = await within(
    actor,
    (tx) => tx.$queryRaw<IntakeRow[]>`select ${COLUMNS} ${FROM} where i.id = ${id} and i.kind <> 'demo'`,
  );
  if (!row) throw notFound("Berkas");
  return row;
}

export type RemarkCause = {
  severity: "refused" | "warning";
  reason: string;
  columnLabel: string;
  message: string;
  rows: number;
};

/** Causes of refusals and warnings with the number of rows, the most frequent first. */
export async function countRemarks(actor: UserActor, id: bigint): Promise<RemarkCause[]> {
  return within(
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
  { severity, reason, after }: RemarkFilter,
): Promise<{ rows: RemarkRow[]; after: string | null }> {
  const [rowNo = "0", seq = "-1"] = after.split("-");
  const found = await within(
    actor,
    (tx) => tx.$queryRaw<RemarkRow[]>`
      select row_no as "rowNo", seq::int as seq, severity, column_label as "columnLabel", reason, message from intake_remarks
      where intake_id = ${id} and severity = ${severity} and (${reason} = '' or reason = ${reason})
        and (row_no, seq) > (${Number(rowNo || -1)}::int, ${Number(seq)}::smallint)
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
    const rows = await within(
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

export type UploadPlace = { code: string; name: string };

/** Where the actor's files can belong: kab/kota for families by name; the own regions ('' = the country) for totals. */
export async function listUploadPlaces(actor: UserActor): Promise<UploadPlace[]> {
  const byName = permits(actor.role, "intake.upload-names");
  const regions = [...actor.regions];
  const rows = await within(
    actor,
    (tx) => tx.$queryRaw<UploadPlace[]>`
      select code, name from regions
      where case when ${byName} then level = 2 and code ^@ any (${regions}::text[]) else code = any (${regions}::text[]) end
      order by code`,
  );
  return !byName && regions.includes("") ? [{ code: "", name: "Seluruh Indonesia" }, ...rows] : rows;
}

/** The kinds of file that an actor may send. */
export const uploadKinds = (actor: UserActor): Kind[] =>
  kindsFor({
    totals: permits(actor.role, "intake.upload-totals"),
    names: permits(actor.role, "intake.upload-names"),
    bank: actor.role === "bank",
  });
