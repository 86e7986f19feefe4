import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { askUndo } from "@/lib/intake/apply/commands/undo";
import { undoOnce } from "@/lib/intake/jobs";
import { KINDS } from "@/lib/intake/kinds/rules";
import { compareRollups, compareTallies } from "@/lib/realisation/commands";
import { reconcileOnce } from "@/lib/reconciliation/jobs";
import { compareCopiesOnce } from "@/lib/repair/jobs";
import { anyFile, cardOf, nikOf, VILLAGES } from "@/tests/support/any-file";
import { aKpm, asOwner, periodId, tester, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { apart, everything } from "@/tests/support/everything";
import { type FileSketch, scalar, sendFile, takeIn, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

/** Each run applies up to four files; UNDO_RUNS=200 looks longer. */
const RUNS = Number(process.env.UNDO_RUNS ?? 10);

const national = userOf("admin", [""]);
const badung = userOf("dinsos-kabkota", ["5103"]);
let period: number;

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});

const TOUCHED = [
  "case_events",
  "cases",
  "disbursements",
  "cards",
  "kpm",
  "ewarongs",
  "realisations",
  "case_counts",
  "case_tallies",
  "quotas",
  "recaps",
  "dtks_snapshots",
  "dtks_rows",
  "nik_answers",
  "reconciliation_ages",
  "reconciliations",
  "reconciliation_runs",
  "shared_numbers",
  "intakes",
];

/** Three families of Badung and one of the neighbour that no file made; one of them holds a card. */
const start = () =>
  asOwner(async (client) => {
    // Small tables: emptying them row by row takes less time than truncating.
    for (const table of TOUCHED) await client.query(`delete from ${table}`);
    for (let n = 1; n <= 3; n++)
      await aKpm(client, { village: VILLAGES[0] ?? "", nik: nikOf(n), name: `NI ${"ABCD"[n]} LAMA` });
    await aKpm(client, { village: "5102012001", nik: nikOf(4), name: "NI TETANGGA" });
    await client.query(
      `insert into cards (kpm_id, bank_code, regency_code, region_code, card_no, intake_id, row_no)
       select id, 'BNI', '5103', region_code, $1, 0, 1 from kpm where nik = $2`,
      [cardOf(1), nikOf(1)],
    );
    await client.query("delete from shared_numbers_stale");
  });

beforeEach(start);

/** Everything that the worker does without being asked. */
const settle = async () => {
  while ((await reconcileOnce(tester)) || (await compareCopiesOnce(tester)));
};

async function take(file: FileSketch): Promise<string | null> {
  const id = await sendFile(file);
  const { state, message } = await takeIn(id);
  expect(message).not.toMatch(/gangguan/);
  await settle();
  return state === "done" ? id : null;
}

async function undo(id: string): Promise<void> {
  const ofAll = await scalar("select region_code = '' from intakes where id = $1", [id]);
  await askUndo(ofAll === "true" ? national : badung, BigInt(id));
  expect(await undoOnce(tester)).toBe(true);
  expect(await scalar("select message || state from intakes where id = $1", [id])).toBe("undone");
  await settle();
}

const now = () => asOwner(everything);

/** The page of each file counts the steps that name it. */
const counts = () =>
  scalar(`select string_agg(concat_ws(' ', id, cases_opened, cases_closed), ', ') from intakes i
    where (cases_opened, cases_closed) <> (
      select count(distinct case_id) filter (where verb in ('open', 'reopen'))::int, count(distinct case_id) filter (where verb = 'close')::int
      from case_events e where e.intake_id = i.id and e.actor_id is null)`);

async function expectSound(): Promise<void> {
  expect(await counts()).toBe(null);
  await asOwner(async (client) => {
    expect(await compareRollups(client)).toEqual([]);
    expect(await compareTallies(client)).toEqual([]);
  });
}

describe("F15: a file applied and taken back", () => {
  test("leaves every table as it was, whatever files came before", { timeout: 600_000 }, async () => {
    const file = anyFile(period);
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 3 }), file, async (earlier, last) => {
        await start();
        for (const one of earlier) await take(one);
        const before = await now();
        const id = await take(last);
        if (id === null) return;
        await expectSound();
        await undo(id);
        expect(apart(before, await now())).toEqual({});
        await expectSound();
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  test("and another one after it: in either order, both taken back leave what was there before", {
    timeout: 600_000,
  }, async () => {
    const file = anyFile(period);
    await fc.assert(
      fc.asyncProperty(file, file, fc.boolean(), async (first, second, inOrder) => {
        await start();
        const before = await now();
        const ids = [await take(first), await take(second)].filter((id) => id !== null);
        for (const id of inOrder ? ids : ids.toReversed()) {
          await undo(id);
          await expectSound();
        }
        expect(apart(before, await now())).toEqual({});
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  test.each(KINDS)("is tried with a file of the kind %s that changes something", { timeout: 60_000 }, async (kind) => {
    const [file] = fc.sample(anyFile(period, [kind]), { numRuns: 1, seed: 7 });
    const [dpm] = fc.sample(anyFile(period, ["dpm"]), { numRuns: 1, seed: 7 });
    if (!file || !dpm) return expect.unreachable();
    if (kind !== "dpm") await take(dpm);
    const before = await now();
    const id = await take(file);
    expect(Object.keys(apart(before, await now()))).not.toEqual([]);
    await undo(id ?? "");
    expect(apart(before, await now())).toEqual({});
  });
});
