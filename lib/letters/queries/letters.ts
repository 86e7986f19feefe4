import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { LetterKind } from "@/lib/cases/rules/catalogue";
import { LETTER_ORDER, type LetterColumn, type LetterFilter } from "@/lib/letters/filter";
import { LETTER_STATES, LETTERS_MOST, type LetterState } from "@/lib/letters/rules/letter";
import { type Office, officeCodeOf } from "@/lib/letters/rules/office";
import { batchesOf } from "@/lib/platform/database/batches";
import { type Reader, sql } from "@/lib/platform/database/db";
import { type Page, pageOf, pageOrder, type SqlColumn } from "@/lib/platform/database/keyset";
import { notFound } from "@/lib/platform/errors";
import { listOffices } from "./offices";

export const LETTERS_A_PAGE = 50;
const BATCH = 1_000;

export type LetterRow = {
  id: bigint;
  officeCode: string;
  kind: LetterKind;
  regencyCode: string;
  regionCode: string;
  regency: string;
  bankCode: string;
  recipient: string;
  recipientAt: string;
  subject: string;
  state: LetterState;
  number: string | null;
  datedOn: string | null;
  cases: number;
  families: number;
  amountRp: number;
  sentOn: string | null;
  sentMeans: string | null;
  createdByName: string;
  createdAt: Date;
};

const ROW = sql`l.id, l.office_code as "officeCode", l.kind, l.regency_code as "regencyCode", l.region_code as "regionCode",
  r.name as regency, l.bank_code as "bankCode", l.recipient, l.recipient_at as "recipientAt", l.subject, l.state, l.number,
  l.dated_on::text as "datedOn", l.cases, l.families, l.amount_rp::float8 as "amountRp", l.sent_on::text as "sentOn",
  l.sent_means as "sentMeans", l.created_by_name as "createdByName", l.created_at as "createdAt"`;

const officesOf = ({ role, regions }: UserActor): string[] => regions.flatMap((code) => officeCodeOf(role, code) ?? []);

const conditionOf = (
  actor: UserActor,
  { state, kind, region, batch, own }: LetterFilter,
) => sql`(${state} = '' or l.state = ${state})
  and (${kind} = '' or l.kind = ${kind}) and l.region_code ^@ ${region}
  and (${own} = '' or l.office_code = any (${officesOf(actor)})) and (${batch} = '' or l.batch_id = nullif(${batch}, '')::bigint)`;

// Letters are few, and the tabs count all of a view anyway: so every column can put them in order without an index of its own.
const COLUMNS: Record<LetterColumn, SqlColumn | null> = {
  letter: null,
  // Without its digits: what is in an address is a name, never a number.
  recipient: { value: sql`left(translate(l.recipient, '0123456789', ''), 60)`, read: (key) => sql`${key}` },
  place: { value: sql`l.regency_code`, read: (key) => sql`${key}` },
  families: { value: sql`l.families`, read: (key) => sql`${Number(key)}::int` },
  amount: { value: sql`l.amount_rp`, read: (key) => sql`${BigInt(key)}::bigint` },
  standing: {
    value: sql`array_position(${[...LETTER_STATES]}::text[], l.state)`,
    read: (key) => sql`${Number(key)}::int`,
  },
};
const REST = [{ value: sql`l.id`, read: (id: string) => sql`${BigInt(id)}` }];

/** One page of letters in the order of the filter; the letters of one making all together, as they were made. */
export async function listLetters(
  actor: UserActor,
  filter: LetterFilter,
  most = LETTERS_A_PAGE,
): Promise<Page<LetterRow>> {
  const size = filter.batch === "" ? most : LETTERS_MOST;
  const { by, beyond, cursor } = pageOrder(LETTER_ORDER, filter, COLUMNS, REST);
  const order = filter.batch !== "" && filter.sort === "" ? sql`l.place` : by;
  const found = await reading(
    actor,
    (tx) => tx.$queryRaw<(LetterRow & { cursor: string })[]>`
      select ${ROW}, ${cursor} as cursor from letters l join regions r on r.code = l.regency_code
      where ${conditionOf(actor, filter)} and ${beyond ?? sql`true`}
      order by ${order} limit ${size + 1}`,
  );
  return pageOf(found, filter, size);
}

