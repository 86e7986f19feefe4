import { describe, expect, test } from "vitest";
import { StartFailure, sentenceFor } from "@/lib/launch/sentence";

const coded = (code: string) => Object.assign(new Error("raw"), { code });

describe("what goes wrong before the house stands", () => {
  test.each([
    ["EADDRINUSE", /PORT=3001/],
    ["ENOSPC", /Disk penuh/],
    ["ECONNREFUSED", /DATABASE_URL tidak menjawab/],
    ["28P01", /kata sandi/],
    ["3D000", /CREATE DATABASE/],
    ["ERR_INVALID_URL", /postgresql:\/\//],
  ])("%s is one sentence that says what to do", (code, said) => {
    expect(sentenceFor(coded(code))).toMatch(said);
  });

  test("a connection refused on both addresses of localhost is the same sentence", () => {
    expect(sentenceFor(new AggregateError([coded("ECONNREFUSED"), coded("ECONNREFUSED")]))).toBe(
      sentenceFor(coded("ECONNREFUSED")),
    );
  });

  test("our own refusals are said as they are", () => {
    expect(sentenceFor(new StartFailure("Begini."))).toBe("Begini.");
  });

  test("a surprise has no sentence: it deserves its stack trace", () => {
    expect(sentenceFor(new TypeError("x is not a function"))).toBeNull();
    expect(sentenceFor("text")).toBeNull();
  });
});
