import type { PoolClient } from "pg";
import type { SystemActor } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/password";
import { inBulk } from "@/lib/auth/scope";
import { followData } from "@/lib/cases/detection/commands/follow-data";
import { fillPeriod } from "@/lib/periods/commands";
import { recordAudit } from "@/lib/platform/database/audit";
import { readerOn } from "@/lib/platform/database/reader";
import { recount } from "@/lib/realisation/commands";
import { reconcile } from "@/lib/reconciliation/commands/reconcile";
import { DEMO_ACCOUNTS } from "@/prisma/seed/accounts";
import { STORIES } from "@/prisma/seed/stories/index";
import { BY_NAME_PROVINCES, DATA_DATE, isByName, quotasOf } from "./calibration";
import { seedCopies } from "./copies";
import { seedEdition } from "./edition";
import { seedDisbursements, seedEWarongs, seedFamilies } from "./families";
import { openedOn, seedClosedByData, seedHistory } from "./history";
import { countIntakes, type DemoFiles, seedNameIntakes, seedTotalsIntake } from "./intakes";
import { type DemoPeriod, demoPeriods, seedQuotas, seedRecaps, seedRecapsByName } from "./totals";

/** About a quarter of the real number: the first start stays under two minutes on two cores. */
export const DEFAULT_KPM = 300_000;
/** Periods with families by name: the quarter that has ended and the one that runs. */
const BY_NAME_PERIODS = ["sembako-2026-07-3", "sembako-2026-10-3"];

const TABLES = [
  "public_figures",
  "public_periods",
  "public_editions",
  "case_events",
  "cases",
  "case_counts",
  "realisations",
  "disbursements",
  "cards",
  "ewarongs",
  "kpm",
  "recaps",
  "quotas",
  "bank_assignments",
  "period_locks",
  "minutes",
  "reconciliations",
  "reconciliation_runs",
  "intakes",
  "dtks_rows",
  "dtks_snapshots",
  "nik_answers",
  "meetings",
  "letters",
  "letter_batches",
  "letter_counters",
];

/** Fills an empty database with the demo, whole or not at all. */
export async function seedDemo(
  actor: SystemActor,
  { families, fresh }: { families: number; fresh: boolean },
): Promise<void> {
  await inBulk(actor, async (client) => {
    const { rows } = await client.query<{ filled: boolean }>(
      "select exists (select 1 from quotas) or exists (select 1 from intakes) as filled",
    );
    if (rows[0]?.filled && !fresh) return;
    // Also when they are empty: rows that come in the same transaction need no write-ahead log (wal_level minimal).
    await client.query(`truncate ${TABLES.join(", ")} restart identity cascade`);
    await client.query("set local synchronous_commit = off");
    await client.query("set local maintenance_work_mem = '512MB'");
    await client.query("set local work_mem = '128MB'");
    await seedAccounts(client);
    await seedEverything(client, families);
    await recordAudit(readerOn(client), actor, { action: "demo.seeded", subject: "data contoh", detail: { families } });
  });
  await seedEdition(actor);
}

async function seedEverything(client: PoolClient, families: number): Promise<void> {
  const { rows } = await client.query<{ code: string; name: string }>(
    "select code, name from regions where level = 2 order by code",
  );
  const regencies = rows.map((row) => row.code);
  const quotas = quotasOf(regencies, families);
  const periods = await demoPeriods(client);
  const byName = periods.filter((period) => BY_NAME_PERIODS.includes(period.code));
  const national = await seedTotalsIntake(client, families);
  const own = rows.filter(({ code }) => isByName(code));
  const files = new Map<number, DemoFiles[]>();
  for (const period of byName) files.set(period.id, await seedNameIntakes(client, period, own));

  await told("kuota dan rekap 514 kab/kota", async () => {
    await seedQuotas(client, national, quotas, periods);
    await seedRecaps(client, national, quotas, periods, new Set(byName.map((p) => p.id)));
  });
  await told(`${families.toLocaleString("id-ID")} keluarga Bali, NTB, NTT`, async () => {
    await seedFamilies(client, quotas, files.get(byName[0]?.id ?? 0) ?? []);
    await seedEWarongs(client);
  });
  for (const period of byName) {
    await told(`penyaluran ${period.code}`, () =>
      fillPeriod(client, period.id, (table) => seedDisbursements(client, period, files.get(period.id) ?? [], table)),
    );
  }
  for (const story of STORIES) await story.apply(client, byName);
  await client.query("analyze disbursements");
  await countIntakes(client);
  await told("masalah dan rekap", async () => {
    for (const period of byName) await seedCases(client, period, national);
  });
  await told("salinan DTKS", () => seedCopies(client, national));
  for (const story of STORIES) await story.afterCounting?.(client, byName);
  // So that the first page after the seed is planned on what is there.
  await client.query("analyze cases, case_events, case_counts, realisations, recaps, quotas, ewarongs, intakes");
  await tellSize(client);
}

/** Cases by the real rules, what people did about them, the roll-ups, and recaps that agree with the rows. */
async function seedCases(client: PoolClient, period: DemoPeriod, national: string): Promise<void> {
  const asOf = period.running ? DATA_DATE : "2026-10-05";
  await openedOn(client, asOf, async () => {
    for (const province of BY_NAME_PROVINCES)
      await followData(client, { periodId: period.id, prefix: province, intakeId: national });
    for (const province of BY_NAME_PROVINCES)
      await reconcile(client, { periodId: period.id, prefix: province, intakeId: national });
  });
  if (!period.running) {
    await seedHistory(client, period, asOf);
    await seedClosedByData(client, period, "2026-08-28");
  }
  for (const province of BY_NAME_PROVINCES) await recount(readerOn(client), period.id, province, { many: true });
  await client.query(
    `insert into reconciliation_runs select period_id, region_code, max(finished_at) from intakes
     where period_id = $1 and length(region_code) = 4 group by 1, 2`,
    [period.id],
  );
  await seedRecapsByName(client, national, period.id);
}

async function seedAccounts(client: PoolClient): Promise<void> {
  for (const { email, password, role, label, regions, directorate, bank } of DEMO_ACCOUNTS) {
    const { rows } = await client.query<{ id: string }>(
      `insert into users (email, name, role, bank_code, directorate_code, password_hash) values ($1, $2, $3, $4, $5, $6)
       on conflict (email) do nothing returning id`,
      [email, label, role, bank ?? null, directorate ?? null, await hashPassword(password)],
    );
    if (rows[0])
      await client.query("insert into user_scopes select $1, unnest($2::text[])", [rows[0].id, [...regions]]);
  }
}

/** What the demo is and how much room it takes. */
async function tellSize(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ megabytes: number; kpm: number; cases: number }>(
    `select (pg_database_size(current_database()) / 1000000)::int as megabytes, (select count(*)::int from kpm) as kpm,
       (select count(*)::int from cases) as cases`,
  );
  const [size] = rows;
  if (!size) return;
  const [kpm, cases, megabytes] = [size.kpm, size.cases, size.megabytes].map((n) => n.toLocaleString("id-ID"));
  console.log(`  · ${kpm} KPM, ${cases} masalah, ${megabytes} MB`);
}

async function told<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = Date.now();
  const result = await work();
  console.log(`  · ${what} (${((Date.now() - began) / 1000).toFixed(1).replace(".", ",")} dtk)`);
  return result;
}
