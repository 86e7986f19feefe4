import { createHash } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { reconcile } from "@/lib/reconciliation/commands/reconcile";
import { signMinutes } from "@/lib/reconciliation/commands/sign";
import { newerSentence, signedLines, sourceFacts } from "@/lib/reconciliation/present/content";
import { minutesBlocks, minutesFoot } from "@/lib/reconciliation/present/minutes";
import { listMinutes } from "@/lib/reconciliation/queries/minutes";
import { getReconciliation } from "@/lib/reconciliation/queries/reconciliation";
import { contentOf, isOutdated } from "@/lib/reconciliation/rules/content";
import { aDisbursement, anIntake, asOwner, periodId, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { scalar } from "@/tests/support/intake";

useDatabase();

const dinsos = userOf("dinsos-kabkota", ["5103"], null, 11n);
const bank = userOf("bank", ["51"], "BNI", 12n);
let period: number;
let id: bigint;
let kpm: string[];

const again = () => asOwner((client) => reconcile(client, { periodId: period, prefix: "5103", intakeId: "1" }));

/** A file of the district or of the bank, and the families that count from it. */
const aFile = (column: string, kind: string, name: string, families: readonly string[], bankCode = "") =>
  asOwner(async (client) => {
    const intake = await anIntake(client, "5103", name);
    await client.query("update intakes set kind = $2, bank_code = $3, period_id = $4, rows_read = $5 where id = $1", [
      intake,
      kind,
      bankCode,
      period,
      families.length + 1,
    ]);
    await client.query(`update disbursements set ${column} = $1 where kpm_id = any ($2)`, [intake, families]);
    return intake;
  });

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});

beforeEach(async () => {
  kpm = await asOwner(async (client) => {
    await client.query("truncate minutes, period_locks, reconciliations, kpm, disbursements, cases, intakes cascade");
    const made: string[] = [];
    for (let n = 0; n < 5; n++)
      made.push(await aDisbursement(client, { period, village: "5103012001", ordered: 600_000, credited: 600_000 }));
    return made;
  });
  await aFile("dpm_intake_id", "dpm", "dpm-besar.xlsx", kpm.slice(0, 4));
  await aFile("dpm_intake_id", "dpm", "dpm-susulan.xlsx", kpm.slice(4));
  await aFile("bank_intake_id", "bank-report", "laporan-bni.xlsx", kpm, "BNI");
  await again();
  id = BigInt((await scalar("select id from reconciliations")) ?? 0);
});

/** All that a reader gets: the bytes, their number, what is said of them on screen, before a signature and on paper. */
async function read(actor: UserActor) {
  const reconciliation = await getReconciliation(actor, id);
  const signed = (await listMinutes(actor, id)).find(({ current }) => current) ?? null;
  const content = contentOf(reconciliation, signed);
  const paper = { reconciliation, signed, content, today: "2026-11-23", families: null };
  const blocks: unknown[] = [];
  for await (const block of minutesBlocks(paper)) blocks.push(block);
  const written = signed ?? reconciliation;
  return {
    bytes: written.content,
    hash: written.hash,
    shown: JSON.stringify([sourceFacts(content), signedLines(reconciliation, content), blocks, minutesFoot(paper)]),
    newer: newerSentence({
      behind: reconciliation.behind,
      outdated: signed !== null && isOutdated(reconciliation, signed),
    }),
  };
}
const sign = async (actor: UserActor) => signMinutes(actor, { id, hash: (await read(actor)).hash });
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

test("F18: neither the neighbour nor another bank reads what the signatories read", async () => {
  await sign(dinsos);
  for (const actor of [userOf("dinsos-kabkota", ["5102"]), userOf("bank", ["51"], "BRI"), userOf("pfm", ["52"])]) {
    await expect(getReconciliation(actor, id), actor.role).rejects.toMatchObject({ reason: "not-found" });
    expect(await listMinutes(actor, id)).toEqual([]);
  }
});

test("F18: district and bank read and sign the same bytes, with every file that counts, and its number is theirs", async () => {
  const offered = await read(dinsos);
  expect(await read(bank)).toEqual(offered);
  expect(offered.hash).toBe(sha256(offered.bytes));
  for (const words of [
    "dpm-besar.xlsx (berkas #",
    "5 baris, 4 keluarga di sini",
    "dpm-susulan.xlsx (berkas #",
    "2 baris, 1 keluarga di sini",
    "laporan-bni.xlsx (berkas #",
    "dikirim Uji",
    `Sidik isi: ${offered.hash}`,
  ])
    expect(offered.shown).toContain(words);

  await sign(dinsos);
  const frozen = await read(dinsos);
  expect(await read(bank)).toEqual(frozen);
  expect([frozen.bytes, frozen.hash]).toEqual([offered.bytes, offered.hash]);
  expect(await sign(bank)).toEqual({ locked: true });
  for (const actor of [dinsos, bank, userOf("dinsos-provinsi", ["51"])])
    expect((await read(actor)).bytes).toBe(offered.bytes);
  expect(
    await scalar(
      "select string_agg(distinct content, ',') from (select detail->>'content' as content from audit_entries order by id desc limit 2) t",
    ),
  ).toBe(offered.hash);
});

test("F18: a file that comes after a signature changes nothing of what is signed, and is named as newer", async () => {
  await sign(dinsos);
  const signed = await read(dinsos);
  expect(signed.newer).toBe(null);
  await aFile("dpm_intake_id", "dpm", "dpm-terbaru.xlsx", kpm.slice(2, 3));
  await run(
    "update intakes set state = 'done', finished_at = now() + interval '1 minute' where file_name ^@ 'dpm-ter'",
  );
  expect((await read(bank)).newer).toMatch(/belum ikut dihitung/);

  await again();
  await run(`insert into reconciliation_runs values (${period}, '5103', now() + interval '1 hour')`);
  const later = await read(bank);
  expect([later.bytes, later.hash, later.shown]).toEqual([signed.bytes, signed.hash, signed.shown]);
  expect(later.shown).not.toContain("dpm-terbaru");
  expect(later.newer).toMatch(/berkas lebih baru dengan jumlah yang sama/);
  const offered = await getReconciliation(bank, id);
  expect(offered.content).toContain("dpm-terbaru");
  await expect(signMinutes(bank, { id, hash: offered.hash })).rejects.toThrow(/berubah sejak halaman ini dibuka/);
  expect(await sign(bank)).toEqual({ locked: true });
});

test("F18: content that changed since the page was opened is refused, and nothing is signed", async () => {
  const { hash } = await read(dinsos);
  await aFile("dpm_intake_id", "dpm", "dpm-terbaru.xlsx", kpm.slice(2, 3));
  await again();
  await expect(signMinutes(dinsos, { id, hash })).rejects.toMatchObject({ reason: "conflict" });
  expect(await scalar("select count(*) from minutes")).toBe("0");
});

const run = (sql: string) => asOwner((client) => client.query(sql));
