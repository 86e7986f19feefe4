import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { addressOf, clientAddress } from "@/lib/platform/http/client-address";
import { admit, believed } from "@/lib/platform/http/door";

const socket = "192.0.2.1";
const from = (forwarded: string | undefined, trusted: number) => addressOf({ forwarded, socket }, trusted);

test("S18: without trusted proxies only the connection counts, whatever a client writes", () => {
  for (const forwarded of [undefined, "", "203.0.113.9", "203.0.113.9, 198.51.100.2", "::1", ",,,"])
    expect(from(forwarded, 0)).toBe(socket);
});

test("S18: with n trusted proxies the n-th entry from the right counts, and nothing to its left", () => {
  expect(from("203.0.113.9", 1)).toBe("203.0.113.9");
  expect(from("1.1.1.1, 203.0.113.9", 1)).toBe("203.0.113.9");
  expect(from("1.1.1.1, 203.0.113.9, 198.51.100.2", 2)).toBe("203.0.113.9");
  expect(from("2001:db8::7", 1)).toBe("2001:db8::7");
});

test("S18: fewer entries than proxies, or an entry that is no address, leaves the connection", () => {
  for (const forwarded of [undefined, "", "203.0.113.9", "unknown, 198.51.100.2", "<script>, 198.51.100.2"])
    expect(from(forwarded, 2)).toBe(socket);
});

test("an IPv4 address in the dress of IPv6 is the same address; without any, one word for all", () => {
  expect(addressOf({ forwarded: undefined, socket: "::ffff:192.0.2.1" }, 0)).toBe(socket);
  expect(addressOf({ forwarded: undefined, socket: undefined }, 0)).toBe("langsung");
  expect(clientAddress({ headers: new Headers() })).toBe("langsung");
});

const request = (headers: Record<string, string>, method = "GET") => {
  const made = new IncomingMessage(new Socket());
  return Object.assign(made, { headers, method, url: "/cases" });
};

test("S5, S18: the door takes away what only a proxy may write, and names of our own", () => {
  const asked = request({
    "x-forwarded-for": "203.0.113.9",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    "x-forwarded-port": "443",
    forwarded: "for=203.0.113.9",
    "x-real-ip": "203.0.113.9",
    "x-salur-path": "/evil",
    host: "salur.example",
  });
  admit(asked, 0);
  expect(asked.headers).toEqual({ "x-forwarded-for": "langsung", host: "salur.example" });
});

test("S5: of a list of hosts the outermost trusted proxy's is believed", () => {
  const said = (host: string, trusted: number) =>
    believed({ "x-forwarded-host": host }, socket, trusted)["x-forwarded-host"];
  expect(said("salur.example", 1)).toBe("salur.example");
  expect(said("evil.example, salur.example", 1)).toBe("salur.example");
  expect(said("evil.example, salur.example, inner", 2)).toBe("salur.example");
  expect(said("salur.example", 2)).toBe("salur.example");
  expect(said("evil.example", 0)).toBeUndefined();
});

test("S8: a method that no page answers is handed to the refusal", () => {
  for (const [method, refused] of [
    ["TRACE", true],
    ["PROPFIND", true],
    ["GET", false],
    ["PUT", false],
  ] as const) {
    const asked = request({}, method);
    admit(asked, 0);
    expect(asked.headers["x-salur-method"]).toBe(refused ? method : undefined);
    expect(asked.method).toBe(refused ? "GET" : method);
  }
});
