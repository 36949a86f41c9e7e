/**
 * Which rule of law holds for whom. A rule says whom it binds by jurisdiction and coverage; of several about one subject the one
 * made for fewer people wins, and one that binds only a part of them (`onlyFor`, `insured`) stands beside the next wider one.
 */
import type { Rule, Rules } from './rule-schema.ts';
import type { LocalDate } from '../time/deadlines.ts';
import { COVERAGES, type Coverage } from '../contact/coverage.ts';

/** A rule under its id in `data/rules/`. */
export type NamedRule = Rule & { id: string };

/** Whom one rule of a subject holds for, of those that were asked about. */
export interface RuleCell {
  rule: NamedRule;
  /** Two-letter codes of states, in the order asked. */
  states: string[];
  coverages: Coverage[];
}

/** The states in which members of these regions live, each once. */
export const statesOf = (regions: readonly { states: readonly string[] }[]): string[] => [
  ...new Set(regions.flatMap(({ states }) => states)),
];

/** @throws for an id that `data/rules/` has not */
export function ruleOf(rules: Rules, id: string): NamedRule {
  const rule = rules[id];
  if (!rule) throw new RangeError(`data/rules/ has no rule "${id}".`);
  return { ...rule, id };
}

/** Not over on that day. A rule that begins later counts: pages say from when. */
const isAlive = ({ validUntil }: Rule, on: LocalDate): boolean => validUntil === undefined || validUntil >= on;

const isFederal = ({ jurisdictions }: Rule): boolean => jurisdictions.includes('US');
const binds = (rule: Rule, state: string, coverage: Coverage): boolean =>
  (isFederal(rule) || rule.jurisdictions.includes(state)) && rule.coverages.includes(coverage);

/** Employers can pay for care themselves, and then no state law of insurers binds their plan. */
const MAYBE_SELF_PAID: readonly Coverage[] = ['employer', 'cobra'];

/** Whether a rule that names this coverage leaves out some of its members whose plan no insurer issues. */
export const bindsInsuredOnly = ({ insured }: Rule, coverage: Coverage): boolean => insured === true && MAYBE_SELF_PAID.includes(coverage);

/** So that asking for many people looks through one subject, not through every law. */
const only = (rules: Rules, subject: string): Rules =>
  Object.fromEntries(Object.entries(rules).filter(([, rule]) => rule.subject === subject));

/** Every rule of a subject that is not over, in the order of the files. */
export function rulesOf(rules: Rules, subject: string, on: LocalDate): NamedRule[] {
  return Object.entries(rules)
    .filter(([, rule]) => rule.subject === subject && isAlive(rule, on))
    .map(([id, rule]) => ({ ...rule, id }));
}

/** The rules of a subject for one person: best first, and none that a better one replaces. */
export function rulesFor(rules: Rules, subject: string, state: string, coverage: Coverage, on: LocalDate): NamedRule[] {
  const all = rulesOf(rules, subject, on).filter((rule) => binds(rule, state, coverage));
  const own = all.filter((rule) => !isFederal(rule));
  const replaced = own.some((rule) => rule.onlyFor === undefined && !bindsInsuredOnly(rule, coverage));
  return replaced ? own : [...own, ...all.filter(isFederal)];
}

/**
 * Who has which rule of a subject, among people of these states and coverages. One entry for each rule and set of coverages;
 * whoever has no rule is in none.
 */
export function ruleCells(
  rules: Rules,
  subject: string,
  { states, coverages = COVERAGES, on }: { states: readonly string[]; coverages?: readonly Coverage[]; on: LocalDate },
): RuleCell[] {
  const own = only(rules, subject);
  const byRule = new Map<string, { rule: NamedRule; byState: Map<string, Coverage[]> }>();
  for (const state of states) {
    for (const coverage of coverages) {
      for (const rule of rulesFor(own, subject, state, coverage, on)) {
        const entry = byRule.get(rule.id) ?? { rule, byState: new Map<string, Coverage[]>() };
        entry.byState.set(state, [...(entry.byState.get(state) ?? []), coverage]);
        byRule.set(rule.id, entry);
      }
    }
  }
  return rulesOf(rules, subject, on).flatMap(({ id }) => {
    const entry = byRule.get(id);
    if (!entry) return [];
    const cells = new Map<string, RuleCell>();
    for (const [state, held] of entry.byState) {
      const cell = cells.get(held.join()) ?? { rule: entry.rule, states: [], coverages: held };
      cell.states.push(state);
      cells.set(held.join(), cell);
    }
    return [...cells.values()];
  });
}

/** Pairs of state and coverage that no rule of the subject covers. */
export function withoutRule(
  rules: Rules,
  subject: string,
  { states, coverages = COVERAGES, on }: { states: readonly string[]; coverages?: readonly Coverage[]; on: LocalDate },
): { state: string; coverage: Coverage }[] {
  const own = only(rules, subject);
  return states.flatMap((state) =>
    coverages.filter((coverage) => rulesFor(own, subject, state, coverage, on).length === 0).map((coverage) => ({ state, coverage })),
  );
}
