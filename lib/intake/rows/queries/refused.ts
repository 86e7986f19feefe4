import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { uploadKinds } from "@/lib/intake/upload/queries/upload";

export type FileColumn = { column: number; heading: string; field: string };
/** version: how often the cell was corrected. */
export type CorrectedCell = { row: number; column: number; version: number; name: string; at: Date };
export type RefusedCells = {
  columns: FileColumn[];
  /** The cells of a row by column, numbers of people covered. */
  rows: { row: number; cells: string[] }[];
  corrected: CorrectedCell[];
};

const SHOWN = 100;

/** Refused rows of a file with their cells, and the cells that were corrected, for an actor who may send such a file. */
export async function findRefusedCells(actor: UserActor, id: bigint, rowNos: readonly number[]): Promise<RefusedCells> {
  const kinds = uploadKinds(actor);
  return reading(actor, async (tx) => {
    const [columns, rows, corrected] = await Promise.all([
      tx.$queryRaw<FileColumn[]>`
        select s.column_no::int as "column", s.heading, s.field from intake_samples s join intakes i on i.id = s.intake_id
        where s.intake_id = ${id} and not s.guessed and i.kind = any (${kinds}::text[]) order by s.column_no`,
      tx.$queryRaw<RefusedCells["rows"]>`
        select r.row_no as row, r.cells from intake_refused_rows r join intakes i on i.id = r.intake_id
        where r.intake_id = ${id} and r.row_no = any (${[...rowNos]}::int[]) and i.kind = any (${kinds}::text[])`,
      tx.$queryRaw<CorrectedCell[]>`
        select distinct on (c.row_no, c.column_no) c.row_no as row, c.column_no::int as "column", c.version,
          c.changed_by_name as name, c.changed_at as at
        from intake_cells c join intakes i on i.id = c.intake_id and c.sheet = coalesce(i.mapping ->> 'sheet', '')
        where c.intake_id = ${id} and i.kind = any (${kinds}::text[]) order by c.row_no, c.column_no, c.version desc
        limit ${SHOWN}`,
    ]);
    return { columns, rows, corrected };
  });
}
