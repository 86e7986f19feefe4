import { beforeAll, beforeEach, expect, test } from "vitest";
import { differOnce, tidyStaging } from "@/lib/intake/jobs";
import { listChanges } from "@/lib/intake/plan/queries";
import { getIntake } from "@/lib/intake/shelf/queries";
import { aKpm, asOwner, periodId, tester, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { planned, scalar, send, sendFile, takeIn, useUploads } from "@/tests/support/intake";

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
      "truncate kpm, cards, disbursements, cases, case_events, realisations, case_counts, intakes cascade",
    );
    for (let n = 1; n <= 4; n++) await aKpm(client, { village: "5103012001", nik: nik(n), name: `KELUARGA ${n}` });
  });
});

const report = (rows: [number, number][], extra = {}) => ({
  kind: "bank-report" as const,
  period,
  text: `NIK;NOMINAL TOPUP;NOMINAL TRANSAKSI\n${rows.map(([n, spent]) => `${nik(n)};600000;${spent}\n`).join("")}`,
  ...extra,
});
const differences = async (id: string) => {
  while (await differOnce(tester));
  return (await getIntake(badung, BigInt(id))).difference;
};

test("S1 a neighbour and a presenter read no name of what differs", async () => {
  await send(report([[1, 0]]));
  const id = await sendFile(report([[2, 0]]));
  await planned(id);
  await differences(id);
  const filter = { verdict: "new-since" as const, after: "" };
  expect((await listChanges(badung, BigInt(id), filter)).rows).toHaveLength(1);
  for (const actor of [
    userOf("dinsos-kabkota", ["5102"]),
    userOf("presenter", ["51"]),
    userOf("bank", ["5103"], "BRI"),
  ])
    expect((await listChanges(actor, BigInt(id), filter)).rows, actor.role).toEqual([]);
});

test("S17 numbers of cards, accounts and families are kept masked, and another one behind the same mask is said to be another", async () => {
  const dpm = (card: string, account: string, family: string) => ({
    kind: "dpm" as const,
    period,
    text: `NIK;NAMA;NO KK;KODE WILAYAH;NO KKS;NO REKENING;BANK\n${nik(1)};KELUARGA 1;${family};5103012001;${card};${account};BNI\n`,
  });
  await takeIn(await sendFile(dpm("9900510300010001", "9912340001", "9951034101700001")));
  const id = await sendFile(dpm("9900510300020001", "9956780001", "9951034101700002"));
  await planned(id);
  expect(await differences(id)).toMatchObject({ changed: 1 });
  const { rows } = await listChanges(badung, BigInt(id), { verdict: "changed-since", after: "" });
  expect(rows.map(({ before, after }) => [before, after])).toMatchObject([
    [
      { no_kk: "9951034101******", card_no: "990051******0001", account_no: "******0001" },
      { no_kk: "9951034101****** (lain)", card_no: "990051******0001 (lain)", account_no: "******0001 (lain)" },
    ],
  ]);
  const kept = await asOwner((client) =>
    client.query("select before::text || after::text as text from intake_changes"),
  );
  expect(JSON.stringify(kept.rows)).not.toMatch(/\d{10}(?!\*)\d{4}|9912340001|9956780001/);
});

test("a file is held against the last one of its kind, sender and period: new, gone, changed and sums", async () => {
  const first = await sendFile(
    report([
      [1, 0],
      [2, 5_000],
      [3, 7_000],
    ]),
  );
  await takeIn(first);
  const id = await sendFile(
    report([
      [4, 1_000],
      [2, 5_000],
      [3, 9_000],
      [3, 10_000],
    ]),
  );
  await planned(id);
  expect((await getIntake(badung, BigInt(id))).difference).toBeNull();
  expect(await differences(id)).toEqual({
    previous: first,
    new: 1,
    gone: 1,
    changed: 1,
    sums: [
      { column: "ordered_rp", before: 0, after: 0 },
      { column: "credited_rp", before: 1_800_000, after: 2_400_000 },
      { column: "transacted_rp", before: 12_000, after: 25_000 },
      { column: "balance_rp", before: 0, after: 0 },
    ],
  });
  const list = async (verdict: "new-since" | "gone-since" | "changed-since") =>
    (await listChanges(badung, BigInt(id), { verdict, after: "" })).rows.map((row) => [
      row.rowNo,
      row.subject,
      row.before?.transacted_rp ?? null,
      row.after.transacted_rp,
    ]);
  expect(await list("new-since")).toEqual([[2, "KELUARGA 4", null, 1_000]]);
  expect(await list("gone-since")).toEqual([[2, "KELUARGA 1", null, 0]]);
  expect(await list("changed-since")).toEqual([[4, "KELUARGA 3", 7_000, 9_000]]);
  await tidyStaging(tester);
  expect(
    await scalar("select count(*) from pg_tables where schemaname = 'staging' and tablename ^@ $1", [`i${first}_`]),
  ).toBe("0");
  expect((await takeIn(id)).state).toBe("done");
});

test("another kind, bank, kab/kota or period, a correction and a cancelled file are nothing to compare with", async () => {
  await send(report([[1, 0]], { bank: "BNI" }));
  await send({ kind: "dpm", period, text: `NIK;NAMA\n${nik(1)};SATU\n` });
  const cancelled = await sendFile(report([[1, 1]]));
  await planned(cancelled);
  await asOwner((client) => client.query("update intakes set state = 'cancelled' where id = $1", [cancelled]));
  const id = await sendFile(report([[2, 0]]));
  await planned(id);
  expect(await differences(id)).toEqual({});
});

test("a file of totals is compared by kab/kota", async () => {
  const quota = (kpm: number, code = "5103") => ({
    kind: "quota" as const,
    region: "",
    text: `KODE KAB/KOTA;PROGRAM;TAHUN ANGGARAN;KUOTA;NOMOR SK\n${code};SEMBAKO;2026;${kpm};SK 1\n5102;SEMBAKO;2026;7;SK 1\n`,
  });
  expect((await send(quota(10))).state).toBe("done");
  const id = await sendFile(quota(12));
  await planned(id);
  while (await differOnce(tester));
  expect(
    await scalar("select difference ->> 'changed' || ' ' || (difference -> 'sums')::text from intakes where id = $1", [
      id,
    ]),
  ).toBe('1 [{"after": 19, "before": 17, "column": "kpm"}]');
  expect(
    await scalar("select subject from intake_changes where intake_id = $1 and verdict = 'changed-since'", [id]),
  ).toMatch(/badung/i);
});

test("a file whose stored copy is gone is not compared, and its plan stands", async () => {
  const first = await sendFile(report([[1, 0]]));
  await takeIn(first);
  await asOwner((client) => client.query("update intakes set stored_name = 'tidak-ada' where id = $1", [first]));
  const id = await sendFile(report([[2, 0]]));
  await planned(id);
  expect(await differences(id)).toEqual({});
  expect((await takeIn(id)).state).toBe("done");
});
