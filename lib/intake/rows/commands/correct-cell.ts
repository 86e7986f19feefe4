import "server-only";
import type { ClientBase } from "pg";
import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import type { Corrections } from "@/lib/intake/rows/rules/refused";
import type { CorrectCellInput } from "@/lib/intake/schema";
import { uploadKinds } from "@/lib/intake/upload/queries/upload";
import { recordAudit } from "@/lib/platform/database/audit";
import { conflict, notFound, refused } from "@/lib/platform/errors";
import { formatInstant } from "@/lib/values/dates";

// One cell of a refused row, corrected in the browser. The file stays as it was sent: what was typed is kept beside it, with
// who typed it, and the file is read once more with it, so that the row meets the same parser, the same doubles and the same
// families as every other. Rejected: checking the row alone, which would find neither doubles nor new counts.

/** Keeps the corrected content of a cell and repeats the dry run. The second person to correct a cell is told who came first. */
export async function correctCell(actor: UserActor, { id, row, column, seen, value }: CorrectCellInput): Promise<void> {
  await within(actor, async (tx) => {
    const [found] = await tx.$queryRaw<{ kind: string; state: string; region: string; sheet: string }[]>`
      select kind, state, region_code as region, coalesce(mapping ->> 'sheet', '') as sheet from intakes
      where id = ${id} and kind <> 'demo' for update`;
    if (!found || !uploadKinds(actor).some((kind) => kind === found.kind)) throw notFound("Berkas");
    const { state, region, sheet } = found;
    const [last] = await tx.$queryRaw<{ version: number; name: string; at: Date }[]>`
      select version, changed_by_name as name, changed_at as at from intake_cells
      where intake_id = ${id} and sheet = ${sheet} and row_no = ${row}::int and column_no = ${column}::int
      order by version desc limit 1`;
    if (last && last.version !== seen)
      throw conflict(
        `Sel ini sudah diperbaiki oleh ${last.name} pada ${formatInstant(last.at, region)}. Muat ulang halaman untuk melihat hasilnya.`,
      );
    if (state !== "planned")
      throw conflict("Sel hanya dapat diperbaiki selagi uji coba menunggu keputusan. Muat ulang halaman.");
    const [known] = await tx.$queryRaw<{ there: number }[]>`
      select 1 as there from intake_refused_rows r join intake_samples s on s.intake_id = r.intake_id
      where r.intake_id = ${id} and r.row_no = ${row}::int and s.column_no = ${column}::int`;
    if (!known) throw refused("Baris itu tidak termasuk yang ditolak. Muat ulang halaman.");
    await tx.$executeRaw`insert into intake_cells (intake_id, sheet, row_no, column_no, version, value, changed_by, changed_by_name)
      values (${id}, ${sheet}, ${row}::int, ${column}::smallint, ${(last?.version ?? 0) + 1}::int, ${value}, ${actor.id}, ${actor.name})`;
    await tx.$executeRaw`update intakes set state = 'received' where id = ${id}`;
    // What was typed may be somebody's number: the audit log records where and who, not what.
    await recordAudit(tx, actor, {
      action: "intake.cell-corrected",
      subject: `intake ${id}`,
      region,
      detail: { row, column, version: (last?.version ?? 0) + 1 },
    });
    await tx.$executeRaw`select pg_notify('salur_intake', ${String(id)})`;
  });
}

/** The cells of a sheet that people corrected, each as it was left last. */
export async function correctionsOf(client: ClientBase, intakeId: string, sheet: string | null): Promise<Corrections> {
  const { rows } = await client.query<{ row: number; column: number; value: string }>(
    `select distinct on (row_no, column_no) row_no as row, column_no::int as "column", value from intake_cells
     where intake_id = $1 and sheet = $2 order by row_no, column_no, version desc`,
    [intakeId, sheet ?? ""],
  );
  const corrections = new Map<number, Map<number, string>>();
  for (const { row, column, value } of rows)
    corrections.set(row, (corrections.get(row) ?? new Map<number, string>()).set(column, value));
  return corrections;
}
