/**
 * The table of `docs/rules.md`: every subject of `data/rule-subjects.json`, what it answers, its rules, and who has none.
 */
import { COVERAGES, type Coverage } from '#domain/contact/coverage.ts';
import { rulesOf, withoutRule } from '#domain/facts/rules.ts';
import type { Rules } from '#domain/facts/rule-schema.ts';
import type { RuleSubjects } from '#domain/facts/rule-subjects-schema.ts';
import type { LocalDate } from '#domain/time/deadlines.ts';

interface Scope {
  states: readonly string[];
  on: LocalDate;
}

/** "medicaid; employer in CO, GA": coverages without a rule, with the states unless it is all of them. '' when everyone has one. */
export function missingText(rules: Rules, subject: string, { states, on }: Scope): string {
  const missing = withoutRule(rules, subject, { states, on });
  const statesOf = (coverage: Coverage) => missing.filter((pair) => pair.coverage === coverage).map(({ state }) => state);
  const byStates = new Map<string, Coverage[]>();
  for (const coverage of COVERAGES.filter((each) => statesOf(each).length > 0)) {
    const where = statesOf(coverage).length === states.length ? '' : ` in ${statesOf(coverage).join(', ')}`;
    byStates.set(where, [...(byStates.get(where) ?? []), coverage]);
  }
  return [...byStates].map(([where, coverages]) => `${coverages.join(', ')}${where}`).join('; ');
}

export function ruleTable(rules: Rules, { families }: RuleSubjects, scope: Scope): string {
  const rows = families
    .flatMap(({ subjects }) => subjects)
    .map(({ id, question }) => {
      const ids = rulesOf(rules, id, scope.on).map((rule) => `\`${rule.id}\``);
      return `| \`${id}\` | ${question} | ${ids.join(', ')} | ${missingText(rules, id, scope)} |`;
    });
  return ['| subject | what it answers | rules | who has none |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** The whole file with its table written anew. */
export function withRuleTable(markdown: string, rules: Rules, subjects: RuleSubjects, scope: Scope): string {
  const [before = ''] = markdown.split(/^\| subject \|/m);
  return `${before}${ruleTable(rules, subjects, scope)}\n`;
}
