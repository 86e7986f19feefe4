import "server-only";
import type { PoolClient } from "pg";
import type { SystemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { CLAIMED, type Claimed, contextFor } from "@/lib/intake/apply/commands/claim";
import { ADDED_SHOWN } from "@/lib/intake/plan/rules/change";
import { comparedColumns, type Difference, rowKey, shownColumns, sumColumns } from "@/lib/intake/plan/rules/difference";
import { recognise } from "@/lib/intake/recognise/commands/recognise";
import { readLearned } from "@/lib/intake/recognise/queries";
import { correctionsOf } from "@/lib/intake/rows/commands/correct-cell";
import { storedFile } from "@/lib/platform/files/store";
import { logEvent, logSurprise } from "@/lib/platform/log";
import { MASKS } from "./held";
import { stageFile } from "./stage";
import { createStaging, dropStaging, type Staging, stagingOf } from "./staging";

// When nothing else waits, a planned file is held against the last applied one of the same kind, sender and period, which
// is read once more: what the database holds is the sum of all files and cannot say what one of them did not name.

type Pair = { intake: Claimed; previous: Claimed };

/** Compares one planned file with the one before it; false when none waits for that. */
export async function compareWithPrevious(actor: SystemActor): Promise<boolean> {
  const id = await inBulk(actor, takeUncompared);
  if (id === null) return false;
  const began = performance.now();
  try {
    const pair = await inBulk(actor, (client) => findPair(client, id));
    if (!pair) return true;
    const read = await readAgain(actor, pair.previous);
    const found = await inBulk(actor, (client) => compare(client, pair, read));
    const { sums, ...counts } = found;
    logEvent("intake.compared", { id, sums: sums.length, ...counts, ms: Math.round(performance.now() - began) });
  } catch (error) {
    // Nobody waits for it, and the plan is complete without it.
    logSurprise("intake compare", error);
  }
  return true;
}

async function takeUncompared(client: PoolClient): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `update intakes set difference = '{}' where id = (select id from intakes where state = 'planned' and difference is null
       order by id limit 1 for update skip locked) returning id::text`,
  );
  return rows[0]?.id ?? null;
}

async function findPair(client: PoolClient, id: string): Promise<Pair | null> {
  const { rows } = await client.query<Claimed>(
    `select ${CLAIMED} from intakes where id = $1 union all
     (select ${CLAIMED} from intakes p where p.state = 'done' and p.corrects is null and p.id < $1 and exists (
        select 1 from intakes i where i.id = $1 and i.corrects is null and (i.kind, i.region_code, i.bank_code) =
          (p.kind, p.region_code, p.bank_code) and i.period_id is not distinct from p.period_id)
      order by p.id desc limit 1)`,
    [id],
  );
  const intake = rows.find((row) => row.id === id);
  const previous = rows.find((row) => row.id !== id);
  return intake && previous ? { intake, previous } : null;
}

async function readAgain(actor: SystemActor, previous: Claimed): Promise<Staging> {
  const path = storedFile("uploads", previous.storedName);
  const learned = await inBulk(actor, (_client, tx) => readLearned(tx, previous));
  const recognised = await recognise(path, { kinds: [previous.kind], chosen: previous.chosen, learned });
  const staging = await inBulk(actor, (client) => createStaging(client, previous.id, previous.kind));
  const { context, corrections } = await inBulk(actor, async (client) => ({
    context: await contextFor(client, previous),
    corrections: await correctionsOf(client, previous.id, recognised.file.shape.sheet),
  }));
  await stageFile(actor, { path, recognised, context, staging, corrections }, () => {});
  return staging;
}

const isMasked = (column: string): column is keyof typeof MASKS => column in MASKS;

async function compare(client: PoolClient, { intake, previous }: Pair, before: Staging): Promise<Difference> {
  const { id, kind, regionCode } = intake;
  const after = stagingOf(id);
  const each = (columns: readonly string[], as: (name: string) => string) => columns.map(as).join(", ");
  const keyed = (table: string) =>
    `select distinct on (key) * from (select ${rowKey(kind)} as key, r.* from ${table} r) k where key is not null order by key, row_no`;
  const columns = comparedColumns(kind);
  await client.query("set local work_mem = '128MB'");
  await client.query(
    `create temporary table differing on commit drop as
     select case when a.key is null then 'new-since' when b.key is null then 'gone-since' else 'changed-since' end as verdict,
       coalesce(b.row_no, a.row_no) as row_no, coalesce(b.key, a.key) as key, a.row_no as before_no, b.row_no as after_no
     from (${keyed(before.rows)}) a full join (${keyed(after.rows)}) b on b.key = a.key
     where a.key is null or b.key is null or (${each(columns, (c) => `a.${c}`)}) is distinct from (${each(columns, (c) => `b.${c}`)})`,
  );
  const value = (row: "a" | "b", column: string) => {
    if (!isMasked(column)) return `${row}.${column}`;
    const masked = MASKS[column](`${row}.${column}`);
    // The same mask is not the same number.
    return row === "a" ? masked : `${masked} || case when a.${column} <> b.${column} then ' (lain)' else '' end`;
  };
  const values = (row: "a" | "b") =>
    `jsonb_build_object(${shownColumns(kind)
      .map(([column, shown]) => `'${shown}', ${value(row, column)}`)
      .join(", ")})`;
  const named = columns.includes("nik");
  for (const verdict of ["new-since", "gone-since", "changed-since"])
    await client.query(
      `insert into intake_changes (intake_id, row_no, verdict, kpm_id, subject, before, after)
       select $1, d.row_no, d.verdict, ${named ? "coalesce(k.id, 0), coalesce(k.name, 'belum ada dalam DPM')" : "null, coalesce(g.name, d.key)"},
         case when d.verdict = 'changed-since' then ${values("a")} end, coalesce(case when b.row_no is not null then ${values("b")} end, ${values("a")})
       from (select * from differing where verdict = $2 order by row_no limit ${ADDED_SHOWN}) d
       left join ${before.rows} a on a.row_no = d.before_no
       left join ${after.rows} b on b.row_no = d.after_no
       ${named ? "left join kpm k on k.regency_code = $3 and k.nik = coalesce(b.nik, a.nik)" : `left join regions g on $3::text is not null and g.code = ${columns.includes("regency") ? "coalesce(b.regency, a.regency)" : "''"}`}
       on conflict do nothing`,
      [id, verdict, regionCode],
    );
  const counts = await client.query<Pick<Difference, "new" | "gone" | "changed">>(
    `select count(*) filter (where verdict = 'new-since')::int as new, count(*) filter (where verdict = 'gone-since')::int as gone,
       count(*) filter (where verdict = 'changed-since')::int as changed from differing`,
  );
  const sums: Difference["sums"] = [];
  for (const column of sumColumns(kind)) {
    const { rows } = await client.query<{ before: number; after: number }>(
      `select (select coalesce(sum(${column}), 0) from ${before.rows})::float8 as before, (select coalesce(sum(${column}), 0) from ${after.rows})::float8 as after`,
    );
    sums.push({ column, before: rows[0]?.before ?? 0, after: rows[0]?.after ?? 0 });
  }
  const difference = { previous: previous.id, new: 0, gone: 0, changed: 0, ...counts.rows[0], sums };
  await client.query("update intakes set difference = $2 where id = $1", [id, JSON.stringify(difference)]);
  await dropStaging(client, previous.id);
  return difference;
}
