import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openingCommands } from "@/tests/architecture/leaves-trace";
import { judge } from "@/tests/architecture/rule";
import { RULES } from "@/tests/architecture/rules";
import { SLICE_IMPORTS, sliceImports } from "@/tests/architecture/slice-rules";
import { readHouse } from "@/tests/architecture/sources";
import { AUDITED_BY_DATABASE, WITHOUT_TRACE } from "@/tests/architecture/without-trace";

const house = readHouse(process.cwd());

test("every rule finds something to look at", () => {
  const idle = judge(RULES, house).filter(({ checks }) => checks === 0);
  expect(idle.map(({ rule }) => rule.name)).toEqual([]);
});

test("every import that the table of slices allows exists", () => {
  const used = new Set([...sliceImports(house)].map(({ from, into }) => `${from} ${into}`));
  const allowed = Object.entries(SLICE_IMPORTS).flatMap(([from, many]) => many.map((into) => `${from} ${into}`));
  expect(allowed.filter((edge) => !used.has(edge))).toEqual([]);
});

test("every command that may leave no trace is one, and leaves none", () => {
  const silent = [...openingCommands(house)].filter(({ traced }) => !traced).map(({ name }) => name);
  expect(silent.sort()).toEqual(Object.keys(WITHOUT_TRACE).sort());
});

test("every function that is said to write its audit entry does, as it was last defined", () => {
  const sql = fs
    .globSync("prisma/**/*.sql")
    .sort()
    .map((file) => fs.readFileSync(path.resolve(file), "utf8"))
    .join("\n");
  for (const name of AUDITED_BY_DATABASE) {
    const defined = sql.split(new RegExp(`create (?:or replace )?function ${name}\\(`)).at(-1) ?? "";
    const body = defined.split("$$")[1] ?? "";
    expect(`${name}: ${body}`).toMatch(/: [\s\S]*perform record_\w+\(/);
  }
});
