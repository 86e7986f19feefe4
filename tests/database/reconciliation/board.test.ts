import { beforeAll, beforeEach, expect, test } from "vitest";
import { signMinutes } from "@/lib/reconciliation/commands/sign";
import { parseBoardFilter } from "@/lib/reconciliation/filter";
import { getBoard, listUnsigned } from "@/lib/reconciliation/queries/board";
import { aReconciliation, asOwner, periodId, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { scalar } from "@/tests/support/intake";

useDatabase();

const province = userOf("dinsos-provinsi", ["51"]);
const dinsos = userOf("dinsos-kabkota", ["5103"], null, 11n);
const bank = userOf("bank", ["5103"], "BNI", 12n);
let period: number;
let id: bigint;

const run = (sql: string) => asOwner((client) => client.query(sql));

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});

beforeEach(async () => {
  id = await asOwner(async (client) => {
    await client.query(
      "truncate minutes, period_locks, reconciliations, bank_assignments, reconciliation_runs cascade",
    );
    const own = await aReconciliation(client, { period, regency: "5103", bank: "BNI" });
    await aReconciliation(client, { period, regency: "5102", bank: "BNI" });
    await aReconciliation(client, { period, regency: "5202", bank: "BRI" });
    await client.query("update reconciliations set difference_kpm = 3, difference_rp = 9 where regency_code = '5102'");
    return own;
  });
  await run(`insert into bank_assignments (period_id, regency_code, bank_code) values (${period}, '5101', 'BRI')`);
});

const board = async (actor = province, more = {}) => {
  const { rows, counts } = await getBoard(actor, period, parseBoardFilter(more));
  return { lines: rows.map(({ regencyCode, state }) => `${regencyCode} ${state}`), counts };
};
const sign = async (actor = dinsos) =>
  signMinutes(actor, {
    id,
    hash: (await scalar(`select content_hash from reconciliations where id = ${id}`)) ?? "",
  });
const unsigned = async (actor = province, region = "") =>
  (await listUnsigned(actor, period, region)).map(({ regencyCode, state }) => `${regencyCode} ${state}`);

test("a neighbour, another bank and another province see no line of it", async () => {
  expect((await board(userOf("dinsos-kabkota", ["5102"]))).lines).toEqual(["5102 difference"]);
  expect((await board(userOf("bank", ["5103"], "BRI"))).lines).toEqual([]);
  expect((await board(userOf("dinsos-provinsi", ["52"]))).lines).toEqual(["5202 agreed"]);
  expect(await unsigned(userOf("dinsos-kabkota", ["5102"]))).toEqual(["5102 difference"]);
});

test("a line goes from agreed over signed by one to locked, and only then leaves the reminders", async () => {
  const lineOf = async () => (await board()).lines.find((line) => line.startsWith("5103"));
  expect(await lineOf()).toBe("5103 agreed");
  await sign();
  expect(await lineOf()).toBe("5103 signed");
  expect(await unsigned()).toEqual(["5101 waiting", "5102 difference", "5103 signed"]);
  await sign(bank);
  expect(await lineOf()).toBe("5103 locked");
  expect(await unsigned()).toEqual(["5101 waiting", "5102 difference"]);
});

test("a signature under other totals counts no more", async () => {
  await sign();
  await run("update reconciliations set totals = jsonb_set(totals, '{ordered,kpm}', '7')");
  expect((await board()).lines).toContain("5103 agreed");
});

test("counts stand for the whole scope, the state narrows the lines, a region both", async () => {
  const all = { difference: 1, agreed: 1, signed: 0, waiting: 1, locked: 0 };
  expect(await board(province, { state: "waiting" })).toEqual({ lines: ["5101 waiting"], counts: all });
  const pfm = userOf("pfm", ["51", "52"]);
  expect((await board(pfm)).lines).toHaveLength(4);
  expect(await board(pfm, { region: "52" })).toEqual({
    lines: ["5202 agreed"],
    counts: { ...all, difference: 0, waiting: 0 },
  });
  expect(await unsigned(pfm, "52")).toEqual(["5202 agreed"]);
});
