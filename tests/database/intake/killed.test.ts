import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { workOnce } from "@/lib/intake/jobs";
import { compareRollups } from "@/lib/realisation/commands";
import { asOwner, periodId, tester } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { approveAll, outcomeOf, scalar, sendFile, useUploads } from "@/tests/support/intake";

// A real worker in a process of its own, killed without warning at several moments of its work.

useUploads();
useDatabase();

const FAMILIES = 40_000;
const nik = (n: number) => `99510341${String(n).padStart(8, "0")}`;
let period: number;
let worker: ChildProcess | undefined;

beforeAll(async () => {
  period = await asOwner(async (client) => {
    await client.query(
      `insert into kpm (regency_code, region_code, nik, name, bank_code, intake_id, row_no)
       select '5103', '5103012001', 9951034100000000 + n, 'NI UJI ' || n, 'BNI', 0, n from generate_series(1, $1::int) n`,
      [FAMILIES],
    );
    return periodId(client);
  });
}, 60_000);

afterEach(() => void worker?.kill("SIGKILL"));

/** One in twenty without money, and one row that names nobody. */
const report = (): string => {
  const rows = Array.from(
    { length: FAMILIES },
    (_, n) => `${nik(n + 1)};${n % 20 ? 600_000 : 0};0;${n % 20 ? "" : "SALDO NOL"}`,
  );
  return ["NIK;NOMINAL TOPUP;NOMINAL TRANSAKSI;STATUS", ...rows, `${nik(99_999_999)};600000;0;`].join("\n");
};

function startWorker(): ChildProcess {
  return spawn(process.execPath, ["--import", "./lib/launch/resolve.mjs", "lib/worker.ts"], {
    cwd: path.resolve("."),
    env: { ...process.env, SALUR_LAUNCHED: "0", LOG_LEVEL: process.env.KILL_LOG ? "info" : "silent" },
    stdio: process.env.KILL_LOG ? "inherit" : "ignore",
  });
}

const until = async (what: string, holds: () => Promise<boolean>) => {
  for (let waited = 0; !(await holds()); waited += 20) {
    if (waited > 60_000) throw new Error(`never ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
const stateOf = async (id: string) => (await outcomeOf(id)).state;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What the next worker finds: nobody beats for the file any more. The dead one's statement may still run for a moment. */
async function nextWorker(id: string): Promise<void> {
  await until("taken over", async () => {
    await asOwner((client) =>
      client.query("update intakes set beat_at = now() - interval '1 minute' where id = $1", [id]),
    );
    while (await workOnce(tester));
    return (await stateOf(id)) !== "working";
  });
}

describe("F1 a worker killed with kill -9", () => {
  test.each([
    ["reading", 60, null],
    ["reading", 250, null],
    ["comparing", 600, null],
    ["applying", null, 40],
    ["applying", null, 300],
    ["applying", null, 700],
    ["applying, near its end", null, 1_200],
  ])(
    "while %s loses no row, doubles none and leaves nothing half applied",
    { timeout: 120_000 },
    async (_, planning, applying) => {
      await asOwner((client) =>
        client.query(
          "truncate disbursements, cases, case_events, realisations, case_counts, unmatched_rows, intakes cascade",
        ),
      );
      const id = await sendFile({ kind: "bank-report", period, text: report() });
      if (planning !== null) {
        worker = startWorker();
        await until("claimed", async () => (await stateOf(id)) !== "received");
        await pause(planning);
        worker.kill("SIGKILL");
        expect(await scalar("select count(*) from disbursements")).toBe("0");
      }
      await nextWorker(id);
      expect(await outcomeOf(id)).toMatchObject({ state: "planned", read: FAMILIES + 1, figures: [FAMILIES, 0, 0, 1] });
      await approveAll();
      if (applying !== null) {
        worker = startWorker();
        await until("claimed", async () => (await stateOf(id)) !== "approved");
        await pause(applying);
        worker.kill("SIGKILL");
        const [rows, state] = [await scalar("select count(*) from disbursements"), await stateOf(id)];
        expect([`0 working`, `${FAMILIES} done`]).toContain(`${rows} ${state}`);
      }
      await nextWorker(id);
      expect(await outcomeOf(id)).toMatchObject({ state: "done", figures: [FAMILIES, 0, 0, 1] });
      expect(await scalar("select count(*) || ' ' || count(distinct kpm_id) from disbursements")).toBe(
        `${FAMILIES} ${FAMILIES}`,
      );
      expect(await scalar("select count(*) from cases where type = 'SALDO_NOL'")).toBe(String(FAMILIES / 20));
      expect(
        await scalar("select count(*) from audit_entries where action = 'intake.done' and subject = $1", [
          `intake ${id}`,
        ]),
      ).toBe("1");
      expect(await scalar("select count(*) from unmatched_rows")).toBe("1");
      expect(await asOwner((client) => compareRollups(client))).toEqual([]);
    },
  );
});

test.each([40, 120, 250])(
  "F2 a server that drops the worker's connections %i ms into applying: the file is taken in once, whole",
  { timeout: 120_000 },
  async (applying) => {
    await asOwner((client) =>
      client.query(
        "truncate disbursements, cases, case_events, realisations, case_counts, unmatched_rows, intakes cascade",
      ),
    );
    const id = await sendFile({ kind: "bank-report", period, text: report() });
    while (await workOnce(tester));
    await approveAll();
    worker = startWorker();
    await until("claimed", async () => (await stateOf(id)) === "working");
    await pause(applying);
    const dropped = await scalar(
      `select count(pg_terminate_backend(pid)) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`,
    );
    expect(Number(dropped)).toBeGreaterThan(0);
    await until("done", async () => (await stateOf(id)) === "done");
    worker.kill("SIGKILL");
    expect(await scalar("select count(*) from disbursements")).toBe(String(FAMILIES));
    expect(await asOwner((client) => compareRollups(client))).toEqual([]);
  },
);
