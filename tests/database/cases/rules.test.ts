import { beforeAll, describe, expect, test } from "vitest";
import { workCases } from "@/lib/cases/bulk/commands/work-cases";
import { reopenCase } from "@/lib/cases/commands/work-case";
import type { CaseTypeCode } from "@/lib/cases/rules/catalogue";
import { applyRuleOnce } from "@/lib/cases/settings/commands/apply-rule";
import { dropHoliday, keepHoliday } from "@/lib/cases/settings/commands/keep-holiday";
import { keepRule } from "@/lib/cases/settings/commands/keep-rule";
import { listCaseRules, listRuleChanges } from "@/lib/cases/settings/queries/case-rules";
import { listHolidays } from "@/lib/cases/settings/queries/holidays";
import { ownerPool } from "@/lib/platform/database/db";
import { useDatabase } from "@/tests/support/database";
import { casesOf, eventsOf, family, follow, openPeriod, person, readFile, worker } from "./village";

useDatabase();
let period = 0;
let admin: Awaited<ReturnType<typeof person>>;
beforeAll(async () => {
  period = await openPeriod();
  admin = await person("admin", [""]);
});

const LETTER = "Surat PFM 12/2031, hasil rapat koordinasi";
const change = async (
  type: CaseTypeCode,
  to: { owner: "bank" | "dinsos"; days: number; unit: "calendar" | "working" },
  toLive = false,
) => {
  const now = (await listCaseRules(admin)).find((rule) => rule.type === type);
  return keepRule(admin, { type, changeId: now?.changeId ?? null, ...to, reason: LETTER, toLive });
};
const zero = () => family(period, { disbursement: { status: "saldo-nol", balance_rp: 0 } });
const applied = async () => {
  while (await applyRuleOnce(worker));
};

describe("who may change the rules", () => {
  test.each(["dinsos-provinsi", "pfm", "bank"] as const)("%s may not", async (role) => {
    const other = await person(role, ["51"], role === "bank" ? "BRI" : null);
    const rule = {
      type: "SALDO_NOL",
      changeId: null,
      owner: "bank",
      days: 5,
      unit: "working",
      reason: LETTER,
      toLive: false,
    } as const;
    await expect(keepRule(other, rule)).rejects.toMatchObject({ reason: "forbidden" });
    const day = { onDate: "2031-05-05", name: "Libur", kind: "national", source: "SKB" } as const;
    await expect(keepHoliday(other, day)).rejects.toMatchObject({ reason: "forbidden" });
    await expect(dropHoliday(other, { onDate: "2026-12-25" })).rejects.toMatchObject({ reason: "forbidden" });
  });
});

describe("C7: a rule sent again", () => {
  const to = { owner: "dinsos", days: 6, unit: "working" } as const;
  const rule = { type: "MENOLAK", changeId: null, ...to, reason: LETTER, toLive: false } as const;
  const kept = async () => (await listRuleChanges(admin)).filter(({ type }) => type === rule.type).length;

  test("by the same person with the same content is one change, and nobody is blamed for it", async () => {
    expect(await keepRule(admin, rule)).toEqual({ toLive: false });
    expect(await keepRule(admin, rule)).toEqual({ toLive: false });
    expect(await kept()).toBe(1);
  });

  test("with another content, or by somebody else, is told whose change stands", async () => {
    const again = keepRule(admin, { ...rule, days: 7 });
    await expect(again).rejects.toMatchObject({ reason: "conflict", message: expect.stringContaining("Anda sendiri") });
    const colleague = await person("admin", [""]);
    const theirs = keepRule(colleague, rule);
    await expect(theirs).rejects.toMatchObject({ reason: "conflict", message: expect.stringContaining(admin.name) });
    expect(await kept()).toBe(1);
  });

  test("after another change between, is told and not done", async () => {
    await change("MENOLAK", { owner: "bank", days: 8, unit: "working" });
    await change("MENOLAK", { owner: "dinsos", days: 6, unit: "working" });
    await expect(keepRule(admin, rule)).rejects.toMatchObject({ reason: "conflict" });
    expect(await kept()).toBe(3);
  });
});

