import "server-only";
import type { PoolClient } from "pg";
import type { SystemActor, UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { countSteps } from "@/lib/cases/detection/commands/count-steps";
import { undoFile } from "@/lib/cases/detection/commands/undo-file";
import { UNDO_DAYS } from "@/lib/intake/apply/rules/undo";
import type { KindSteps, Place } from "@/lib/intake/plan/commands/plan";
import { sweepRows } from "@/lib/intake/records/commands/whole-row";
import { uploadKinds } from "@/lib/intake/upload/queries/upload";
import { recordAudit } from "@/lib/platform/database/audit";
import { readerOn } from "@/lib/platform/database/reader";
import { notFound, refused } from "@/lib/platform/errors";
import { followPlaces } from "./finish";

/** What an undo did, in rows: gone back to before, and kept because a later file or a case stands on them. */
export type Undone = { reversed: number; kept: number };

/** Asks the worker to take an applied file back; whoever may send the kind may. Refused when too old, locked or not applied. */
export async function askUndo(actor: UserActor, id: bigint): Promise<void> {
  await within(actor, async (tx) => {
    const [found] = await tx.$queryRaw<
      { kind: string; state: string; region: string; late: boolean; locked: boolean }[]
    >`
      select i.kind, i.state, i.region_code as region, i.finished_at < now() - make_interval(days => ${UNDO_DAYS}::int) as late,
        exists (select 1 from locks_of(i.period_id, i.region_code, nullif(i.bank_code, ''))) as locked
      from intakes i where i.id = ${id} and i.kind <> 'demo' for update of i`;
    if (!found || !uploadKinds(actor).some((kind) => kind === found.kind)) throw notFound("Berkas");
    if (found.state !== "done") throw refused("Hanya berkas yang sudah diterapkan dapat dibatalkan pemuatannya.");
    if (found.late)
      throw refused(`Batas ${UNDO_DAYS} hari untuk membatalkan pemuatan sudah lewat; muat berkas perbaikannya.`);
    if (found.locked)
      throw refused(
        "Periode ini sudah dikunci oleh berita acara rekonsiliasi. Minta kuncinya dibuka dengan alasan, lalu batalkan.",
      );
    await tx.$executeRaw`update intakes set state = 'undoing', undone_by_name = ${actor.name}, undone_at = now() where id = ${id}`;
    await recordAudit(tx, actor, { action: "intake.undo-asked", subject: `intake ${id}`, region: found.region });
    await tx.$executeRaw`select pg_notify('salur_intake', ${String(id)})`;
  });
}

export type UndoneIntake = {
  id: string;
  kind: string;
  regionCode: string;
  bankCode: string;
  periodId: number | null;
  asOf: string;
  /** Rows that the file added or changed, and those that it changed. */
  written: number;
  changed: number;
};

/** The oldest file to undo, held until the end of the transaction; null when there is none. */
export async function holdUndo(client: PoolClient): Promise<UndoneIntake | null> {
  const { rows } = await client.query<UndoneIntake>(
    `select id::text, kind, region_code as "regionCode", bank_code as "bankCode", period_id as "periodId", as_of::text as "asOf",
       added + changed as written, changed
     from intakes where state = 'undoing' order by id limit 1 for update skip locked`,
  );
  return rows[0] ?? null;
}

/** Undoes a held file whole: cases, rows, roll-ups, figures and audit entry. */
export async function undoIntake(
  actor: SystemActor,
  client: PoolClient,
  intake: UndoneIntake,
  steps: Pick<KindSteps, "undo">,
): Promise<Undone> {
  const { files, places: ofCases, ...cases } = await undoFile(client, intake.id);
  const { reversed, kept, places } = await steps.undo(client, intake);
  await sweepRows(client, intake);
  await client.query("delete from intake_before where intake_id = $1", [intake.id]);
  const others = ofCases.filter((one) => !places.some((place) => covers(place, one)));
  const followed = await followPlaces(client, { intake, undone: true }, [...places, ...others]);
  const undone = { reversed, kept, ...cases, opened: followed.opened, closed: followed.closed };
  await client.query("update intakes set state = 'undone', undone = $2, message = '' where id = $1", [
    intake.id,
    JSON.stringify(undone),
  ]);
  await countSteps(client, [intake.id, ...files, ...followed.files]);
  await recordAudit(readerOn(client), actor, {
    action: "intake.undone",
    subject: `intake ${intake.id}`,
    region: intake.regionCode,
    detail: undone,
  });
  await client.query("select pg_notify('salur_intake_done', $1)", [intake.id]);
  return { reversed, kept };
}

const covers = (place: Place, one: Place): boolean =>
  place.periodId === one.periodId && one.prefix.startsWith(place.prefix);

/** After an undo that broke off: the file stands as it stood, and says so. */
export async function leaveDone(client: PoolClient, id: string, code: string): Promise<void> {
  await client.query(
    "update intakes set state = 'done', undone_by_name = null, undone_at = null, message = $2 where id = $1 and state = 'undoing'",
    [
      id,
      `Pemuatan belum dapat dibatalkan karena gangguan; isinya tetap. Coba lagi; bila berulang, sampaikan kode ${code}.`,
    ],
  );
}
