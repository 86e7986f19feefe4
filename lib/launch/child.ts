import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { StartFailure } from "./sentence.ts";

const BIN = path.resolve("node_modules/.bin");
export const RUN_TS = ["--disable-warning=ExperimentalWarning", "--import", "./lib/launch/resolve.mjs"];

export type Env = Record<string, string | undefined>;

/** The project's own Node and tools come first, however we were started. */
export function spawnTool(command: string, args: string[], env: Env): ChildProcess {
  return spawn(command, args, {
    stdio: "inherit",
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: "1",
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      ...env,
      PATH: `${BIN}${path.delimiter}${process.env.PATH}`,
    },
  });
}

/** Runs a tool to its end; a failure is a StartFailure, since the tool has already said why. */
export function runTool(command: string, args: string[], env: Env = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawnTool(command, args, env);
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0
        ? resolve()
        : reject(new StartFailure(`${command} ${args.at(-1) ?? ""} gagal; sebabnya tertulis di atas.`)),
    );
  });
}

export function endChild(child: ChildProcess, graceMs = 8_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill("SIGKILL"), graceMs);
    child.once("exit", () => {
      clearTimeout(force);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

/** npm forwards SIGTERM only to its shell, which dies without a word: also stop when the parent process is gone. */
export function onOrphaned(stop: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500).unref();
}
