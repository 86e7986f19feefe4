import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inBulk } from "@/lib/auth/scope";
import { workOnce } from "@/lib/intake/jobs";
import { type Database, openDatabase } from "@/lib/launch/database";
import { disconnect } from "@/lib/platform/database/db";
import { compareRollups } from "@/lib/realisation/commands";
import { seedReference } from "@/prisma/seed/reference/index";
import { asOwner, periodId, tester } from "@/tests/support/builders";
import { approveAll, outcomeOf, scalar, sendFile, useUploads } from "@/tests/support/intake";

// A PostgreSQL of its own, killed without warning while a worker applies a file, and the launcher that starts it again.

useUploads();

const FAMILIES = 40_000;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "salur-server-"));
const nik = (n: number) => `99510341${String(n).padStart(8, "0")}`;
const until = async (what: string, holds: () => Promise<boolean>) => {
  for (let waited = 0; !(await holds()); waited += 50) {
    if (waited > 60_000) throw new Error(`never ${what}`);
    await pause(50);
  }
};
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
let database: Database;
let worker: ChildProcess | undefined;
let period: number;

/** The pid stands in the first line of the file that PostgreSQL keeps in its folder. */
function killServer(): void {
  const file = fs.globSync(`${folder}/**/postmaster.pid`)[0] ?? "";
  process.kill(Number(fs.readFileSync(file, "utf8").split("\n")[0]), "SIGKILL");
}

beforeAll(async () => {
  database = await openDatabase(folder);
  process.env.DATABASE_URL_OWNER = database.ownerUrl;
  process.env.DATABASE_URL_WEB = database.webUrl;
  await inBulk(tester, seedReference);
  period = await asOwner(async (client) => {
    await client.query(
      `insert into kpm (regency_code, region_code, nik, name, bank_code, intake_id, row_no)
       select '5103', '5103012001', 9951034100000000 + n, 'NI UJI ' || n, 'BNI', 0, n from generate_series(1, $1::int) n`,
      [FAMILIES],
    );
    return periodId(client);
  });
}, 120_000);

afterAll(async () => {
  worker?.kill("SIGKILL");
  await disconnect();
  await database.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const report = (): string =>
  ["NIK;NOMINAL TOPUP;NOMINAL TRANSAKSI;STATUS"]
    .concat(
      Array.from(
        { length: FAMILIES },
        (_, n) => `${nik(n + 1)};${n % 20 ? 600_000 : 0};0;${n % 20 ? "" : "SALDO NOL"}`,
      ),
    )
    .join("\n");

test.each([80, 400, 900, 1_300])(
  "F2 kill -9 of PostgreSQL %i ms into applying: after its restart the file is taken in once, whole",
  { timeout: 120_000 },
  async (moment) => {
    await asOwner((client) =>
      client.query(
        "truncate disbursements, cases, case_events, realisations, case_counts, unmatched_rows, intakes cascade",
      ),
    );
    const id = await sendFile({ kind: "bank-report", period, text: report() });
    while (await workOnce(tester));
    await approveAll();
    await disconnect();
    worker = spawn(process.execPath, ["--import", "./lib/launch/resolve.mjs", "lib/worker.ts"], {
      cwd: path.resolve("."),
      env: { ...process.env, SALUR_LAUNCHED: "0", LOG_LEVEL: "silent" },
      stdio: "ignore",
    });
    await until("applying", async () => (await outcomeOf(id)).state !== "approved");
    await pause(moment);
    await disconnect();
    killServer();

    await until("answering again", () =>
      outcomeOf(id).then(
        () => true,
        () => false,
      ),
    );
    const [state, rows] = [(await outcomeOf(id)).state, await scalar("select count(*) from disbursements")];
    expect([`working 0`, `done ${FAMILIES}`]).toContain(`${state} ${rows}`);
    await until("done", async () => (await outcomeOf(id)).state === "done");
    worker.kill("SIGKILL");
    expect(await outcomeOf(id)).toMatchObject({ state: "done", figures: [FAMILIES, 0, 0, 0] });
    expect(await scalar("select count(*) || ' ' || count(distinct kpm_id) from disbursements")).toBe(
      `${FAMILIES} ${FAMILIES}`,
    );
    expect(
      await scalar("select count(*) from audit_entries where action = 'intake.done' and subject = $1", [
        `intake ${id}`,
      ]),
    ).toBe("1");
    expect(await asOwner((client) => compareRollups(client))).toEqual([]);
  },
);