/** All letters of a view in batches. */
export const allLetters = (actor: UserActor, filter: LetterFilter): AsyncGenerator<LetterRow[]> =>
  batchesOf((after) => listLetters(actor, { ...filter, after }, BATCH));

export type StateCount = { state: LetterState; letters: number };

/** How many letters of a view are in each state. */
export const countLetters = (actor: UserActor, filter: LetterFilter): Promise<StateCount[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<StateCount[]>`
      select l.state, count(*)::int as letters from letters l where ${conditionOf(actor, { ...filter, state: "" })} group by 1`,
  );

/** The letters that speak of a case, the newest first. */
export const listLettersOfCase = (actor: UserActor, caseId: bigint): Promise<LetterRow[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<LetterRow[]>`
      select ${ROW} from letter_cases c join letters l on l.id = c.letter_id join regions r on r.code = l.regency_code
      where c.case_id = ${caseId} order by l.id desc limit 20`,
  );

export type TypeLine = { type: string; families: number; amountRp: number; dueOn: string };
export type Letter = LetterRow & {
  opening: string;
  note: string;
  dueOn: string | null;
  dataOn: string | null;
  version: number;
  sender: Office;
  types: TypeLine[];
};

/** Letters whole, in the order of their ids, with what they say of each type; a draft with its office as it is now. */
export async function listWholeLetters(actor: UserActor, ids: readonly bigint[], outer?: Reader): Promise<Letter[]> {
  return reading(
    actor,
    async (tx) => {
      const [found, types] = await Promise.all([
        tx.$queryRaw<(Omit<Letter, "sender" | "types"> & { sender: Office | null })[]>`
          select ${ROW}, l.opening, l.note, l.due_on::text as "dueOn", l.data_on::text as "dataOn", l.version, l.sender
          from letters l join regions r on r.code = l.regency_code where l.id = any (${[...ids]}::bigint[]) order by l.id`,
        tx.$queryRaw<(TypeLine & { letterId: bigint })[]>`
          select letter_id as "letterId", type, sum(families)::int as families, sum(amount_rp)::float8 as "amountRp",
            min(due_on)::text as "dueOn"
          from letter_cases where letter_id = any (${[...ids]}::bigint[]) group by 1, 2 order by 1, 3 desc, 2`,
      ]);
      const unsigned = found.filter(({ sender }) => sender === null).map(({ officeCode }) => officeCode);
      const offices = unsigned.length > 0 ? await listOffices(actor, [...new Set(unsigned)], tx) : [];
      return found.flatMap((letter) => {
        const sender = letter.sender ?? offices.find(({ regionCode }) => regionCode === letter.officeCode);
        const own = types.filter(({ letterId }) => letterId === letter.id);
        return sender ? [{ ...letter, sender, types: own.map(({ letterId: _, ...line }) => line) }] : [];
      });
    },
    outer,
  );
}

/** One letter, or NotFound when it does not exist or is not the actor's to read. */
export async function getLetter(actor: UserActor, id: bigint): Promise<Letter> {
  const [found] = await listWholeLetters(actor, [id]);
  if (!found) throw notFound("Surat");
  return found;
}

/** The letters of one making that the actor may read, for its downloads. */
export const listLetterIds = async (actor: UserActor, batch: bigint, outer?: Reader): Promise<bigint[]> => {
  const found = await reading(
    actor,
    (tx) =>
      tx.$queryRaw<
        { id: bigint }[]
      >`select id from letters where batch_id = ${batch} and state <> 'cancelled' order by id`,
    outer,
  );
  return found.map(({ id }) => id);
};

export type LetterEventRow = { id: bigint; at: Date; actorName: string; verb: string; note: string };

/** What happened to a letter, the newest first. */
export const listLetterEvents = (actor: UserActor, id: bigint): Promise<LetterEventRow[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<LetterEventRow[]>`
      select id, at, actor_name as "actorName", verb, note from letter_events where letter_id = ${id} order by id desc`,
  );
