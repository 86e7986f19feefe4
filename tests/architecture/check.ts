// The rules of the house (README, lib/README.md), run as a program so that they cannot decay.
// Usage: node --import ./lib/launch/resolve.mjs tests/architecture/check.ts
import fs from "node:fs";
import path from "node:path";
import { circles } from "./circles.ts";
import { fileRules } from "./file-rules.ts";
import { importRules } from "./import-rules.ts";
import { readSources } from "./sources.ts";

const root = path.resolve(import.meta.dirname, "../..");
const sources = readSources(root);
const violations = [...fileRules(root, sources), ...importRules(sources), ...circles(sources)];
for (const violation of violations) console.error(violation);

const rules = fs
  .readFileSync(path.join(import.meta.dirname, "rules.txt"), "utf8")
  .trim()
  .split("\n").length;
console.log(`architecture: ${rules} rules, ${violations.length} violations`);
process.exit(violations.length === 0 ? 0 : 1);
