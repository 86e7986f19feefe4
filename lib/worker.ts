// The background process: takes the files that wait, one after another, until it is told to stop or its launcher is gone.
// It listens for NOTIFY and looks every second anyway, so a lost notice costs a second.
import os from "node:os";
import { systemActor } from "./auth/actor";
import { tendCasesOnce } from "./cases/jobs";
import { tidyFieldPhotos } from "./field/jobs";
import { differOnce, tidyFiles, tidyStaging, undoOnce, workOnce } from "./intake/jobs";
import { disconnect, ownerPool } from "./platform/database/db";
import { env } from "./platform/env";
import { sweepForms } from "./platform/forms/once";
import { logEvent, logSurprise } from "./platform/log";
import { reconcileOnce } from "./reconciliation/jobs";
import { compareCopiesOnce } from "./repair/jobs";
import { publishOnce } from "./transparency/jobs";

const POLL_MS = 1_000;
const TIDY_FILES_MS = 3_600_000;

// Who reads a page goes first where both want the processor; the threads that parse a file inherit it.
os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);

const actor = systemActor("berkas");
let stopping = false;
let wake: () => void = () => {};

// The first signal lets the file in hand end; a second one does not wait (the file starts over next time).
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    if (stopping) process.exit(1);
    stopping = true;
    wake();
  });
}
if (env().SALUR_LAUNCHED === "1") {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, 500).unref();
}

/** Sleeps until a notice, the next look or the stop. */
const rest = () =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, POLL_MS);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });

async function listen(): Promise<void> {
  const client = await ownerPool().connect();
  client.once("error", (error) => {
    client.release(error);
    if (!stopping) setTimeout(() => void listen().catch(() => {}), POLL_MS);
  });
  client.on("notification", () => wake());
  await client.query("listen salur_intake");
}

const tidyFolders = () =>
  Promise.all([tidyFiles(actor), tidyFieldPhotos(actor), sweepForms(actor)]).catch(
    (error) => void logSurprise("worker files", error),
  );
void tidyFolders();
setInterval(() => void tidyFolders(), TIDY_FILES_MS).unref();

await listen().catch((error) => void logSurprise("worker listen", error));
logEvent("worker.started");
while (!stopping) {
  const worked = await workOnce(actor)
    .then(
      async (done) =>
        done ||
        (await undoOnce(actor)) ||
        (await differOnce(actor)) ||
        (await reconcileOnce(actor)) ||
        (await compareCopiesOnce(actor)) ||
        (await publishOnce(actor)) ||
        (await tendCasesOnce(actor)),
    )
    .catch((error) => {
      logSurprise("worker", error);
      return false;
    });
  if (!worked && !stopping) {
    await tidyStaging(actor).catch((error) => void logSurprise("worker tidy", error));
    await rest();
  }
}
logEvent("worker.stopped");
// The listening connection is never given back, so the pool would wait for it for ever.
await Promise.race([disconnect(), new Promise((resolve) => setTimeout(resolve, 500))]);
process.exit(0);
