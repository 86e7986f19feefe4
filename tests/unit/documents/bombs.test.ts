import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { RUN_TS } from "@/lib/launch/child";
import { repeated, workbook, zipped } from "@/tests/support/workbook";

// Files that are small on disk and want a gigabyte or more of memory. They are read in a process of its own, whose
// memory at its fullest is measured: a reader that holds what it is given needs more than the limit.

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bombs-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const MEGABYTE = 1 << 20;
const GIGABYTE_TIMES = 1_024;
/** A megabyte that does not pack so small that its ratio alone gives it away. */
function megabyteOf(line: (noise: string) => string): string {
  let text = "";
  for (let n = 0; text.length < MEGABYTE; n++) text += line(`${Math.sin(n)}`.slice(2, 18) + "x".repeat(300));
  return text;
}

function readBounded(bombs: Buffer[]): { outcomes: string[]; peakMb: number } {
  const files = bombs.map((bytes, index) => {
    const file = path.join(folder, `${index}.bin`);
    fs.writeFileSync(file, bytes);
    return file;
  });
  const said = execFileSync(process.execPath, [...RUN_TS, "tests/support/read-bounded.ts", ...files], {
    encoding: "utf8",
    timeout: 100_000,
  });
  return JSON.parse(said);
}

describe("F6, F14: a file that would fill the memory", () => {
  test("by shared strings of a gigabyte is refused within 640 MB", () => {
    const strings = repeated(
      megabyteOf((noise) => `<si><t>${noise}</t></si>`),
      GIGABYTE_TIMES,
      "<sst>",
      "</sst>",
    );
    const { outcomes, peakMb } = readBounded([workbook({ rows: "", strings })]);
    expect(outcomes).toEqual([expect.stringMatching(/Teks di dalam berkas ini terlalu besar/)]);
    expect(peakMb).toBeLessThan(640);
  }, 120_000);

  test("by one text, one attribute, one comment or one name without an end is refused within 200 MB", () => {
    const endless = (before: string) =>
      workbook({
        rows: repeated(
          megabyteOf((noise) => noise),
          GIGABYTE_TIMES,
          `<worksheet><sheetData><row>${before}`,
        ),
      });
    const parted = workbook({
      rows: repeated(
        megabyteOf((noise) => `<r><t>${noise}</t></r>`),
        GIGABYTE_TIMES,
        '<worksheet><sheetData><row><c t="inlineStr"><is>',
      ),
    });
    const { outcomes, peakMb } = readBounded([
      endless("<c><v>"),
      endless('<c r="'),
      endless("<!-- "),
      endless("<"),
      endless("<c><v><![CDATA["),
      endless("<?x "),
      parted,
    ]);
    expect(outcomes).toEqual(Array(7).fill(expect.stringMatching(/rusak/)));
    expect(peakMb).toBeLessThan(200);
  }, 120_000);

  test("by rows and columns far beyond Excel's, or claims of 40 GB, is refused within 200 MB", () => {
    const rows = repeated('<row><c t="str"><v>1</v></c></row>'.repeat(8_192), 129, "<worksheet><sheetData>");
    const wide = `<row>${"<c><v>1</v></c>".repeat(16_384)}</row>`;
    const claims = zipped(
      Object.fromEntries(
        Array.from({ length: 10 }, (_, n) => [`${n}.csv`, { packed: Buffer.from([3, 0]), size: 0xffff_fff0 }]),
      ),
    );
    const nested = zipped({ "a.zip": zipped({ "b.zip": zipped({ "c.csv": "1" }) }) });
    const { outcomes, peakMb } = readBounded([workbook({ rows }), workbook({ rows: wide }), claims, nested]);
    expect(outcomes).toEqual([
      expect.stringMatching(/mengembang/),
      expect.stringMatching(/200 kolom/),
      expect.stringMatching(/mengembang/),
      expect.stringMatching(/arsip lagi/),
    ]);
    expect(peakMb).toBeLessThan(200);
  }, 120_000);
});
