import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { sql } from "@/lib/platform/database/db";
import type { BoardFilter, BoardState } from "@/lib/reconciliation/filter";

export const BOARD_A_PAGE = 50;

export type BoardRow = {
  id: bigint | null;
  regencyCode: string;
  regency: string;
  bankCode: string;
  state: BoardState;
  orderedKpm: number | null;
  /** Whether an SP2D file gives the order; otherwise it is counted from the DPM. */
  hasOrder: boolean | null;
  creditedKpm: number | null;
  differenceKpm: number | null;
  differenceRp: number | null;
  openCases: number;
  computedAt: Date | null;
  asOf: string | null;
  lockedBy: string | null;
  /** Who signed the totals shown here, and since when both have. */
  districtName: string | null;
  bankName: string | null;
  lockedAt: Date | null;
};
export type BoardCounts = Record<BoardState, number>;
export type Board = { rows: BoardRow[]; after: string | null; counts: BoardCounts };

/** A line for every bank that should report in a kab/kota, and for every comparison; its state comes from what there is. */
const boardOf = (periodId: number, region: string) => sql`
  with places as (
    select regency_code, bank_code from bank_assignments where period_id = ${periodId}::smallint
    union select regency_code, bank_code from reconciliations where period_id = ${periodId}::smallint
  ), board as (
    select p.regency_code, p.bank_code, r.id, r.ordered_kpm, r.has_order, r.credited_kpm, r.difference_kpm, r.difference_rp, r.computed_at, r.as_of,
      l.locked_by_name, m.district_name, m.bank_name, m.locked_at,
      case when l.period_id is not null then 'locked' when r.id is null then 'waiting'
        when m.district_by is not null or m.bank_by is not null then 'signed'
        when r.difference_kpm = 0 then 'agreed' else 'difference' end as state
    from places p
    left join reconciliations r on r.period_id = ${periodId}::smallint and r.regency_code = p.regency_code and r.bank_code = p.bank_code
    left join lateral locks_of(${periodId}::smallint, p.regency_code, p.bank_code) l on true
    left join minutes m on m.period_id = ${periodId}::smallint and m.regency_code = p.regency_code and m.bank_code = p.bank_code
      and m.voided_at is null and m.totals = r.totals
    where p.regency_code ^@ ${region})`;

const lines = (periodId: number) => sql`
  select b.id, b.regency_code as "regencyCode", g.name as regency, b.bank_code as "bankCode", b.state,
    b.ordered_kpm as "orderedKpm", b.has_order as "hasOrder", b.credited_kpm as "creditedKpm", b.difference_kpm as "differenceKpm",
    b.difference_rp::float8 as "differenceRp", b.computed_at as "computedAt", b.as_of::text as "asOf", b.locked_by_name as "lockedBy",
    b.district_name as "districtName", b.bank_name as "bankName", b.locked_at as "lockedAt",
    coalesce((select sum(c.live_cases)::int from case_counts c where c.period_id = ${periodId}::smallint
      and c.region_code = b.regency_code and c.bank_code = b.bank_code), 0) as "openCases"
  from board b join regions g on g.code = b.regency_code`;

/** Which kab/kota and banks have been compared in a period, and with what result; a bank that should report is included. */
export async function getBoard(actor: UserActor, periodId: number, filter: BoardFilter): Promise<Board> {
  const { region, state, after } = filter;
  return reading(actor, async (tx) => {
    const counted = tx.$queryRaw<{ state: BoardState; n: number }[]>`
      ${boardOf(periodId, region)} select state, count(*)::int as n from board group by state`;
    const found = tx.$queryRaw<BoardRow[]>`${boardOf(periodId, region)} ${lines(periodId)}
      where (${state} = '' or b.state = ${state}) and b.regency_code || '-' || b.bank_code > ${after}
      order by b.regency_code, b.bank_code limit ${BOARD_A_PAGE + 1}`;
    const [counts, rows] = await Promise.all([counted, found]);
    const page = rows.slice(0, BOARD_A_PAGE);
    const last = page.at(-1);
    const of = (wanted: BoardState) => counts.find((count) => count.state === wanted)?.n ?? 0;
    return {
      rows: page,
      after: rows.length > BOARD_A_PAGE && last ? `${last.regencyCode}-${last.bankCode}` : null,
      counts: {
        difference: of("difference"),
        agreed: of("agreed"),
        signed: of("signed"),
        waiting: of("waiting"),
        locked: of("locked"),
      },
    };
  });
}

/** Everyone who has not signed yet, for the reminders: at most a line for each kab/kota and bank. */
export async function listUnsigned(actor: UserActor, periodId: number, region: string): Promise<BoardRow[]> {
  return reading(
    actor,
    (tx) => tx.$queryRaw<BoardRow[]>`${boardOf(periodId, region)} ${lines(periodId)}
      where b.state <> 'locked' order by b.regency_code, b.bank_code`,
  );
}
