// npm run bench -- cases [--families 5000000] [--live 1000000] [--runs 9] [--keep]: the list, a filter, a search by name, the
// counts and steps over 10,000 cases through the product's own queries, alternating with the bare SQL that reads or writes the
// same rows as the owner, without policies. --keep works on the rows of the run before.
import { mintUserActor } from "@/lib/auth/actor";
import { workCases } from "@/lib/cases/bulk/commands/work-cases";
import { countMatching } from "@/lib/cases/bulk/queries/count-matching";
import { type CaseFilter, parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { countCasesByType } from "@/lib/cases/list/queries/count-cases";
import { CASES_A_PAGE, listCases } from "@/lib/cases/list/queries/list-cases";
import { parseNumbersFilter } from "@/lib/cases/numbers/filter";
import { findNumbers } from "@/lib/cases/numbers/queries";
import { bucketsOf, previousOf, type Span } from "@/lib/cases/numbers/rules";
import { disconnect, ownerPool } from "@/lib/platform/database/db";
import { median, option, rounded } from "./support/bank-report";
import { prepareCases, TODAY } from "./support/many-cases";

const families = option("families", 5_000_000);
const live = option("live", 1_000_000);
const runs = option("runs", 9);
const BULK = 10_000;
/** Budgets of a kab/kota: performance.md. Elsewhere the ratio is only told. */
const READ_BUDGET = 3;
const BULK_BUDGET = 6;

const actorOf = (role: "dinsos-kabkota" | "dinsos-provinsi" | "pfm", region: string) =>
  mintUserActor({ id: 1n, name: "Uji", role, regions: [region], bank: null, byName: true });

type Measured = { name: string; ours_ms: number; bare_ms: number; ratio: number; budget: number | null };
const measured: Measured[] = [];

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** Both in turn, so that a slow moment of the machine meets both; the first of each warms up. */
async function compare(name: string, budget: number | null, pair: [() => Promise<unknown>, () => Promise<unknown>]) {
  const spent: [number[], number[]] = [[], []];
  for (let run = 0; run <= runs; run++)
    for (const side of [0, 1] as const) {
      const ms = await timed(pair[side]);
      if (run > 0) spent[side].push(ms);
    }
  keep(name, budget, spent);
}

function keep(name: string, budget: number | null, [ours, bare]: [number[], number[]]): void {
  const [own, reference] = [median(ours), median(bare)];
  const row = { name, ours_ms: rounded(own), bare_ms: rounded(reference), ratio: rounded(own / reference), budget };
  measured.push(row);
  const verdict = budget === null ? "" : row.ratio <= budget ? ` (batas ${budget})` : ` LEWAT BATAS ${budget}`;
  console.log(
    `${name.padEnd(42)} ${own.toFixed(1).padStart(8)} ms, SQL ${reference.toFixed(1).padStart(8)} ms: ${row.ratio.toFixed(2)}x${verdict}`,
  );
}

const PAGE = `select c.id, c.type, c.step, c.state, c.owner, c.region_code, c.bank_code, c.amount_rp, c.due_on, c.version,
  k.name, k.nik, p.label, r.name as regency, v.name as village
  from cases c join periods p on p.id = c.period_id join regions r on r.code = c.regency_code
  left join kpm k on k.id = c.kpm_id left join regions v on v.code = c.region_code`;
const ORDER = `order by c.region_code, c.id limit ${CASES_A_PAGE + 1}`;

type Asked = { name: string; query: Record<string, string>; sql: string };
const FILTERS: readonly Asked[] = [
  { name: "daftar", query: {}, sql: "" },
  {
    name: "saringan jenis dan lewat tenggat",
    query: { type: "SALDO_NOL", overdue: "1" },
    sql: `and c.type = 'SALDO_NOL' and c.due_on < '${TODAY}'`,
  },
  {
    name: "saringan giliran",
    query: { owner: "pendamping" },
    sql: "and coalesce(c.waiting_for, c.owner) = 'pendamping'",
  },
  { name: "saringan status diambil", query: { state: "taken" }, sql: "and c.state = 'taken'" },
];

async function compareReads(place: string, region: string, actor: ReturnType<typeof actorOf>, budget: number | null) {
  const inside = `c.region_code >= '${region}' and c.region_code < '${region}:'`;
  const bare = (text: string) => () => ownerPool().query(text);
  for (const { name, query, sql } of FILTERS) {
    const filter = parseCaseFilter(query);
    await compare(`${place}: ${name}`, budget, [
      () => listCases(actor, filter, TODAY),
      bare(`${PAGE} where c.state <> 'closed' and ${inside} ${sql} ${ORDER}`),
    ]);
    if (sql)
      await compare(`${place}: hitung ${name}`, budget, [
        () => countMatching(actor, filter, TODAY),
        bare(`select count(*) from cases c where c.state <> 'closed' and ${inside} ${sql}`),
      ]);
  }
  await compare(`${place}: hitung per jenis`, budget, [
    () => countCasesByType(actor, { region, period: "", bank: "" }),
    bare(
      `select type, count(*), sum(families), sum(amount_rp) from cases c where c.state <> 'closed' and ${inside} group by type`,
    ),
  ]);
}

/** The page of numbers, all its sums, against the same sums over the same roll-up. */
async function compareNumbers(place: string, region: string, actor: ReturnType<typeof actorOf>, budget: number | null) {
  const { rows } = await ownerPool().query<{ code: string; own: boolean }>(
    `select code, code = $1 or ($1 = '' and length(code) = 2) as own from regions
     where (code ^@ $1 and length(code) between 2 and 6) order by code`,
    [region],
  );
  const roots = rows.filter(({ own }) => own).map(({ code }) => code);
  const children = rows.map(({ code }) => code).filter((code) => code.length === region.length + 2);
  for (const [span, by] of [
    ["week", "type"],
    ["week", "region"],
    ["month", "type"],
    ["month", "region"],
  ] as const) {
    const filter = parseNumbersFilter({ span, by });
    await compare(`${place}: angka ${span} ${by}`, budget, [
      () => findNumbers(actor, filter, TODAY),
      () =>
        Promise.all(
          numbersSql(span, by === "type" ? "type" : "region_code", roots, by === "type" ? roots : children).map(
            (text) => ownerPool().query(text),
          ),
        ),
    ]);
  }
}

function numbersSql(span: Span, key: string, roots: readonly string[], places: readonly string[]): string[] {
  const buckets = bucketsOf(span, TODAY);
  const from = `on_date >= '${buckets[0]?.from}'`;
  const rows = (codes: readonly string[], what: string) =>
    `case_tallies where region_code = any ('{${codes}}') and what = '${what}'`;
  return [
    `select what, date_trunc('${span}', on_date), sum(n) from ${rows(roots, "opened")} and ${from} group by 1, 2`,
    `select what, date_trunc('${span}', on_date), sum(n) from ${rows(roots, "reopened")} and ${from} group by 1, 2`,
    `select on_date, sum(n) from ${rows(roots, `closed-${span}`)} and ${from} group by 1`,
    `select on_date, sum(n) from ${rows(roots, "live")} group by 1`,
    `select ${key}, sum(n) from ${rows(places, "opened")} and ${from} group by 1`,
    `select ${key}, sum(n) from ${rows(places, "reopened")} and ${from} group by 1`,
    `select ${key}, sum(n), sum(n) filter (where on_date + days < '${TODAY}') from ${rows(places, "live")} group by 1`,
    `select ${key}, days, sum(n) from ${rows(places, `closed-${span}`)} and ${from} group by 1, 2`,
    `select type, sum(n) filter (where ${from}) from ${rows(roots, "opened")} and on_date >= '${previousOf(buckets).from}' group by 1`,
  ];
}

/** A name of many and a name of few, one of them misspelt, inside one kab/kota. */
async function compareSearch(region: string, actor: ReturnType<typeof actorOf>) {
  const client = await ownerPool().connect();
  await client.query("set pg_trgm.word_similarity_threshold = 0.48");
  for (const q of ["SUWARTA", "LUH PUTU RAHAYU", "SANTOSSO"])
    await compare(`kab/kota: nama ${q}`, READ_BUDGET, [
      () => listCases(actor, parseCaseFilter({ q }), TODAY),
      () =>
        client.query(
          `${PAGE} where c.state <> 'closed' and k.regency_code = '${region}' and (k.name %> '${q}' or k.name like '%${q}%')
             and (word_similarity('${q}', k.name) >= 0.65
               or (select bool_and(position(w in k.name) > 0 or k.name %> w) from unnest(string_to_array('${q}', ' ')) w)) ${ORDER}`,
        ),
    ]);
  client.release();
}

type Bulk = { verb: "take" | "close"; from: string; set: string };
const BULKS: readonly Bulk[] = [
  { verb: "take", from: "open", set: "state = 'taken', assignee_id = 1, assignee_name = 'Uji'" },
  { verb: "close", from: "verified", set: "state = 'closed', closed_at = now(), closed_reason = 'selesai'" },
];

/** The first 10,000 cases of a type in a province, chosen as "all that match, except"; put back before each run. */
async function compareBulk({ verb, from, set }: Bulk) {
  const { rows: places } = await ownerPool().query<{ province: string; type: CaseFilter["type"] }>(
    `select left(region_code, 2) as province, type from cases where state = 'open' and intake_id = 0 group by 1, 2
     having count(*) >= ${BULK} order by count(*) limit 1`,
  );
  const { province, type } = places[0] ?? { province: "", type: "" };
  const { rows } = await ownerPool().query<{ id: string }>(
    `select id from cases where state = 'open' and type = $1 and region_code ^@ $2 order by region_code, id`,
    [type, province],
  );
  const ids = rows.slice(0, BULK).map(({ id }) => id);
  const settle = async () => {
    await ownerPool().query(
      `update cases set state = '${from}', assignee_id = ${from === "open" ? "null" : 1}, assignee_name = 'Uji', closed_at = null,
         closed_reason = null, intake_id = 1 where id = any ($1)`,
      [ids],
    );
    await ownerPool().query("vacuum analyze cases");
  };
  await settle();
  const { rows: others } = await ownerPool().query<{ id: string }>(
    `select id from cases where state = '${from}' and type = $1 and region_code ^@ $2 and id <> all ($3)`,
    [type, province, ids],
  );
  const except = others.map(({ id }) => BigInt(id));
  const actor = actorOf("dinsos-provinsi", province);
  const filter = parseCaseFilter({ region: province, type, state: from });
  const spent: [number[], number[]] = [[], []];
  for (let run = 0; run < Math.max(5, Math.ceil(runs / 2)); run++) {
    await settle();
    spent[1].push(
      await timed(() => ownerPool().query(`update cases set ${set}, version = version + 1 where id = any ($1)`, [ids])),
    );
    await settle();
    const begun = performance.now();
    const { done } = await workCases(actor, {
      verb,
      chosen: { filter, except, today: TODAY, confirmed: BULK, drawnAt: new Date() },
      request: `${verb}-${run}-${Date.now()}`,
      reason: verb === "close" ? "selesai" : null,
    });
    spent[0].push(performance.now() - begun);
    if (done !== BULK) throw new Error(`${done} cases were done instead of ${BULK}`);
  }
  keep(`${BULK} sekaligus: ${verb}`, BULK_BUDGET, spent);
  await settle();
}

const began = performance.now();
if (!process.argv.includes("--keep")) await prepareCases(families, live);
const { rows: sizes } = await ownerPool().query<{ families: number; live: number; regency: string }>(
  `select (select count(*)::int from kpm) as families, (select count(*)::int from cases where state <> 'closed') as live,
     (select regency_code from cases group by 1 order by count(*) desc limit 1) as regency`,
);
const { regency = "", ...size } = sizes[0] ?? { families: 0, live: 0 };
console.log(
  `${size.families} keluarga, ${size.live} masalah hidup, disiapkan dalam ${Math.round((performance.now() - began) / 1000)} s`,
);
await compareReads("kab/kota", regency, actorOf("dinsos-kabkota", regency), READ_BUDGET);
await compareNumbers("kab/kota", regency, actorOf("dinsos-kabkota", regency), READ_BUDGET);
await compareSearch(regency, actorOf("dinsos-kabkota", regency));
await compareReads("provinsi", regency.slice(0, 2), actorOf("dinsos-provinsi", regency.slice(0, 2)), null);
await compareNumbers("provinsi", regency.slice(0, 2), actorOf("dinsos-provinsi", regency.slice(0, 2)), null);
await compareReads("nasional", "", actorOf("pfm", ""), null);
await compareNumbers("nasional", "", actorOf("pfm", ""), null);
for (const bulk of BULKS) await compareBulk(bulk);
await disconnect();
console.log(
  JSON.stringify({ bench: "cases", ...size, seconds: Math.round((performance.now() - began) / 1000), measured }),
);
