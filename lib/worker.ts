import { takeInFiles } from "@/lib/intake/jobs";
import { disconnect } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { logSurprise } from "@/lib/platform/log";

// The background process: runs the jobs of all slices until it is told to stop or its launcher is gone.

const stopping = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stopping.abort());

if (env().SALUR_LAUNCHED === "1") {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, 500).unref();
}

try {
  await takeInFiles(stopping.signal);
  await disconnect();
} catch (error) {
  logSurprise("worker", error);
  process.exit(1);
}
