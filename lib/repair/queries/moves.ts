import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { batchesOf } from "@/lib/platform/database/batches";
import type { Move } from "@/lib/repair/rules";

export const MOVES_A_PAGE = 50;
const BATCH = 5_000;

/** person: the NIK with its middle hidden, or the ID DTKS. */
export type MoveRow = {
  seq: number;
  name: string;
  person: string;
  village: string | null;
  district: string | null;
  reason: string;
};
type Asked = { regency: string; on: string; move: Move; after: number };

/** Who moved so between a copy and the one before it, in the order of their desa. */
export const listMoves = (
  actor: UserActor,
  { regency, on, move, after }: Asked,
  size = MOVES_A_PAGE,
): Promise<MoveRow[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<MoveRow[]>`
      select m.seq, m.name, case when m.person_key like 'n%'
          then masked_nik(substr(m.person_key, 2)::bigint) else 'ID ' || substr(m.person_key, 2) end as person,
        v.name as village, d.name as district, m.reason
      from dtks_moves m left join regions v on v.code = m.region_code and v.level = 4
      left join regions d on d.code = left(m.region_code, 6) and d.level = 3
      where m.regency_code = ${regency} and m.snapshot_on = ${on}::date and m.move = ${move} and m.seq > ${after}
      order by m.seq limit ${size}`,
  );

/** All of them, in batches, for the download. */
export const allMoves = (actor: UserActor, asked: Omit<Asked, "after">): AsyncGenerator<MoveRow[]> =>
  batchesOf(async (after) => {
    const rows = await listMoves(actor, { ...asked, after: Number(after) || 0 }, BATCH);
    return { rows, after: rows.length < BATCH ? null : String(rows.at(-1)?.seq) };
  });
