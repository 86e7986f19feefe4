import "server-only";
import type { PoolClient } from "pg";
import { refuseDoubles, refuseRows, type Step } from "@/lib/intake/plan/commands/plan";
import { REMARK_SEQ } from "@/lib/intake/rows/rules/remark-seq";

// Rows of totals: at most a few thousand, each of one kab/kota.

/** Refuses rows whose kab/kota does not exist; the others are resolved. */
export async function resolveRegencies(client: PoolClient, step: Step, key: string): Promise<void> {
  const { staging } = step;
  await client.query(
    `create unlogged table ${staging.resolved} as select s.*, concat_ws(' ', ${key}) as place
     from ${staging.rows} s join regions r on r.code = s.regency and r.level = 2`,
  );
  await refuseRows(client, step, {
    seq: REMARK_SEQ.unknown,
    column: "Kode kab/kota",
    reason: "kode-wilayah",
    select: `select row_no, 'Kode kab/kota ' || regency || ' tidak dikenal; periksa kode Kemendagri-nya.' as message
      from ${staging.rows} s where not exists (select 1 from ${staging.resolved} r where r.row_no = s.row_no)`,
  });
  await refuseDoubles(client, step, { key: "place", column: "Kode kab/kota" });
}
