import { describe, expect, test } from "vitest";
import { delayMs, waitSeconds } from "@/lib/auth/throttle";

const failed = (count: number, secondsAgo = 0) => ({ count, secondsAgo });

describe("an account at one address", () => {
  test("may fail four times without waiting, and waits from the fifth on", () => {
    expect(waitSeconds(failed(4))).toBe(0);
    expect(waitSeconds(failed(5))).toBe(30);
  });

  test("waits twice as long after each further failure, never longer than a quarter of an hour", () => {
    expect(waitSeconds(failed(6))).toBe(60);
    expect(waitSeconds(failed(9))).toBe(480);
    expect(waitSeconds(failed(10))).toBe(900);
    expect(waitSeconds(failed(60))).toBe(900);
  });

  test("may try again when its time is over, not a second before", () => {
    expect(waitSeconds(failed(5, 29))).toBe(1);
    expect(waitSeconds(failed(5, 30))).toBe(0);
  });
});

describe("an account over all addresses, an address over all accounts", () => {
  test("is answered at once until the tenth failure of the account", () => {
    expect(delayMs(failed(9), failed(0))).toBe(0);
    expect(delayMs(failed(10), failed(0))).toBe(250);
  });

  test("is answered at once until the fiftieth failure of the address, so that an office is not punished for one colleague", () => {
    expect(delayMs(failed(0), failed(49))).toBe(0);
    expect(delayMs(failed(0), failed(50))).toBe(50);
  });

  test("is slowed, never refused", () => {
    expect(delayMs(failed(10_000), failed(0))).toBe(3_000);
    expect(delayMs(failed(0), failed(10_000))).toBe(2_000);
  });
});
