const PATIENCE_MS = 6_000;
/** A static file: asking for it costs the server nothing and needs no session. */
const ASKED = "/icon.svg";

/** Whether the server answers. Asked, not read from the browser: it reports "online" in a dead wireless hall, and "offline" on a laptop that serves itself. */
export const reaches = (): Promise<boolean> =>
  fetch(ASKED, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) }).then(
    ({ ok }) => ok,
    () => false,
  );
