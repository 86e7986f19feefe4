import type { PoolClient } from "pg";
import type { SystemActor } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/password";
import { inBulk } from "@/lib/auth/scope";
import { followData } from "@/lib/cases/commands/follow-data";
import { recordBulkAudit } from "@/lib/platform/audit";
import { recountBulk } from "@/lib/realisation/commands";
import { DEMO_ACCOUNTS } from "../accounts";
import { STORIES } from "../stories/index";
import { BY_NAME_PROVINCES, DATA_DATE, isByName, quotasOf } from "./calibration";
import { seedDisbursements, seedEWarongs, seedFamilies } from "./families";
import { demoPeriods, seedQuotas, seedRecaps, seedRecapsByName } from "./totals";

/** About a quarter of the real number: the first start stays under two minutes on two cores. */
export const DEFAULT_KPM = 300_000;
/** Periods with families by name: the quarter that has ended and the one that runs. */
const BY_NAME_PERIODS = ["sembako-2026-07-3", "sembako-2026-10-3"];

const TABLES = [
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
  "intake_remarks",
  "intakes",
];

/** Fills an empty database with the demo, whole or not at all. */
export async function seedDemo(
  actor: SystemActor,
  { families, fresh }: { families: number; fresh: boolean },
): Promise<void> {
  await inBulk(actor, async (client) => {
    const { rows } = await client.query<{ filled: boolean }>("select exists (select 1 from quotas) as filled");
    if (rows[0]?.filled && !fresh) return;
    if (fresh) await client.query(`truncate ${TABLES.join(", ")} restart identity`);
    await client.query("set local synchronous_commit = off");
    await client.query("set local maintenance_work_mem = '512MB'");
    await client.query("set local work_mem = '128MB'");
    await seedAccounts(client);
    await seedEverything(actor, client, families);
    await recordBulkAudit(client, actor, { action: "demo.seeded", subject: "data contoh", detail: { families } });
  });
}

async function seedEverything(actor: SystemActor, client: PoolClient, families: number): Promise<void> {
  const { rows } = await client.query<{ code: string; name: string }>(
    "select code, name from regions where level = 2 order by code",
  );
  const regencies = rows.map((row) => row.code);
  const quotas = quotasOf(regencies, families);
  const periods = await demoPeriods(client);
  const byName = periods.filter((period) => BY_NAME_PERIODS.includes(period.code));
  const national = await intakeOf(client, "", "Data contoh: kuota dan rekap nasional");
  const own = new Map<string, string>();
  for (const { code, name } of rows)
    if (isByName(code)) own.set(code, await intakeOf(client, code, `Data contoh: DPM dan laporan bank ${name}`));

  await told("kuota dan rekap 514 kab/kota", async () => {
    await seedQuotas(client, national, quotas, periods);
    await seedRecaps(client, national, quotas, periods, new Set(byName.map((p) => p.id)));
  });
  await told(`${families.toLocaleString("id-ID")} keluarga Bali, NTB, NTT`, async () => {
    await seedFamilies(client, quotas, own);
    await seedEWarongs(client);
  });
  await client.query("drop index disbursements_by_region, disbursements_by_kpm");
  for (const period of byName) {
    await told(`penyaluran ${period.code}`, () =>
      seedDisbursements(client, period, [...own.keys()], period.running ? DATA_DATE : period.ends),
    );
  }
  for (const story of STORIES) await story.apply(client, byName);
  await client.query("create index disbursements_by_region on disbursements (region_code, kpm_id)");
  await client.query("create index disbursements_by_kpm on disbursements (kpm_id)");
  await client.query("analyze disbursements");
  await told("masalah dan rekap", async () => {
    for (const period of byName) {
      for (const province of BY_NAME_PROVINCES) {
        const asOf = period.running ? DATA_DATE : "2026-10-05";
        await followData(actor, client, { periodId: period.id, prefix: province, intakeId: national, asOf });
        await recountBulk(actor, client, period.id, province);
      }
      await seedRecapsByName(client, national, period.id);
    }
  });
  for (const story of STORIES) await story.afterCounting?.(client, byName);
}

async function intakeOf(client: PoolClient, region: string, fileName: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into intakes (kind, state, region_code, file_name, stored_name, size_bytes, sha256, as_of, uploaded_by_name, finished_at)
     values ('demo', 'done', $1, $2, '', 0, md5($2), $3, 'Salur', now()) returning id`,
    [region, fileName, DATA_DATE],
  );
  return rows[0]?.id ?? "0";
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

async function told<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = Date.now();
  const result = await work();
  console.log(`  · ${what} (${((Date.now() - began) / 1000).toFixed(1).replace(".", ",")} dtk)`);
  return result;
}
