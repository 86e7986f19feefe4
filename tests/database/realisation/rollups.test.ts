import fc from "fast-check";
import type { PoolClient } from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { compareRollups } from "@/lib/realisation/commands";
import { rebuildRollups } from "@/lib/realisation/jobs";
import { aCase, aDisbursement, asOwner, counted, periodId } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const VILLAGES = ["5103012001", "5103012002", "5103022001", "5103000000", "5104012001", "5201012001"];
const AMOUNT = 600_000;

const family = fc.record({
  village: fc.constantFrom(...VILLAGES),
  bank: fc.constantFrom("BNI", "BRI", ""),
  listed: fc.boolean(),
  ordered: fc.constantFrom(null, AMOUNT),
  credited: fc.constantFrom(null, 0, AMOUNT / 2, AMOUNT),
  transacted: fc.constantFrom(null, 0, AMOUNT),
  balance: fc.constantFrom(null, 0, AMOUNT),
  problem: fc.option(
    fc.record({
      step: fc.constantFrom("sp2d", "credited", "transacted"),
      state: fc.constantFrom("open", "taken", "verified", "closed"),
    }),
  ),
});
type Family = typeof family extends fc.Arbitrary<infer F> ? F : never;

async function fill(client: PoolClient, period: number, families: readonly Family[]): Promise<void> {
  await client.query("truncate cases, case_events, disbursements, kpm, realisations, case_counts restart identity");
  for (const { problem, ...sketch } of families) {
    const kpm = await aDisbursement(client, { period, ...sketch });
    if (!problem) continue;
    await aCase(client, { type: "SALDO_NOL", ...problem, period, region: sketch.village, kpm, bank: sketch.bank });
  }
}

/** Sums over one level, and the same from the families: written here in another way than the product counts. */
async function totals(client: PoolClient, period: number) {
  const { rows: levels } = await client.query(
    `select level, sum(dpm_kpm)::int as dpm, sum(sp2d_kpm)::int as sp2d, sum(sp2d_rp)::float8 as sp2d_rp,
       sum(credited_kpm)::int as credited, sum(credited_rp)::float8 as credited_rp, sum(transacted_kpm)::int as transacted,
       sum(transacted_rp)::float8 as transacted_rp, sum(balance_rp)::float8 as balance_rp,
       sum(unordered_kpm)::int as unordered, sum(uncredited_kpm)::int as uncredited, sum(untransacted_kpm)::int as untransacted
     from realisations where period_id = $1 group by level order by level`,
    [period],
  );
  return levels;
}

function expected(families: readonly Family[]) {
  const count = (holds: (f: Family) => boolean) => families.filter(holds).length;
  const sum = (pick: (f: Family) => number | null) => families.reduce((total, f) => total + (pick(f) ?? 0), 0);
  const got = (rp: number | null) => (rp ?? 0) > 0;
  return {
    dpm: count((f) => f.listed),
    sp2d: count((f) => f.ordered !== null),
    sp2d_rp: sum((f) => f.ordered),
    credited: count((f) => got(f.credited)),
    credited_rp: sum((f) => f.credited),
    transacted: count((f) => got(f.transacted)),
    transacted_rp: sum((f) => f.transacted),
    balance_rp: sum((f) => f.balance),
    unordered: count((f) => f.ordered === null),
    uncredited: count((f) => f.ordered !== null && !got(f.credited)),
    untransacted: count((f) => got(f.credited) && !got(f.transacted)),
  };
}

