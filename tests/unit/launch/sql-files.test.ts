import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { readCode, readVersion, sumOf } from "@/lib/launch/schema/code";
import { oldMigrations } from "@/tests/support/history";

/** A folder of SQL as prisma/sql is one. */
function reading(files: Record<string, string>) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sql-"));
  for (const kind of ["functions", "policies", "triggers"]) fs.mkdirSync(path.join(folder, kind));
  for (const [name, text] of Object.entries({ "fragments.sql": "", ...files }))
    fs.writeFileSync(path.join(folder, name), text);
  try {
    return readCode(folder);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
const FRAGMENTS = "{role} = current_setting('r');\n{inside:column} = {column} >= {role}\n  and {column} < 'x';\n";
const policy = (using: string) => `create policy readable on kpm using (${using});\n`;

test("a fragment stands for its text, about the column that is named, with the fragments inside it", () => {
  const text = `{own} = {role} = 'a';\n${policy("{inside:region_code} and {own}")}`;
  const [file] = reading({ "fragments.sql": FRAGMENTS, "policies/kpm.sql": text });
  expect(file?.sql).toBe(
    policy("region_code >= current_setting('r')\n  and region_code < 'x' and current_setting('r') = 'a'"),
  );
});

test.each([
  ["that nobody wrote", "{nobody}"],
  ["about a column that is not named", "{inside}"],
  ["about a column that it does not know", "{role:region_code}"],
  ["that holds itself", "{self}"],
])("a fragment %s is an error that names the file", (_, using) => {
  const text = `{self} = not {self};\n${policy(using)}`;
  expect(() => reading({ "fragments.sql": FRAGMENTS, "policies/kpm.sql": text })).toThrow(/policies\/kpm\.sql/);
});

test("a file changes with its own words and with those of a fragment that it uses, not with others", () => {
  const hashes = (fragments: string) =>
    reading({
      "fragments.sql": fragments,
      "policies/a.sql": policy("{role} = 'a'"),
      "policies/b.sql": policy("true"),
    }).map(({ hash }) => hash);
  const [a, b] = hashes(FRAGMENTS);
  expect(hashes(FRAGMENTS.replace("'r'", "'s'"))).toEqual([expect.not.stringMatching(a ?? ""), b]);
  expect(hashes(FRAGMENTS.replace("'x'", "'y'"))).toEqual([a, b]);
});

test("braces that are no fragment are left alone", () => {
  const text =
    "create or replace function f() returns text language sql as $$ select '{}' || '\\d{6}' || '{1,2}' $$;\n";
  expect(reading({ "functions/f.sql": text })[0]?.sql).toBe(text);
});

test("a change of prisma/sql comes with a version above the one before it, and with its sum, in version.json", () => {
  expect(readVersion().sum, "raise the version in prisma/sql/version.json and put this sum there").toBe(
    sumOf(readCode()),
  );
});

test("a checkout with the line breaks of Windows reads the same", () => {
  const text = `{own} = {role} = 'a';\n${policy("{own}")}`;
  const windows = (files: Record<string, string>) =>
    Object.fromEntries(Object.entries(files).map(([name, lines]) => [name, lines.replaceAll("\n", "\r\n")]));
  const files = { "fragments.sql": FRAGMENTS, "policies/kpm.sql": text };
  expect(reading(windows(files))).toEqual(reading(files));
});

test("the list of replaced migrations is that of the packed ones", () => {
  const packed = Object.fromEntries(oldMigrations().map(({ name, checksum }) => [name, checksum]));
  expect(JSON.parse(fs.readFileSync("prisma/history.json", "utf8"))).toEqual(packed);
  expect(Object.keys(packed)).toEqual(Object.keys(packed).sort());
});
