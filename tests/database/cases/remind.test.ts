import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import type { Role } from "@/lib/auth/permissions";
import { tendCasesOnce } from "@/lib/cases/jobs";
import { parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { listCases } from "@/lib/cases/list/queries/list-cases";
import { escalateOnce } from "@/lib/cases/reminders/commands/escalate";
import { readNotices } from "@/lib/cases/reminders/commands/read-notices";
import { mailDigestOnce, remindOnce } from "@/lib/cases/reminders/commands/remind";
import { countUnreadNotices, listNotices } from "@/lib/cases/reminders/queries";
import { ownerPool } from "@/lib/platform/database/db";
import { useDatabase } from "@/tests/support/database";
import { type SmtpSink, smtpSink } from "@/tests/support/smtp-sink";
import { eventsOf, family, openPeriod, person, worker } from "./village";

useDatabase();

const TODAY = "2031-04-30";
const REFUSED = "ditolak@salur.example";
let period = 0;
let sink: SmtpSink;
const people: Record<string, UserActor> = {};

/** Someone whose scope also stands in the database, as the worker reads it. */
async function working(role: Role, region: string, bank: string | null = null): Promise<UserActor> {
  const actor = await person(role, [region], bank);
  await ownerPool().query("insert into user_scopes values ($1, $2)", [actor.id, region]);
  return actor;
}

async function aLateCase(due: string, given: Partial<Record<"regency" | "owner" | "state" | "assignee", string>> = {}) {
  const regency = given.regency ?? "5103";
  const kpm = await family(period, { regency });
  const { rows } = await ownerPool().query<{ id: string }>(
    `insert into cases (type, step, period_id, kpm_id, regency_code, region_code, bank_code, owner, state, assignee_id, due_on, intake_id, closed_at)
     values ('SALDO_NOL', 'credited', $1, $2, $3, $3 || '010001', 'BRI', $4, $5, $6, $7, 1, case when $5 = 'closed' then now() end) returning id`,
    [period, kpm, regency, given.owner ?? "bank", given.state ?? "open", given.assignee ?? null, due],
  );
  return rows[0]?.id ?? "";
}

beforeAll(async () => {
  sink = await smtpSink([REFUSED]);
  process.env.SMTP_URL = sink.url;
  process.env.MAIL_FROM = "Salur <salur@example.go.id>";
  period = await openPeriod();
  people.badung = await working("dinsos-kabkota", "5103");
  people.tabanan = await working("dinsos-kabkota", "5102");
  people.bali = await working("dinsos-provinsi", "51");
  people.ntb = await working("dinsos-provinsi", "52");
  people.pfm = await working("pfm", "51");
  people.bri = await working("bank", "51", "BRI");
  people.bni = await working("bank", "51", "BNI");
  people.pendamping = await working("pendamping", "510301");
  people.presenter = await working("presenter", "51");
});
afterAll(() => sink.close());
beforeEach(async () => {
  await ownerPool().query("truncate cases, case_events, notices, reminder_days, action_items cascade");
});

const who = (name: string): UserActor => {
  const found = people[name];
  if (!found) throw new Error(name);
  return found;
};
const told = async (name: string) =>
  (await listNotices(who(name))).map(({ kind, overdue, atRisk }) => `${kind} ${overdue} ${atRisk}`);
const levelOf = async (id: string) =>
  (await ownerPool().query<{ level: number }>("select escalation::int as level from cases where id = $1", [id])).rows[0]
    ?.level;

describe("a late case", () => {
  test("rises on the 7th day to the province and on the 21st to the directorate, once each, and says so", async () => {
    const ids = await Promise.all(
      ["2031-04-24", "2031-04-23", "2031-04-10", "2031-04-09"].map((due) => aLateCase(due)),
    );
    const closed = await aLateCase("2031-01-01", { state: "closed" });
    while (await escalateOnce(worker, TODAY));
    expect(await Promise.all([...ids, closed].map(levelOf))).toEqual([0, 1, 1, 2, 0]);
    expect(await eventsOf(ids[1] ?? "")).toMatchObject([
      { verb: "escalate", note: "Lewat tenggat 7 hari; sekarang juga menjadi urusan Dinsos provinsi." },
    ]);
    expect(await escalateOnce(worker, TODAY)).toBe(false);
    while (await escalateOnce(worker, "2031-05-07"));
    expect(await Promise.all(ids.map(levelOf))).toEqual([1, 1, 2, 2]);
    expect((await eventsOf(ids[2] ?? "")).map(({ note }) => note)).toEqual([
      "Lewat tenggat 20 hari; sekarang juga menjadi urusan Dinsos provinsi.",
      "Lewat tenggat 27 hari; sekarang juga menjadi urusan Direktorat PFM.",
    ]);
  });

  test("is in the list of what has risen for the level above, and for no other region", async () => {
    const province = await aLateCase("2031-04-20");
    const directorate = await aLateCase("2031-04-01");
    while (await escalateOnce(worker, TODAY));
    const risen = async (name: string) =>
      (await listCases(who(name), parseCaseFilter({ escalated: "1" }), TODAY)).rows.map(({ id }) => String(id)).sort();
    expect(await risen("ntb")).toEqual([]);
    expect(await risen("bali")).toEqual([province, directorate].sort());
    expect(await risen("pfm")).toEqual([directorate]);
  });
});

describe("the list of what is nearly due", () => {
  test("begins a week before the deadline and ends with it", async () => {
    const [, first, last] = await Promise.all(
      ["2031-05-08", "2031-05-07", "2031-04-30", "2031-04-29"].map((due) => aLateCase(due)),
    );
    const { rows } = await listCases(who("badung"), parseCaseFilter({ atRisk: "1" }), TODAY);
    expect(rows.map(({ id }) => String(id)).sort()).toEqual([first, last].sort());
  });
});

describe("reminders", () => {
  test("tell each person once a day of their own, their party's and what has risen to them; the neighbour hears nothing", async () => {
    const mine = String(who("badung").id);
    await aLateCase("2031-04-29", { owner: "dinsos", state: "taken", assignee: mine });
    await aLateCase("2031-04-30", { owner: "dinsos" });
    await aLateCase("2031-05-07", { owner: "bank" });
    await aLateCase("2031-05-08", { owner: "bank" });
    await aLateCase("2031-04-01", { owner: "pendamping" });
    while (await escalateOnce(worker, TODAY));
    expect(await remindOnce(worker, TODAY)).toBe(true);
    expect(await remindOnce(worker, TODAY)).toBe(false);
    expect(await Promise.all(["tabanan", "ntb", "bni", "presenter"].map(told))).toEqual([[], [], [], []]);
    expect(await told("badung")).toEqual(expect.arrayContaining(["own 1 0", "queue 0 1"]));
    expect(await told("bri")).toEqual(["queue 0 1"]);
    expect(await told("pendamping")).toEqual(["queue 1 0"]);
    expect(await told("bali")).toEqual(["escalated 1 0"]);
    expect(await told("pfm")).toEqual(["escalated 1 0"]);
  });

  test("tell a party once what a meeting gave it to do, late or due within a week, in its regions and in a part of them", async () => {
    const { rows } = await ownerPool().query<{ id: string }>(
      `insert into meetings (title, starts_on, ends_on, region_codes, period_code, created_by, created_by_name)
       values ('Rakor', '2031-04-01', '2031-04-01', '{51}', 'uji', 0, 'Uji') returning id`,
    );
    const given = (owner: string, region: string, due: string, state = "open") =>
      ownerPool().query(
        `insert into action_items (client_key, meeting_id, meeting_title, meeting_on, region_code, obstacle, follow_up, owner, due_on, state,
           created_by, created_by_name)
         values (gen_random_uuid()::text, $1, 'Rakor', '2031-04-01', $2, 'x', 'y', $3, $4, $5, 0, 'Uji')`,
        [rows[0]?.id, region, owner, due, state],
      );
    await given("dinsos", "51", "2031-04-29");
    await given("dinsos", "5103", "2031-04-30");
    await given("dinsos", "5103", "2031-05-08");
    await given("dinsos", "5103", "2031-04-01", "done");
    await given("pendamping", "5103", "2031-05-07");
    await given("dinsos-provinsi", "51", "2031-04-01");
    await remindOnce(worker, TODAY);
    expect(await Promise.all(["badung", "tabanan", "bali", "pendamping"].map(told))).toEqual([
      ["followed 1 1"],
      ["followed 1 0"],
      ["followed 1 0"],
      ["followed 0 1"],
    ]);
    expect(await Promise.all(["ntb", "bri", "presenter"].map(told))).toEqual([[], [], []]);
  });

  test("count on the bell until their reader has read them, and nobody else's reading counts", async () => {
    await aLateCase("2031-04-29", { owner: "bank" });
    await aLateCase("2031-04-29", { owner: "dinsos" });
    await remindOnce(worker, TODAY);
    await readNotices(who("badung"));
    expect(await Promise.all(["badung", "bri"].map((name) => countUnreadNotices(who(name))))).toEqual([0, 1]);
    expect(await told("badung")).toEqual(["queue 1 0"]);
  });

  test("go by mail once a day to each person, with numbers and without any family", async () => {
    await aLateCase("2031-04-29", { owner: "bank" });
    await aLateCase("2031-05-02", { owner: "bank" });
    await aLateCase("2031-04-01", { owner: "pendamping" });
    while (await escalateOnce(worker, TODAY));
    await remindOnce(worker, TODAY);
    await ownerPool().query("update users set email = $1 where id = $2", [REFUSED, who("pfm").id]);
    while (await mailDigestOnce(worker, TODAY));
    expect(sink.mails.map(({ to }) => to).sort()).toEqual(
      (
        await ownerPool().query<{ email: string }>("select email from users where id = any($1) order by email", [
          ["bri", "pendamping", "bali"].map((name) => who(name).id),
        ])
      ).rows.map(({ email }) => email),
    );
    const toBank = sink.mails.find(({ text }) => text.includes("Yth. bank"));
    expect(toBank?.text).toContain(
      "- 1 masalah di meja Anda yang belum diambil lewat tenggat, 1 jatuh tempo dalam 7 hari.",
    );
    expect(sink.mails.map(({ text }) => text).join()).not.toMatch(/CONTOH|\d{16}/);
    expect(await mailDigestOnce(worker, TODAY), "the refused address holds nobody up").toBe(false);
  });

  test("are made at midnight and mailed from five in the morning, WIB", async () => {
    await aLateCase("2031-04-29", { owner: "bank" });
    const before = sink.mails.length;
    const until = async (at: string) => {
      while (await tendCasesOnce(worker, new Date(at)));
    };
    await until("2031-04-30T00:10:00+07:00");
    expect(await told("bri")).toEqual(["queue 1 0"]);
    expect(sink.mails.length).toBe(before);
    await until("2031-04-30T04:59:00+07:00");
    expect(sink.mails.length).toBe(before);
    await until("2031-04-30T05:10:00+07:00");
    expect(sink.mails.length).toBe(before + 1);
  });

  test("are mailed again when the mail server cannot be reached", async () => {
    await aLateCase("2031-04-29", { owner: "bank" });
    await remindOnce(worker, TODAY);
    const { rows } = await ownerPool().query("select count(*)::int as unsent from notices where mailed_at is null");
    expect(rows).toEqual([{ unsent: 1 }]);
    await sink.close();
    await expect(mailDigestOnce(worker, TODAY)).rejects.toThrow();
    const after = await ownerPool().query("select count(*)::int as unsent from notices where mailed_at is null");
    expect(after.rows).toEqual([{ unsent: 1 }]);
  });
});
