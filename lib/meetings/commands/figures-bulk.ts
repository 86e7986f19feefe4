import "server-only";
import type { PoolClient } from "pg";
import type { SystemActor } from "@/lib/auth/actor";
import { findPeriod } from "@/lib/periods/queries";
import type { Reader } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { readerOn } from "@/lib/platform/reader";
import { displayName } from "@/lib/regions/rules";
import { levelOf } from "@/lib/values/region-code";
import { readFigures } from "../queries/figures";
import type { MeetingFigures } from "../rules/figures";

/** The numbers of a meeting as they are inside an open bulk transaction, before anybody else can read them. */
export async function readFiguresBulk(
  actor: SystemActor,
  client: PoolClient,
  { id, at }: { id: string; at: Date },
): Promise<MeetingFigures> {
  const { rows } = await client.query<{ code: string; name: string; period: string }>(
    `select r.code, r.name, m.period_code as period from meetings m join regions r on r.code = any (m.region_codes)
     where m.id = $1 order by r.code`,
    [id],
  );
  const tx = oneByOne(readerOn(client));
  const period = await findPeriod(actor, rows[0]?.period ?? "", tx);
  if (!period) throw notFound("Periode");
  const regions = rows.map(({ code, name }) => ({
    code,
    name: displayName(name),
    level: levelOf(code) ?? ("province" as const),
  }));
  return readFigures(actor, { regions, period }, at, tx);
}

/** A bulk connection does not take the next statement before the last one has answered. */
function oneByOne(reader: Reader): Reader {
  let last: Promise<unknown> = Promise.resolve();
  const after = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
  return {
    $queryRaw: (query, ...values) => after(() => reader.$queryRaw(query, ...values)),
    $executeRaw: (query, ...values) => after(() => reader.$executeRaw(query, ...values)),
  };
}
