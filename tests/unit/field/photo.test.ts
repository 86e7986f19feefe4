import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { CARRIED_HOURS, CARRIED_NOTE, CARRIED_STORE, isStale } from "@/lib/field/rules/carry";
import { fitted, isRemovable, photoKind } from "@/lib/field/rules/photo";
import { maskedNote } from "@/lib/field/rules/result";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("S11 what a file is", () => {
  test.each([
    ["jpeg", "\xff\xd8\xff\xe1\0\0Exif"],
    ["png", "\x89PNG\r\n\x1a\n\0\0\0\r"],
    ["webp", "RIFF\x10\0\0\0WEBPVP8 "],
    ["heic", "\0\0\0\x18ftypheic"],
    ["heic", "\0\0\0\x18ftypmif1"],
    ["other", "\0\0\0\x18ftypavif"],
    ["other", "<svg xmlns='http://www.w3.org/2000/svg'/>"],
    ["other", "<html><script>1</script></html>"],
    ["other", "GIF89a\0\0\0\0\0\0"],
    ["other", "%PDF-1.7\n%"],
    ["other", "RIFF\x10\0\0\0WAVEfmt "],
    ["other", "\xff\xd8"],
    ["other", ""],
  ])("is said by its first bytes: %s", (kind, head) => {
    expect(photoKind(bytes(head).subarray(0, 12))).toBe(kind);
  });
});

test("a photo may be taken back within a day, and not at the end of it", () => {
  const at = new Date("2026-11-24T01:00:00Z");
  expect(isRemovable(at, new Date("2026-11-25T00:59:59Z"))).toBe(true);
  expect(isRemovable(at, new Date("2026-11-25T01:00:00Z"))).toBe(false);
});

test("a picture is drawn to fit, and never larger than it is", () => {
  expect(fitted({ width: 4000, height: 3000 }, 1600)).toEqual({ width: 1600, height: 1200 });
  expect(fitted({ width: 3000, height: 4000 }, 1600)).toEqual({ width: 1200, height: 1600 });
  expect(fitted({ width: 300, height: 200 }, 1600)).toEqual({ width: 300, height: 200 });
  expect(fitted({ width: 100_000, height: 1 }, 1600)).toEqual({ width: 1600, height: 1 });
});

test("S13 a number of 16 digits in a note is masked before a phone keeps it; shorter ones stay", () => {
  expect(maskedNote("NIK 9951034101700001, HP 081234567890")).toBe("NIK 995103**********, HP 081234567890");
});

test("pages on a phone are for the day: a day old they stay, older they go", () => {
  const day = CARRIED_HOURS * 3_600_000;
  expect(isStale(0, day)).toBe(false);
  expect(isStale(0, day + 1)).toBe(true);
});

test("the worker in the browser keeps to the same names and hours", () => {
  const worker = fs.readFileSync("public/sw-field.js", "utf8");
  expect(worker).toContain(`const STORE = "${CARRIED_STORE}";`);
  expect(worker).toContain(`const NOTE = "${CARRIED_NOTE}";`);
  expect(worker).toContain(`const HOURS = ${CARRIED_HOURS};`);
});
