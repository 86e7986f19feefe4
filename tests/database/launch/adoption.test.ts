import { describe, expect, test } from "vitest";
import { readCode } from "@/lib/launch/schema/code";
import { migrate } from "@/lib/launch/schema/migrate";
import { BASELINE, type Migration, readMigrations } from "@/lib/launch/schema/migrations";
import { catalogueOf } from "@/tests/support/catalogue";
import { useEmptyDatabase } from "@/tests/support/database";
import { goThroughHistory, oldMigrations, onUrl } from "@/tests/support/history";

const url = useEmptyDatabase();

/** Starts the present application on the database; what it applied, and what it said. */
async function start(migrations = readMigrations(), code = readCode()) {
  const said: string[] = [];
  const applied = await migrate(url(), migrations, code, (line) => said.push(line));
  return { applied, said };
}

const recorded = () =>
  onUrl(url(), async (client) => {
    const { rows } = await client.query<{ line: string }>(
      "select m::text as line from _prisma_migrations m order by 1",
    );
    return rows.map(({ line }) => line);
  });

/** Invented people with what hangs on them: a family, its card, a row of a period, a case, an account and audit entries. */
const PEOPLE = `
  insert into regions values ('51', 1, null, 'Bali'), ('5103', 2, '51', 'Badung'), ('510301', 3, '5103', 'Kuta'), ('5103011001', 4, '510301', 'Desa');
  insert into programs values ('SEMBAKO', 'Program Sembako');
  insert into periods (code, program_code, year, first_month, months, label, starts_on, ends_on)
    values ('2026-11', 'SEMBAKO', 2026, 11, 1, 'November 2026', '2026-11-01', '2026-11-30');
  insert into banks values ('BNI', 'Bank Negara');
  insert into users (email, name, role, password_hash) values ('made@salur.test', 'Made Contoh', 'admin', '-');
  insert into kpm (regency_code, region_code, nik, name, intake_id, row_no)
    select '5103', '5103011001', 9900000000000000 + n, 'KELUARGA ' || n, 1, n from generate_series(1, 50) n;
  insert into cards (kpm_id, bank_code, regency_code, region_code, intake_id, row_no)
    select id, 'BNI', '5103', '5103011001', 1, row_no from kpm;
  select open_period(1::smallint);
  insert into disbursements (period_id, kpm_id, regency_code, region_code, bank_code, listed, ordered_rp, as_of)
    select 1, id, '5103', '5103011001', 'BNI', true, 200000, '2026-11-20' from kpm;
  insert into cases (type, step, period_id, kpm_id, regency_code, region_code, owner, due_on, intake_id)
    select 'SALDO_NOL', 'credited', 1, id, '5103', '5103011001', 'bank', '2026-12-20', 1 from kpm where row_no <= 5;
  insert into case_events (case_id, actor_name, verb, to_state) select id, 'sistem', 'open', 'open' from cases;
  select record_audit(1, 'Made Contoh', 'test.entry', 'kpm 1', '5103', '{}');`;

/** Every row of every table, and which file on the disk holds the table. */
const everything = () =>
  onUrl(url(), async (client) => {
    const { rows: tables } = await client.query<{ name: string; at: string }>(
      `select relname as name, oid || ' ' || relfilenode as at from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not in ('_prisma_migrations', '_sql_files')
       order by 1`,
    );
    const found: Record<string, unknown> = {};
    for (const { name, at } of tables) {
      const { rows } = await client.query<{ line: string }>(
        `select xmin || ' ' || t::text as line from ${name} t order by 1`,
      );
      found[name] = { at, rows: rows.map(({ line }) => line) };
    }
    return found;
  });

const fiftyPeople = (found: Record<string, unknown>) => expect(found.kpm).toMatchObject({ rows: { length: 50 } });

/** What came after the baseline. */
const later = readMigrations()
  .map(({ name }) => name)
  .filter((name) => !BASELINE.test(name));

/** Functions that were changed or made on purpose since the baseline. */
const CHANGED = ["aged", "compared", "counted", "entitled_rp", "explains", "locks_of", "shift_counts", "stands_before"];
const unchanged = (functions: string[] = []) =>
  functions.filter((line) => !CHANGED.some((name) => line.includes(`FUNCTION public.${name}(`)));

test("functions, policies, triggers and rights are those of the migrations before the baseline", async () => {
  await goThroughHistory(url());
  const history = await catalogueOf(url());
  await start();
  const adopted = await catalogueOf(url());
  expect(unchanged(history.functions).length).toBeGreaterThan(50);
  expect(unchanged(adopted.functions)).toEqual(unchanged(history.functions));
  const { functions: _, ...others } = history;
  for (const [part, lines] of Object.entries(others)) expect(adopted[part], part).toEqual(lines);
});

test("a fresh database has the schema of one that went through every migration before the baseline and was taken over", async () => {
  await goThroughHistory(url());
  expect((await start()).said).toHaveLength(1);
  const adopted = await catalogueOf(url());
  await onUrl(url(), (client) =>
    client.query("drop schema public cascade; create schema public; grant usage on schema public to public"),
  );
  expect((await start()).said).toEqual([]);
  const fresh = await catalogueOf(url());
  for (const [part, lines] of Object.entries(adopted)) expect(fresh[part], part).toEqual(lines);
});

