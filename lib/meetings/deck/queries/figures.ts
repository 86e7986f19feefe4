import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { AgeAt, AgentsAt, MeetingFigures, ProblemAt } from "@/lib/meetings/deck/rules/figures";
import type { PeriodRow } from "@/lib/periods/queries";
import type { Reader } from "@/lib/platform/database/db";
import { getFigures } from "@/lib/realisation/queries/places";
import { groupPlaces } from "@/lib/realisation/rules/figures";
import type { RegionRow } from "@/lib/regions/queries";
import { dateIn } from "@/lib/values/dates";

type Asked = { regions: readonly RegionRow[]; period: PeriodRow };

/** All numbers of a meeting as they are now, from roll-ups only: one transaction, a few indexed reads. */
export async function readFigures(actor: Actor, asked: Asked, now: Date, outer?: Reader): Promise<MeetingFigures> {
  const { regions, period } = asked;
  return reading(
    actor,
    async (tx) => {
      const roots = [...regions];
      const codes = roots.map(({ code }) => code);
      const [only] = roots;
      const inside = roots.length === 1 && only?.level === "regency" ? only : null;
      const figures = await getFigures(
        actor,
        { region: inside?.code ?? "", name: inside?.name ?? "", roots, period, bank: "" },
        tx,
      );
      const level = inside ? 6 : 4;
      const [problems, agents, ages] = await Promise.all([
        problemsAt(tx, { codes, periodId: period.id, level }),
        agentsAt(tx, { codes, level }),
        agesAt(tx, { codes, periodId: period.id }),
      ]);
      return {
        form: 1,
        takenAt: now.toISOString(),
        today: dateIn(now, codes[0]),
        period: {
          id: period.id,
          code: period.code,
          programCode: period.programCode,
          programName: period.programName,
          label: period.label,
          startsOn: period.startsOn,
          endsOn: period.endsOn,
          amountRp: period.entitledRp,
        },
        groups: groupPlaces(figures.basis, roots),
        places: inside ? figures.children : figures.basis,
        basis: figures.basis,
        problems,
        agents,
        ages,
      };
    },
    outer,
  );
}

type Within = { codes: string[]; periodId: number; level: number };

const problemsAt = (tx: Reader, { codes, periodId, level }: Within): Promise<ProblemAt[]> =>
  tx.$queryRaw<ProblemAt[]>`
    select region_code as code, type, sum(families)::int as families, sum(amount_rp)::float8 as "amountRp",
      sum(live_cases)::int as live, sum(closed_cases)::int as closed
    from case_counts
    where period_id = ${periodId}::smallint and (region_code = any (${codes})
      or (length(region_code) = ${level} and region_code ^@ any (${codes})))
    group by region_code, type order by type, region_code`;

const agentsAt = (tx: Reader, { codes, level }: Omit<Within, "periodId">): Promise<AgentsAt[]> =>
  tx.$queryRaw<AgentsAt[]>`
    select left(region_code, ${level}::int) as code, count(*)::int as agents from ewarongs
    where region_code ^@ any (${codes}) and status <> 'tidak-aktif' group by 1 order by 1`;

const agesAt = (tx: Reader, { codes, periodId }: Omit<Within, "level">): Promise<AgeAt[]> =>
  tx.$queryRaw<AgeAt[]>`
    select r.regency_code as code, a.what, a.since_on::text as "sinceOn", sum(a.left_kpm)::int as kpm,
      sum(a.rp - a.back_rp)::float8 as rp
    from reconciliation_ages a join reconciliations r on r.id = a.reconciliation_id
    where r.period_id = ${periodId}::smallint and r.regency_code ^@ any (${codes}) and a.left_kpm > 0
    group by 1, 2, 3 order by 1, 2, 3`;
