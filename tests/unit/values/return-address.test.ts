import { expect, test } from "vitest";
import { returnAddress } from "@/lib/values/return-address";

test.each(["/", "/cases", "/cases?type=SALDO_NOL&region=5103", "/kpm/12", "/a%2Fb", "/cari?q=a%20b"])(
  "%s leads back to where it says",
  (address) => {
    expect(returnAddress(address)).toBe(address);
  },
);

test.each([
  "//evil.example",
  "/.//evil.example",
  "/..//evil.example",
  "/././/evil.example/a",
  "/a/..//evil.example",
  "/%2e//evil.example",
  "/%2E%2e//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n//evil.example",
  "/ /evil.example",
  "\u0000//evil.example",
  "http://evil.example",
  "https:/evil.example",
  "https:evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "//user@evil.example",
  "//evil.example:80/a",
  "evil.example",
  "",
  `/${"a".repeat(2_001)}`,
  null,
  undefined,
  ["//evil.example"],
])("S9: %j leads to the first page", (address) => {
  expect(returnAddress(address)).toBe("/");
});

test("S9: whatever comes back is a path of this site, also when a browser reads it once more", () => {
  for (const address of ["/a//b", "/%2f%2fevil.example", "/%5cevil.example", "/@evil.example", "/;//evil.example"]) {
    const back = returnAddress(address);
    expect(new URL(back, "https://salur.example").origin).toBe("https://salur.example");
  }
});
