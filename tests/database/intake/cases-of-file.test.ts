import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { countOfFile } from "@/lib/cases/bulk/queries/count-matching";
import { parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { beyondText } from "@/lib/cases/list/present/when";
import { listCases } from "@/lib/cases/list/queries/list-cases";
import { askUndo } from "@/lib/intake/apply/commands/undo";
import { undoOnce } from "@/lib/intake/jobs";
import { aKpm, asOwner, periodId, tester, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { sendFile, takeIn, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const TODAY = "2026-11-29";
const FAMILIES = 3;
const nik = (n: number) => `995103410170${String(8000 + n)}`;
const badung = userOf("dinsos-kabkota", ["5103"]);
const tabanan = userOf("dinsos-kabkota", ["5102"]);
const bank = userOf("bank", ["5103"], "BNI");
let period: number;

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});

const start = () =>
  asOwner(async (client) => {
    await client.query(
      "truncate kpm, cards, disbursements, cases, case_events, realisations, case_counts, ewarongs, reconciliations, unmatched_rows, intakes cascade",
    );
    for (let n = 1; n <= FAMILIES; n++) await aKpm(client, { village: "5103012001", nik: nik(n), name: `NI UJI ${n}` });
  });

/** What a bank's report says of each family: nothing, that the top-up failed, or that the family has spent. */
type Said = "" | "failed" | "spent";
const HEAD = "NIK;BANK;NOMINAL TOPUP;TGL TOPUP;NOMINAL TRANSAKSI;SALDO;STATUS";
const lineOf = (said: Said, n: number, of: string) =>
  said === "failed" ? `${nik(n)};${of};0;;0;0;GAGAL TOP UP` : `${nik(n)};${of};600000;12/11/2026;600000;0;`;

async function take(report: readonly Said[], of = ""): Promise<string> {
  const lines = report.flatMap((said, index) => (said === "" ? [] : [lineOf(said, index + 1, of)]));
  const id = await sendFile({ kind: "bank-report", period, text: [HEAD, ...lines].join("\n") });
  await takeIn(id);
  return id;
}

/** The cases that a list of a file's page holds, page by page. */
async function listed(actor: UserActor, query: Record<string, string>): Promise<string[]> {
  const ids: string[] = [];
  for (let after = ""; ; ) {
    const page = await listCases(actor, parseCaseFilter({ ...query, after }), TODAY, 2);
    ids.push(...page.rows.map(({ id }) => String(id)));
    if (page.after === null) return ids.sort();
    after = page.after;
  }
}

/** The cases that the history says a file moved, and the number that the file keeps of them. */
const told = (id: string, verbs: string[], column: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ ids: string[]; kept: number }>(
      `select array(select c.id::text from cases c where exists (
           select 1 from case_events e where e.case_id = c.id and e.intake_id = i.id and e.actor_id is null and e.verb = any($2))) as ids,
         ${column} as kept from intakes i where id = $1`,
      [id, verbs],
    );
    return { ids: (rows[0]?.ids ?? []).sort(), kept: rows[0]?.kept };
  });

async function expectSame(id: string): Promise<number> {
  const numbers = await countOfFile(badung, BigInt(id), TODAY);
  const opened = await told(id, ["open", "reopen"], "cases_opened");
  const closed = await told(id, ["close"], "cases_closed");
  expect(await listed(badung, { openedBy: id })).toEqual(opened.ids);
  expect(await listed(badung, { closedBy: id })).toEqual(closed.ids);
  expect([numbers.opened, numbers.closed]).toEqual([
    { count: opened.ids.length, exact: true },
    { count: closed.ids.length, exact: true },
  ]);
  expect([opened.kept, closed.kept]).toEqual([opened.ids.length, closed.ids.length]);
  return opened.ids.length + closed.ids.length;
}

describe("E52, C5: the cases that a file opened and closed", () => {
  test("are nothing to a neighbour, who asks by its number", async () => {
    await start();
    const id = await take(["failed", "failed", "spent"]);
    expect((await countOfFile(badung, BigInt(id), TODAY)).opened.count).toBe(2);
    expect(await countOfFile(tabanan, BigInt(id), TODAY)).toEqual({
      opened: { count: 0, exact: true },
      closed: { count: 0, exact: true },
    });
    expect(await listed(tabanan, { openedBy: id })).toEqual([]);
  });

  test("are just those of its page's numbers, whatever files came and went", { timeout: 300_000 }, async () => {
    let moved = 0;
    const report = fc.array(fc.constantFrom<Said>("", "failed", "spent"), { minLength: FAMILIES, maxLength: FAMILIES });
    await fc.assert(
      fc.asyncProperty(fc.array(report, { minLength: 2, maxLength: 4 }), fc.nat(3), async (reports, back) => {
        await start();
        const ids: string[] = [];
        for (const one of reports.filter((lines) => lines.some((said) => said !== ""))) ids.push(await take(one));
        for (const id of ids) moved += await expectSame(id);
        const gone = ids[back];
        if (gone === undefined) return;
        await askUndo(badung, BigInt(gone));
        expect(await undoOnce(tester)).toBe(true);
        for (const id of ids) if (id !== gone) await expectSame(id);
      }),
      { numRuns: 12, endOnFailure: true },
    );
    expect(moved).toBeGreaterThan(12);
  });

  test("that a bank cannot open are named beside the number of those that it can", async () => {
    await start();
    const id = await take(["failed", "failed"], "BRI");
    const { opened } = await countOfFile(bank, BigInt(id), TODAY);
    expect(await listed(bank, { openedBy: id })).toHaveLength(opened.count);
    expect(opened.count).toBe(0);
    expect(beyondText(opened, 2)).toBe(", dari 2 seluruhnya; sisanya di luar wewenang Anda");
    expect(beyondText({ count: 2, exact: true }, 2)).toBe("");
  });
});
