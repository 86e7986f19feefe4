import http from "node:http";
import { type Env, endChild, spawnTool } from "../../lib/launch/child.ts";
import { freePort, waitFor } from "./server.ts";

// A web server of a test's own, and requests as no browser would send them.

export type Said = { status: number; headers: http.IncomingHttpHeaders; body: string };
type Asked = { method?: string; headers?: http.OutgoingHttpHeaders; body?: string };

/** One request, exactly as written. */
export const ask = (base: string, path: string, { method = "GET", headers = {}, body }: Asked = {}): Promise<Said> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base);
    const request = http.request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(pieces).toString("utf8"),
        }),
      );
    });
    request.on("error", reject).end(body);
  });

/** Runs work against a web server with these settings. */
export async function withServer(settings: Env, work: (base: string) => Promise<void>): Promise<void> {
  const env: Env = { ...JSON.parse(process.env.WEB_ENV ?? "{}"), ...settings };
  const port = await freePort();
  const server = spawnTool("next", ["start", "-p", String(port)], env);
  try {
    const base = `http://localhost:${port}`;
    await waitFor(`${base}/sign-in`);
    await work(base);
  } finally {
    await endChild(server);
  }
}
