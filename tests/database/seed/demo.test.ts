import { beforeAll, describe, expect, it } from "vitest";
import { followData } from "@/lib/cases/detection/commands/follow-data";
import { compareRollups } from "@/lib/realisation/commands";
import { seedDemo } from "@/prisma/seed/demo/index";
import { STORIES } from "@/prisma/seed/stories/index";
import { asOwner, tester } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";

const FAMILIES = 20_000;

const rowsOf = <T extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> =>
  asOwner(async (client) => (await client.query<T>(text, values)).rows);

const count = async (text: string): Promise<number> =>
  (await rowsOf<{ n: number }>(`select count(*)::int as n from ${text}`))[0]?.n ?? -1;

describe("the demo", () => {
  useDatabase();
  beforeAll(() => seedDemo(tester, { families: FAMILIES, fresh: false }), 120_000);

  it("has a quota and a recap for each of the 514 kab/kota in every period that has begun", async () => {
    expect(await count("quotas where program_code = 'SEMBAKO' and from_on = '2026-01-01'")).toBe(514);
    const recaps = await rowsOf<{ n: number }>("select count(*)::int as n from recaps group by period_id");
    expect(recaps.length).toBeGreaterThanOrEqual(6);
    expect(new Set(recaps.map(({ n }) => n))).toEqual(new Set([514]));
  });

  it("has families in every kab/kota of Bali, NTB and NTT and nowhere else", async () => {
    const places = await rowsOf<{ code: string }>("select distinct regency_code as code from kpm order by 1");
    const own = await rowsOf<{ code: string }>(
      "select code from regions where level = 2 and left(code, 2) in ('51', '52', '53') order by 1",
    );
    expect(places).toEqual(own);
  });

  it("holds only impossible people: NIK from 99, KKS from 0000, every desa real", async () => {
    expect(await count("kpm where nik / 100000000000000 <> 99")).toBe(0);
    expect(await count("cards where card_no >= 1000000000000")).toBe(0);
    expect(await count("kpm k where not exists (select 1 from regions where code = k.region_code and level = 4)")).toBe(
      0,
    );
  });

  it("gives no e-Warong more than 460 families, and every kecamatan one but that of the story", async () => {
    const served = `(select k.district, k.families, count(e.id) as agents
      from (select left(region_code, 6) as district, count(*) as families from kpm group by 1) k
      left join ewarongs e on left(e.region_code, 6) = k.district group by 1, 2) s`;
    expect(await count(`${served} where agents > 0 and families / agents > 460`)).toBe(0);
    expect(await count(`${served} where agents > 1 and families / agents < 130`)).toBe(0);
    const without = await rowsOf<{ district: string }>(`select district from ${served} where agents = 0`);
    expect(without).toEqual([{ district: "530104" }]);
  });

  it("has every spending at an e-Warong of the same kecamatan", async () => {
    expect(
      await count(
        `disbursements d join ewarongs e on e.id = d.ewarong_id where left(e.region_code, 6) <> left(d.region_code, 6)`,
      ),
    ).toBe(0);
    expect(
      await count("disbursements where transacted_rp > 0 and ewarong_id is null and not region_code ^@ '530104'"),
    ).toBe(0);
  });

  it("has recaps that agree with the families by name, except in the district of the story", async () => {
    const differing = await rowsOf<{ code: string }>(
      `select distinct r.regency_code as code from recaps r
       join (select period_id, region_code, sum(sp2d_kpm) as sp2d, sum(credited_kpm) as credited, sum(credited_rp) as credited_rp,
           sum(transacted_kpm) as transacted from realisations where level = 2 group by 1, 2) n
         on n.period_id = r.period_id and n.region_code = r.regency_code
       where (n.sp2d, n.credited, n.credited_rp, n.transacted) is distinct from (r.sp2d_kpm, r.credited_kpm, r.credited_rp, r.transacted_kpm)`,
    );
    expect(differing).toEqual([{ code: "5108" }]);
  });

  it("F16 freezes no figures of a day that had not come", async () => {
    const shown = await rowsOf<{ taken: string; days: string[] }>(
      `select taken_at::date::text as taken, array(select distinct d from (
         select p #>> '{names,listed,to}' as d from jsonb_array_elements(figures -> 'places') p
         union select p #>> '{names,asOfTo}' from jsonb_array_elements(figures -> 'places') p
         union select p #>> '{recap,asOfTo}' from jsonb_array_elements(figures -> 'places') p) x where d is not null) as days
       from meeting_snapshots`,
    );
    expect(shown.length).toBeGreaterThan(0);
    for (const { taken, days } of shown) {
      expect(days.length).toBeGreaterThan(0);
      expect(days.filter((day) => day > taken)).toEqual([]);
    }
  });

  it("F15 stands as the rules leave it: the next file moves no case that it has nothing to do with", async () => {
    const moved = await asOwner(async (client) => {
      await client.query("savepoint as_seeded");
      const { rows } = await client.query<{ id: number }>(
        "select distinct period_id::int as id from disbursements order by 1",
      );
      const steps: string[] = [];
      for (const { id } of rows)
        for (const prefix of ["51", "52", "53"]) {
          const { opened, closed } = await followData(client, { periodId: id, prefix, intakeId: 1 });
          steps.push(
            `${prefix} in period ${rows.findIndex((row) => row.id === id)}: ${opened} opened, ${closed} closed`,
          );
        }
      await client.query("rollback to as_seeded");
      return steps;
    });
    expect(moved.filter((step) => !step.endsWith(": 0 opened, 0 closed"))).toEqual([]);
  });

  it("has roll-ups that agree with the rows", async () => {
    expect(await asOwner((client) => compareRollups(client))).toEqual([]);
  });

  it("never lets money arrive before it is ordered or be spent before it arrives", async () => {
    expect(await count("disbursements where credited_rp > coalesce(ordered_rp, 0)")).toBe(0);
    expect(await count("disbursements where transacted_rp > coalesce(credited_rp, 0)")).toBe(0);
    expect(await count("disbursements where transacted_on < credited_on or transacted_on > as_of")).toBe(0);
    expect(await count("disbursements where credited_rp > 0 and balance_rp <> credited_rp - transacted_rp")).toBe(0);
  });

  it("names a file for every row, inside the same kab/kota", async () => {
    expect(
      await count(
        "disbursements d left join intakes i on i.id = d.dpm_intake_id where i.region_code is distinct from d.regency_code",
      ),
    ).toBe(0);
  });

  it("shows the expansion kabupaten with a fifth of its cards not handed over", async () => {
    const [share] = await rowsOf<{ share: number }>(
      "select avg((distributed_on is null)::int)::float8 as share from cards where regency_code = '5321'",
    );
    expect(share?.share).toBeGreaterThan(0.17);
    expect(share?.share).toBeLessThan(0.23);
    expect(await count("cases where regency_code = '5321' and type = 'KKS_TIDAK_TERDISTRIBUSI'")).toBeGreaterThan(10);
  });

  it("shows the failed top-up batch in one kecamatan of Lombok Tengah", async () => {
    const failed = "cases where type = 'GAGAL_EWALLET' and detail like '%BATCH 17%'";
    expect(await count(failed)).toBeGreaterThan(20);
    expect(await count(`${failed} and not region_code ^@ '520204'`)).toBe(0);
  });

  it("shows the kecamatan without e-Warong, where money arrives and is not spent", async () => {
    expect(await count("ewarongs where region_code ^@ '530104'")).toBe(0);
    const [figures] = await rowsOf<{ credited: number; transacted: number }>(
      "select sum(credited_kpm)::int as credited, sum(transacted_kpm)::int as transacted from realisations where region_code = '530104'",
    );
    expect(figures?.credited).toBeGreaterThan(5);
    expect((figures?.transacted ?? 0) / (figures?.credited ?? 1)).toBeLessThan(0.4);
  });

  it("shows the double NIKs as cases on both sides", async () => {
    const sides = await rowsOf<{ code: string }>(
      "select distinct regency_code as code from cases where type = 'GANDA' and detail like 'NIK ini%' order by 1",
    );
    expect(sides).toEqual([{ code: "5103" }, { code: "5171" }]);
    expect(await count("cases where type = 'GANDA' and regency_code = '5102'")).toBeGreaterThan(10);
  });

  it("tells of each story what to look at", () => {
    for (const { title, look } of STORIES) {
      expect(title.length).toBeGreaterThan(20);
      expect(look).toMatch(/^\/(regions|cases|meetings|letters)/);
    }
  });

  it("has cases that people took, verified and closed, and cases that the data closed", async () => {
    const states = await rowsOf<{ state: string }>("select distinct state from cases order by 1");
    expect(states.map(({ state }) => state)).toEqual(["closed", "open", "taken", "verified"]);
    expect(await count("cases where state = 'closed' and closed_reason = 'data'")).toBeGreaterThan(20);
    expect(await count("cases where state = 'closed' and closed_reason <> 'data'")).toBeGreaterThan(20);
    expect(await count("cases where state = 'closed' and closed_reason is null")).toBe(0);
  });

  it("writes each case's history in order, ending in its state, none of it after the data date", async () => {
    const broken = `(select c.state, c.version, e.*, lead(e.at) over w as next_at, lead(e.from_state) over w as next_from,
        count(*) filter (where e.verb <> 'letter') over (partition by c.id) as events from cases c left join case_events e on e.case_id = c.id
        window w as (partition by c.id order by e.id)) h
      where at is null or at > '2026-11-20 23:59+08' or next_at < at or next_from <> to_state
        or (next_from is null and to_state <> state) or events <> version`;
    expect(await count(broken)).toBe(0);
  });

  it("has a letter of Badung in every state; the one that was sent stands in the history of its cases", async () => {
    const letters = await rowsOf<{ state: string; number: string | null; told: boolean }>(
      `select l.state, l.number, bool_and(exists (select 1 from case_events e
         where e.case_id = f.case_id and e.verb = 'letter' and e.note like '%' || l.number || '%')) as told
       from letters l join letter_cases f on f.letter_id = l.id where l.office_code = '5103' group by l.id order by l.number`,
    );
    expect(letters).toEqual([
      { state: "cancelled", number: "400.9/1/Dinsos/XI/2026", told: false },
      { state: "sent", number: "400.9/2/Dinsos/XI/2026", told: true },
      { state: "issued", number: "400.9/3/Dinsos/XI/2026", told: false },
      { state: "draft", number: null, told: false },
    ]);
    expect(await count("letters l where cases <> (select count(*) from letter_cases where letter_id = l.id)")).toBe(0);
  });

  it("closes cases by hand only through people who work in that region", async () => {
    expect(
      await count(`case_events e join cases c on c.id = e.case_id
        where e.actor_id is not null and not exists (select 1 from user_scopes s where s.user_id = e.actor_id and c.region_code ^@ s.region_code)`),
    ).toBe(0);
  });

  it("does nothing the second time", async () => {
    const before = await count("audit_entries");
    await seedDemo(tester, { families: 3_000, fresh: false });
    expect(await count("audit_entries")).toBe(before);
    expect(await count("kpm")).toBeGreaterThan(FAMILIES * 0.9);
  });
});
