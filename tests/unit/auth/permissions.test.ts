import { describe, expect, test } from "vitest";
import { permits, ROLES, readsByName, rolesWith } from "@/lib/auth/permissions";

describe("who may do what", () => {
  test("an administrator manages accounts and reads no family", () => {
    expect(permits("admin", "users.manage")).toBe(true);
    expect(permits("admin", "kpm.read")).toBe(false);
    expect(readsByName("admin")).toBe(false);
  });

  test("a presenter sees totals and nothing by name", () => {
    expect(permits("presenter", "realisation.read")).toBe(true);
    expect(readsByName("presenter")).toBe(false);
    expect(permits("presenter", "intake.read")).toBe(false);
  });

  test("only the social offices open an identity number or close a case", () => {
    expect(rolesWith("kpm.reveal-identity")).toEqual(["dinsos-provinsi", "dinsos-kabkota"]);
    expect(rolesWith("cases.close")).toEqual(["dinsos-provinsi", "dinsos-kabkota"]);
  });

  test("every role may manage its own account", () => {
    expect(ROLES.every((role) => permits(role, "account.own"))).toBe(true);
  });
});
