import { beforeAll, expect, test } from "vitest";
import { revealIdentity } from "@/lib/kpm/commands/reveal-identity";
import { ownerPool } from "@/lib/platform/database/db";
import { BADUNG, family, openPeriod, person, TABANAN } from "@/tests/database/cases/village";
import { useDatabase } from "@/tests/support/database";

useDatabase();
let kpmId = 0n;
beforeAll(async () => {
  kpmId = BigInt(await family(await openPeriod()));
});
const ask = { purpose: "lapangan" as const, reason: "kunjungan hari ini" };
const A_DAY = 100;
const entriesOf = async (actor: { id: bigint }) =>
  (
    await ownerPool().query(
      "select detail, subject from audit_entries where actor_id = $1 and action = 'kpm.identity-revealed'",
      [actor.id],
    )
  ).rows;

test("a neighbour, a bank, the directorate, a presenter and an administrator do not open a number", async () => {
  for (const actor of [
    await person("dinsos-kabkota", [TABANAN]),
    await person("bank", [""], "BRI"),
    await person("pfm", [""]),
    await person("presenter", [""]),
    await person("admin", [""]),
  ]) {
    await expect(revealIdentity(actor, { kpmId, ...ask })).rejects.toThrow("tidak ditemukan");
    expect(await entriesOf(actor)).toEqual([]);
  }
});

test("the operator of the place opens it, and the audit log keeps who, whose and why, but not the number", async () => {
  const operator = await person("dinsos-kabkota", [BADUNG]);
  const { nik } = await revealIdentity(operator, { kpmId, ...ask });
  expect(nik).toMatch(/^99\d{14}$/);
  expect(await entriesOf(operator)).toEqual([{ subject: `kpm ${kpmId}`, detail: { ...ask, numbers: 1 } }]);
});

test("S17: the hundredth number of a day opens, the next does not, even when asked at the same moment", async () => {
  const operator = await person("dinsos-kabkota", [BADUNG]);
  const asked = await Promise.allSettled(
    Array.from({ length: A_DAY + 4 }, () => revealIdentity(operator, { kpmId, ...ask })),
  );
  expect(asked.filter((answer) => answer.status === "fulfilled")).toHaveLength(A_DAY);
  expect(await entriesOf(operator)).toHaveLength(A_DAY);
  await ownerPool().query("update reveal_days set on_date = on_date - 1 where user_id = $1", [operator.id]);
  await expect(revealIdentity(operator, { kpmId, ...ask })).resolves.toMatchObject({ nik: expect.any(String) });
});
