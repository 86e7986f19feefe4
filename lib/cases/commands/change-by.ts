import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { DUPLICATE } from "@/lib/cases/rules/lifecycle";
import { CASE_OWNERS, type CaseOwner, partyOf } from "@/lib/cases/rules/party";
import type { MovingVerb } from "@/lib/cases/rules/verbs";
import type { WorkCaseInput } from "@/lib/cases/schema";
import type { Tx } from "@/lib/platform/database/db";
import { refused } from "@/lib/platform/errors";
import type { Found } from "./locked-case";

type Person = { id: bigint; name: string };

/** What a verb changes beside the state. told: the words of the history before the note. */
export type Change = {
  assignee: Person | null;
  waitingFor: CaseOwner | null;
  answered: boolean;
  duplicateOf: bigint | null;
  reason: string | null;
  told: string;
};
const NOTHING: Change = {
  assignee: null,
  waitingFor: null,
  answered: false,
  duplicateOf: null,
  reason: null,
  told: "",
};

/** Finds what the verb needs (the party, the colleague, the other case), or refuses with what is missing. */
export async function changeBy(
  tx: Tx,
  actor: UserActor,
  found: Found,
  step: Omit<WorkCaseInput, "verb"> & { verb: MovingVerb },
): Promise<Change> {
  const self = { id: actor.id, name: actor.name };
  switch (step.verb) {
    case "take":
    case "reopen":
      return { ...NOTHING, assignee: self };
    case "verify":
      return NOTHING;
    case "answer":
      return { ...NOTHING, answered: true };
    case "close":
      if (!step.reason) throw refused("Pilih alasan penutupan.");
      return { ...NOTHING, reason: step.reason };
    case "wait": {
      if (!step.party) throw refused("Pilih pihak yang ditunggu.");
      if (step.party === partyOf(actor.role)) throw refused("Pilih pihak lain; masalah ini sudah ada pada Anda.");
      // An assignee of the party that is waited for keeps the case.
      const kept = found.assigned && found.owner === step.party;
      return {
        ...NOTHING,
        assignee: kept ? null : self,
        waitingFor: step.party,
        told: `Kepada ${CASE_OWNERS[step.party]}.`,
      };
    }
    case "assign": {
      const assignee = await findColleague(tx, found, step.assignee);
      return { ...NOTHING, assignee, told: `Kepada ${assignee.name}.` };
    }
    case "duplicate": {
      const original = await findOriginal(tx, found, step.original);
      return { ...NOTHING, duplicateOf: original, reason: DUPLICATE, told: `Duplikat dari #${original}.` };
    }
  }
}

async function findColleague(tx: Tx, { regionCode, bankCode }: Found, id: bigint | null | undefined): Promise<Person> {
  const [person] = id
    ? await tx.$queryRaw<Person[]>`select id, name from colleagues(${regionCode}, ${bankCode}) where id = ${id}`
    : [];
  if (!person) throw refused("Pilih petugas yang bekerja di wilayah masalah ini.");
  return person;
}

async function findOriginal(tx: Tx, found: Found, id: bigint | null | undefined): Promise<bigint> {
  const [original] = id
    ? await tx.$queryRaw<{ id: bigint }[]>`
        select id from cases where id = ${id} and id <> ${found.id} and duplicate_of is null
          and regency_code = left(${found.regionCode}, 4)`
    : [];
  if (!original)
    throw refused("Tulis nomor masalah lain di kab/kota ini, yang bukan duplikat; nomornya tampak di daftar.");
  return original.id;
}
