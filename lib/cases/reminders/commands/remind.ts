import "server-only";
import type { SystemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { digestText, type Reminder, RULES_BY_ROLE } from "@/lib/cases/reminders/rules";
import { AT_RISK_DAYS } from "@/lib/cases/rules/deadline";
import { logEvent } from "@/lib/platform/log";
import { sendMail } from "@/lib/platform/mail";
import { formatDate } from "@/lib/values/dates";

// Once a day: what is late or nearly so is counted by place, bank, party and person in one pass over the cases; each person
// is then told of what is inside their own regions, the same prefixes by which the policies let them see. Each place is
// spread over its prefixes, so that people are joined by equality: comparing each person with each place takes minutes.

/** Makes the reminders of a day, once; false when they are there already. */
export const remindOnce = (actor: SystemActor, today: string): Promise<boolean> =>
  inBulk(actor, async (client) => {
    const claimed = await client.query("insert into reminder_days (on_date) values ($1) on conflict do nothing", [
      today,
    ]);
    if (claimed.rowCount === 0) return false;
    const { rowCount } = await client.query(
      `with due as materialized (
         select left(region_code, 6) as place, bank_code, coalesce(waiting_for, owner) as party, assignee_id, escalation,
           count(*) filter (where due_on < $1)::int as overdue, count(*) filter (where due_on >= $1)::int as at_risk
         from cases where state <> 'closed' and due_on <= $1::date + ${AT_RISK_DAYS} group by 1, 2, 3, 4, 5
       ), inside as materialized (
         select due.*, p.prefix from due cross join lateral (
           select distinct left(place, size) as prefix from unnest(array[0, 2, 4, 6]) as size where size <= length(place)) p
       ), people as materialized (
         select u.id, u.role, r.party, r.level, coalesce(u.bank_code, '') as bank, s.region_code as prefix
         from users u join jsonb_to_recordset($2::jsonb) as r(role text, party text, level integer) using (role)
         join lateral (select region_code from user_scopes where user_id = u.id
           union select province_code from directorate_provinces d where d.directorate_code = u.directorate_code) s on true
         where u.disabled_at is null
           -- A scope inside another one of the same person would count twice.
           and not exists (select 1 from user_scopes o where o.user_id = u.id and o.region_code <> s.region_code and s.region_code ^@ o.region_code)
       ), told as (
         select u.id, 'own' as kind, d.overdue, d.at_risk from users u join due d on d.assignee_id = u.id where u.disabled_at is null
         union all
         select p.id, 'queue', d.overdue, d.at_risk from people p join inside d using (prefix, party)
         where d.assignee_id is null and (p.bank = '' or p.bank = d.bank_code)
         union all
         select p.id, 'escalated', d.overdue, 0 from people p join inside d using (prefix) where d.escalation >= p.level
         union all
         -- What a meeting decided, for the party that carries it out: in its regions, or in a part of them.
         select distinct on (p.id, i.id) p.id, 'followed', (i.due_on < $1)::int, (i.due_on >= $1)::int
         from action_items i join people p on i.owner in (p.role, case when p.role = 'dinsos-kabkota' then 'dinsos' end)
           and (i.region_code ^@ p.prefix or p.prefix ^@ i.region_code)
         where i.state = 'open' and i.due_on <= $1::date + ${AT_RISK_DAYS}
       )
       insert into notices (user_id, on_date, kind, overdue, at_risk)
       select id, $1, kind, sum(overdue), sum(at_risk) from told group by id, kind having sum(overdue) + sum(at_risk) > 0`,
      [today, JSON.stringify(RULES_BY_ROLE)],
    );
    await client.query("update reminder_days set people = $2 where on_date = $1", [today, rowCount]);
    // A reminder of a month ago reminds nobody.
    await client.query("delete from notices where on_date < $1::date - 30", [today]);
    return true;
  });

type Unsent = { id: string; name: string; email: string; reminders: Reminder[] };

/**
 * Mails the reminders of the day to one person who has not had them; false when nobody is left. A mail that cannot be sent
 * throws and is tried again: noted as sent only afterwards.
 */
export const mailDigestOnce = (actor: SystemActor, today: string): Promise<boolean> =>
  inBulk(actor, async (client) => {
    const { rows } = await client.query<Unsent>(
      `select u.id::text, u.name, u.email, (
         select jsonb_agg(jsonb_build_object('kind', n.kind, 'overdue', n.overdue, 'atRisk', n.at_risk) order by n.id)
         from notices n where n.user_id = u.id and n.on_date = $1) as reminders
       from users u where u.disabled_at is null
         and exists (select 1 from notices n where n.user_id = u.id and n.on_date = $1 and n.mailed_at is null)
       order by u.id limit 1 for update skip locked`,
      [today],
    );
    const [person] = rows;
    if (!person) return false;
    const day = formatDate(today);
    const outcome = await sendMail({
      to: person.email,
      subject: `Salur: yang perlu dikerjakan, ${day}`,
      text: digestText(person.name, day, person.reminders),
    });
    // An address that the server does not take is not tried every ten minutes, and holds nobody else up.
    if (outcome === "refused") logEvent("mail.refused", { user: person.id });
    await client.query("update notices set mailed_at = now() where user_id = $1 and on_date = $2", [person.id, today]);
    return true;
  });
