import type { PoolClient } from "pg";
import { bankOf, DATA_DATE, isByName, ratesOf, shareOfYear } from "./calibration";

export type DemoPeriod = {
  id: number;
  code: string;
  program: string;
  starts: string;
  ends: string;
  /** What one family is due in it, in rupiah; 0 where the program pays none. */
  entitled: number;
  running: boolean;
};

/** Periods with what a family is due in each; the one that the data date falls into is still running. */
export async function demoPeriods(client: PoolClient): Promise<DemoPeriod[]> {
  const { rows } = await client.query<DemoPeriod>(
    `select p.id, p.code, p.program_code as program, p.starts_on::text as starts, p.ends_on::text as ends,
       coalesce(entitled_rp(p.id), 0) as entitled, $1::date between p.starts_on and p.ends_on as running
     from periods p where p.starts_on <= $1::date order by p.starts_on`,
    [DATA_DATE],
  );
  return rows;
}

/** Kuota by decree for each program and year, and the bank of each kab/kota and period. */
export async function seedQuotas(
  client: PoolClient,
  intake: string,
  quotas: Map<string, number>,
  periods: DemoPeriod[],
): Promise<void> {
  const years = new Set(periods.map((p) => `${p.program} ${p.starts.slice(0, 4)}`));
  const codes = [...quotas.keys()];
  for (const entry of years) {
    const [program = "", year = ""] = entry.split(" ");
    await client.query(
      `insert into quotas select code, $3, make_date($4::int, 1, 1), make_date($4::int, 12, 31), kpm, $5, make_date($4::int, 1, 15), $6, n
       from unnest($1::text[], $2::int[]) with ordinality as q(code, kpm, n)`,
      [
        codes,
        [...quotas.values()].map((kpm) => Math.round(kpm * shareOfYear(Number(year)))),
        program,
        Number(year),
        `KEP-${1 + (Number(year) % 7)}/PFM/${year}`,
        intake,
      ],
    );
  }
  await client.query(
    `insert into bank_assignments select b.code, p.id, b.bank from unnest($1::text[], $2::text[]) as b(code, bank) cross join periods p
     on conflict do nothing`,
    [codes, codes.map(bankOf)],
  );
}

/** Recaps of Kemensos for all kab/kota and periods; where families are by name (later, from the rows) none yet. */
export async function seedRecaps(
  client: PoolClient,
  intake: string,
  quotas: Map<string, number>,
  periods: DemoPeriod[],
  byName: Set<number>,
): Promise<void> {
  for (const period of periods) {
    const rows = [...quotas].filter(([code]) => !(byName.has(period.id) && isByName(code)));
    const figures = rows.map(([code, quota]) => {
      const rates = ratesOf(code, period);
      const sp2d = Math.round(quota * shareOfYear(Number(period.starts.slice(0, 4))) * rates.ordered);
      const credited = Math.round(sp2d * rates.credited);
      return [code, sp2d, credited, Math.round(credited * rates.transacted)] as const;
    });
    await client.query(
      `insert into recaps select $1::int, code, sp2d, sp2d * $2::bigint, credited, credited * $2::bigint, transacted, transacted * $2::bigint,
         least($3::date, $7::date), $4, n from unnest($5::text[], $6::int[], $8::int[], $9::int[]) with ordinality as r(code, sp2d, credited, transacted, n)`,
      [
        period.id,
        period.entitled,
        period.ends,
        intake,
        figures.map((f) => f[0]),
        figures.map((f) => f[1]),
        DATA_DATE,
        figures.map((f) => f[2]),
        figures.map((f) => f[3]),
      ],
    );
  }
}

/** Recaps of the by-name kab/kota, summed from their rows so that both pictures agree. */
export async function seedRecapsByName(client: PoolClient, intake: string, period: number): Promise<void> {
  await client.query(
    `insert into recaps select period_id, region_code, sum(sp2d_kpm), sum(sp2d_rp), sum(credited_kpm), sum(credited_rp),
       sum(transacted_kpm), sum(transacted_rp), max(as_of), $2, 1000 + row_number() over (order by region_code)
     from realisations where period_id = $1 and level = 2 group by period_id, region_code`,
    [period, intake],
  );
}
