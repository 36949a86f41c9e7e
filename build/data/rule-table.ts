/**
 * The table of `docs/rules.md`: every subject of `data/rules/`, what it answers, its rules, and who has none. The answers are
 * written by hand in that file; everything else follows from the rules.
 */
import { COVERAGES, type Coverage } from '#domain/contact/coverage.ts';
import { rulesOf, withoutRule } from '#domain/facts/rules.ts';
import type { Rules } from '#domain/facts/rule-schema.ts';
import type { LocalDate } from '#domain/time/deadlines.ts';

/** What each subject answers, as the table's second column has it. */
export function answersIn(markdown: string): Map<string, string> {
  const rows = markdown.matchAll(/^\| `(?<subject>[a-z0-9-]+)` \| (?<answer>[^|]*) \|/gm);
  return new Map([...rows].map(({ groups }) => [groups?.['subject'] ?? '', groups?.['answer'] ?? '']));
}

export const subjectsOf = (rules: Rules): string[] => [...new Set(Object.values(rules).map(({ subject }) => subject))];

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

/** @throws when a subject has no answer yet, naming it */
export function ruleTable(rules: Rules, answers: ReadonlyMap<string, string>, scope: Scope): string {
  const rows = subjectsOf(rules).map((subject) => {
    const answer = answers.get(subject);
    if (answer === undefined) throw new RangeError(`docs/rules.md does not say what "${subject}" answers. Add a row for it.`);
    const ids = rulesOf(rules, subject, scope.on).map(({ id }) => `\`${id}\``);
    return `| \`${subject}\` | ${answer} | ${ids.join(', ')} | ${missingText(rules, subject, scope)} |`;
  });
  return ['| subject | what it answers | rules | who has none |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** The whole file with its table written anew. */
export function withRuleTable(markdown: string, rules: Rules, scope: Scope): string {
  const [before = ''] = markdown.split(/^\| subject \|/m);
  return `${before}${ruleTable(rules, answersIn(markdown), scope)}\n`;
}
