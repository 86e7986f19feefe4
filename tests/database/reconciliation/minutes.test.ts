import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { reconcile } from "@/lib/reconciliation/commands/reconcile";
import { signMinutes, unlockPeriod } from "@/lib/reconciliation/commands/sign";
import { listMinutes } from "@/lib/reconciliation/queries/minutes";
import { aDisbursement, aReconciliation, asOwner, periodId, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { scalar } from "@/tests/support/intake";

useDatabase();

const dinsos = userOf("dinsos-kabkota", ["5103"], null, 11n);
const bank = userOf("bank", ["51"], "BNI", 12n);
const province = userOf("dinsos-provinsi", ["51"], null, 13n);
let period: number;
let id: bigint;

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});

beforeEach(async () => {
  id = await asOwner(async (client) => {
    await client.query("truncate minutes, period_locks, reconciliations cascade");
    return aReconciliation(client, { period, regency: "5103", bank: "BNI" });
  });
});

const run = (sql: string) => asOwner((client) => client.query(sql));
const seen = async () => ({ id, hash: (await scalar("select content_hash from reconciliations")) ?? "" });
const locks = () => scalar("select string_agg(regency_code || bank_code, ',') from period_locks");

describe("minutes are signed by two people of two parties", () => {
  test("and by nobody of the neighbour, another bank, the province or a presenter", async () => {
    const input = await seen();
    for (const actor of [
      userOf("dinsos-kabkota", ["5102"]),
      userOf("bank", ["51"], "BRI"),
      province,
      userOf("presenter", ["51"]),
      userOf("admin", [""]),
    ])
      await expect(signMinutes(actor, input), actor.role).rejects.toMatchObject({ reason: "not-found" });
    expect(await scalar("select count(*) from minutes")).toBe("0");
  });

  test("the second signature locks the period of this bank, the first does not", async () => {
    const input = await seen();
    expect(await signMinutes(dinsos, input)).toEqual({ locked: false });
    expect(await locks()).toBe(null);
    await expect(signMinutes(userOf("dinsos-kabkota", ["5103"], null, 14n), input)).rejects.toThrow(
      /sudah ditandatangani/,
    );
    expect(await signMinutes(bank, input)).toEqual({ locked: true });
    expect(await locks()).toBe("5103BNI");
    await expect(signMinutes(bank, input)).rejects.toMatchObject({ reason: "conflict" });
  });

  test("one person in both parties cannot, whatever the role says", async () => {
    const input = await seen();
    await signMinutes(dinsos, input);
    await expect(signMinutes(userOf("bank", ["51"], "BNI", 11n), input)).rejects.toThrow();
    expect(await locks()).toBe(null);
  });

  test("numbers that were computed again are not signed unseen, and void the signature that was there", async () => {
    const input = await seen();
    await signMinutes(dinsos, input);
    await run(
      `update reconciliations set computed_at = computed_at + interval '1 second', totals = jsonb_set(totals, '{ordered,kpm}', '7')`,
    );
    await expect(signMinutes(bank, input)).rejects.toThrow(/dihitung ulang/);
    expect(await signMinutes(bank, await seen())).toEqual({ locked: false });
    const rows = await listMinutes(dinsos, id);
    expect(
      rows.map(({ current, districtName, bankName, voidedReason }) => [current, districtName, bankName, voidedReason]),
    ).toEqual([
      [true, null, "Uji bank", null],
      [false, "Uji dinsos-kabkota", null, "Angka dihitung ulang"],
    ]);
  });
});

