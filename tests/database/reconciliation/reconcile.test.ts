import fc from "fast-check";
import type { PoolClient } from "pg";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { compareRollups } from "@/lib/realisation/commands";
import { reconcile } from "@/lib/reconciliation/commands/reconcile";
import { controlTotals } from "@/lib/reconciliation/rules/control-total";
import { type Family, judge, type Stray } from "@/lib/reconciliation/rules/difference";
import { aKpm, asOwner, periodId } from "@/tests/support/builders";
import { anyFamily, anyStray } from "@/tests/support/comparison";
import { useDatabase } from "@/tests/support/database";
import { scalar } from "@/tests/support/intake";

useDatabase();

let period: number;

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});

beforeEach(() => asOwner(empty));

const empty = (client: PoolClient) =>
  client.query(
    "truncate kpm, cards, disbursements, cases, case_events, realisations, case_counts, reconciliations, unmatched_rows, intakes cascade",
  );

/** Puts what the sources say where files put it. With an order file, so that what it does not name is not ordered. */
async function fill(client: PoolClient, families: readonly Family[], strays: readonly Stray[]): Promise<string[]> {
  const ids: string[] = [];
  await client.query("select open_period($1::smallint)", [period]);
  const { rows } = await client.query<{ id: string }>(
    `insert into intakes (kind, state, region_code, file_name, stored_name, size_bytes, sha256, as_of, uploaded_by_name)
     values ('bank-report', 'done', '5103', 'uji', '', 0, 'uji', '2026-11-20', 'Uji') returning id::text`,
  );
  const intake = rows[0]?.id ?? "0";
  // Someone the order file names and someone the bank names, so that both have sent something.
  const all: Family[] = [...families, ORDINARY];
  for (const { orderRp, bank, returnedRp, field } of all) {
    const kpm = await aKpm(client, { village: "5103012001" });
    ids.push(kpm);
    await client.query(
      `insert into disbursements (period_id, kpm_id, regency_code, region_code, bank_code, listed, as_of, dpm_intake_id,
         ordered_rp, order_key, order_intake_id, credited_rp, transacted_rp, balance_rp, status, bank_intake_id, returned_rp, field_status)
       values ($1, $2, '5103', '5103012001', 'BNI', true, '2026-11-20', 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        period,
        kpm,
        orderRp,
        orderRp === null ? null : "nik",
        orderRp === null ? null : intake,
        bank?.creditedRp ?? null,
        bank?.transactedRp ?? null,
        bank?.balanceRp ?? null,
        bank?.success ? "sukses" : "",
        bank ? intake : null,
        returnedRp || null,
        field,
      ],
    );
  }
  for (const [n, { reason, creditedRp, transactedRp, balanceRp }] of strays.entries())
    await client.query(
      `insert into unmatched_rows (intake_id, row_no, source, period_id, regency_code, bank_code, nik, amount_rp, transacted_rp,
         balance_rp, reason, kpm_id) values ($1, $2, 'bank', $3, '5103', 'BNI', 9900000000000001, $4, $5, $6, $7, $8)`,
      [intake, n + 2, period, creditedRp, transactedRp, balanceRp, reason, reason === "double" ? ids[0] : null],
    );
  return ids;
}

const ORDINARY: Family = {
  orderRp: 600_000,
  bank: { creditedRp: 600_000, transactedRp: 600_000, balanceRp: 0, success: true },
  returnedRp: 0,
  field: null,
};

const run = (client: PoolClient) => reconcile(client, { periodId: period, prefix: "5103", intakeId: "1" });

describe("the reconciliation in SQL", () => {
  test("equals the pure rules on families and rows of every kind", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyFamily, { maxLength: 12 }),
        fc.array(anyStray, { maxLength: 4 }),
        async (families, strays) => {
          await asOwner(async (client) => {
            await empty(client);
            const ids = await fill(client, families, strays);
            await run(client);
            const { rows } = await client.query("select totals from reconciliations");
            expect(rows.map(({ totals }) => totals)).toEqual([controlTotals([...families, ORDINARY], strays)]);
            const { rows: judged } = await client.query<ReturnType<typeof judge> & { kpm: string }>(
              `select kpm_id::text as kpm, term, settled, rest_rp as "restRp", contradicts from compared($1::smallint, '5103')`,
              [period],
            );
            for (const [n, given] of [...families, ORDINARY].entries()) {
              const found = judged.find(({ kpm }) => kpm === ids[n]);
              expect(found).toMatchObject(judge(given));
            }
            expect(await compareRollups(client)).toEqual([]);
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  test("opens a case for each difference, once, and closes it when the sources agree again", async () => {
    const families: Family[] = [
      { ...ORDINARY, bank: { creditedRp: 400_000, transactedRp: 400_000, balanceRp: 0, success: true } },
      { ...ORDINARY, bank: null },
      { ...ORDINARY, orderRp: null },
      { ...ORDINARY, bank: { creditedRp: 600_000, transactedRp: 0, balanceRp: 0, success: true }, returnedRp: 600_000 },
      { ...ORDINARY, field: "saldo-kosong" },
    ];
    const types = () =>
      scalar("select string_agg(type, ' ' order by type) from cases where state <> 'closed'").then((text) =>
        text?.split(" "),
      );
    await asOwner(async (client) => {
      await fill(client, families, [
        { reason: "unknown", creditedRp: 600_000, transactedRp: 0, balanceRp: 600_000 },
        { reason: "double", creditedRp: 600_000, transactedRp: 0, balanceRp: 600_000 },
      ]);
      await run(client);
      await run(client);
    });
    expect(await types()).toEqual([
      "DIKEMBALIKAN",
      "DI_LUAR_PERINTAH",
      "DI_LUAR_PERINTAH",
      "GANDA_DI_LAPORAN",
      "NOMINAL_BERBEDA",
      "STATUS_BERTENTANGAN",
      "TIDAK_DILAPORKAN_BANK",
    ]);
    await asOwner(async (client) => {
      await client.query(
        `update disbursements set credited_rp = 600000, transacted_rp = 600000, bank_intake_id = 1, ordered_rp = 600000,
           order_intake_id = 1, returned_rp = null, field_status = null`,
      );
      await client.query("update unmatched_rows set superseded_by = 9");
      await run(client);
    });
    expect(await scalar("select count(*) from cases where state <> 'closed'")).toBe("0");
    expect(await scalar("select min(note) from case_events where verb = 'close'")).toMatch(/rekonsiliasi terakhir/);
  });

  test("without an order file compares with the DPM at the monthly rate", async () => {
    await asOwner(async (client) => {
      await fill(client, [{ ...ORDINARY, orderRp: null }], []);
      await client.query("update disbursements set order_intake_id = null, order_key = null, ordered_rp = null");
      await run(client);
    });
    expect(
      await scalar(
        "select ordered_kpm || ' ' || ordered_rp || ' ' || difference_kpm || has_order from reconciliations",
      ),
    ).toBe("2 1200000 0false");
  });

  test("says nothing of a bank that has sent no report: nobody is missing from it", async () => {
    await asOwner(async (client) => {
      await fill(client, [{ ...ORDINARY, bank: null }], []);
      await client.query("update disbursements set bank_code = 'BRI' where bank_intake_id is null");
      await run(client);
    });
    expect(await scalar("select string_agg(bank_code || ' ' || difference_kpm, ',') from reconciliations")).toBe(
      "BNI 0",
    );
    expect(await scalar("select count(*) from cases")).toBe("0");
  });
});
