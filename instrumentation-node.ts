import { refuseUnsafeRole } from "./lib/platform/database/web-role";
import { openDoor } from "./lib/platform/http/door";

openDoor();

// When the launcher dies without a word (SIGKILL), do not stay behind on its port.
if (process.env.SALUR_LAUNCHED === "1") {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  }, 500).unref();
}

await refuseUnsafeRole();
