import type { House } from "./sources.ts";

/** What is wrong with one thing that a rule looked at, or null. */
export type Finding = string | null;

/** A rule of the house. check gives one finding for each thing that it looks at, so that checks can be counted. */
export type Rule = { name: string; sentence: string; check: (house: House) => Iterable<Finding> };

export type Outcome = { rule: Rule; checks: number; breaches: string[] };

export function judge(rules: readonly Rule[], house: House): Outcome[] {
  return rules.map((rule) => {
    const findings = [...rule.check(house)];
    return { rule, checks: findings.length, breaches: findings.filter((finding) => finding !== null) };
  });
}

/** What the outcomes say, as lines: every breach under its rule, then how many checks were made. */
export function report(outcomes: readonly Outcome[]): string[] {
  const broken = outcomes.filter(({ breaches }) => breaches.length > 0);
  const checks = outcomes.reduce((sum, outcome) => sum + outcome.checks, 0);
  const violations = outcomes.reduce((sum, { breaches }) => sum + breaches.length, 0);
  return [
    ...broken.flatMap(({ rule, breaches }) => [
      `${rule.name}: ${rule.sentence}`,
      ...breaches.map((breach) => `  ${breach}`),
    ]),
    `architecture: ${checks} checks of ${outcomes.length} rules, ${violations} violations`,
  ];
}
