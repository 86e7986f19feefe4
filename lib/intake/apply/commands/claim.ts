import "server-only";
import type { ClientBase } from "pg";
import { READING } from "@/lib/intake/apply/rules/stages";
import type { Context } from "@/lib/intake/kinds/kind";
import type { Kind } from "@/lib/intake/kinds/rules";
import type { Plan } from "@/lib/intake/plan/commands/plan";
import { learnedWords } from "@/lib/intake/recognise/commands/learned-words";
import type { Chosen } from "@/lib/intake/recognise/rules/mapping";

/** A claimed intake. startedAt is the proof of the claim: whoever claims again gets another one. */
export type Claimed = {
  id: string;
  kind: Kind;
  regionCode: string;
  bankCode: string;
  periodId: number | null;
  storedName: string;
  fileName: string;
  sizeBytes: number;
  asOf: string;
  startedAt: string;
  /** The sheet, header row and columns that a person chose. */
  chosen: Chosen;
  /** A person has seen the plan and wants it applied. */
  approved: boolean;
  /** The yes for rows that put somebody else in a family's place. */
  takeHeld: boolean;
  /** The figures of the plan that the person saw; null before the first plan. */
  planned: (Plan & { read: number }) | null;
};

/** A worker beats every second; one that has been silent for this long is dead and its intake starts over. */
const SILENT_SECONDS = 6;

export const CLAIMED = `id::text, kind, region_code as "regionCode", bank_code as "bankCode", period_id as "periodId",
  stored_name as "storedName", file_name as "fileName", size_bytes::float8 as "sizeBytes", as_of::text as "asOf", started_at::text as "startedAt",
  chosen, approved_at is not null as approved, take_held as "takeHeld",
  case when planned_at is not null then json_build_object('added', added, 'changed', changed, 'unchanged', unchanged,
    'refused', refused, 'held', held, 'read', rows_read) end as planned`;

/** Takes the oldest waiting intake, to plan or to apply, or one whose worker died; null when there is none. */
export async function claimIntake(client: ClientBase): Promise<Claimed | null> {
  const { rows } = await client.query<Claimed>(
    `update intakes set state = 'working', stage = case when approved_at is null then '${READING}' else 'Menyimpan' end,
       started_at = clock_timestamp(), beat_at = clock_timestamp(), message = '',
       rows_read = case when approved_at is null then 0 else rows_read end
     where id = (
       select id from intakes
       where state in ('received', 'approved') or (state = 'working' and beat_at < clock_timestamp() - make_interval(secs => $1))
       order by id limit 1 for update skip locked)
     returning ${CLAIMED}`,
    [SILENT_SECONDS],
  );
  return rows[0] ?? null;
}

/** Says that the worker lives and how far it is (0 rows: as many as before); gives whether somebody asked to cancel. */
export async function beat(client: ClientBase, { id }: Claimed, stage: string, rowsRead: number): Promise<boolean> {
  const { rows } = await client.query<{ cancelled: boolean }>(
    `update intakes set beat_at = clock_timestamp(), stage = $2, rows_read = coalesce(nullif($3, 0), rows_read)
     where id = $1 and state = 'working' returning cancel_asked as cancelled`,
    [id, stage, rowsRead],
  );
  return rows[0]?.cancelled ?? false;
}

/** The sentence for an intake of a period that signed minutes closed, or null. */
export async function lockOf(client: ClientBase, { regionCode, bankCode, periodId }: Claimed): Promise<string | null> {
  const { rowCount } = await client.query("select 1 from locks_of($1, $2, $3) limit 1", [
    periodId,
    regionCode,
    bankCode || null,
  ]);
  return rowCount
    ? "Periode ini sudah dikunci oleh berita acara rekonsiliasi. Minta Dinsos provinsi membuka kuncinya dengan alasan, lalu unggah lagi."
    : null;
}

/** Ends an intake that was not applied, with the sentence that the screen shows. */
export async function endUnapplied(
  client: ClientBase,
  { id, startedAt }: Claimed,
  state: "refused" | "failed" | "cancelled",
  message: string,
): Promise<void> {
  await client.query(
    `update intakes set state = $3, stage = '', message = $4, finished_at = now()
     where id = $1 and state = 'working' and started_at = $2::timestamptz`,
    [id, startedAt, state, message],
  );
}

/** What the parsers need to know about programs and periods. */
export async function contextFor(client: ClientBase, intake: Claimed): Promise<Context> {
  const programs = await client.query<Context["programs"][number]>(
    "select code, name, aliases from programs order by code",
  );
  const periods = await client.query<Context["periods"][number]>(
    `select id, program_code as program, starts_on::text as "startsOn", ends_on::text as "endsOn", year,
       first_month as "firstMonth", months, entitled_rp(id) as "entitledRp"
     from periods order by starts_on`,
  );
  const places = await client.query<{ code: string; name: string }>(
    "select code, name from regions where level <= 2 order by code",
  );
  const { regionCode: scope, periodId, bankCode: bank, asOf: today } = intake;
  const words = await learnedWords(client, intake);
  return { scope, periodId, bank, today, words, programs: programs.rows, periods: periods.rows, places: places.rows };
}