describe("for any families", () => {
  let period = 0;
  beforeAll(async () => {
    period = await asOwner((client) => periodId(client));
  });

  test("totals agree at every level and equal the by-name rows", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(family, { minLength: 1, maxLength: 25 }), async (families) => {
        await asOwner(async (client) => {
          await fill(client, period, families);
          for (const province of ["51", "52"]) await counted(client, period, province);
          const levels = await totals(client, period);
          expect(levels.map(({ level }) => level)).toEqual([1, 2, 3, 4]);
          for (const { level, ...figures } of levels) expect(figures, `level ${level}`).toEqual(expected(families));
        });
      }),
      { numRuns: 40 },
    );
  });

  test("counting one kab/kota or one desa again gives what counting everything gives", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(family, { minLength: 1, maxLength: 12 }),
        fc.array(family, { minLength: 1, maxLength: 6 }),
        async (before, after) => {
          await asOwner(async (client) => {
            await fill(client, period, before);
            for (const province of ["51", "52"]) await counted(client, period, province);
            for (const { problem, ...sketch } of after) {
              await aDisbursement(client, { period, ...sketch });
              await counted(client, period, problem ? sketch.village : sketch.village.slice(0, 4));
            }
            expect(await compareRollups(client)).toEqual([]);
            expect((await totals(client, period))[0]).toMatchObject(expected([...before, ...after]));
          });
        },
      ),
      { numRuns: 25 },
    );
  });

  test("the rebuild finds no difference after counting", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(family, { maxLength: 25 }), async (families) => {
        await asOwner(async (client) => {
          await fill(client, period, families);
          for (const province of ["51", "52"]) await counted(client, period, province);
          expect(await compareRollups(client)).toEqual([]);
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe("a roll-up that somebody changed", () => {
  const lines: string[] = [];
  const rebuild = () => {
    lines.length = 0;
    return rebuildRollups((line) => lines.push(line));
  };

  test("is found, named and counted again; then nothing differs", async () => {
    const period = await asOwner(async (client) => {
      const id = await periodId(client);
      await client.query("truncate cases, case_events, disbursements, kpm, realisations, case_counts restart identity");
      const kpm = await aDisbursement(client, { period: id, village: "5103012001", ordered: AMOUNT, credited: 0 });
      await aCase(client, { type: "SALDO_NOL", step: "credited", period: id, region: "5103012001", kpm });
      await counted(client, id, "5103");
      return id;
    });
    expect(await rebuild()).toBe(0);

    await asOwner((client) =>
      client.query("update realisations set credited_kpm = credited_kpm + 1 where region_code = '5103'"),
    );
    expect(await rebuild()).toBe(1);
    expect(lines[0]).toContain(`periode ${period} wilayah 5103 BNI`);
    expect(await rebuild()).toBe(0);
  });

  test("is found in any figure, at any level, also when a row is missing or too many", async () => {
    const tamperings = [
      "update realisations set balance_rp = 1 where level = 4",
      "update realisations set uncredited_explained_kpm = 0 where level = 1",
      "delete from realisations where level = 3",
      "update realisations set region_code = '5103012002' where level = 4",
      "update case_counts set families = 7 where level = 2",
      "delete from case_counts where level = 4",
      "update case_tallies set n = n + 1 where what = 'live' and region_code = '5103'",
      "delete from case_tallies where what = 'opened' and region_code = '510301'",
    ];
    for (const tampering of tamperings) {
      await asOwner((client) => client.query(tampering));
      expect(await rebuild(), tampering).toBeGreaterThan(0);
      expect(await rebuild(), tampering).toBe(0);
    }
  });
});

describe("a gap", () => {
  test("is explained by an open problem on its step or on the one before, never by a closed one", async () => {
    await asOwner(async (client) => {
      const period = await periodId(client);
      await client.query("truncate cases, case_events, disbursements, kpm, realisations, case_counts restart identity");
      const uncredited = { period, village: "5103012001", ordered: AMOUNT, credited: 0 };
      for (const [step, state] of [
        ["credited", "open"],
        ["sp2d", "verified"],
        ["transacted", "open"],
        ["credited", "closed"],
      ] as const) {
        const kpm = await aDisbursement(client, uncredited);
        await aCase(client, { type: "SALDO_NOL", step, state, period, region: "5103012001", kpm });
      }
      await counted(client, period, "5103");
      const { rows } = await client.query(
        "select uncredited_kpm::int, uncredited_explained_kpm::int from realisations where level = 2",
      );
      expect(rows).toEqual([{ uncredited_kpm: 4, uncredited_explained_kpm: 2 }]);
    });
  });
});
