import fc from "fast-check";
import { expect, test } from "vitest";
import { type DueUnit, dueAfter } from "@/lib/cases/rules/deadline";
import { addDays } from "@/lib/values/dates";
import { asOwner } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const holidaysOf = () =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ day: string }>("select on_date::text as day from holidays");
    return new Set(rows.map(({ day }) => day));
  });

test("the database counts every deadline like the pure rule, over weekends, joint leave and years", async () => {
  const holidays = await holidaysOf();
  await asOwner(async (client) => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 1_095 }).map((days) => addDays("2025-01-01", days)),
        fc.integer({ min: 1, max: 120 }),
        fc.constantFrom<DueUnit>("calendar", "working"),
        async (from, days, unit) => {
          const { rows } = await client.query<{ due: string }>("select due_after($1, $2, $3)::text as due", [
            from,
            days,
            unit,
          ]);
          expect(rows[0]?.due).toBe(dueAfter(from, { days, unit }, holidays));
        },
      ),
      { numRuns: 200 },
    );
  });
});

test("the decrees of 2025 and 2026 are there: 17 national days each, joint leave of 11 and 8 days", async () => {
  const counted = await asOwner((client) =>
    client.query(
      "select extract(year from on_date)::int as year, kind, count(*)::int from holidays group by 1, 2 order by 1, 2",
    ),
  );
  expect(counted.rows).toEqual([
    { year: 2025, kind: "joint-leave", count: 11 },
    { year: 2025, kind: "national", count: 17 },
    { year: 2026, kind: "joint-leave", count: 8 },
    { year: 2026, kind: "national", count: 17 },
    { year: 2027, kind: "national", count: 17 },
  ]);
});
