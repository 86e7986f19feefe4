import { beforeAll, describe, expect, test } from "vitest";
import { applyIntake } from "@/lib/intake/apply/commands/apply-intake";
import { beat, claimIntake } from "@/lib/intake/apply/commands/claim";
import { tidyStaging, workOnce } from "@/lib/intake/jobs";
import { planIntake } from "@/lib/intake/plan/commands/plan-intake";
import { aKpm, asOwner, periodId, tester } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { outcomeOf, scalar, send, sendFile, takeIn, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const HEAD = "NIK,NAMA,NOMINAL TOPUP,NOMINAL TRANSAKSI,SALDO,STATUS";
const nik = (n: number) => `995103410170${String(7000 + n)}`;
let period: number;

beforeAll(async () => {
  period = await asOwner(async (client) => {
    for (let n = 1; n <= 3; n++) await aKpm(client, { village: "5103012001", nik: nik(n) });
    return periodId(client);
  });
});

const report = (n: number) => ({
  kind: "bank-report" as const,
  period,
  text: `${HEAD}\n${nik(n)},UJI,600000,0,0,SALDO NOL\n`,
});
const rowsNow = () =>
  scalar(
    "select concat_ws(' ', (select count(*) from disbursements), (select count(*) from cases), (select count(*) from realisations))",
  );
const silence = (id: string) =>
  asOwner((client) => client.query("update intakes set beat_at = now() - interval '1 minute' where id = $1", [id]));

async function claim() {
  const claimed = await asOwner(claimIntake);
  if (!claimed) throw new Error("nothing to claim");
  return claimed;
}

describe("F1 a worker that dies", () => {
  test("before applying leaves nothing half done, and the next one starts over", async () => {
    const id = await sendFile(report(1));
    const before = await rowsNow();
    await planIntake(tester, await claim(), { stage: "", rows: 0 });
    expect(await rowsNow()).toBe(before);
    expect(await workOnce(tester)).toBe(false);
    await silence(id);
    expect(await takeIn(id)).toMatchObject({ state: "done", figures: [1, 0, 0, 0] });
  });

  test("and wakes up after another took over does not apply", async () => {
    const id = await sendFile(report(2));
    const slow = await claim();
    const planned = await planIntake(tester, slow, { stage: "", rows: 0 });
    await silence(id);
    expect(await takeIn(id)).toMatchObject({ state: "done" });
    const before = await rowsNow();
    expect(await applyIntake(tester, slow, planned, { stage: "", rows: 0 })).toBe(false);
    expect(await rowsNow()).toBe(before);
  });

  test("leaves no staging table behind", async () => {
    await sendFile(report(3));
    const claimed = await claim();
    await planIntake(tester, claimed, { stage: "", rows: 0 });
    await asOwner((client) => client.query("update intakes set state = 'failed' where id = $1", [claimed.id]));
    await tidyStaging(tester);
    expect(await scalar("select count(*) from pg_tables where schemaname = 'staging'")).toBe("0");
  });
});

test("an intake is claimed by one worker only, even when two ask at once", async () => {
  const id = await sendFile(report(3));
  const claims = await Promise.all([asOwner(claimIntake), asOwner(claimIntake)]);
  expect(claims.filter((claimed) => claimed !== null)).toHaveLength(1);
  for (const claimed of claims) if (claimed) await asOwner((client) => beat(client, claimed, "Menyimpan", 7));
  expect(await scalar("select stage || rows_read from intakes where id = $1", [id])).toBe("Menyimpan7");
  await silence(id);
  await takeIn(id);
});

describe("F7 a file that cannot be read is refused with one sentence", () => {
  test.each([
    ["with blank lines alone", "\n\n  \n;;\n", /^Semua sel berkas ini kosong\. /],
    ["with a header and nothing else", `${HEAD}\n`, /hanya berisi judul kolom/],
    ["that is a web page", "<html><table></table></html>", /halaman web/],
  ])("%s", async (_, text, sentence) => {
    const outcome = await send({ ...report(1), text });
    expect(outcome).toMatchObject({ state: "refused", figures: [0, 0, 0, 0] });
    expect(outcome.message).toMatch(sentence);
  });
});

test("F8 F9 text of any kind is kept as text or refused by row, and every row is accounted for", async () => {
  const id = await sendFile({
    ...report(1),
    text: `${HEAD}\n'${nik(1)},"=cmd|' /C calc'!A0","Rp600.000,-",0,1e18,"GAGAL\tTOP UP \\N"\n${nik(1)},x,-5,0,0,\n${nik(2)},\u202Ex,600000,600000,0,SUKSES\n`,
  });
  const { read, figures } = await takeIn(id);
  expect(read).toBe(3);
  expect(figures.reduce((sum, n) => sum + n, 0)).toBe(3);
  expect((await outcomeOf(id)).state).toBe("done");
});
