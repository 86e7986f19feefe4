import { beforeAll, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { typeTabs } from "@/lib/cases/list/present/list";
import { listCases } from "@/lib/cases/list/queries/list-cases";
import { getTriage } from "@/lib/cases/list/queries/triage";
import { CASE_OWNER_CODES } from "@/lib/cases/rules/party";
import { useDatabase } from "@/tests/support/database";
import { AS_OF, BADUNG, family, follow, openPeriod, person, readFile, TABANAN } from "./village";

useDatabase();
let operator: UserActor;
let neighbour: UserActor;

beforeAll(async () => {
  const period = await openPeriod();
  operator = await person("dinsos-kabkota", [BADUNG]);
  neighbour = await person("dinsos-kabkota", [TABANAN]);
  for (const status of ["saldo-nol", "saldo-nol", "gagal-ewallet", "kks-tidak-terdistribusi"])
    await family(period, { kpm: {}, disbursement: { status, balance_rp: 0 } });
  await follow(period, await readFile());
});

async function tabsOf(actor: UserActor, query: Record<string, string>) {
  const filter = parseCaseFilter(query);
  const triage = await getTriage(actor, { filter, today: AS_OF, listed: true });
  return typeTabs(filter, triage.types);
}

test("a neighbour's tabs count nothing of Badung", async () => {
  expect((await tabsOf(neighbour, { owner: "bank" })).map(({ count }) => count)).toEqual(["0"]);
});

test("every tab says how many cases its address lists, whatever else is chosen", async () => {
  const queries: Record<string, string>[] = [
    {},
    { overdue: "1" },
    { mine: "1" },
    ...CASE_OWNER_CODES.map((owner) => ({ owner })),
  ];
  let compared = 0;
  for (const query of queries)
    for (const tab of await tabsOf(operator, query)) {
      const address = Object.fromEntries(new URLSearchParams(tab.href.split("?")[1] ?? ""));
      const { rows } = await listCases(operator, parseCaseFilter(address), AS_OF);
      expect(`${tab.label} ${tab.count}`, tab.href).toBe(`${tab.label} ${rows.length}`);
      compared += rows.length;
    }
  expect(compared).toBeGreaterThan(4);
});
