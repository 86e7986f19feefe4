import net from "node:net";
import path from "node:path";
import { build, generateClient } from "./build.ts";
import { type Env, endChild, onOrphaned, RUN_TS, runTool, spawnTool } from "./child.ts";
import { authSecretFile, secretIn } from "./data-folder.ts";
import { type Database, openDatabase } from "./database.ts";
import { holdAlone, type Lock } from "./only-one.ts";
import { fail, StartFailure } from "./sentence.ts";
import { offerSetup } from "./setup-token.ts";
import { step } from "./step.ts";

const dev = process.argv.includes("--dev");
const port = Number(process.env.PORT ?? 3000);
const folder = process.env.DATA_DIR ?? ".data";
const production = process.env.SALUR_MODE === "production";
const address = `http://localhost:${port}`;

let database: Database | undefined;
let lock: Lock | undefined;
let stopping = false;
const children = new Set<ReturnType<typeof spawnTool>>();

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  await Promise.all([...children].map((child) => endChild(child)));
  await lock?.release();
  await database?.stop();
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
onOrphaned(() => void stop(0));

async function portIsFree(): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new StartFailure("PORT harus angka antara 1 dan 65535.");
  await new Promise<void>((resolve, reject) => {
    const probe = net.createServer().once("error", reject);
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

/** The worker is started again when it dies: its work waits in the database. */
function keepWorking(env: Env, failures = 0): void {
  const began = Date.now();
  const worker = spawnTool("node", [...RUN_TS, "lib/worker.ts"], env);
  children.add(worker);
  worker.once("exit", () => {
    children.delete(worker);
    if (stopping) return;
    const quick = Date.now() - began < 10_000 ? failures + 1 : 0;
    setTimeout(() => !stopping && keepWorking(env, quick), Math.min(1_000 * 2 ** quick, 30_000));
  });
}

try {
  await portIsFree();
  database = await step("Menyalakan PostgreSQL dan memeriksa skema", () =>
    openDatabase(folder, "salur", process.env.DATABASE_URL, process.env.DATABASE_URL_WEB, async (ownerUrl) => {
      lock = await holdAlone(ownerUrl, (why) => {
        console.error(`\n✗ ${why.message}`);
        void stop(1);
      });
    }),
  );
  const owner: Env = { DATABASE_URL: undefined, DATABASE_URL_OWNER: database.ownerUrl, DATABASE_URL_WEB: undefined };
  await step("Menyiapkan klien basis data", generateClient);
  await step("Mengisi data rujukan dan data contoh", () =>
    runTool("node", [...RUN_TS, "prisma/seed/index.ts", ...(production ? ["--reference-only"] : [])], owner),
  );
  if (!dev) await step("Membangun aplikasi", build);
  const web: Env = {
    DATABASE_URL: undefined,
    DATABASE_URL_OWNER: undefined,
    DATABASE_URL_WEB: database.webUrl,
    AUTH_SECRET: process.env.AUTH_SECRET ?? secretIn(authSecretFile(path.resolve(folder)), false),
    SALUR_LAUNCHED: "1",
  };
  keepWorking({ ...owner, SALUR_LAUNCHED: "1" });
  const server = spawnTool("next", [dev ? "dev" : "start", "-p", String(port)], web);
  children.add(server);
  server.once("exit", (code) => {
    if (!stopping) console.error("\n✗ Server web berhenti; sebabnya tertulis di atas. Jalankan lagi npm start.");
    void stop(code ?? 1);
  });
  await announce(database);
} catch (error) {
  await database?.stop();
  fail(error);
}

async function announce(opened: Database): Promise<void> {
  const setup = production ? await offerSetup(opened.ownerUrl) : null;
  const lines = [`\nSalur siap di ${address}  (Ctrl-C untuk berhenti)`];
  if (setup) lines.push(`Buat administrator pertama (sekali pakai, 24 jam): ${address}/setup?token=${setup}`);
  if (!production) {
    const { DEMO_ACCOUNTS } = await import("../../prisma/seed/accounts.ts");
    lines.push("Akun contoh:", ...DEMO_ACCOUNTS.map((a) => `  ${a.email.padEnd(28)} ${a.password}   ${a.label}`));
  }
  console.log(`${lines.join("\n")}\n`);
}
