import { subscribe } from "node:diagnostics_channel";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { env } from "@/lib/platform/env";
import { addressOf } from "./client-address";

// What every request passes before Next sees it: headers that only a proxy may write are believed when proxies are
// trusted, and are gone otherwise.

const FROM_PROXIES = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "x-real-ip",
] as const;
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
/** Names a method that proxy.ts refuses: Next cannot even build a request with TRACE. */
export const REFUSED_METHOD = "x-salur-method";

const text = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(",") : value;

/** The headers of proxies that remain, all of one entry: what the outermost trusted proxy wrote. */
export function believed(headers: IncomingHttpHeaders, socket: string | undefined, trusted: number) {
  const outermost = (name: (typeof FROM_PROXIES)[number]) => {
    if (trusted === 0) return undefined;
    const entries = text(headers[name])?.split(",") ?? [];
    return entries.at(-Math.min(trusted, entries.length))?.trim() || undefined;
  };
  return {
    "x-forwarded-for": addressOf({ forwarded: text(headers["x-forwarded-for"]), socket }, trusted),
    "x-forwarded-host": outermost("x-forwarded-host"),
    "x-forwarded-proto": outermost("x-forwarded-proto") === "https" ? "https" : undefined,
  };
}

/** Makes a request what the rest may believe. */
export function admit(request: IncomingMessage, trusted: number): void {
  const { headers, method = "GET" } = request;
  const left = believed(headers, request.socket.remoteAddress, trusted);
  for (const name of [...FROM_PROXIES, ...Object.keys(headers).filter((name) => name.startsWith("x-salur-"))])
    delete headers[name];
  for (const [name, value] of Object.entries(left)) if (value !== undefined) headers[name] = value;
  if (METHODS.includes(method)) return;
  headers[REFUSED_METHOD] = method;
  request.method = "GET";
  request.url = "/";
}

const isRequest = (message: unknown): message is { request: IncomingMessage } =>
  typeof message === "object" && message !== null && "request" in message;

const held = globalThis as unknown as { salurDoor?: boolean };

/** Installed on every server of this process, once. */
export function openDoor(): void {
  if (held.salurDoor) return;
  held.salurDoor = true;
  const trusted = env().TRUSTED_PROXIES;
  // Node publishes this for each request before the server's own listener hears of it.
  subscribe("http.server.request.start", (message) => {
    if (isRequest(message)) admit(message.request, trusted);
  });
}
