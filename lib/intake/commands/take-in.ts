import "server-only";
import path from "node:path";
import type { PoolClient } from "pg";
import type { SystemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { followData } from "@/lib/cases/commands/follow-data";
import { UnreadableFile } from "@/lib/intake/read/row";
import { namesFamilies } from "@/lib/intake/rules/kinds";
import type { Context, KnownPeriod } from "@/lib/intake/rules/parse";
import { recordBulkAudit } from "@/lib/platform/audit";
import { env } from "@/lib/platform/env";
import { recountBulk } from "@/lib/realisation/commands";
import { type Applied, applyStaged } from "./apply";
import { dropStaging, reportProgress, stagingTable, type WaitingIntake } from "./queue";
import { type Staged, stageFile } from "./stage";

// read -> recognise -> stage -> (resolve -> compare -> apply -> cases -> roll-ups -> audit) in one transaction.

const PROGRESS_MS = 1_000;

/** Takes one claimed file in, whole or not at all. Throws UnreadableFile when it cannot be read. */
export async function takeIn(actor: SystemActor, intake: WaitingIntake): Promise<void> {
  const context = await readContext(actor, intake);
  let told = Date.now();
  const staged = await stageFile(
    actor,
    { id: intake.id, path: path.join(env().DATA_DIR, "uploads", intake.storedName), kind: intake.kind },
    context,
    (rowsRead) => {
      if (Date.now() - told < PROGRESS_MS) return;
      told = Date.now();
      void reportProgress(actor, intake.id, "membaca", rowsRead);
    },
  );
  if (namesFamilies(staged.header.kind) && intake.periodId === null) {
    throw new UnreadableFile("Periode belum dipilih. Unggah lagi dengan memilih periode.");
  }
  await reportProgress(actor, intake.id, "mencocokkan", staged.rowsRead);
  await inBulk(actor, (client) => commitStaged(actor, client, intake, staged));
}

/** Everything that changes data, in the caller's transaction. */
export async function commitStaged(
  actor: SystemActor,
  client: PoolClient,
  intake: WaitingIntake,
  staged: Staged,
): Promise<Applied> {
  const { id, regionCode, bankCode, periodId, asOf } = intake;
  await client.query("set local work_mem = '128MB'");
  const applied = await applyStaged(client, staged.header.kind, {
    id,
    table: stagingTable(id),
    regionCode,
    bankCode,
    periodId,
    asOf,
  });
  let opened = 0;
  let closed = 0;
  for (const place of applied.touched) {
    const followed = await followData(actor, client, { ...place, intakeId: id, asOf });
    opened += followed.opened;
    closed += followed.closed;
    await recountBulk(actor, client, place.periodId, place.prefix);
  }
  await client.query(
    `update intakes set kind = $2, state = 'done', stage = '', finished_at = now(), rows_read = $3, added = $4, changed = $5, unchanged = $6,
       refused = $7, warned = $8, cases_opened = $9, cases_closed = $10, mapping = $11 where id = $1`,
    [
      id,
      staged.header.kind,
      staged.rowsRead,
      applied.added,
      applied.changed,
      applied.unchanged,
      staged.refused + applied.refused,
      staged.warned + applied.warned,
      opened,
      closed,
      JSON.stringify({ ...staged.header, ...staged.shape }),
    ],
  );
  await recordBulkAudit(client, actor, {
    action: "intake.done",
    subject: `berkas ${id}`,
    region: regionCode,
    detail: {
      added: applied.added,
      changed: applied.changed,
      unchanged: applied.unchanged,
      refused: staged.refused + applied.refused,
    },
  });
  await dropStaging(client, id);
  return applied;
}

async function readContext(actor: SystemActor, intake: WaitingIntake): Promise<Context> {
  return inBulk(actor, async (client) => {
    const programs = await client.query<{ code: string; name: string; aliases: string[] }>(
      "select code, name, aliases from programs",
    );
    const periods = await client.query<KnownPeriod>(
      `select id, program_code as program, starts_on::text as "startsOn", ends_on::text as "endsOn", year, first_month as "firstMonth", months from periods`,
    );
    return {
      scope: intake.regionCode,
      programs: programs.rows,
      periods: periods.rows,
      periodId: intake.periodId,
      bank: intake.bankCode,
    };
  });
}
