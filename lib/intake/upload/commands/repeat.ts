import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { topOf } from "@/lib/documents/read/book";
import { openFile } from "@/lib/documents/read/open";
import type { Kind } from "@/lib/intake/kinds/rules";
import { findLearned } from "@/lib/intake/recognise/queries";
import type { Chosen } from "@/lib/intake/recognise/rules/mapping";
import { fitsKind } from "@/lib/intake/recognise/rules/same-heading";
import type { Tx } from "@/lib/platform/database/db";
import { conflict } from "@/lib/platform/errors";
import { storedFile } from "@/lib/platform/files/store";
import { COUNTING } from "./counting-states";

// The same content of the same kind, place and period comes in once: for a workbook that means each of its sheets once. One
// that brought some of its sheets in may come again for the others.

type Place = { kind: Kind; region: string; bank: string; periodId: number | null };
type Twin = { id: bigint; sheet: string | null; also: string[] | null };
/** sheet: which one the file is asked for; "" = whichever the reader chooses. */
export type Wanted = { sheet: string; chosen: Chosen };

/** Which sheet is still to be read of a content that may have come before. Refused when there is none. */
export async function wantedSheet(
  actor: UserActor,
  tx: Tx,
  place: Place,
  { sha256, storedName }: { sha256: string; storedName: string },
): Promise<Wanted> {
  const { kind, region, bank, periodId } = place;
  const twins = await tx.$queryRaw<Twin[]>`
    select id, mapping->>'sheet' as sheet, array(select jsonb_array_elements_text(mapping->'also')) as also from intakes
    where sha256 = ${sha256} and kind = ${kind} and region_code = ${region} and bank_code = ${bank}
      and coalesce(period_id, 0) = ${periodId ?? 0} and state in (${COUNTING})
    order by id`;
  const [twin] = twins;
  if (!twin) return { sheet: "", chosen: {} };
  const without = twins.flatMap(({ sheet, also }) => (sheet === null ? [] : [sheet, ...(also ?? [])]));
  const isRead = twins.every(({ sheet }) => sheet !== null);
  const sheet = isRead ? await unreadSheet(actor, storedName, { kind, region, without }) : null;
  if (sheet === null) throw repeated(twin.id);
  return { sheet, chosen: { sheet, without, look: true } };
}

export const repeated = (id: bigint) =>
  conflict(`Berkas ini sudah pernah dimuat sebagai berkas #${id}; tidak ada yang berubah.`);

type Asked = { kind: Kind; region: string; without: readonly string[] };

/** The first sheet with a whole heading of the kind that was not read. */
async function unreadSheet(
  actor: UserActor,
  storedName: string,
  { kind, region, without }: Asked,
): Promise<string | null> {
  const learned = await findLearned(actor, region);
  const { book, rows } = await openFile(storedFile("uploads", storedName));
  book?.hold();
  try {
    await rows.next();
    for (const name of book?.visible ?? [])
      if (book && !without.includes(name) && fitsKind(await topOf(book, name), kind, learned)) return name;
    return null;
  } finally {
    await rows.return(undefined);
    await book?.release();
  }
}