describe("numbers that may not be signed", () => {
  const file = (state: string) =>
    run(`insert into intakes (kind, state, region_code, period_id, file_name, stored_name, size_bytes, sha256, as_of, uploaded_by_name,
           approved_at, finished_at)
         select 'bank-report', '${state}', '5103', ${period}, 'b', '', 0, gen_random_uuid()::text, '2026-11-20', 'Uji', now(), now()`);
  const compared = (when: string) =>
    run(
      `insert into reconciliation_runs values (${period}, '5103', ${when}) on conflict (period_id, regency_code) do update set at = excluded.at`,
    );
  beforeEach(() => run("truncate intakes, reconciliation_runs cascade"));

  test.each(["approved", "undoing", "working", "done", "undone"])(
    "are those behind a file that is %s",
    async (state) => {
      await file(state);
      for (const actor of [dinsos, bank])
        await expect(signMinutes(actor, await seen())).rejects.toThrow(/belum ikut dihitung/);
      expect(await scalar("select count(*) from minutes")).toBe("0");
    },
  );

  test("but not those behind a file that waits, was refused, or has been compared", async () => {
    for (const state of ["received", "planned", "refused", "cancelled", "failed", "done"]) await file(state);
    await compared("now()");
    expect(await signMinutes(dinsos, await seen())).toEqual({ locked: false });
  });
});

describe("comparing again", () => {
  const again = () => asOwner((client) => reconcile(client, { periodId: period, prefix: "5103", intakeId: "1" }));
  const reported = (bankCode: string) =>
    asOwner(async (client) => {
      const kpm = await aDisbursement(client, {
        period,
        village: "5103012001",
        bank: bankCode,
        ordered: 1,
        credited: 1,
      });
      await client.query("update disbursements set bank_intake_id = 1 where kpm_id = $1", [kpm]);
    });
  beforeEach(async () => {
    await run("truncate kpm, disbursements, cases, reconciliations, intakes cascade");
    await reported("BNI");
    await again();
    id = BigInt((await scalar("select id from reconciliations")) ?? 0);
  });

  test("with the same numbers keeps a signature, with others voids it and says so", async () => {
    await signMinutes(dinsos, await seen());
    await again();
    expect(await listMinutes(bank, id)).toMatchObject([{ current: true, voidedAt: null }]);
    await reported("BNI");
    await again();
    expect(await listMinutes(bank, id)).toMatchObject([{ current: false, voidedReason: "Angka dihitung ulang" }]);
  });

  test("leaves the totals that both signed, and compares the other bank of the kab/kota", async () => {
    await signMinutes(dinsos, await seen());
    await signMinutes(bank, await seen());
    await run("update disbursements set credited_rp = 2");
    await reported("BRI");
    await again();
    expect(
      await scalar("select string_agg(bank_code || ' ' || credited_rp, ', ' order by bank_code) from reconciliations"),
    ).toBe("BNI 1, BRI 1");
    expect(await listMinutes(bank, id)).toMatchObject([{ current: true, lockedAt: expect.any(Date) }]);
  });
});

test("each signature is kept in the audit log with the number that its content makes", async () => {
  await signMinutes(dinsos, await seen());
  const [row] = await listMinutes(dinsos, id);
  expect(row?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await scalar("select detail->>'content' from audit_entries order by id desc limit 1")).toBe(row?.hash ?? "");
  for (const change of ["totals = jsonb_set(totals, '{ordered,kpm}', '1')", "content = content || ' '"])
    await expect(run(`update minutes set ${change}`)).rejects.toThrow(/check constraint/);
});

describe("a locked period", () => {
  beforeEach(async () => {
    const input = await seen();
    await signMinutes(dinsos, input);
    await signMinutes(bank, input);
  });

  test("is opened by the province with a reason that stays, and not by whoever signed", async () => {
    const reason = "Bank mengirim laporan susulan.";
    for (const actor of [dinsos, bank, userOf("dinsos-provinsi", ["52"])])
      await expect(unlockPeriod(actor, { id, reason }), actor.role).rejects.toMatchObject({ reason: "not-found" });
    expect(await locks()).toBe("5103BNI");
    await unlockPeriod(province, { id, reason });
    expect(await locks()).toBe(null);
    expect((await listMinutes(dinsos, id))[0]).toMatchObject({
      current: false,
      voidedReason: reason,
      bankName: "Uji bank",
    });
    await expect(unlockPeriod(province, { id, reason })).rejects.toMatchObject({ reason: "conflict" });
    expect(await scalar("select detail->>'reason' from audit_entries where action = 'minutes.unlocked'")).toBe(reason);
  });
});
