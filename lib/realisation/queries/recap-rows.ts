import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { listQuotas, type QuotaRow } from "@/lib/quotas/queries";
import { displayName } from "@/lib/regions/rules";
import type { View } from "./view";

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
    fileName: string | null;
    rowNo: number;
  } | null;
};

/** The quota and recap row of each kab/kota behind a view's totals, each with its file and row. */
export async function listRecapRows(actor: Actor, { roots, period }: View): Promise<RecapRow[]> {
  const codes = roots.map(({ code }) => code);
  return within(actor, async (tx) => {
    const rows = await tx.$queryRaw<Omit<RecapRow, "quota">[]>`
      select r.code, r.name, case when c.regency_code is not null then json_build_object('sp2dKpm', c.sp2d_kpm,
        'sp2dRp', c.sp2d_rp, 'creditedKpm', c.credited_kpm, 'creditedRp', c.credited_rp,
        'transactedKpm', c.transacted_kpm, 'transactedRp', c.transacted_rp, 'asOf', c.as_of,
        'intakeId', c.intake_id::text, 'fileName', i.file_name, 'rowNo', c.row_no) end as recap
      from regions r
      left join recaps c on c.period_id = ${period.id} and c.regency_code = r.code
      left join intakes i on i.id = c.intake_id
      where r.level = 2 and (r.parent_code = any (${codes}) or r.code = any (${codes}))
      order by r.code`;
    const quotas = await listQuotas(actor, { regions: codes, program: period.programCode, on: period.startsOn }, tx);
    const byCode = new Map(quotas.map((quota) => [quota.regencyCode, quota]));
    return rows
      .map((row) => ({ ...row, name: displayName(row.name), quota: byCode.get(row.code) ?? null }))
      .filter((row) => row.recap !== null || row.quota !== null);
  });
}
