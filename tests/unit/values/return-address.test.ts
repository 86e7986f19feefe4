import fc from "fast-check";
import { expect, test } from "vitest";
import { parseReturn } from "@/lib/values/return-address";

const LEADING_OUT = [
  "//evil.example",
  "///evil.example",
  "/.//evil.example",
  "/..//evil.example",
  "/a/..//evil.example",
  "/././/evil.example",
  "/%2e//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\\/evil.example",
  "/.\\/evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\r/evil.example",
  "\t//evil.example",
  " //evil.example",
  "/ /evil.example",
  "/%09/evil.example",
  "/%0a/evil.example",
  "/%0d%0aLocation:%20//evil.example",
  "/%2f/evil.example",
  "/%2fevil.example",
  "/%252fevil.example",
  "/%5cevil.example",
  "/%255cevil.example",
  "/%25252fevil.example",
  "/%00",
  "/%",
  "/\u00a0/evil.example",
  "/\u200b/evil.example",
  "/\u2028/evil.example",
  "https://evil.example",
  "http:evil.example",
  "//user:word@evil.example",
  "@evil.example",
  ".evil.example",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,x",
  "evil.example",
  "?next=//evil.example",
  "#//evil.example",
  "",
  `/${"a".repeat(3_000)}`,
];

test("S9: no trick makes a return address of something else than a path of this site", () => {
  for (const asked of LEADING_OUT) expect(parseReturn(asked), JSON.stringify(asked)).toBeNull();
  for (const asked of [undefined, null, 3, ["/cases"], {}]) expect(parseReturn(asked)).toBeNull();
});

test("S9: the sign-in itself is no place to return to", () => {
  for (const asked of ["/sign-in", "/sign-in?next=/cases", "/setup?token=x", "/a/../sign-in"])
    expect(parseReturn(asked)).toBeNull();
  expect(parseReturn("/sign-ins")).toBe("/sign-ins");
});

test("a path and its query come back as they were", () => {
  for (const asked of [
    "/",
    "/cases?type=SALDO_NOL&q=ni%20luh",
    "/regions/5103?period=sembako-2026-10-3",
    "/cases?q=%2F%2Fx",
    "/kpm?q=a//b",
    "/field/12",
  ])
    expect(parseReturn(asked)).toBe(asked);
  expect(parseReturn("/cases#x")).toBe("/cases");
  expect(parseReturn("/cases/../kpm")).toBe("/kpm");
});

test("S9: what is answered stays here for a browser, and is answered again as it is", () => {
  const piece = fc.constantFrom(
    "/",
    "\\",
    ".",
    "..",
    "%2f",
    "%5c",
    "%2e",
    "@",
    ":",
    "evil.example",
    "?",
    "#",
    "\t",
    "a",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const found = parseReturn(`/${pieces.join("")}`);
      if (found === null) return;
      expect(new URL(found, "https://salur.example/sign-in").host).toBe("salur.example");
      expect(parseReturn(found)).toBe(found);
    }),
    { numRuns: 3_000 },
  );
});
