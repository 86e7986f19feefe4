import "server-only";
import { type LetterState, type LetterVerb, mayFollow, refusalOf } from "@/lib/letters/rules/letter";
import type { Tx } from "@/lib/platform/database/db";
import { conflict, notFound } from "@/lib/platform/errors";

export type Held = {
  id: bigint;
  officeCode: string;
  regencyCode: string;
  state: LetterState;
  number: string | null;
  datedOn: string | null;
  recipient: string;
  kind: "bank-branch" | "dukcapil" | "village";
  version: number;
};

/** Letters of the actor's own office, locked in one order until the end of the transaction, each ready for the verb. */
export async function holdLetters(tx: Tx, ids: readonly bigint[], verb: LetterVerb): Promise<Held[]> {
  const wanted = [...new Set(ids)];
  const found = await tx.$queryRaw<Held[]>`
    select id, office_code as "officeCode", regency_code as "regencyCode", state, number, dated_on::text as "datedOn", recipient, kind, version
    from letters where id = any (${wanted}::bigint[]) order by id for update`;
  if (found.length < wanted.length || found.length === 0) throw notFound("Surat");
  const unfit = found.find(({ state }) => !mayFollow(state, verb));
  if (unfit) throw conflict(`${unfit.number ?? `Konsep #${unfit.id}`}: ${refusalOf(verb)}`);
  return found;
}
