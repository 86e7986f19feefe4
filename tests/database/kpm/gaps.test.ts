import { expect, test } from "vitest";
import { asOwner } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const STEPS = ["dpm", "sp2d", "credited", "transacted"] as const;
const MONEY = [null, 0, 600_000];

/** Said as a person would: the first step whose money is missing, after the step before has it. */
function gapOf(ordered: number | null, credited: number | null, transacted: number | null): string[] {
  const gaps: string[] = [];
  if (ordered === null) gaps.push("sp2d");
  else if (!credited) gaps.push("credited");
  if (credited && !transacted) gaps.push("transacted");
  return gaps;
}

test("a family stands before each step that it has not passed and whose step before it has", async () => {
  const rows = MONEY.flatMap((ordered) =>
    MONEY.flatMap((credited) => MONEY.map((transacted) => ({ ordered, credited, transacted }))),
  );
  const { rows: found } = await asOwner((client) =>
    client.query<{ gaps: string[] }>(
      `select array(select step from unnest($2::text[]) with ordinality as s(step, n) where stands_before(d, step) order by n) as gaps
       from jsonb_array_elements($1) with ordinality as x(row, at) cross join lateral jsonb_populate_record(null::disbursements, row) d
       order by at`,
      [
        JSON.stringify(
          rows.map((row) => ({ ordered_rp: row.ordered, credited_rp: row.credited, transacted_rp: row.transacted })),
        ),
        STEPS,
      ],
    ),
  );
  expect(found.map(({ gaps }) => gaps)).toEqual(
    rows.map(({ ordered, credited, transacted }) => gapOf(ordered, credited, transacted)),
  );
});

test("a live case explains the gap before its own step and the next, and one before SP2D not the transaction", async () => {
  const { rows } = await asOwner((client) =>
    client.query<{ line: string }>(
      `select step || ': ' || coalesce(string_agg(gap, ' ' order by m) filter (where explains(step, gap)), '-') as line
       from unnest($1::text[]) with ordinality as s(step, n) cross join unnest($1::text[]) with ordinality as g(gap, m)
       group by step, n order by n`,
      [STEPS],
    ),
  );
  expect(rows.map(({ line }) => line)).toEqual([
    "dpm: -",
    "sp2d: sp2d credited",
    "credited: credited transacted",
    "transacted: transacted",
  ]);
});
