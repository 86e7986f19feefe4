import { beforeAll, expect, test } from "vitest";
import { findPeriod } from "@/lib/periods/queries";
import { asOwner, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";

useDatabase();

beforeAll(() =>
  asOwner((client) =>
    client.query(`
      insert into programs (code, name) values ('UJI', 'Program Uji'), ('BERAS', 'Tanpa indeks');
      insert into benefit_rates values ('UJI', '2026-01-01', 110000, 'uji'), ('UJI', '2026-04-01', 200000, 'uji');
      insert into periods (code, program_code, year, first_month, months, label, starts_on, ends_on)
      select format('uji-%s-%s', starts_on, months), program, 2026, extract(month from starts_on), months, '-', starts_on, starts_on + 27
      from (values ('UJI', date '2025-12-31', 1), ('UJI', '2026-01-01', 3), ('UJI', '2026-03-31', 2), ('UJI', '2026-04-01', 1),
        ('UJI', '2026-04-01', 2), ('UJI', '2026-04-01', 3), ('BERAS', '2026-05-01', 3)) as p (program, starts_on, months)`),
  ),
);

const due = async (startsOn: string, months: number) =>
  (await findPeriod(userOf("dinsos-kabkota", ["5103"]), `uji-${startsOn}-${months}`))?.entitledRp;

test("a family is due the monthly amount for each month that the payment covers", async () => {
  expect([await due("2026-04-01", 1), await due("2026-04-01", 2), await due("2026-04-01", 3)]).toEqual([
    200_000, 400_000, 600_000,
  ]);
});

test("the newest rate in force on the first day counts for the whole period", async () => {
  expect(await due("2026-01-01", 3)).toBe(330_000);
  expect(await due("2026-03-31", 2)).toBe(220_000);
});

test("before the first rate, and without any, there is no amount", async () => {
  expect(await due("2025-12-31", 1)).toBeNull();
  expect(await due("2026-05-01", 3)).toBeNull();
});
