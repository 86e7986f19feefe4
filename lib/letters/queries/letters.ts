import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { LetterKind } from "@/lib/cases/rules/catalogue";
import { batchesOf } from "@/lib/platform/batches";
import { type Reader, sql } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import type { LetterFilter } from "../filter";
import { LETTERS_MOST, type LetterState } from "../rules/letter";
import { type Office, officeCodeOf } from "../rules/office";
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

export type LetterPage = { rows: LetterRow[]; after: string | null };

/** One page of letters, the newest first; the letters of one making all together, in their order. */
export async function listLetters(actor: UserActor, filter: LetterFilter, most = LETTERS_A_PAGE): Promise<LetterPage> {
  const size = filter.batch === "" ? most : LETTERS_MOST;
  const order = filter.batch === "" ? sql`l.id desc` : sql`l.place`;
  const found = await reading(
    actor,
    (tx) => tx.$queryRaw<LetterRow[]>`
      select ${ROW} from letters l join regions r on r.code = l.regency_code
      where ${conditionOf(actor, filter)} and (${filter.after} = '' or l.id < nullif(${filter.after}, '')::bigint)
      order by ${order} limit ${size + 1}`,
  );
  const rows = found.slice(0, size);
  return { rows, after: found.length > size ? String(rows.at(-1)?.id) : null };
}

/** All letters of a view in batches. */
export const allLetters = (actor: UserActor, filter: LetterFilter): AsyncGenerator<LetterRow[]> =>
  batchesOf((after) => listLetters(actor, { ...filter, after }, BATCH));

export type StateCount = { state: LetterState; letters: number };

/** How many letters of a view stand in each state. */
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
