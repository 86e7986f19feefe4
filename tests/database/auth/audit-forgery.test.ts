import { expect, test } from "vitest";
import { within } from "@/lib/auth/scope";
import { recordAudit } from "@/lib/platform/database/audit";
import { prisma } from "@/lib/platform/database/db";
import { BADUNG, person, TABANAN } from "@/tests/database/cases/village";
import { asOwner } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { nested, smuggled } from "@/tests/support/injection";

useDatabase();

const entriesOf = (action: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ who: string; name: string }>(
      "select actor_id::text as who, actor_name as name from audit_entries where action = $1",
      [action],
    );
    return rows;
  });

test("S20: an injected statement writes no audit entry in a neighbour's name", async () => {
  const [badung, tabanan] = [await person("dinsos-kabkota", [BADUNG]), await person("dinsos-kabkota", [TABANAN])];
  for (const statement of nested(`record_audit(${tabanan.id}, '${tabanan.name}', 'forged', 'masalah 1', '', '{}')`))
    expect(await smuggled(badung, statement)).toMatch(/permission denied for function record_audit/);
  for (const statement of [
    `insert into audit_entries (actor_id, actor_name, action, subject, previous_hash, hash) values (${tabanan.id}, '', 'forged', '', '', '')`,
    "update audit_entries set actor_id = 1",
    "delete from audit_entries",
  ])
    expect(await smuggled(badung, statement)).toMatch(/permission denied for table audit_entries/);
  expect(await entriesOf("forged")).toEqual([]);
});

test("S20: what a request writes into the audit log carries the account of its scope with its name, whatever it says", async () => {
  const badung = await person("dinsos-kabkota", [BADUNG]);
  await within(badung, (tx) =>
    recordAudit(tx, { ...badung, id: 0n, name: "Orang lain" }, { action: "own", subject: "" }),
  );
  expect(await entriesOf("own")).toEqual([{ who: String(badung.id), name: badung.name }]);
});

test("S20: without a scope nobody writes into the audit log", async () => {
  const write = prisma("web").$queryRawUnsafe("select record_own_audit('nobody', '', '', '{}')");
  await expect(write).rejects.toThrow(/nobody asks/);
  expect(await entriesOf("nobody")).toEqual([]);
});