describe("a database that went through the migrations before the baseline", () => {
  test("is taken over with every row, says so in one line, and the second start does nothing", async () => {
    await goThroughHistory(url());
    await onUrl(url(), (client) => client.query(PEOPLE));
    const rows = await everything();
    fiftyPeople(rows);
    const { applied, said } = await start();
    expect(applied).toEqual(later);
    expect(said).toEqual([
      expect.stringMatching(`dilanjutkan: ${oldMigrations().length} migrasi lama .* data lain tidak berubah\\.$`),
    ]);
    expect(await everything()).toEqual(rows);
    const records = await recorded();
    expect(records).toHaveLength(readMigrations().length);
    expect(await start()).toEqual({ applied: [], said: [] });
    expect(await recorded()).toEqual(records);
  });

  test("is taken over by an owner who is no superuser", async () => {
    const owner = `owner_${process.pid}`;
    const name = new URL(url()).pathname.slice(1);
    const asPlain = new URL(url());
    asPlain.username = owner;
    asPlain.password = "x";
    await onUrl(url(), async (client) => {
      await client.query(`create role ${owner} login nosuperuser createrole password 'x'`);
      await client.query(`alter database ${name} owner to ${owner}`);
    });
    try {
      await goThroughHistory(asPlain.href);
      const said: string[] = [];
      await migrate(asPlain.href, readMigrations(), readCode(), (line) => said.push(line));
      expect(said).toHaveLength(1);
    } finally {
      await onUrl(url(), async (client) => {
        await client.query(`reassign owned by ${owner} to current_user; drop owned by ${owner}; drop role ${owner}`);
      });
    }
  });

  test("gets, with the baseline, the migrations that came after it", async () => {
    await goThroughHistory(url());
    const newest = { name: "29990101000001_newest", sql: "create table newest (id int)", checksum: "x" };
    expect((await start([...readMigrations(), newest])).applied).toEqual([...later, newest.name]);
  });

  test("S17 loses the whole numbers of cards, accounts and families that differences between files kept", async () => {
    await goThroughHistory(url());
    const numbers =
      '{"name": "KELUARGA", "no_kk": 9900000000000001, "card_no": 9900000000000002, "account_no": "9900000003"}';
    const changes = () =>
      onUrl(url(), (client) => client.query("select verdict, before, after from intake_changes order by row_no"));
    await onUrl(url(), (client) =>
      client.query(`
        insert into intakes (id, kind, state, region_code, file_name, stored_name, size_bytes, sha256, as_of, uploaded_by_name)
          overriding system value values (1, 'dpm', 'planned', '5103', 'dpm.csv', 'a', 1, 'a', '2026-11-20', 'Uji');
        insert into intake_changes (intake_id, row_no, verdict, kpm_id, subject, before, after) values
          (1, 1, 'changed-since', 0, 'KELUARGA', '${numbers}', '${numbers}'),
          (1, 2, 'gone-since', 0, 'KELUARGA', null, '${numbers}')`),
    );
    await start();
    expect((await changes()).rows).toEqual([
      { verdict: "changed-since", before: { name: "KELUARGA" }, after: { name: "KELUARGA" } },
      { verdict: "gone-since", before: null, after: { name: "KELUARGA" } },
    ]);
  });

  test("is taken over by one of two starts at once", async () => {
    await goThroughHistory(url());
    const both = await Promise.all([start(), start()]);
    expect(both.flatMap(({ said }) => said)).toHaveLength(1);
    expect(await recorded()).toHaveLength(readMigrations().length);
  });

  test("stays what it was when a file fails, and is taken over by the next start", async () => {
    await goThroughHistory(url());
    const [schema, records] = [await catalogueOf(url()), await recorded()];
    const [first, ...rest] = readCode();
    if (!first) throw new Error("no files");
    await expect(start(readMigrations(), [...rest, { ...first, sql: "select 1/0" }])).rejects.toThrow(/division/);
    expect(await catalogueOf(url())).toEqual(schema);
    expect(await recorded()).toEqual(records);
    expect((await start()).said).toHaveLength(1);
  });
});

describe("a database that is left as it was", () => {
  const refused = async (migrations: Migration[], why: RegExp) => {
    await goThroughHistory(url(), migrations);
    const before = [await everything(), await catalogueOf(url()), await recorded()];
    await expect(start()).rejects.toThrow(why);
    expect([await everything(), await catalogueOf(url()), await recorded()]).toEqual(before);
  };

  test("stopped one migration before the baseline: it says which version to start first", async () => {
    const [stopped, last] = oldMigrations().slice(-2);
    await refused(
      oldMigrations().slice(0, -1),
      new RegExp(`terakhirnya ${stopped?.name}\\. .* Salur versi 29 November 2026 \\(migrasi ${last?.name}\\)`),
    );
  });

  test("stopped at the first migration", async () => {
    await refused(oldMigrations().slice(0, 1), /migrasi terakhirnya 20261101000001_reference/);
  });

  test.each([
    ["after the whole history", oldMigrations().length],
    ["on the way", 3],
  ])("went on to a migration that nobody knows here, %s", async (_, from) => {
    const unknown = { name: "20261129180003_unknown", sql: "create table unknown (id int)", checksum: "x" };
    await refused([...oldMigrations().slice(0, from), unknown], /lebih baru.*20261129180003_unknown/);
  });

  test("has a migration of the history that was changed", async () => {
    await refused(
      oldMigrations().map((m, at) => (at === 4 ? { ...m, checksum: "x" } : m)),
      /20261101000005_realisation berubah sesudah diterapkan/,
    );
  });
});

test("an empty database is filled by one of two starts at once", async () => {
  const both = await Promise.all([start(), start()]);
  expect(both.flatMap(({ applied }) => applied).sort()).toEqual(readMigrations().map(({ name }) => name));
});
