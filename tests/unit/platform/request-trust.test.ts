import http from "node:http";
import type { AddressInfo } from "node:net";
import net from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { guardServer } from "@/lib/platform/front-door";
import { clientAddress, comesFromHere, methodRefusal, trustedHeaders } from "@/lib/platform/request-trust";

const SOCKET = "127.0.0.1";
const seen = (said: string | undefined, proxies: number) =>
  trustedHeaders(said === undefined ? {} : { "x-forwarded-for": said }, SOCKET, proxies)["x-forwarded-for"];

describe("S18: the address of a client", () => {
  test.each([
    ["no proxy", 0, "198.51.100.1", SOCKET],
    ["no proxy, many addresses", 0, "198.51.100.1, 203.0.113.9", SOCKET],
    ["one proxy", 1, "203.0.113.9", "203.0.113.9"],
    ["one proxy, more before it", 1, "198.51.100.1, 203.0.113.9", "203.0.113.9"],
    ["two proxies", 2, "203.0.113.9, 10.0.0.2", "203.0.113.9"],
    ["two proxies, more before them", 2, "198.51.100.1, 203.0.113.9, 10.0.0.2", "203.0.113.9"],
    ["two proxies, but only one was passed", 2, "203.0.113.9", SOCKET],
    ["a proxy that says nothing", 1, undefined, SOCKET],
    ["a proxy that says only commas", 1, " , ", SOCKET],
  ])("%s", (_what, proxies, said, client) => {
    expect(seen(said, proxies)).toBe(client);
  });

  test("without a trusted proxy nothing that a proxy would say is believed", () => {
    const said = {
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
      "x-real-ip": "198.51.100.1",
      forwarded: "for=x",
    };
    const { "x-forwarded-for": client, ...rest } = trustedHeaders(said, SOCKET, 0);
    expect(client).toBe(SOCKET);
    expect(Object.values(rest).every((value) => value === undefined)).toBe(true);
  });
});

describe("S5: a request that changes something", () => {
  const from = (headers: Record<string, string>) => comesFromHere(new Headers(headers));
  test("comes from a page of this site", () => {
    expect(from({ origin: "https://salur.example", host: "salur.example" })).toBe(true);
    expect(from({ origin: "https://salur.example", host: "a:3000", "x-forwarded-host": "salur.example" })).toBe(true);
  });
  test.each([
    [{ host: "salur.example" }],
    [{ origin: "null", host: "salur.example" }],
    [{ origin: "https://evil.example", host: "salur.example" }],
    [{ origin: "https://salur.example", host: "localhost:3000" }],
    [{ origin: "https://salur.example", host: "salur.example", "sec-fetch-site": "cross-site" }],
    [{ origin: "https://salur.example" }],
  ] as Record<string, string>[][])("%j is refused", (headers) => {
    expect(from(headers ?? {})).toBe(false);
  });
});

describe("the door in front of a server", () => {
  let server: http.Server;
  let port = 0;
  beforeAll(async () => {
    guardServer();
    guardServer();
    server = http.createServer((request, response) => {
      const headers = new Headers(
        Object.entries(request.headers).flatMap(([k, v]) => (typeof v === "string" ? [[k, v]] : [])) as [
          string,
          string,
        ][],
      );
      if (request.url === "/own") response.setHeader("content-security-policy", "default-src 'self'");
      response.end(`${clientAddress(headers)} ${request.headers["x-forwarded-host"] ?? "-"}`);
    });
    await new Promise<void>((resolve) => server.listen(0, SOCKET, resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());

  test("S18: a header of the client's own changes nothing", async () => {
    const answer = await fetch(`http://${SOCKET}:${port}/`, {
      headers: { "x-forwarded-for": "198.51.100.1", "x-forwarded-host": "evil.example", "x-real-ip": "198.51.100.2" },
    });
    expect(await answer.text()).toBe("127.0.0.1 -");
  });

  test("S8: every answer carries the headers, and keeps a stricter policy of its own", async () => {
    const plain = await fetch(`http://${SOCKET}:${port}/`);
    expect(plain.headers.get("x-content-type-options")).toBe("nosniff");
    expect(plain.headers.get("referrer-policy")).toBe("same-origin");
    expect(plain.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    const own = await fetch(`http://${SOCKET}:${port}/own`);
    expect(own.headers.get("content-security-policy")).toBe("default-src 'self'");
  });

  /** What a client that speaks as it likes is answered. */
  const raw = (lines: string): Promise<string> =>
    new Promise((resolve) => {
      let answer = "";
      const socket = net.connect(port, SOCKET, () => socket.end(`${lines}\r\n\r\n`));
      socket.on("data", (piece) => {
        answer += piece;
      });
      socket.on("close", () => resolve(answer));
    });

  test("S8: TRACE and other ways of asking are not served", async () => {
    for (const method of ["TRACE", "PROPFIND", "SEARCH"])
      expect(await raw(`${method} / HTTP/1.1\r\nHost: a\r\nConnection: close`)).toMatch(/^HTTP\/1\.1 405 /);
    expect(methodRefusal("GET", "a")).toBeNull();
  });

  test("a request without a host gets a sentence", async () => {
    const answer = await raw("GET / HTTP/1.0");
    expect(answer).toMatch(/ 400 /);
    expect(answer).toContain("tidak menyebut nama situs");
  });
});
