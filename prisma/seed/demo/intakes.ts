import type { PoolClient } from "pg";
import { bankOf, DATA_DATE, DEFAULT_FAMILIES } from "./calibration";
import type { DemoPeriod } from "./totals";

/** The two files of a kab/kota and period that the demo's rows say they come from. */
export type DemoFiles = { regency: string; dpm: string; bankReport: string };

/** The day of a period's data: its end, or the day on which the demo stands. */
export const dataDateOf = (period: DemoPeriod): string => (period.running ? DATA_DATE : period.ends);

/** One file of totals for the whole country; it says so when three provinces are smaller than in life. */
export async function seedTotalsIntake(client: PoolClient, families: number): Promise<string> {
  const fileName = "Data contoh: kuota dan rekap nasional";
  const id = await addIntake(client, { region: "", bank: "", period: null, fileName, asOf: DATA_DATE });
  if (families !== DEFAULT_FAMILIES) {
    const percent = Math.round((families / DEFAULT_FAMILIES) * 100);
    await client.query("update intakes set message = $2 where id = $1", [
      id,
      `Kuota dan rekap Bali, NTB, dan NTT berukuran ${percent} % dari yang sebenarnya, sesuai jumlah keluarga contoh.`,
    ]);
  }
  return id;
}

/** A DPM and a bank report for each kab/kota of a period. */
export async function seedNameIntakes(
  client: PoolClient,
  period: DemoPeriod,
  regencies: readonly { code: string; name: string }[],
): Promise<DemoFiles[]> {
  const when = `${period.starts.slice(0, 4)} TW ${["I", "II", "III", "IV"][Math.floor((Number(period.starts.slice(5, 7)) - 1) / 3)]}`;
  const asOf = dataDateOf(period);
  const files: DemoFiles[] = [];
  for (const { code, name } of regencies) {
    const place = name.replace(/^Kabupaten /i, "Kab. ");
    const bank = bankOf(code);
    const own = { region: code, period: period.id, asOf };
    files.push({
      regency: code,
      dpm: await addIntake(client, { ...own, bank: "", fileName: `Data contoh: DPM ${place} ${when}` }),
      bankReport: await addIntake(client, { ...own, bank, fileName: `Data contoh: laporan ${bank} ${place} ${when}` }),
    });
  }
  return files;
}

/** Writes into each file how many rows it brought. */
export async function countIntakes(client: PoolClient): Promise<void> {
  for (const column of ["dpm_intake_id", "bank_intake_id"]) {
    await client.query(
      `update intakes i set rows_read = n, added = n
       from (select ${column} as id, count(*)::int as n from disbursements where ${column} is not null group by 1) d where d.id = i.id`,
    );
  }
}

type NewIntake = { region: string; bank: string; period: number | null; fileName: string; asOf: string };

async function addIntake(client: PoolClient, { region, bank, period, fileName, asOf }: NewIntake): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into intakes (kind, state, region_code, bank_code, period_id, file_name, stored_name, size_bytes, sha256, as_of,
       uploaded_by_name, uploaded_at, started_at, finished_at)
     select 'demo', 'done', $1, $2, $3, $4, '', 0, md5($4), $5::date, 'Salur', at, at, at
     from (select ($5 || ' 09:00+08')::timestamptz as at) a returning id`,
    [region, bank, period, fileName, asOf],
  );
  const [row] = rows;
  if (!row) throw new Error("the intake was not stored");
  return row.id;
}
