// The rules of the house (README, lib/README.md), run as a program so that they cannot decay.
// Usage: node lib/launch/run.ts tests/architecture/check.ts [--each], which also says how many checks each rule made.
import path from "node:path";
import { judge, report } from "./rule.ts";
import { RULES } from "./rules.ts";
import { readHouse } from "./sources.ts";

const outcomes = judge(RULES, readHouse(path.resolve(import.meta.dirname, "../..")));
if (process.argv.includes("--each"))
  for (const { rule, checks } of outcomes) console.log(`${String(checks).padStart(6)}  ${rule.name}`);
const broken = outcomes.some(({ breaches }) => breaches.length > 0);
for (const line of report(outcomes)) (broken ? console.error : console.log)(line);
process.exit(broken ? 1 : 0);
