import http, { type IncomingMessage, type ServerResponse } from "node:http";
import { env } from "./env";
import { defaultHeaders, methodRefusal, trustedHeaders } from "./request-trust";

// Every request passes here before Next sees it, whatever answers it then: page, action, route, file or not found. What a
// client says of itself through the headers of a proxy is taken away unless the proxy is trusted (TRUSTED_PROXIES).

const PATCHED = Symbol.for("salur.front-door");
type Emit = typeof http.Server.prototype.emit & { [PATCHED]?: true };

/** Puts the door in front of every server of this process, once. */
export function guardServer(): void {
  const emit: Emit = http.Server.prototype.emit;
  if (emit[PATCHED]) return;
  const guarded: Emit = function (this: http.Server, event: string, ...args: unknown[]) {
    const [request, response] = args as [IncomingMessage, ServerResponse | undefined];
    if (event === "request" && response && !admit(request, response)) return true;
    if (event === "upgrade") takeAway(request);
    return Reflect.apply(emit, this, [event, ...args]);
  };
  guarded[PATCHED] = true;
  http.Server.prototype.emit = guarded;
}

function takeAway(request: IncomingMessage): void {
  for (const [name, value] of Object.entries(
    trustedHeaders(request.headers, request.socket.remoteAddress, env().TRUSTED_PROXIES),
  ))
    if (value === undefined) delete request.headers[name];
    else request.headers[name] = value;
}

/** False when the request was answered here. */
function admit(request: IncomingMessage, response: ServerResponse): boolean {
  takeAway(request);
  const secure = request.headers["x-forwarded-proto"] === "https";
  const writeHead = response.writeHead;
  response.writeHead = function (this: ServerResponse, ...args: Parameters<ServerResponse["writeHead"]>) {
    for (const [name, value] of defaultHeaders(secure)) if (!this.hasHeader(name)) this.setHeader(name, value);
    return writeHead.apply(this, args);
  } as typeof writeHead;
  const refusal = methodRefusal(request.method ?? "", request.headers.host);
  if (!refusal) return true;
  response.writeHead(refusal.status, { "content-type": "text/plain; charset=utf-8", ...refusal.headers });
  response.end(`${refusal.sentence}\n`);
  return false;
}
