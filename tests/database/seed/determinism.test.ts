import { expect, it } from "vitest";
import { seedDemo } from "@/prisma/seed/demo/index";
import { asOwner, tester } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";

// Case numbers follow the order in which PostgreSQL finds causes, which statistics may change; all else is in the digest.
const CONTENT = [
  "select * from intakes",
  "select * from quotas",
  "select * from bank_assignments",
  "select * from recaps",
  "select * from kpm",
  "select * from cards",
  "select * from ewarongs",
  "select * from disbursements",
  "select * from dtks_rows",
  "select * from dtks_moves",
  "select * from realisations",
  "select * from case_counts",
  "select to_jsonb(cases) - 'id' from cases",
  "select c.period_id, c.type, c.kpm_id, c.region_code, to_jsonb(e) - 'id' - 'case_id' from case_events e join cases c on c.id = e.case_id",
  "select * from letters",
  "select to_jsonb(letter_cases) - 'case_id' from letter_cases",
  "select to_jsonb(letter_events) - 'id' from letter_events",
  "select * from meetings",
  "select * from meeting_snapshots",
  "select * from meeting_delegations",
  "select * from action_items",
  "select * from action_item_events",
];

const digests = (): Promise<string[]> =>
  asOwner(async (client) => {
    const found: string[] = [];
    for (const content of CONTENT) {
      const { rows } = await client.query<{ digest: string }>(
        `select count(*) || ' ' || md5(string_agg(t::text, '|' order by t::text)) as digest from (${content}) t`,
      );
      found.push(`${content.slice(0, 40)} ${rows[0]?.digest}`);
    }
    return found;
  });

useDatabase();

it("the same size gives the same rows to the last digit, another size others", async () => {
  await seedDemo(tester, { families: 3_000, fresh: true });
  const first = await digests();
  await seedDemo(tester, { families: 3_000, fresh: true });
  expect(await digests()).toEqual(first);
  await seedDemo(tester, { families: 3_100, fresh: true });
  expect(await digests()).not.toEqual(first);
}, 120_000);
