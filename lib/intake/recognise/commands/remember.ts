import "server-only";
import type { PoolClient } from "pg";
import type { Claimed } from "@/lib/intake/apply/commands/claim";
import { headerKey } from "@/lib/values/text";

/**
 * Keeps what a person chose for the headings of a file that was applied, for the next one of the same sender. A heading that
 * is over several columns does not tell which one, and is not remembered.
 */
export async function rememberColumns(client: PoolClient, intake: Claimed): Promise<void> {
  const { id, kind, regionCode, bankCode, chosen } = intake;
  if (!chosen.columns) return;
  const { rows: shown } = await client.query<{ column: number; heading: string }>(
    "select column_no::int as column, heading from intake_samples where intake_id = $1",
    [id],
  );
  const keys = shown.map(({ heading }) => headerKey(heading));
  const fields = new Map(Object.entries(chosen.columns).map(([field, column]) => [column, field]));
  const known = shown.flatMap(({ column }, i) => {
    const key = keys[i] ?? "";
    return key === "" || keys.indexOf(key) !== keys.lastIndexOf(key) ? [] : [{ key, field: fields.get(column) ?? "" }];
  });
  await client.query(
    `insert into intake_mappings (kind, region_code, bank_code, heading_key, field, intake_id)
     select $1, $2, $3, x.key, x.field, $4 from jsonb_to_recordset($5) as x (key text, field text)
     on conflict (kind, region_code, bank_code, heading_key) do update set field = excluded.field, intake_id = excluded.intake_id`,
    [kind, regionCode, bankCode, id, JSON.stringify(known)],
  );
}
