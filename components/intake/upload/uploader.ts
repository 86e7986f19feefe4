// Sends a file in chunks, by the plain means of the browser. Everything that was sent is the server's to remember: to go on
// after a pause, a cut line or another day is to begin again and skip what is there. Rejected: a library (tus-js-client is
// 18 kB and wants its own protocol on the server).

export type Sending = {
  phase: "checking" | "sending" | "offline" | "finishing";
  done: number;
  total: number;
  /** What the server had before this run sent anything, and when that began: for the rate. */
  from: number;
  since: number;
};

/** The server's answer, or the sentence of a refusal. */
type Answer = { ok: true; id: string; have: (string | null)[]; chunkBytes: number; href: string };

export class Refused extends Error {}

const LONGEST_WAIT_MS = 30_000;
const SILENT_MS = 60_000;
const MOST_TRIES_OF_A_FAULT = 4;

const hex = async (bytes: BufferSource) =>
  Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)), (b) => b.toString(16).padStart(2, "0")).join(
    "",
  );
const hexOf = async (part: Blob) => hex(await part.arrayBuffer());
const hexOfText = (text: string) => hex(new TextEncoder().encode(text));

/** Waits a while, less when the line comes back before. */
const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener("online", end);
      signal.removeEventListener("abort", end);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    };
    const timer = setTimeout(end, ms);
    window.addEventListener("online", end);
    signal.addEventListener("abort", end);
  });

type Request = { method: string; url: string; body: Blob | string; sha256?: string; onBytes?: (sent: number) => void };

/** One request; null when the line broke or nothing moved for a minute. */
const once = ({ method, url, body, sha256, onBytes }: Request, signal: AbortSignal) =>
  new Promise<{ status: number; body: (Answer & { message?: string }) | null } | null>((resolve, reject) => {
    const request = new XMLHttpRequest();
    let watch = 0;
    const moved = () => {
      clearTimeout(watch);
      watch = window.setTimeout(() => request.abort(), SILENT_MS);
    };
    const stop = () => request.abort();
    request.open(method, url);
    request.responseType = "json";
    if (sha256) request.setRequestHeader("x-sha256", sha256);
    request.upload.onprogress = ({ loaded }) => {
      moved();
      onBytes?.(loaded);
    };
    request.onloadend = () => {
      clearTimeout(watch);
      signal.removeEventListener("abort", stop);
      if (signal.aborted) reject(signal.reason);
      else resolve(request.status === 0 ? null : { status: request.status, body: request.response });
    };
    signal.addEventListener("abort", stop);
    moved();
    request.send(body);
  });

/**
 * Sends the file and gives the address of what became of it. Tries again while the line is broken, for as long as it
 * takes; throws Refused with the server's sentence, or the signal's reason when it is aborted.
 */
export async function sendFile(
  file: File,
  fields: Record<string, string>,
  tell: (sending: Sending, id: string) => void,
  signal: AbortSignal,
): Promise<string> {
  const state: Sending = { phase: "checking", done: 0, total: file.size, from: 0, since: performance.now() };
  let id = "";
  const say = (change: Partial<Sending>) => tell(Object.assign(state, change), id);

  async function ask(request: Request, phase: Sending["phase"]): Promise<Answer> {
    for (let tries = 1, faults = 0; ; tries++) {
      say({ phase });
      const answer = await once(request, signal);
      if (answer?.body?.ok) return answer.body;
      // A chunk may go bad on its way (422). Without a sentence of ours it was something between here and the server.
      const passing = !answer?.body?.message || answer.status === 500 || (answer.status === 422 && request.sha256);
      if (answer && (!passing || ++faults >= MOST_TRIES_OF_A_FAULT))
        throw new Refused(answer.body?.message ?? "Server tidak menjawab semestinya. Unggah lagi sebentar lagi.");
      if (!answer) say({ phase: "offline" });
      await pause(Math.min(LONGEST_WAIT_MS, 500 * 2 ** tries) * (0.75 + Math.random() / 2), signal);
    }
  }

  say({});
  const cut = (from: number, length: number) => file.slice(from, from + length);
  const edge = 1 << 20;
  const fingerprint = await hexOfText(
    [
      file.name,
      file.size,
      file.lastModified,
      await hexOf(cut(0, edge)),
      await hexOf(cut(Math.max(0, file.size - edge), edge)),
    ].join(),
  );
  const begin = JSON.stringify({ ...fields, name: file.name, size: file.size, fingerprint });
  const started = await ask({ method: "POST", url: "/api/intake/uploads", body: begin }, "checking");
  const { have, chunkBytes } = started;
  const address = `/api/intake/uploads/${started.id}`;
  id = started.id;
  const there = have.reduce((sum, hash, n) => sum + (hash ? cut(n * chunkBytes, chunkBytes).size : 0), 0);
  say({ done: there, from: there, since: performance.now() });

  const hashes: string[] = [];
  for (const [n, known] of have.entries()) {
    const chunk = cut(n * chunkBytes, chunkBytes);
    const sha256 = await hexOf(chunk);
    hashes.push(sha256);
    if (known === sha256) continue;
    const before = state.done;
    await ask(
      {
        method: "PUT",
        url: `${address}/${n}`,
        body: chunk,
        sha256,
        onBytes: (sent) => say({ phase: "sending", done: before + Math.min(sent, chunk.size) }),
      },
      "sending",
    );
    say({ done: before + chunk.size });
  }
  const whole = await hexOfText(hashes.join(""));
  return (await ask({ method: "POST", url: address, body: JSON.stringify({ ...fields, whole }) }, "finishing")).href;
}

/** Forgets what was sent. */
export const forget = (id: string) => fetch(`/api/intake/uploads/${id}`, { method: "DELETE" }).catch(() => null);
