import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { changeApprovalRule } from "@/lib/intake/apply/commands/approval-rule";
import { approveIntake } from "@/lib/intake/apply/commands/decide";
import { markSeen } from "@/lib/intake/apply/commands/seen";
import { listApprovalRules } from "@/lib/intake/apply/queries/approval-rules";
import { findWaiting } from "@/lib/intake/apply/queries/waiting";
import { aKpm, asOwner, periodId, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { planned, scalar, sendFile, takeIn, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const NIK = "9951034101708001";
const badung = userOf("dinsos-kabkota", ["5103"], null, 7n);
const colleague = userOf("dinsos-kabkota", ["5103"], null, 8n);
const bali = userOf("dinsos-provinsi", ["51"], null, 9n);
let period: number;

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});
beforeEach(async () => {
  await asOwner(async (client) => {
    await client.query(
      "truncate kpm, cards, disbursements, cases, case_events, realisations, case_counts, intakes, approval_rules cascade",
    );
    await aKpm(client, { village: "5103012001", nik: NIK });
  });
});

/** A bank report that the operator of Badung sent. */
async function sent(spent = 0): Promise<string> {
  const id = await sendFile({
    kind: "bank-report",
    period,
    text: `NIK;NOMINAL TOPUP;NOMINAL TRANSAKSI\n${NIK};600000;${spent}\n`,
  });
  await asOwner((client) => client.query("update intakes set uploaded_by = 7 where id = $1", [id]));
  return id;
}
const waiting = async (actor = badung) => (await findWaiting(actor)).files.map(({ id, state }) => `${id} ${state}`);

describe("E12 a file that ended while nobody looked", () => {
  test("waits for whoever sent it and nobody else, until they saw it", async () => {
    const id = await sent();
    expect(await waiting(), "still read").toEqual([]);
    await takeIn(id);
    expect(await waiting()).toEqual([`${id} done`]);
    for (const actor of [
      colleague,
      bali,
      userOf("dinsos-kabkota", ["5102"], null, 7n),
      userOf("presenter", ["51"], null, 7n),
    ])
      expect(await waiting(actor), actor.role).toEqual([]);
    expect(await markSeen(colleague, BigInt(id))).toBe(0);
    expect(await markSeen(badung, BigInt(id))).toBe(1);
    expect(await waiting()).toEqual([]);
  });

  test("waits on with its plan: what needs a decision is not seen away", async () => {
    const id = await sent();
    await planned(id);
    expect(await waiting()).toEqual([`${id} planned`]);
    expect(await markSeen(badung, null)).toBe(0);
    expect(await findWaiting(badung)).toMatchObject({ count: 1 });
  });

  test("is counted also beyond those that are named", async () => {
    for (let n = 0; n < 7; n++) await takeIn(await sent(n));
    expect((await findWaiting(badung)).count).toBe(7);
    expect((await findWaiting(badung)).files).toHaveLength(5);
    expect(await markSeen(badung, null)).toBe(7);
    expect((await findWaiting(badung)).count).toBe(0);
  });
});

describe("E11 where a kab/kota asks for two people", () => {
  test("only an administrator or the province says so, inside their own region", async () => {
    for (const actor of [badung, userOf("bank", ["5103"], "BNI"), userOf("pfm", ["51"])])
      await expect(changeApprovalRule(actor, { region: "5103", twoPeople: true }), actor.role).rejects.toMatchObject({
        reason: "not-found",
      });
    await expect(changeApprovalRule(bali, { region: "5202", twoPeople: true })).rejects.toMatchObject({
      reason: "not-found",
    });
    await expect(changeApprovalRule(bali, { region: "5199", twoPeople: true })).rejects.toMatchObject({
      reason: "not-found",
    });
    await changeApprovalRule(bali, { region: "5103", twoPeople: true });
    await changeApprovalRule(userOf("admin", [""]), { region: "5202", twoPeople: true });
    const rules = await listApprovalRules(bali);
    expect(rules).toHaveLength(9);
    expect(rules.filter(({ twoPeople }) => twoPeople).map(({ code }) => code)).toEqual(["5103"]);
    await expect(listApprovalRules(badung)).rejects.toMatchObject({ reason: "not-found" });
    expect(await scalar("select count(*) from audit_entries where action = 'intake.approval-rule-changed'")).toBe("2");
  });

  test("a plan waits for the others too, and the rule can be lifted again", async () => {
    await changeApprovalRule(bali, { region: "5103", twoPeople: true });
    const id = await sent();
    await planned(id);
    expect(await waiting(colleague)).toEqual([`${id} planned`]);
    await expect(approveIntake(badung, BigInt(id), { added: 1, changed: 0, refused: 0 })).rejects.toThrow(/dua orang/);
    await changeApprovalRule(bali, { region: "5103", twoPeople: false });
    expect(await waiting(colleague)).toEqual([]);
    await approveIntake(badung, BigInt(id), { added: 1, changed: 0, refused: 0 });
  });
});
