import "server-only";
import type { PoolClient } from "pg";
import { isRole, permits } from "@/lib/auth/permissions";
import { UnreadableFile } from "@/lib/documents/read/row";
import type { Claimed } from "@/lib/intake/apply/commands/claim";
import { namesNumbers } from "@/lib/intake/kinds/rules";
import type { Step } from "@/lib/intake/plan/commands/plan";
import type { Staging } from "@/lib/intake/plan/commands/staging";
import { unknownLimitSentence } from "@/lib/reveals/rules";

// A file is a question about each number in it, answered by what becomes of the row. Whoever may not open numbers is told of
// so many unknown ones a day (take_unknowns); above it a file ends before a row or a count of its plan is kept.

/** The file asks about too many; nothing of its plan is kept. */
export class TooManyUnknown extends UnreadableFile {
  readonly guesser: string;

  constructor(guesser: string, allowance: number) {
    super(unknownLimitSentence(allowance));
    this.guesser = guesser;
  }
}

/**
 * Whose questions the numbers of a file are: of whoever corrected a cell since its last plan, else of its sender. Null when
 * they may open numbers anyway, or approved what they were told before.
 */
export async function guesserOf(client: PoolClient, { id, kind, approved }: Claimed): Promise<string | null> {
  if (approved || !namesNumbers(kind)) return null;
  const { rows } = await client.query<{ id: string; role: string | null }>(
    `select a.id::text, u.role from (
       select coalesce((select c.changed_by from intake_cells c where c.intake_id = i.id and c.changed_at > i.planned_at
         order by c.changed_at desc limit 1), i.uploaded_by) as id from intakes i where i.id = $1
     ) a left join users u using (id) where a.id is not null`,
    [id],
  );
  const [asker] = rows;
  if (!asker) return null;
  const { role } = asker;
  return role !== null && isRole(role) && permits(role, "kpm.reveal-identity") ? null : asker.id;
}

/**
 * Keeps what the rows ask whose NIK nobody has, or that name nobody by card and account either; once for the same numbers. A
 * row found by its card still says that its NIK is unknown.
 */
export async function noteUnknown(client: PoolClient, { staging }: Step): Promise<void> {
  await client.query(
    `insert into ${staging.asked}
     select distinct sha256(convert_to(concat(s.nik, '/', s.card_no, '/', s.account_no), 'UTF8')) from ${staging.rows} s
     where not exists (select 1 from ${staging.resolved} r where r.row_no = s.row_no and (r.matched_by = 'nik' or s.nik is null))`,
  );
}

type Asked = { intake: Claimed; staging: Staging; guesser: string };

/** Counts what is asked for the first time, in the transaction that keeps the plan; throws TooManyUnknown above the limit. */
export async function takeUnknown(client: PoolClient, { intake, staging, guesser }: Asked): Promise<void> {
  const { rows } = await client.query<{ taken: boolean; allowance: number }>(
    `with fresh as (
       insert into unknown_numbers (user_id, on_date, digest, intake_id)
       select $1, t.day, a.digest, $2 from unknowns_today($1) t, lateral (
         select q.digest from ${staging.asked} q
         where not exists (select 1 from unknown_numbers n
           where n.digest = q.digest and (n.intake_id = $2 or (n.user_id = $1 and n.on_date = t.day)))
         limit t.allowance + 1
       ) a on conflict do nothing returning 1)
     select take_unknowns($1, $2, (select count(*)::int from fresh)) as taken, allowance from unknowns_today($1)`,
    [guesser, intake.id],
  );
  const [answer] = rows;
  if (!answer?.taken) throw new TooManyUnknown(guesser, answer?.allowance ?? 0);
}

/** A stopped file costs a part of the day, and is in the audit log like one that was answered. */
export async function payForStop(client: PoolClient, { id }: Claimed, { guesser }: TooManyUnknown): Promise<void> {
  await client.query("select stop_unknowns($1, $2)", [guesser, id]);
}
