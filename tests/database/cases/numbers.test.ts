import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { undoBatch } from "@/lib/cases/bulk/commands/undo-batch";
import { workCases } from "@/lib/cases/bulk/commands/work-cases";
import { countMatching } from "@/lib/cases/bulk/queries/count-matching";
import { workCase } from "@/lib/cases/commands/work-case";
import { parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { listCases } from "@/lib/cases/list/queries/list-cases";
import { foldTalliesOnce } from "@/lib/cases/numbers/commands";
import { type NumbersFilter, parseNumbersFilter } from "@/lib/cases/numbers/filter";
import { ageLines, flowLines, growthLines, numberLines } from "@/lib/cases/numbers/present/numbers";
import { type CaseNumbers, findNumbers } from "@/lib/cases/numbers/queries";
import { DIMENSIONS } from "@/lib/cases/numbers/rules";
import { ownerPool } from "@/lib/platform/database/db";
import { compareTallies } from "@/lib/realisation/commands";
import { asOwner, tester, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { BADUNG, family, follow, openPeriod, person, readFile, reports, TABANAN } from "./village";

useDatabase();
const TODAY = "2026-11-25";
let period = 0;
let operator: UserActor;
let requests = 0;

const zero = (n: number) => ({ status: "saldo-nol", balance_rp: 0, region_code: `${BADUNG}0${1 + (n % 2)}0001` });
const numbersOf = async (actor: UserActor, query: Record<string, string> = {}) => {
  const found = await findNumbers(actor, parseNumbersFilter(query), TODAY);
  if (!found) throw new Error("no numbers");
  return found;
};
const liveOf = (numbers: CaseNumbers) => numbers.opened.reduce((sum, { n }) => sum + n, 0);
const differences = () => asOwner((client) => compareTallies(client));

/** Cases of three months, some closed after so many days, some opened again, each in another kecamatan and bank. */
beforeAll(async () => {
  period = await openPeriod();
  operator = await person("dinsos-kabkota", [BADUNG]);
  for (let n = 0; n < 8; n++) {
    const bank = { bank_code: n % 3 === 0 ? "BNI" : "BRI" };
    await family(period, { disbursement: { ...zero(n), ...bank } });
    await family(period, { disbursement: { status: "gagal-topup", ...bank } });
  }
  await family(period, { regency: TABANAN, disbursement: { status: "saldo-nol", balance_rp: 0 } });
  await follow(period, await readFile());
  await follow(period, await readFile(TABANAN), TABANAN);
  await ownerPool().query(`
    update cases set opened_at = timestamptz '2026-11-25 09:00+07' - id * interval '5 days',
      due_from = date '2026-11-25' - (id * 5)::int, due_on = date '2026-11-25' - (id * 5)::int + 30`);
  await ownerPool().query(
    `update cases set state = 'closed', closed_reason = 'data', closed_at = opened_at + id * interval '1 day' where id % 4 = 0`,
  );
  await ownerPool().query(
    `update cases set reopened = 1, reopened_at = timestamptz '2026-11-20 10:00+07' where id % 5 = 0`,
  );
  await ownerPool().query(
    `update cases set state = 'waiting', waiting_for = 'pendamping' where id % 7 = 0 and state <> 'closed'`,
  );
});

test("a neighbour counts nothing of this kab/kota, by place or by link", async () => {
  const neighbour = userOf("dinsos-kabkota", ["5104"]);
  const numbers = await numbersOf(neighbour);
  expect([numbers.opened, numbers.flow, numbers.lines, numbers.closed, numbers.growth]).toEqual([[], [], [], [], []]);
  expect(await findNumbers(neighbour, parseNumbersFilter({ region: BADUNG }), TODAY)).toBeNull();
  expect(await findNumbers(neighbour, parseNumbersFilter({ region: `${BADUNG}01` }), TODAY)).toBeNull();
});

test("a bank counts its own accounts, Dispendukcapil what lies with it, a presenter everything without a link", async () => {
  const all = liveOf(await numbersOf(operator));
  const bni = liveOf(await numbersOf(userOf("bank", [BADUNG], "BNI")));
  const bri = liveOf(await numbersOf(userOf("bank", [BADUNG], "BRI")));
  expect([bni > 0, bri > 0, bni + bri]).toEqual([true, true, all]);
  expect(liveOf(await numbersOf(userOf("dukcapil", [BADUNG])))).toBe(0);
  const shown = await numbersOf(userOf("presenter", [BADUNG]));
  expect(liveOf(shown)).toBe(all);
  const given = { filter: parseNumbersFilter({}), links: false, today: TODAY };
  expect(JSON.stringify([flowLines(shown, given), ageLines(shown, given), numberLines(shown, given)])).not.toContain(
    "href",
  );
});

/** Every number of the page that leads to the list, with the address it leads to. */
function linksOf(numbers: CaseNumbers, filter: NumbersFilter): { text: string; href: string }[] {
  const found: { text: string; href: string }[] = [];
  const seek = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("href" in value && "text" in value && String(value.href).startsWith("/cases?"))
      found.push({ text: String(value.text), href: String(value.href) });
    else for (const part of Object.values(value)) seek(part);
  };
  const given = { filter, links: true, today: TODAY };
  seek([flowLines(numbers, given), ageLines(numbers, given), numberLines(numbers, given), growthLines(numbers, given)]);
  return found;
}

const QUERIES: readonly Record<string, string>[] = [
  {},
  { span: "month" },
  { bank: "BRI" },
  { type: "SALDO_NOL" },
  { owner: "pendamping" },
];

test("every number leads to a list of just so many cases", async () => {
  const bali = await person("dinsos-provinsi", ["51"]);
  let tried = 0;
  for (const actor of [operator, bali])
    for (const by of DIMENSIONS)
      for (const query of QUERIES) {
        const filter = parseNumbersFilter({ ...query, by });
        const numbers = await numbersOf(actor, { ...query, by });
        for (const { text, href } of linksOf(numbers, filter)) {
          const asked = parseCaseFilter(Object.fromEntries(new URL(href, "http://salur.test").searchParams));
          const [{ rows }, { count }] = await Promise.all([
            listCases(actor, asked, TODAY),
            countMatching(actor, asked, TODAY),
          ]);
          expect([href, rows.length, count]).toEqual([href, Number(text), Number(text)]);
          tried += 1;
        }
      }
  expect(tried).toBeGreaterThan(300);
}, 60_000);

test("totals agree at every level, whatever they are split by", async () => {
  const bali = await person("dinsos-provinsi", ["51"]);
  const sum = (numbers: CaseNumbers) =>
    numbers.lines.reduce(
      (total, l) => ({
        opened: total.opened + l.opened,
        reopened: total.reopened + l.reopened,
        live: total.live + l.live,
        overdue: total.overdue + l.overdue,
      }),
      { opened: 0, reopened: 0, live: 0, overdue: 0 },
    );
  const closed = (numbers: CaseNumbers) => numbers.closed.reduce((total, { n }) => total + n, 0);
  const whole = await numbersOf(bali);
  expect(sum(whole).live).toBe(liveOf(whole));
  expect(closed(whole)).toBeGreaterThan(0);
  for (const by of DIMENSIONS) {
    const split = await numbersOf(bali, { by });
    expect([by, sum(split), closed(split)]).toEqual([by, sum(whole), closed(whole)]);
  }
  const badung = await numbersOf(bali, { region: BADUNG });
  const tabanan = await numbersOf(bali, { region: TABANAN });
  expect(sum(badung).live + sum(tabanan).live).toBe(sum(whole).live);
  expect(sum(await numbersOf(bali, { region: BADUNG, by: "region" }))).toEqual(sum(badung));
  const months = await numbersOf(bali, { span: "month" });
  expect(liveOf(months)).toBe(liveOf(whole));
});

test("the median is of all cases together, and what is left is what was, plus what came, less what was finished", async () => {
  const numbers = await numbersOf(operator, { span: "month" });
  const given = { filter: parseNumbersFilter({ span: "month" }), links: true, today: TODAY };
  const { rows } = await ownerPool().query(
    `select percentile_disc(0.5) within group (order by days) as median, percentile_disc(0.9) within group (order by days) as most
     from (select (closed_at at time zone 'Asia/Jakarta')::date - (opened_at at time zone 'Asia/Jakarta')::date as days
       from cases where state = 'closed' and region_code ^@ $1) c`,
    [BADUNG],
  );
  const { total } = numberLines(numbers, given);
  expect([total.median, total.most]).toEqual([String(rows[0].median), String(rows[0].most)]);
  for (const { to, stock } of flowLines(numbers, given).map(({ values }, n) => ({
    ...values,
    to: numbers.buckets[n]?.to,
  }))) {
    const { rows: standing } = await ownerPool().query(
      `select count(*)::int as n from cases where region_code ^@ $1 and (opened_at at time zone 'Asia/Jakarta')::date <= $2
         and (state <> 'closed' or (closed_at at time zone 'Asia/Jakarta')::date > $2)`,
      [BADUNG, to],
    );
    expect([to, stock]).toEqual([to, standing[0].n]);
  }
});

test("a case opened before midnight of WIB is of that day, one after it of the next", async () => {
  const [first] = (await listCases(operator, parseCaseFilter({}), TODAY)).rows;
  const move = (at: string) => ownerPool().query("update cases set opened_at = $1 where id = $2", [at, first?.id]);
  const on = async (day: string) => (await numbersOf(operator)).opened.find((row) => row.on === day)?.n ?? 0;
  await move("2026-10-13 23:59:59+07");
  expect([await on("2026-10-13"), await on("2026-10-14")]).toEqual([1, 0]);
  await move("2026-10-14 00:00:00+07");
  expect([await on("2026-10-13"), await on("2026-10-14")]).toEqual([0, 1]);
});

test("whatever is done with cases, alone or together, taken back or not, the numbers equal the cases", async () => {
  const step = fc.record({
    kind: fc.constantFrom("one", "many", "undo", "data", "fold", "rule"),
    verb: fc.constantFrom("take", "wait", "answer", "verify", "close", "reopen", "assign"),
    pick: fc.nat(40),
    size: fc.integer({ min: 1, max: 12 }),
  } as const);
  let batch = 0n;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      for (const { kind, verb, pick, size } of steps) {
        const { rows } = await ownerPool().query<{ id: string; version: number; kpm_id: string }>(
          "select id, version, kpm_id from cases where region_code ^@ $1 order by (id + $2) % 17, id limit $3",
          [BADUNG, pick, size],
        );
        const [first] = rows;
        const input = { note: "uji", reason: "selesai", party: "bank", assignee: operator.id } as const;
        // What a case does not allow is refused, and then nothing may change either.
        const refused = () => undefined;
        if (kind === "one" && first)
          await workCase(operator, { ...input, caseId: BigInt(first.id), version: first.version, verb }).catch(refused);
        if (kind === "many") {
          const chosen = { ids: rows.map(({ id }) => BigInt(id)) };
          const worked = await workCases(operator, { ...input, verb, chosen, request: `uji-${++requests}` }).catch(
            refused,
          );
          batch = worked?.batch ?? batch;
        }
        if (kind === "undo" && batch > 0n) await undoBatch(operator, batch).catch(refused);
        if (kind === "data" && first) {
          const intake = await reports(
            period,
            first.kpm_id,
            pick % 2
              ? { transacted_rp: 600_000, credited_rp: 600_000, status: "" }
              : { transacted_rp: 0, credited_rp: 0, bank_code: "BRI", status: "saldo-nol" },
          );
          await follow(period, intake);
        }
        if (kind === "fold") while (await foldTalliesOnce(tester));
        if (kind === "rule")
          await ownerPool().query("update cases set due_on = due_on + 1, owner = 'agen' where id = $1", [first?.id]);
        expect(await differences(), `${kind} ${verb}`).toEqual([]);
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);

test("folding changes no number and leaves one row a key; a case that is deleted is forgotten", async () => {
  const before = await numbersOf(operator, { by: "owner" });
  while (await foldTalliesOnce(tester));
  expect(await numbersOf(operator, { by: "owner" })).toEqual(before);
  const { rows } = await ownerPool().query(
    "select count(*) filter (where part > 0)::int as loose, count(*) filter (where n = 0)::int as empty from case_tallies",
  );
  expect(rows[0]).toEqual({ loose: 0, empty: 0 });
  await ownerPool().query(
    "delete from case_events; delete from case_batch_rows; delete from cases where region_code ^@ '5102'",
  );
  expect(await differences()).toEqual([]);
  await ownerPool().query("truncate cases cascade");
  expect(await differences()).toEqual([]);
});

test("a step that changes no figure adds no row", async () => {
  await ownerPool().query("truncate cases cascade");
  await ownerPool().query(
    `insert into cases (type, step, period_id, regency_code, region_code, owner, due_on, intake_id)
     values ('KUOTA_BELUM_TERPENUHI', 'dpm', 1, '5103', '5103', 'dinsos', '2026-12-20', 0)`,
  );
  const size = async () => Number((await ownerPool().query("select count(*) as n from case_tallies")).rows[0].n);
  const before = await size();
  expect(before).toBe(8);
  await ownerPool().query("update cases set state = 'taken', detail = 'x', amount_rp = 5");
  expect(await size()).toBe(before);
  await ownerPool().query("update cases set state = 'closed', closed_at = now()");
  expect(await size()).toBe(before + 12);
});
