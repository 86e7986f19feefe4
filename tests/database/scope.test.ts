import { beforeAll, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { layerOf } from "@/tests/architecture/layers";
import { readSources } from "@/tests/architecture/sources";
import {
  aCase,
  aDisbursement,
  aLetter,
  anIntake,
  aQuota,
  aRecap,
  aReconciliation,
  asOwner,
  counted,
  periodId,
  userOf,
} from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { changeTabanan } from "@/tests/support/scope-changes";
import { COMMANDS, EXEMPT } from "@/tests/support/scope-commands";
import { QUERIES, type Target } from "@/tests/support/scope-table";

useDatabase();

// Non-interference: everything that Tabanan (5102) holds is changed, and whoever may not see Tabanan must get the very same
// answers as before, from every query, also when asking for Tabanan by its codes and ids.

const OWN = "5103012001";
const NEIGHBOUR = "5102012001";
const FAR = "5202012001";

let target: Target;

const outsiders: [string, UserActor][] = [
  ["the operator of Badung", userOf("dinsos-kabkota", ["5103"], null, 11n)],
  ["the province NTB", userOf("dinsos-provinsi", ["52"], null, 12n)],
  ["the bank BRI in Tabanan, where families are with BNI", userOf("bank", ["5102"], "BRI", 13n)],
  ["the bank BNI in Badung", userOf("bank", ["5103"], "BNI", 14n)],
  ["Dispendukcapil of Badung", userOf("dukcapil", ["5103"], null, 16n)],
  ["a pendamping in another kecamatan of Tabanan", userOf("pendamping", ["510209"], null, 17n)],
  ["the camat of another kecamatan of Tabanan", userOf("camat", ["510209"], null, 18n)],
  ["the directorate of other provinces", userOf("pfm", ["31", "33", "52", "53"], null, 15n)],
];
const insiders: [string, UserActor][] = [
  ["the operator of Tabanan", userOf("dinsos-kabkota", ["5102"], null, 21n)],
  ["the province Bali", userOf("dinsos-provinsi", ["51"], null, 22n)],
  ["the directorate of Bali and others", userOf("pfm", ["51", "52", "53"], null, 23n)],
];
const nameless: [string, UserActor][] = [
  ["a presenter", userOf("presenter", ["51", "52", "53"], null, 31n)],
  ["an administrator", userOf("admin", [""], null, 32n)],
];

/** What a query answers, or how it refuses, as text that can be compared. */
const answer = (work: Promise<unknown>): Promise<string> =>
  work.then(
    (value) => JSON.stringify(value, (_, v) => (typeof v === "bigint" ? `${v}n` : v)),
    (error) => `refused ${error.reason ?? error}`,
  );

beforeAll(async () => {
  await asOwner(async (client) => {
    const period = await periodId(client);
    const made: Record<string, { kpm: bigint; caseId: bigint; intake: bigint; reconciliation: bigint }> = {};
    for (const village of [OWN, NEIGHBOUR, FAR]) {
      const regency = village.slice(0, 4);
      const bank = regency === "5202" ? "BRI" : "BNI";
      await aQuota(client, regency, 100);
      await aRecap(client, { period, regency, kpm: [90, 80, 70] });
      const intake = await anIntake(client, regency, `berkas-${regency}.csv`);
      const kpm = await aDisbursement(client, { period, village, bank, ordered: 600_000, credited: 0 });
      await client.query(
        `insert into cards (kpm_id, bank_code, regency_code, region_code, account_no, intake_id, row_no) values ($1, $2, $3, $4, $5, 0, 1)`,
        [kpm, bank, regency, village, `${regency}001`],
      );
      const caseId = await aCase(client, { type: "SALDO_NOL", step: "credited", period, kpm, region: village, bank });
      await client.query(
        "insert into case_events (case_id, actor_name, verb, to_state) values ($1, 'Salur', 'open', 'open')",
        [caseId],
      );
      await counted(client, period, regency);
      const reconciliation = await aReconciliation(client, { period, regency, bank });
      made[regency] = { kpm: BigInt(kpm), caseId: BigInt(caseId), intake: BigInt(intake), reconciliation };
    }
    const meetingOf = async (region: string, follows: bigint | null = null) => {
      const { rows } = await client.query<{ id: string }>(
        `insert into meetings (title, starts_on, ends_on, region_codes, period_code, follows_id, created_by, created_by_name)
         values ('Rakor', '2026-11-20', '2026-11-20', array[$1], 'sembako-2026-10-3', $2, 0, 'Uji') returning id`,
        [region, follows],
      );
      return BigInt(rows[0]?.id ?? 0);
    };
    const itemOf = async (meeting: bigint, region: string) => {
      const { rows } = await client.query<{ id: string }>(
        `insert into action_items (client_key, meeting_id, meeting_title, meeting_on, region_code, obstacle, follow_up, owner, due_on, created_by, created_by_name)
         values (gen_random_uuid()::text, $1, 'Rakor', '2026-11-20', $2, 'kendala', 'tindak lanjut', 'dinsos', '2026-12-01', 0, 'Uji') returning id`,
        [meeting, region],
      );
      return BigInt(rows[0]?.id ?? 0);
    };
    const meeting = await meetingOf("5102");
    const nextMeeting = await meetingOf("5102", meeting);
    const farMeeting = await meetingOf("61");
    const item = await itemOf(meeting, "5102");
    const farItem = await itemOf(farMeeting, "61");
    const batches = await client.query<{ id: string }>(
      "insert into letter_batches (request, actor_id) values ('uji', 0) returning id",
    );
    const letterBatch = BigInt(batches.rows[0]?.id ?? 0);
    const letter = await aLetter(client, "5102", letterBatch);
    await client.query(
      `insert into letter_cases (letter_id, seq, case_id, kpm_id, name, type, period_label, families, amount_rp, due_on)
       select $1, 1, id, kpm_id, 'ORANG TABANAN', type, '', 1, 0, due_on from cases where regency_code = '5102' limit 1`,
      [letter],
    );
    const nik = await client.query<{ nik: string }>("select nik::text from kpm where regency_code = '5102' limit 1");
    const neighbour = made["5102"];
    if (!neighbour) throw new Error("no neighbour");
    target = {
      period,
      periodCode: "sembako-2026-10-3",
      region: "5102",
      village: NEIGHBOUR,
      nik: nik.rows[0]?.nik ?? "",
      ...neighbour,
      meeting,
      nextMeeting,
      farMeeting,
      farItem,
      letter,
      letterBatch,
      item,
    };
  });
});

describe("every query and command is in the table", () => {
  test("an exported one that takes an actor and is missing here fails", () => {
    const exported = readSources(process.cwd())
      .filter(({ file }) => ["queries", "commands"].includes(layerOf(file)))
      .flatMap(({ text }) => [
        ...text.matchAll(
          /^export (?:async function\*?|const) (\w+)(?:<[^>]*>)?(?: = (?:async )?)?\(\s*_?actor: (?:User)?Actor\b/gm,
        ),
      ])
      .map((match) => match[1] ?? "");
    expect(exported.length).toBeGreaterThan(25);
    const known = [...Object.keys(QUERIES), ...Object.keys(COMMANDS), ...Object.keys(EXEMPT)];
    expect(exported.filter((name) => !known.includes(name))).toEqual([]);
    expect(known.filter((name) => !exported.includes(name))).toEqual([]);
  });
});

describe("what changes in Tabanan", () => {
  test("changes no answer to whoever may not see it, and every answer about data to somebody who may", async () => {
    const ask = async (who: [string, UserActor][]) => {
      const answers = new Map<string, string>();
      for (const [name, actor] of who) {
        for (const [query, { run }] of Object.entries(QUERIES))
          answers.set(`${query} / ${name}`, await answer(run(actor, target)));
      }
      return answers;
    };
    const before = { out: await ask(outsiders), inn: await ask(insiders) };
    await changeTabanan(target, 3);
    const after = { out: await ask(outsiders), inn: await ask(insiders) };
    for (const [key, value] of before.out) expect(after.out.get(key), key).toBe(value);
    for (const [query, { reference }] of Object.entries(QUERIES)) {
      const changed = insiders.some(
        ([name]) => before.inn.get(`${query} / ${name}`) !== after.inn.get(`${query} / ${name}`),
      );
      expect(
        changed,
        `${query} ${reference ? "is reference data and stays" : "must be able to change, or this test proves nothing"}`,
      ).toBe(!reference);
    }
  });

  test("cannot be brought about by whoever may not see it: every command finds nothing there", async () => {
    const fingerprint = () =>
      asOwner(async (client) => {
        const { rows } = await client.query(
          `select md5(string_agg(x, '|' order by x)) as all from (
             select c::text as x from cases c where regency_code = '5102' union all select e::text from case_events e
             union all select k::text from kpm k where regency_code = '5102' union all select u::text from users u
             union all select d::text from directorate_provinces d) t`,
        );
        return rows[0].all;
      });
    const before = await fingerprint();
    for (const [name, actor] of [...outsiders, ...nameless.filter(([, a]) => a.role !== "admin")]) {
      for (const [command, run] of Object.entries(COMMANDS)) {
        expect(await answer(run(actor, target)), `${command} by ${name}`).toMatch(
          /^refused (not-found|forbidden|refused|invalid)$/,
        );
      }
    }
    expect(await fingerprint()).toBe(before);
  });

  test("is not told by name to roles that read only totals", async () => {
    await asOwner((client) => client.query("update kpm set name = 'NAMA RAHASIA' where regency_code = '5102'"));
    for (const [name, actor] of nameless) {
      for (const [query, { run }] of Object.entries(QUERIES))
        expect(await answer(run(actor, target)), `${query} by ${name}`).not.toContain("NAMA RAHASIA");
    }
  });
});

describe("the database itself", () => {
  test("has row-level security and a policy on every table", async () => {
    const open = await asOwner(async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
           and c.relname not in ('_prisma_migrations', '_sql_files')
           and (not c.relrowsecurity or (not c.relispartition and not exists (select 1 from pg_policy p where p.polrelid = c.oid)))`,
      );
      return rows.map((row) => row.name);
    });
    expect(open).toEqual([]);
  });

  test("reads the list of an actor's regions once a query, not once a row", async () => {
    const { rows } = await asOwner((client) =>
      client.query<{ name: string }>(
        `select tablename || '.' || policyname as name from pg_policies
         where coalesce(qual, '') || coalesce(with_check, '') like '%salur.regions''::text, true) AS %'`,
      ),
    );
    expect(rows).toEqual([]);
  });

  test("gives the web role nothing to own, no way round a policy, and no way to a partition or to staging", async () => {
    const found = await asOwner(async (client) => {
      const { rows } = await client.query(
        `select r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb as strong,
           (select count(*)::int from pg_class c where c.relowner = r.oid) as owned,
           (select count(*)::int from pg_class c where c.relispartition and has_table_privilege('salur_web', c.oid, 'select, insert, update, delete')) as partitions,
           has_schema_privilege('salur_web', 'public', 'create') as creates,
           (select count(*)::int from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
              and has_table_privilege('salur_web', c.oid, 'truncate')) as truncates
         from pg_roles r where r.rolname = 'salur_web'`,
      );
      return rows[0];
    });
    expect(found).toEqual({ strong: false, owned: 0, partitions: 0, creates: false, truncates: 0 });
  });

  test("lets nobody but the owner write to the audit log, except through its function", async () => {
    const allowed = await asOwner(async (client) => {
      const { rows } = await client.query(
        "select has_table_privilege('salur_web', 'audit_entries', 'insert, update, delete') as may",
      );
      return rows[0].may;
    });
    expect(allowed).toBe(false);
  });
});
