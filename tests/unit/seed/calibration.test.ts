import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { permits } from "@/lib/auth/permissions";
import { DEMO_ACCOUNTS } from "@/prisma/seed/accounts";
import { bankOf, DEFAULT_FAMILIES, EXPANSION_REGENCY, quotasOf, ratesOf } from "@/prisma/seed/demo/calibration";

const folder = path.dirname(createRequire(import.meta.url).resolve("idn-area-data/package.json"));
const REGENCIES = readFileSync(path.join(folder, "data", "regencies.csv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => (line.split(",")[0] ?? "").replaceAll(".", ""))
  .sort();

const sumOf = (quotas: Map<string, number>, prefix: string) =>
  [...quotas].filter(([code]) => code.startsWith(prefix)).reduce((sum, [, kpm]) => sum + kpm, 0);

describe("calibration of the demo", () => {
  const quotas = quotasOf(REGENCIES, DEFAULT_FAMILIES);

  it("gives each of the 514 kab/kota a quota", () => {
    expect(quotas.size).toBe(514);
    expect([...quotas.values()].filter((kpm) => kpm < 300 || kpm > 250_000)).toEqual([]);
  });

  it.each([
    ["51", 174_480],
    ["53", 438_379],
    ["11", 324_299],
    ["63", 151_455],
    ["5106", 7_328],
    ["5371", 14_630],
    ["3519", 61_613],
    ["3214", 46_757],
  ])("keeps the public figure of %s exactly", (code, kpm) => {
    expect(sumOf(quotas, code)).toBe(kpm);
  });

  it("adds up to about 18,3 million families", () => {
    expect(sumOf(quotas, "") / 1e6).toBeCloseTo(18.3, 1);
  });

  it("scales the three by-name provinces to the asked number and leaves the others as they are", () => {
    const small = quotasOf(REGENCIES, 3_000);
    expect(sumOf(small, "51") + sumOf(small, "52") + sumOf(small, "53")).toBeGreaterThan(2_900);
    expect(sumOf(small, "51") + sumOf(small, "52") + sumOf(small, "53")).toBeLessThan(3_300);
    expect(sumOf(small, "32")).toBe(sumOf(quotas, "32"));
  });

  it("keeps the shares inside the published ranges, with the new kabupaten below them", () => {
    for (const code of REGENCIES) {
      const done = ratesOf(code, { code: "sembako-2026-07-3", running: false });
      expect(done.transacted).toBeGreaterThanOrEqual(0.9);
      expect(done.transacted).toBeLessThanOrEqual(0.98);
      if (code === EXPANSION_REGENCY) expect(done.credited).toBeLessThan(0.88);
      else expect(done.credited).toBeGreaterThanOrEqual(0.93);
      expect(done.credited).toBeLessThanOrEqual(0.99);
    }
  });

  it("gives a kab/kota the bank that is publicly known to serve it", () => {
    expect(["5371", "5106", "3505", "1807", "1101"].map(bankOf)).toEqual(["BRI", "BTN", "BNI", "MANDIRI", "BSI"]);
  });
});

describe("demo accounts", () => {
  it("give the bank account a bank that really serves its kab/kota", () => {
    const bank = DEMO_ACCOUNTS.find(({ role }) => role === "bank");
    expect(bank?.bank).toBe(bankOf(bank?.regions[0] ?? ""));
  });

  it("have a neighbour for the operator of Badung, who works elsewhere", () => {
    const operators = DEMO_ACCOUNTS.filter(({ role }) => role === "dinsos-kabkota").map(({ regions }) => regions[0]);
    expect(operators).toEqual(["5103", "5102", "5202"]);
  });

  it("have exactly one administrator, who reads no families", () => {
    const administrators = DEMO_ACCOUNTS.filter(({ role }) => permits(role, "users.manage"));
    expect(administrators).toHaveLength(1);
    expect(administrators.some(({ role }) => permits(role, "kpm.read"))).toBe(false);
  });
});
