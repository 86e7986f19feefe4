import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { systemActor } from "@/lib/auth/actor";
import { inBulk, within } from "@/lib/auth/scope";
import { noteFamily } from "@/lib/kpm/commands/note-family";
import { createMeeting } from "@/lib/meetings/commands/keep-meeting";
import type { Tx } from "@/lib/platform/database/db";
import { refused } from "@/lib/platform/errors";
import { once, sweepForms } from "@/lib/platform/forms/once";
import { aDisbursement, asOwner, periodId, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const bali = userOf("dinsos-provinsi", ["51"], null, 21n);
const ntb = userOf("dinsos-provinsi", ["52"], null, 22n);

const planned = (title: string) => ({
  title,
  place: "",
  startsOn: "2026-12-01",
  endsOn: "2026-12-02",
  agenda: "",
  followsId: null,
  regions: ["51"],
  period: "sembako-2026-10-3",
});
const form = (title: string, key = randomUUID(), again: "asked" | "meant" = "asked") => ({
  what: "Rakor",
  key,
  input: planned(title),
  again,
});
const plan = (sent: ReturnType<typeof form>, actor = bali) =>
  once(actor, sent, (tx) => createMeeting(actor, sent.input, tx));
const meetings = (title: string) =>
  asOwner(async (client) => (await client.query("select 1 from meetings where title = $1", [title])).rowCount);

test("C7: a form that comes twice plans one meeting, and is answered the same", async () => {
  const sent = form("dua kali");
  const first = await plan(sent);
  expect(await plan(sent)).toEqual(first);
  expect(await plan(sent)).toEqual(first);
  expect(await meetings("dua kali")).toBe(1);
});

test("C7: five at the same time, on connections of their own, plan one meeting and get one answer", async () => {
  const sent = form("bersamaan");
  const answers = await Promise.all(Array.from({ length: 5 }, () => plan(sent)));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(await meetings("bersamaan")).toBe(1);
});

test("C7: the same content of two pages at the same time plans one meeting; the other is asked", async () => {
  const answers = await Promise.allSettled([plan(form("dua halaman")), plan(form("dua halaman"))]);
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await meetings("dua halaman")).toBe(1);
});

test("C7: the same content in a form drawn anew is asked about, as often as that form is pressed, and goes through when sent again", async () => {
  await plan(form("kembali"));
  const back = form("kembali");
  for (let press = 0; press < 3; press++)
    await expect(plan(back)).rejects.toMatchObject({ reason: "conflict", message: /Rakor dengan isian yang sama/ });
  expect(await meetings("kembali")).toBe(1);
  await plan(form("kembali"));
  expect(await meetings("kembali")).toBe(2);
});

test("the same content a quarter of an hour later, or of a form that is only a button, is meant", async () => {
  await plan(form("nanti"));
  await asOwner((client) => client.query("update form_keys set at = at - interval '14 minutes 50 seconds'"));
  await expect(plan(form("nanti"))).rejects.toMatchObject({ reason: "conflict" });
  await asOwner((client) => client.query("update form_keys set at = at - interval '11 seconds', doubted = null"));
  await plan(form("nanti"));
  await plan(form("nanti", randomUUID(), "meant"));
  expect(await meetings("nanti")).toBe(3);
});

test("C7: other words under the same key are not lost in silence: the form says so, and is sent under a new key", async () => {
  const key = randomUUID();
  await plan(form("yang pertama", key));
  await expect(plan(form("yang lain", key))).rejects.toMatchObject({ reason: "conflict", message: /sudah tersimpan/ });
  expect(await meetings("yang lain")).toBe(0);
  await plan(form("yang lain"));
  expect(await meetings("yang lain")).toBe(1);
});

test("C7: a refused or broken form leaves its key free", async () => {
  const sent = form("ditolak dulu");
  const failing = (error: Error) =>
    once(bali, sent, async (tx: Tx) => {
      await createMeeting(bali, sent.input, tx);
      throw error;
    });
  await expect(failing(refused("Belum."))).rejects.toThrow("Belum.");
  await expect(failing(new Error("rusak"))).rejects.toThrow("rusak");
  expect(await meetings("ditolak dulu")).toBe(0);
  await plan(sent);
  expect(await meetings("ditolak dulu")).toBe(1);
});

test("C7: another person's key and content change nothing", async () => {
  const sent = form("milik bali");
  await plan(sent);
  const other = { ...sent, input: { ...sent.input, regions: ["52"] } };
  await plan(other, ntb);
  expect(await meetings("milik bali")).toBe(2);
  const seen = await within(ntb, (tx) => tx.$queryRaw<unknown[]>`select 1 from form_keys where user_id = 21`);
  expect(seen).toEqual([]);
  await expect(
    within(
      ntb,
      (tx) => tx.$executeRaw`insert into form_keys (user_id, key, content, answer) values (21, 'x', 'x', '1')`,
    ),
  ).rejects.toThrow(/row-level security/);
});

test("C7: a note on a family that is sent twice is there once, also with another one in between", async () => {
  const kpm = await asOwner(async (client) =>
    aDisbursement(client, { period: await periodId(client), village: "5103012001", ordered: 1, credited: 0 }),
  );
  const note = (words: string, key: string) => {
    const input = { kpmId: BigInt(kpm), note: words };
    return once(bali, { what: "Catatan", key, input, again: "asked" }, (tx) => noteFamily(bali, input, tx));
  };
  const [first, second] = [randomUUID(), randomUUID()];
  for (const key of [first, second, first]) await note(key === first ? "pagar hijau" : "pindah", key);
  const { rows } = await asOwner((client) =>
    client.query<{ note: string }>("select note from kpm_notes where kpm_id = $1 order by id", [kpm]),
  );
  expect(rows.map(({ note: words }) => words)).toEqual(["pagar hijau", "pindah"]);
});

test("what a form said is kept as a digest only, and forgotten after a week", async () => {
  await plan(form("kata-kata yang dicari"));
  const kept = await asOwner(async (client) =>
    JSON.stringify((await client.query("select * from form_keys")).rows, (_, v) =>
      typeof v === "bigint" ? `${v}` : v,
    ),
  );
  expect(kept).not.toContain("kata-kata");
  const worker = systemActor("test");
  const left = async () =>
    inBulk(worker, async (client) => (await client.query("select 1 from form_keys")).rowCount ?? 0);
  const before = await left();
  await sweepForms(worker);
  expect(await left()).toBe(before);
  await asOwner((client) => client.query("update form_keys set at = at - interval '7 days 1 second'"));
  await sweepForms(worker);
  expect(await left()).toBe(0);
});
