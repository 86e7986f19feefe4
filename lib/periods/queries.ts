import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { type Reader, sql } from "@/lib/platform/database/db";

export type PeriodRow = {
  id: number;
  code: string;
  programCode: string;
  programName: string;
  year: number;
  firstMonth: number;
  months: number;
  label: string;
  startsOn: string;
  endsOn: string;
  /** What one family is due in it; null when the program has no rate (Rastra is rice). */
  entitledRp: number | null;
};

const COLUMNS = sql`p.id::int as id, p.code, p.program_code as "programCode", g.name as "programName", p.year::int as year,
  p.first_month::int as "firstMonth", p.months::int as months, p.label, p.starts_on::text as "startsOn",
  p.ends_on::text as "endsOn", entitled_rp(p.id)::int as "entitledRp"`;

/** All periods, the newest first. */
export async function listPeriods(actor: Actor, outer?: Reader): Promise<PeriodRow[]> {
  return reading(
    actor,
    (tx) => tx.$queryRaw<PeriodRow[]>`
      select ${COLUMNS} from periods p join programs g on g.code = p.program_code
      order by p.starts_on desc, p.months, p.program_code`,
    outer,
  );
}

export async function findPeriod(actor: Actor, code: string, outer?: Reader): Promise<PeriodRow | null> {
  const [row] = await reading(
    actor,
    (tx) => tx.$queryRaw<PeriodRow[]>`
      select ${COLUMNS} from periods p join programs g on g.code = p.program_code where p.code = ${code}`,
    outer,
  );
  return row ?? null;
}

/** The period one looks at first: the newest in which the actor's scope has figures, else the newest there is. */
export async function currentPeriod(actor: Actor, outer?: Reader): Promise<PeriodRow | null> {
  const [row] = await reading(
    actor,
    (tx) => tx.$queryRaw<PeriodRow[]>`
      select ${COLUMNS} from periods p join programs g on g.code = p.program_code
      order by coalesce((select true from realisations n where n.period_id = p.id and n.level <= 2 limit 1),
        (select true from recaps c where c.period_id = p.id limit 1), false) desc, p.starts_on desc, p.months, p.program_code
      limit 1`,
    outer,
  );
  return row ?? null;
}
