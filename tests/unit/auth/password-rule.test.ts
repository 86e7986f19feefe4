import { expect, test } from "vitest";
import { passwordFault } from "@/lib/auth/password-rule";

const about = ["made.suartana@dinsos.example", "I Made Suartana", "Dinsos Kab. Badung"];

test("S7: what a guesser tries first is refused, also in Indonesian and in the words of the program", async () => {
  for (const weak of [
    "password12345",
    "Password@12345",
    "qwerty123456",
    "indonesia2026",
    "salur-demo-2026",
    "aaaaaaaaaaaa",
    "123456123456",
    "bansospangan",
    "dinsos202612",
    "kemensos12345",
    "bismillah12345",
    "admin1234567",
    "penyaluran2026",
  ])
    expect(await passwordFault(weak, about), weak).toMatch(/terlalu mudah ditebak/);
});

test("S7: one's own name, account and office are no password", async () => {
  expect(await passwordFault("xx made.suartana xx", about)).toMatch(/nama akun/);
  for (const own of ["suartana2026", "Suartana1234", "dinsosbadung"])
    expect(await passwordFault(own, about), own).toMatch(/terlalu mudah ditebak/);
});

test("S7: length counts from twelve letters on, and no mixture is asked for", async () => {
  expect(await passwordFault("tujuh kuda ", about)).toMatch(/paling sedikit 12/);
  for (const good of ["kucing makan ikan", "hujan turun di ladang", "X7k2-mmQp-19sz", "ngarit lamtoro jam enam"])
    expect(await passwordFault(good, about), good).toBeNull();
});

test("S7: a long password is judged in time", async () => {
  const began = performance.now();
  await passwordFault("a1".repeat(100), about);
  expect(performance.now() - began).toBeLessThan(2_000);
});
