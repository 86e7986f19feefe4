import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { applyIntake } from "@/lib/intake/apply/commands/apply-intake";
import { claimIntake } from "@/lib/intake/apply/commands/claim";
import { approveIntake, cancelIntake } from "@/lib/intake/apply/commands/decide";
import { Cancelled } from "@/lib/intake/apply/commands/heartbeat";
import { tidyStaging, workOnce } from "@/lib/intake/jobs";
import { keepPlan, planIntake } from "@/lib/intake/plan/commands/plan-intake";
import { aKpm, asOwner, periodId, tester, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { outcomeOf, planned, scalar, send, sendFile, takeIn, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const nik = (n: number) => `995103410170${String(8000 + n)}`;
const badung = userOf("dinsos-kabkota", ["5103"], null, 7n);
let period: number;

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});

beforeEach(async () => {
  await asOwner(async (client) => {
    await client.query(
      "truncate kpm, cards, disbursements, cases, case_events, realisations, case_counts, period_locks, approval_rules, intakes cascade",
    );
    for (let n = 1; n <= 3; n++) await aKpm(client, { village: "5103012001", nik: nik(n) });
  });
});

const report = (...families: number[]) => ({
  kind: "bank-report" as const,
  period,
  text: `NIK;NOMINAL TOPUP;NOMINAL TRANSAKSI;SALDO\n${families.map((n) => `${nik(n)};600000;${n}000;0\n`).join("")}`,
});
const seen = (added: number, changed = 0, refused = 0) => ({ added, changed, refused });
const rowsNow = () => scalar("select count(*) from disbursements");
const run = (sql: string, ...values: unknown[]) => asOwner((client) => client.query(sql, values));
const stagedTables = (id: string) =>
  scalar("select count(*) from pg_tables where schemaname = 'staging' and tablename ^@ $1", [`i${id}_`]);

describe("E11 a file is tried before it is applied", () => {
  test("the plan counts every row and changes nothing", async () => {
    const id = await sendFile(report(1, 2, 9));
    expect(await planned(id)).toMatchObject({ state: "planned", read: 3, figures: [2, 0, 0, 1] });
    expect(await rowsNow()).toBe("0");
    expect(await scalar("select count(*) from intake_remarks where intake_id = $1", [id])).toBe("1");
  });

  test("a neighbour, a presenter and a bank that did not send it find no file to apply", async () => {
    const id = BigInt(await sendFile(report(1)));
    await planned(String(id));
    for (const actor of [
      userOf("dinsos-kabkota", ["5102"]),
      userOf("presenter", ["51"]),
      userOf("bank", ["51"], "BRI"),
      userOf("pfm", ["51"]),
    ]) {
      await expect(approveIntake(actor, id, seen(1)), actor.role).rejects.toMatchObject({ reason: "not-found" });
      await expect(cancelIntake(actor, id), actor.role).rejects.toMatchObject({ reason: "not-found" });
    }
  });

  test("is applied as it was seen, once", async () => {
    const id = await sendFile(report(1, 2));
    await planned(id);
    await approveIntake(badung, BigInt(id), seen(2));
    await expect(approveIntake(badung, BigInt(id), seen(2))).rejects.toMatchObject({ reason: "conflict" });
    expect(await planned(id)).toMatchObject({ state: "done", figures: [2, 0, 0, 0] });
    expect(await rowsNow()).toBe("2");
    expect(await stagedTables(id)).toBe("0");
    expect(await scalar("select approved_by || ' ' || approved_by_name from intakes where id = $1", [id])).toBe(
      "7 Uji dinsos-kabkota",
    );
  });

  test("by two people at once is applied once; the other is told", async () => {
    const id = await sendFile(report(1, 2));
    await planned(id);
    const colleague = userOf("dinsos-kabkota", ["5103"], null, 8n);
    const both = await Promise.allSettled(
      [badung, colleague].map((actor) => approveIntake(actor, BigInt(id), seen(2))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { reason: "conflict" } });
    expect(await planned(id)).toMatchObject({ state: "done", figures: [2, 0, 0, 0] });
    expect(
      await scalar("select count(*) from audit_entries where action = 'intake.done' and subject = $1", [
        `intake ${id}`,
      ]),
    ).toBe("1");
  });

  test("cannot be approved by figures that the screen no longer shows", async () => {
    const id = await sendFile(report(1, 2));
    await planned(id);
    await expect(approveIntake(badung, BigInt(id), seen(1))).rejects.toThrow(/Angkanya berubah/);
    expect((await outcomeOf(id)).state).toBe("planned");
  });

  test("needs a second person where the kab/kota says so", async () => {
    await run("insert into approval_rules values ('5103', true, 'Uji')");
    const id = await sendFile(report(1));
    await run("update intakes set uploaded_by = 7 where id = $1", id);
    await planned(id);
    await expect(approveIntake(badung, BigInt(id), seen(1))).rejects.toThrow(/dua orang/);
    await approveIntake(userOf("dinsos-kabkota", ["5103"], null, 8n), BigInt(id), seen(1));
    expect((await planned(id)).state).toBe("done");
  });
});

