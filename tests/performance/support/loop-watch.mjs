// Preloaded into a web server: writes, four times a second, how long its event loop was held up at most since the last reset
// (SIGUSR2), in milliseconds.
import fs from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";

const file = process.env.LOOP_FILE;
if (file) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  process.on("SIGUSR2", () => delay.reset());
  setInterval(() => fs.writeFileSync(file, String(delay.max / 1e6)), 250).unref();
}
