import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseKpmFilter } from "@/lib/kpm/filter";
import { listFamiliesOfPeriod } from "@/lib/kpm/queries/list-families";
import { parseView } from "@/lib/realisation/filter";
import { pictureOf } from "@/lib/realisation/present/funnel";
import { getFigures } from "@/lib/realisation/queries/places";
import { findView } from "@/lib/realisation/queries/view";
import { funnelOf } from "@/lib/realisation/rules/funnel";
import { aCase, aDisbursement, asOwner, counted, periodId, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const operator = userOf("dinsos-kabkota", ["5103"]);

const family = fc.record({
  village: fc.constantFrom("5103012001", "5103022001", "5103000000"),
  listed: fc.boolean(),
  ordered: fc.constantFrom(null, 600_000),
  credited: fc.constantFrom(null, 0, 600_000),
  transacted: fc.constantFrom(null, 0, 300_000),
  bank: fc.constantFrom("BNI", "BRI"),
  step: fc.constantFrom(null, "sp2d", "credited", "transacted"),
});

/** Every number of the funnel that opens families: the number, and the address behind it. */
async function openable(region: string, bank: string): Promise<{ kpm: number; href: string }[]> {
  const view = await findView(operator, parseView({ bank }), region);
  if (!view) throw new Error(`no view of ${region}`);
  const { basis } = await getFigures(operator, view);
  const funnel = funnelOf({ places: basis, source: "names", amountRp: 600_000 });
  const rows = { region, period: view.period.code, bank };
  const { steps, gaps } = pictureOf(funnel, { rows, names: true });
  const numbers = [
    ...steps.map(({ kpm, href }) => ({ kpm: kpm ?? 0, href })),
    ...gaps.map(({ kpm, href }) => ({ kpm: kpm ?? 0, href })),
    ...gaps.map(({ explainedKpm, explainedHref }) => ({ kpm: explainedKpm, href: explainedHref })),
    ...gaps.map(({ kpm, explainedKpm, unexplainedHref }) => ({
      kpm: (kpm ?? 0) - explainedKpm,
      href: unexplainedHref,
    })),
  ];
  return numbers.flatMap(({ kpm, href }) => (href?.startsWith("/kpm") ? [{ kpm, href }] : []));
}

describe("every number of the funnel", () => {
  test("is the number of families that its link opens, in a kab/kota, a kecamatan and at one bank", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(family, { minLength: 1, maxLength: 20 }), async (families) => {
        const period = await asOwner(async (client) => {
          const id = await periodId(client);
          await client.query(
            "truncate cases, case_events, disbursements, kpm, realisations, case_counts restart identity",
          );
          for (const { step, ...sketch } of families) {
            const kpm = await aDisbursement(client, { period: id, ...sketch });
            const region = sketch.village;
            if (step) await aCase(client, { type: "SALDO_NOL", step, period: id, region, kpm, bank: sketch.bank });
          }
          await counted(client, id, "5103");
          return id;
        });
        for (const [region, bank] of [
          ["5103", ""],
          ["510301", ""],
          ["5103", "BRI"],
        ] as const) {
          for (const { kpm, href } of await openable(region, bank)) {
            const query = Object.fromEntries(new URLSearchParams(href.slice(href.indexOf("?"))));
            const { rows } = await listFamiliesOfPeriod(operator, period, parseKpmFilter(query));
            expect(rows.length, href).toBe(kpm);
          }
        }
      }),
      { numRuns: 10 },
    );
  }, 60_000);
});