describe("between the plan and its approval", () => {
  test("another file that changes the figures sends it back to be looked at again", async () => {
    const id = await sendFile(report(1, 2));
    await planned(id);
    const other = await sendFile(report(2));
    await planned(other);
    await approveIntake(badung, BigInt(other), seen(1));
    await approveIntake(badung, BigInt(id), seen(2));
    await planned(id);
    const again = await outcomeOf(id);
    expect([again.state, (await outcomeOf(other)).state].sort()).toEqual(["done", "planned"]);
    const waiting = again.state === "planned" ? id : other;
    expect((await outcomeOf(waiting)).message).toMatch(/Data berubah/);
    expect(await takeIn(waiting)).toMatchObject({ state: "done" });
    expect(await rowsNow()).toBe("2");
  });

  test("another file that leaves the figures alone does not hold it up", async () => {
    const id = await sendFile(report(1));
    await planned(id);
    await run(
      "insert into intakes (kind, state, region_code, file_name, stored_name, size_bytes, sha256, as_of, uploaded_by_name, finished_at) values ('dpm', 'done', '5103', 'x', '', 0, 'x', '2026-11-20', 'Uji', now())",
    );
    await approveIntake(badung, BigInt(id), seen(1));
    expect((await planned(id)).state).toBe("done");
  });

  test("F2 a server that crashed and emptied the staging tables costs a second reading, no row", async () => {
    const id = await sendFile(report(1, 2));
    await planned(id);
    await run(`truncate staging.i${id}_rows, staging.i${id}_resolved, staging.i${id}_remarks`);
    await approveIntake(badung, BigInt(id), seen(2));
    expect(await planned(id)).toMatchObject({ state: "done", figures: [2, 0, 0, 0] });
    expect(await rowsNow()).toBe("2");
  });

  test("F12 a period that was locked is left alone, with the way forward", async () => {
    const id = await sendFile(report(1));
    await planned(id);
    await run("insert into period_locks values ($1, '5103', '', now(), 'Uji')", period);
    await approveIntake(badung, BigInt(id), seen(1));
    const outcome = await planned(id);
    expect(outcome).toMatchObject({ state: "refused" });
    expect(outcome.message).toMatch(/dikunci .* membuka kuncinya/);
    expect(await rowsNow()).toBe("0");
    expect((await send(report(1, 2))).state).toBe("refused");
    await run("update period_locks set regency_code = '5102'");
    expect((await send(report(1, 2, 3))).state).toBe("done");
  });
});

describe("E13 a file can be cancelled", () => {
  test("in the last moment of its plan, which is then not kept", async () => {
    const id = await sendFile(report(1));
    const claimed = await asOwner(claimIntake);
    if (!claimed) throw new Error("nothing waits");
    const plan = await planIntake(tester, claimed, { stage: "", rows: 0 });
    await cancelIntake(badung, BigInt(id));
    await expect(keepPlan(tester, claimed, plan, "")).rejects.toBeInstanceOf(Cancelled);
    expect((await outcomeOf(id)).state).toBe("working");
  });

  test("while it waits, before and after its plan, and leaves nothing", async () => {
    const early = await sendFile(report(1));
    await cancelIntake(badung, BigInt(early));
    expect(await planned(early)).toMatchObject({ state: "cancelled", read: 0 });
    const id = await sendFile(report(1));
    await planned(id);
    await cancelIntake(badung, BigInt(id));
    await tidyStaging(tester);
    expect([(await outcomeOf(id)).state, await stagedTables(id), await rowsNow()]).toEqual(["cancelled", "0", "0"]);
    await expect(cancelIntake(badung, BigInt(id))).rejects.toMatchObject({ reason: "conflict" });
  });

  test("and can be sent again afterwards", async () => {
    const id = await sendFile(report(1));
    await cancelIntake(badung, BigInt(id));
    await run("update intakes set state = 'received', cancel_asked = false where id = $1", id);
    expect((await takeIn(id)).state).toBe("done");
    await expect(cancelIntake(badung, BigInt(id))).rejects.toThrow(/sudah selesai/);
  });

  test("while it is being applied: everything is rolled back", async () => {
    const id = await sendFile(report(1, 2));
    const claimed = await asOwner(claimIntake);
    if (!claimed) throw new Error("nothing to claim");
    const plan = await planIntake(tester, claimed, { stage: "", rows: 0 });
    await cancelIntake(badung, BigInt(id));
    expect((await outcomeOf(id)).state).toBe("working");
    await expect(applyIntake(tester, claimed, plan, { stage: "", rows: 0 })).rejects.toBeInstanceOf(Cancelled);
    expect(await rowsNow()).toBe("0");
    await expect(
      planIntake(tester, claimed, { stage: "", rows: 0, cancelled: true }),
      "and while it is being read",
    ).rejects.toBeInstanceOf(Cancelled);
    expect(await workOnce(tester)).toBe(false);
  });
});
