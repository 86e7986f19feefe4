import { beforeAll, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { ROLES, type Role } from "@/lib/auth/permissions";
import { workCase } from "@/lib/cases/commands/work-case";
import { allowedVerbs, CASE_STATES, type CaseState } from "@/lib/cases/rules/lifecycle";
import type { CaseOwner } from "@/lib/cases/rules/party";
import { CASE_VERBS } from "@/lib/cases/rules/verbs";
import { ownerPool } from "@/lib/platform/database/db";
import { Refusal } from "@/lib/platform/errors";
import { useDatabase } from "@/tests/support/database";
import { BADUNG, casesOf, family, follow, openPeriod, person, readFile } from "./village";

useDatabase();

// The table of transitions as the server keeps it: every role tries every step in every state of cases of several owners, and
// what it may do is what the buttons show, no more and no less.

const STANDINGS: readonly { owner: CaseOwner; waitingFor: CaseOwner }[] = [
  { owner: "dinsos", waitingFor: "bank" },
  { owner: "bank", waitingFor: "pendamping" },
  { owner: "pendamping", waitingFor: "dukcapil" },
  { owner: "dukcapil", waitingFor: "dinsos" },
];
const actors = new Map<Role, UserActor>();
let caseId = 0n;
let other = 0n;
let colleague = 0n;

beforeAll(async () => {
  const period = await openPeriod();
  const ids: bigint[] = [];
  for (let n = 0; n < 2; n++) {
    const kpm = await family(period, { disbursement: { status: "saldo-nol", balance_rp: 0 } });
    await follow(period, await readFile());
    ids.push(BigInt((await casesOf(period, kpm))[0]?.id ?? 0));
  }
  [caseId = 0n, other = 0n] = ids;
  for (const role of ROLES) actors.set(role, await person(role, [BADUNG], role === "bank" ? "BRI" : null));
  const account = await person("dinsos-kabkota", [BADUNG]);
  colleague = account.id;
  await ownerPool().query("insert into user_scopes values ($1, $2)", [colleague, BADUNG]);
});

async function stand(state: CaseState, owner: CaseOwner, waitingFor: CaseOwner | null): Promise<number> {
  const { rows } = await ownerPool().query<{ version: number }>(
    `update cases set state = $2, owner = $3, waiting_for = $4, answered_by = null, duplicate_of = null, assignee_id = null,
       closed_at = case when $2 = 'closed' then now() end, closed_reason = case when $2 = 'closed' then 'selesai' end,
       version = version + 2 where id = $1 returning version`,
    [caseId, state, owner, waitingFor],
  );
  return rows[0]?.version ?? 0;
}

const stateNow = async () =>
  (await ownerPool().query<{ state: string }>("select state from cases where id = $1", [caseId])).rows[0]?.state;

/** Roles that read no case by name, or none that never lay with them, do not even find it. */
const finds = (role: Role, owner: CaseOwner, waitingFor: CaseOwner | null): boolean =>
  role === "dukcapil" ? owner === role || waitingFor === role : role !== "admin" && role !== "presenter";

for (const role of ROLES)
  test(`${role} can do what the table gives it, and is refused everything else`, async () => {
    const actor = actors.get(role);
    if (!actor) throw new Error(role);
    for (const { owner, waitingFor } of STANDINGS)
      for (const state of CASE_STATES)
        for (const verb of CASE_VERBS) {
          const waited = state === "waiting" ? waitingFor : null;
          const version = await stand(state, owner, waited);
          const party = owner === "bank" || role === "bank" ? "pos" : "agen";
          const step = { caseId, version, verb, note: "uji", reason: "selesai", party, original: other } as const;
          const outcome = await workCase(actor, { ...step, assignee: colleague }).then(
            () => "done",
            (error: unknown) => (error instanceof Refusal ? error.reason : Promise.reject(error)),
          );
          const allowed = allowedVerbs(role, { state, owner, waitingFor: waited }).includes(verb);
          const told = [role, owner, waited, state, verb];
          if (!finds(role, owner, waited)) expect([...told, outcome]).toEqual([...told, "not-found"]);
          else if (allowed) expect([...told, outcome]).toEqual([...told, "done"]);
          else expect(["forbidden", "refused"], told.join(" ")).toContain(outcome);
          if (outcome !== "done") expect([...told, await stateNow()]).toEqual([...told, state]);
        }
  }, 60_000);