describe("a changed rule", () => {
  test("counts for cases opened afterwards and leaves those that live", async () => {
    const before = await zero();
    await follow(period, await readFile());
    await change("SALDO_NOL", { owner: "dinsos", days: 5, unit: "working" });
    const after = await zero();
    await follow(period, await readFile());
    expect(await casesOf(period, before)).toMatchObject([{ due: "2031-04-30", owner: "bank" }]);
    // 31 March 2031 is a Monday.
    expect(await casesOf(period, after)).toMatchObject([{ due: "2031-04-07", owner: "dinsos" }]);
  });

  test("reaches live cases when the administrator wants it, and says so in their history; others stay", async () => {
    const other = await family(period, { disbursement: { status: "gagal-topup" } });
    const here = await family(period, { disbursement: { status: "gagal-rekening" } });
    const taken = await family(period, { disbursement: { status: "gagal-rekening" } });
    await follow(period, await readFile());
    await ownerPool().query(
      "update cases set state = 'taken', assignee_id = 1, assignee_name = 'Uji' where kpm_id = $1",
      [taken],
    );
    await change("GAGAL_REKENING", { owner: "dinsos", days: 3, unit: "calendar" }, true);
    await applied();
    expect(await casesOf(period, here)).toMatchObject([{ due: "2031-04-03", owner: "dinsos" }]);
    expect(await casesOf(period, taken), "somebody works on it: only its deadline moves").toMatchObject([
      { due: "2031-04-03", owner: "bank" },
    ]);
    expect(await casesOf(period, other)).toMatchObject([{ due: "2031-04-30", owner: "bank" }]);
    const [found] = await casesOf(period, here);
    expect((await eventsOf(found?.id ?? "")).at(-1)).toMatchObject({
      verb: "rule",
      note: `Tenggat 30-04-2031 menjadi 03-04-2031; penyelesai ikut berganti. Aturan diubah ${admin.name}: ${LETTER}`,
    });
    expect((await listRuleChanges(admin))[0]).toMatchObject({ toLive: true, appliedCases: 2 });
    expect(await applyRuleOnce(worker)).toBe(false);
  });

  test("is kept with who, when, from what, to what and why; nobody can rewrite it", async () => {
    await change("GANDA", { owner: "bank", days: 10, unit: "working" });
    const [newest] = await listRuleChanges(admin);
    expect(newest).toMatchObject({
      type: "GANDA",
      byName: admin.name,
      ownerFrom: "dinsos",
      ownerTo: "bank",
      daysFrom: 14,
      daysTo: 10,
      unitFrom: "calendar",
      unitTo: "working",
      reason: LETTER,
      toLive: false,
      appliedAt: null,
    });
    const { rows } = await ownerPool().query(
      "select has_table_privilege('salur_web', 'case_rule_changes', 'update, delete') as may, has_any_column_privilege('salur_web', 'case_rule_changes', 'update') as column",
    );
    expect(rows[0]).toEqual({ may: false, column: false });
  });

  test("that somebody else changed meanwhile is refused, and so is one that changes nothing", async () => {
    await change("DIKEMBALIKAN", { owner: "dinsos", days: 20, unit: "calendar" });
    const stale = {
      type: "DIKEMBALIKAN",
      changeId: null,
      owner: "bank",
      days: 5,
      unit: "working",
      reason: LETTER,
      toLive: false,
    } as const;
    await expect(keepRule(admin, stale)).rejects.toMatchObject({ reason: "conflict" });
    await expect(change("DIKEMBALIKAN", { owner: "dinsos", days: 20, unit: "calendar" })).rejects.toMatchObject({
      reason: "refused",
    });
  });
});

describe("a case that a person opens again", () => {
  test("runs anew from today and is no longer risen, alone or one of many", async () => {
    const dinsos = await person("dinsos-kabkota", ["5103"]);
    const families = [await zero(), await zero()];
    await follow(period, await readFile());
    const ids = await Promise.all(families.map(async (kpm) => BigInt((await casesOf(period, kpm))[0]?.id ?? 0)));
    await ownerPool().query(
      `update cases set state = 'closed', closed_reason = 'selesai', closed_at = now(), due_on = '2025-01-01', escalation = 2
       where id = any($1)`,
      [ids],
    );
    const [alone = 0n, ...many] = ids;
    await reopenCase(dinsos, { caseId: alone, version: 1, note: "Belum selesai.", reason: null });
    await workCases(dinsos, { verb: "reopen", chosen: { ids: many }, request: "buka-lagi", note: "Belum selesai." });
    const { rows } = await ownerPool().query(
      `select state, escalation, due_on = due_after(due_from, 5, 'working') and due_from >= current_date as anew from cases
       where id = any($1)`,
      [ids],
    );
    expect(rows).toEqual([1, 2].map(() => ({ state: "taken", escalation: 0, anew: true })));
  });
});

describe("a holiday", () => {
  test("moves a deadline in working days and none in calendar days; taken away, the day works again", async () => {
    const due = async (unit: string) =>
      (await ownerPool().query<{ due: string }>("select due_after('2031-05-01', 1, $1)::text as due", [unit])).rows[0]
        ?.due;
    expect(await due("working")).toBe("2031-05-02");
    await keepHoliday(admin, { onDate: "2031-05-02", name: "Libur uji", kind: "national", source: "SKB 1/2031" });
    expect([await due("working"), await due("calendar")]).toEqual(["2031-05-05", "2031-05-02"]);
    await dropHoliday(admin, { onDate: "2031-05-02" });
    expect(await due("working")).toBe("2031-05-02");
    await expect(dropHoliday(admin, { onDate: "2031-05-02" })).rejects.toMatchObject({ reason: "not-found" });
  });

  test("that was an estimate is none after an administrator entered it", async () => {
    const of = async () => (await listHolidays(admin)).find(({ onDate }) => onDate === "2027-03-10");
    expect(await of()).toMatchObject({ estimated: true });
    await keepHoliday(admin, {
      onDate: "2027-03-10",
      name: "Idulfitri 1448 Hijriah",
      kind: "national",
      source: "SKB 2027",
    });
    expect(await of()).toMatchObject({ estimated: false, source: "SKB 2027" });
  });
});
