import type { PoolClient } from "pg";
import { BANKS, DIRECTORATES, PERIODS, PROGRAMS, RATES } from "./catalogues";
import { seedRegions } from "./regions";

/** Regions, directorates, programs, rates, periods and banks. Adds what is missing, changes nothing an administrator edited. */
export async function seedReference(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ n: number }>("select count(*)::int as n from regions where level = 2");
  if (rows[0]?.n !== 514) await seedRegions(client);
  for (const [code, name, provinces] of DIRECTORATES) {
    await client.query("insert into directorates values ($1, $2) on conflict do nothing", [code, name]);
    await client.query("insert into directorate_provinces select unnest($1::text[]), $2 on conflict do nothing", [
      provinces,
      code,
    ]);
  }
  for (const [code, name, aliases] of PROGRAMS) {
    await client.query("insert into programs values ($1, $2, $3) on conflict do nothing", [code, name, aliases]);
  }
  for (const rate of RATES)
    await client.query("insert into benefit_rates values ($1, $2, $3, $4) on conflict do nothing", [...rate]);
  for (const bank of BANKS) await client.query("insert into banks values ($1, $2) on conflict do nothing", [...bank]);
  for (const { program, year, firstMonth, months, label } of PERIODS) {
    const code = `${program.toLowerCase().replaceAll(" ", "-")}-${year}-${String(firstMonth).padStart(2, "0")}-${months}`;
    await client.query(
      `insert into periods (code, program_code, year, first_month, months, label, starts_on, ends_on)
       select $1, $2, $3::int, $4::int, $5::int, $6, s, (s + make_interval(months => $5::int) - interval '1 day')::date
       from make_date($3::int, $4::int, 1) s where not exists (select 1 from periods where code = $1)`,
      [code, program, year, firstMonth, months, label],
    );
  }
}
