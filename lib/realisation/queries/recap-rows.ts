import "server-only";
import type { Actor, UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { Reader } from "@/lib/platform/database/db";
import { listQuotas, type QuotaRow } from "@/lib/quotas/queries";
import type { ViewFilter } from "@/lib/realisation/filter";
import { displayName } from "@/lib/regions/rules";
import { findView, type View } from "./view";

export type RecapRow = {
  code: string;
  name: string;
  quota: QuotaRow | null;
  recap: {
    sp2dKpm: number;
    sp2dRp: number;
    creditedKpm: number;
    creditedRp: number;
    transactedKpm: number;
    transactedRp: number;
    asOf: string;
    intakeId: string;
    rowNo: number;
  } | null;
};

/** `files`: the names of the files behind the rows, as far as the actor may see them, by id. */
export type RecapRows = { rows: RecapRow[]; files: ReadonlyMap<string, string> };

/** The quota and recap row of each kab/kota behind a view's totals, each with its file and row. */
export async function listRecapRows(actor: Actor, { roots, period }: View, outer?: Reader): Promise<RecapRows> {
  const codes = roots.map(({ code }) => code);
  return reading(
    actor,
    async (tx) => {
      const asked = { regions: codes, program: period.programCode, on: period.startsOn };
      const recaps = tx.$queryRaw<Omit<RecapRow, "quota">[]>`
      with recap as (
        select c.regency_code, json_build_object('sp2dKpm', c.sp2d_kpm, 'sp2dRp', c.sp2d_rp,
          'creditedKpm', c.credited_kpm, 'creditedRp', c.credited_rp, 'transactedKpm', c.transacted_kpm,
          'transactedRp', c.transacted_rp, 'asOf', c.as_of, 'intakeId', c.intake_id::text,
          'rowNo', c.row_no) as figures
        from recaps c
        where c.period_id = ${period.id} and (left(c.regency_code, 2) = any (${codes}) or c.regency_code = any (${codes}))
      )
      select r.code, r.name, c.figures as recap
      from (select code, name from regions
        where level = 2 and (parent_code = any (${codes}) or code = any (${codes}))) r
      full join recap c on c.regency_code = r.code
      order by r.code`;
      const [rows, quotas] = await Promise.all([recaps, listQuotas(actor, asked, tx)]);
      const byCode = new Map(quotas.map((quota) => [quota.regencyCode, quota]));
      const all = rows
        .map((row) => ({ ...row, name: displayName(row.name), quota: byCode.get(row.code) ?? null }))
        .filter((row) => row.recap !== null || row.quota !== null);
      const ids = new Set(all.flatMap(({ recap, quota }) => [recap?.intakeId, quota?.intakeId]).filter((id) => id));
      const files = await tx.$queryRaw<{ id: string; fileName: string }[]>`
      select id::text, file_name as "fileName" from intakes where id = any (${[...ids]}::bigint[])`;
      return { rows: all, files: new Map(files.map(({ id, fileName }) => [id, fileName])) };
    },
    outer,
  );
}

/** A view and its rows, read in one transaction; null when the region is not there for the actor. */
export async function findRecaps(
  actor: UserActor,
  filter: ViewFilter,
  region: string,
): Promise<(RecapRows & { view: View }) | null> {
  return reading(actor, async (tx) => {
    const view = await findView(actor, filter, region, tx);
    return view && { view, ...(await listRecapRows(actor, view, tx)) };
  });
}
