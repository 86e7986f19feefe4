import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { CaseState } from "@/lib/cases/rules/lifecycle";
import type { CaseOwner } from "@/lib/cases/rules/party";
import { notFound } from "@/lib/platform/errors";

/** One case with the family, and what the rows say now. */
export type CaseView = {
  id: bigint;
  type: string;
  state: CaseState;
  version: number;
  owner: CaseOwner;
  waitingFor: CaseOwner | null;
  duplicateOf: bigint | null;
  reopened: number;
  assigneeName: string | null;
  kpmId: bigint | null;
  kpmName: string | null;
  nik: string | null;
  address: string | null;
  regionCode: string;
  village: string | null;
  district: string | null;
  regency: string;
  province: string;
  bankCode: string;
  periodCode: string;
  periodLabel: string;
  families: number;
  amountRp: number;
  detail: string;
  openedAt: Date;
  dueOn: string;
  escalation: number;
  /** Why an administrator gave the type another deadline before this case was opened, or for it too. */
  ruleReason: string | null;
  closedAt: Date | null;
  closedReason: string | null;
  orderedRp: number | null;
  creditedRp: number | null;
  creditedOn: string | null;
  transactedRp: number | null;
  balanceRp: number | null;
  statusText: string | null;
  asOf: string | null;
  dpmIntakeId: bigint | null;
  dpmRowNo: number | null;
  bankIntakeId: bigint | null;
  bankRowNo: number | null;
};

/** The case, or NotFound when it does not exist or is outside the actor's scope. */
export async function getCase(actor: UserActor, id: bigint): Promise<CaseView> {
  const [found] = await reading(
    actor,
    (tx) => tx.$queryRaw<CaseView[]>`
      select c.id, c.type, c.state, c.version, c.owner, c.waiting_for as "waitingFor",
        c.duplicate_of as "duplicateOf", c.reopened::int as reopened, c.assignee_name as "assigneeName", c.kpm_id as "kpmId",
        k.name as "kpmName", masked_nik(k.nik) as nik, k.address,
        c.region_code as "regionCode", v.name as village, d.name as district, r.name as regency, w.name as province,
        c.bank_code as "bankCode", p.code as "periodCode", p.label as "periodLabel", c.families::int as families,
        c.amount_rp::float8 as "amountRp", c.detail, c.opened_at as "openedAt", c.due_on::text as "dueOn",
        c.escalation::int as escalation, (select r.reason from case_rule_changes r where r.type = c.type
          and (r.at <= c.opened_at or r.applied_at is not null) order by r.id desc limit 1) as "ruleReason", c.closed_at as "closedAt", c.closed_reason as "closedReason", s.ordered_rp::int as "orderedRp",
        s.credited_rp::int as "creditedRp", s.credited_on::text as "creditedOn", s.transacted_rp::int as "transactedRp",
        s.balance_rp::int as "balanceRp", s.status_text as "statusText", s.as_of::text as "asOf",
        s.dpm_intake_id as "dpmIntakeId", s.dpm_row_no::int as "dpmRowNo", s.bank_intake_id as "bankIntakeId",
        s.bank_row_no::int as "bankRowNo"
      from cases c join periods p on p.id = c.period_id
      join regions r on r.code = c.regency_code join regions w on w.code = left(c.regency_code, 2)
      left join regions v on v.code = c.region_code and v.level = 4
      left join regions d on d.code = left(c.region_code, 6) and d.level = 3
      left join kpm k on k.id = c.kpm_id
      left join disbursements s on s.period_id = c.period_id and s.kpm_id = c.kpm_id
      where c.id = ${id}`,
  );
  if (!found) throw notFound("Masalah");
  return found;
}

export type CaseEventRow = {
  id: bigint;
  at: Date;
  byPerson: boolean;
  actorName: string;
  verb: string;
  note: string;
  intakeId: bigint | null;
};

/** The history of a case, the newest first; empty when the case is out of scope. */
export async function listCaseEvents(actor: UserActor, caseId: bigint): Promise<CaseEventRow[]> {
  return reading(
    actor,
    (tx) => tx.$queryRaw<CaseEventRow[]>`
      select id, at, actor_id is not null as "byPerson", actor_name as "actorName", verb, note, intake_id as "intakeId"
      from case_events where case_id = ${caseId} order by id desc limit 200`,
  );
}

export type Colleague = { id: bigint; name: string; role: string };

/** Whom a case of this place can be given to. */
export async function listColleagues(
  actor: UserActor,
  { regionCode, bankCode }: Pick<CaseView, "regionCode" | "bankCode">,
): Promise<Colleague[]> {
  return reading(
    actor,
    (tx) => tx.$queryRaw<Colleague[]>`select id, name, role from colleagues(${regionCode}, ${bankCode})`,
  );
}

export type FamilyCaseRow = {
  id: bigint;
  type: string;
  state: CaseState;
  dueOn: string;
  periodLabel: string;
  amountRp: number;
};

/** Every case of a family, the newest period first. */
export async function listCasesOfFamily(actor: UserActor, kpmId: bigint): Promise<FamilyCaseRow[]> {
  return reading(
    actor,
    (tx) => tx.$queryRaw<FamilyCaseRow[]>`
      select c.id, c.type, c.state, c.due_on::text as "dueOn", p.label as "periodLabel", c.amount_rp::float8 as "amountRp"
      from cases c join periods p on p.id = c.period_id
      where c.kpm_id = ${kpmId} order by p.starts_on desc, c.id desc`,
  );
}

/** The history of every case of a family, the newest first. */
export const listEventsOfFamily = (actor: UserActor, kpmId: bigint): Promise<(CaseEventRow & { caseId: bigint })[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<(CaseEventRow & { caseId: bigint })[]>`
      select e.id, e.case_id as "caseId", e.at, e.actor_id is not null as "byPerson", e.actor_name as "actorName", e.verb,
        e.note, e.intake_id as "intakeId"
      from cases c join case_events e on e.case_id = c.id where c.kpm_id = ${kpmId} order by e.id desc limit 500`,
  );
