import { beforeAll, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { BADUNG, person, TABANAN } from "@/tests/database/cases/village";
import { aCase, aDisbursement, aKpm, anIntake, aReconciliation, asOwner, periodId } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { smuggled } from "@/tests/support/injection";

useDatabase();

let badung: UserActor;
let colleague: UserActor;
let bank: UserActor;
let caseId: string;
let intake: string;
beforeAll(async () => {
  badung = await person("dinsos-kabkota", [BADUNG]);
  colleague = await person("dinsos-kabkota", [BADUNG]);
  bank = await person("bank", [BADUNG], "BNI");
  await asOwner(async (client) => {
    const period = await periodId(client);
    const kpm = await aDisbursement(client, { period, village: `${BADUNG}012001`, ordered: 600_000 });
    caseId = await aCase(client, { type: "SALDO_NOL", step: "credited", period, kpm, region: `${BADUNG}012001` });
    intake = await anIntake(client, BADUNG);
    const compared = await aReconciliation(client, { period, regency: BADUNG, bank: "BNI" });
    await client.query(
      `insert into minutes (period_id, regency_code, bank_code, totals)
       select period_id, regency_code, bank_code, totals from reconciliations where id = $1`,
      [compared],
    );
    await aKpm(client, { village: `${BADUNG}012001`, name: "NI LUH PUTU RAHAYU", bank: "BNI" });
  });
});

const all = <T extends object>(query: string): Promise<T[]> =>
  asOwner(async (client) => (await client.query<T>(query)).rows);

test("S20: an injected statement writes nothing that somebody else, or the product itself, is said to have done", async () => {
  const before = await all(
    "select (select count(*) from case_events) as events, (select count(*) from meetings) as meetings",
  );
  for (const who of [colleague.id, bank.id, "null"]) {
    for (const statement of [
      `insert into case_events (case_id, actor_id, actor_name, verb, to_state) values (${caseId}, ${who}, 'x', 'note', 'open')`,
      `insert into intakes (kind, region_code, bank_code, file_name, stored_name, size_bytes, sha256, as_of, uploaded_by, uploaded_by_name)
       values ('dpm', '${BADUNG}', '', 'x', 'x', 1, 'x', '2026-11-20', ${who}, 'x')`,
    ])
      expect(await smuggled(badung, statement), statement).toMatch(/violates row-level security/);
  }
  const holder = await person("pfm", ["51"]);
  const meeting = `insert into meetings (title, starts_on, ends_on, region_codes, period_code, created_by, created_by_name)
    values ('x', '2026-11-20', '2026-11-20', '{51}', 'sembako-2026-10-3', ${badung.id}, 'x')`;
  expect(await smuggled(holder, meeting)).toMatch(/violates row-level security/);
  expect(
    await all("select (select count(*) from case_events) as events, (select count(*) from meetings) as meetings"),
  ).toEqual(before);
});

test("S20: nobody signs minutes for the other side or for a colleague, nor approves a file in their name", async () => {
  for (const [actor, change] of [
    [badung, `bank_by = ${bank.id}`],
    [badung, `bank_by = ${badung.id}`],
    [badung, `district_by = ${colleague.id}`],
    [bank, `district_by = ${badung.id}`],
    [bank, `district_by = ${bank.id}`],
  ] as const)
    expect(await smuggled(actor, `update minutes set ${change} returning 1`)).toMatch(/signed for somebody else/);
  const approve = `update intakes set approved_by = ${colleague.id} where id = ${intake} returning 1`;
  expect(await smuggled(badung, approve)).toMatch(/approved for somebody else/);
  expect(await smuggled(badung, `update minutes set district_by = ${badung.id} returning 1 as n`)).toEqual([{ n: 1 }]);
  expect(await smuggled(bank, "update minutes set district_by = null returning 1")).toMatch(/signed for somebody else/);
  const [signed] = await all<{ district: string; bank: string | null }>(
    "select district_by::text as district, bank_by as bank from minutes",
  );
  expect(signed).toEqual({ district: String(badung.id), bank: null });
});

test("S20: names of families are found by those alone who may read them", async () => {
  const find = "select count(*)::int as n from find_names('5103', 'RAHAYU')";
  const outside = [
    await person("dinsos-kabkota", [TABANAN]),
    await person("bank", [BADUNG], "BRI"),
    await person("camat", [`${BADUNG}09`]),
    await person("dukcapil", [BADUNG]),
    await person("presenter", ["51"]),
    await person("admin", [""]),
  ];
  for (const actor of outside) expect(await smuggled(actor, find), actor.name).toEqual([{ n: 0 }]);
  for (const actor of [badung, bank, await person("camat", [`${BADUNG}01`])])
    expect(await smuggled(actor, find), actor.name).toEqual([{ n: 1 }]);
});

test("S20: the name of a kept file leads nowhere but into the folder of files", async () => {
  for (const name of ["../pg18.secret", "/etc/hostname", "..", "a\\b", ".env"]) {
    const upload = `insert into uploads (uploaded_by, fingerprint, file_name, size_bytes, stored_name)
      values (${badung.id}, 'x', 'x', 1, '${name}')`;
    expect(await smuggled(badung, upload), name).toMatch(/violates check constraint/);
    const file = `insert into intakes (kind, region_code, bank_code, file_name, stored_name, size_bytes, sha256, as_of, uploaded_by, uploaded_by_name)
      values ('dpm', '${BADUNG}', '', 'x', '${name}', 1, 'x', '2026-11-20', ${badung.id}, 'x')`;
    expect(await smuggled(badung, file), name).toMatch(/violates check constraint/);
  }
});
