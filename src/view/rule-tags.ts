/**
 * Rules of law as markup: the time or sum within a sentence, the rules of a subject as rows that show for the chosen region and
 * coverage (`data-r`, `data-c`), and the official texts at the end of a page.
 */
import Markdoc, { type RenderableTreeNode } from '@markdoc/markdoc';
import { COVERAGES, type Coverage } from '#domain/contact/coverage.ts';
import type { Rules } from '#domain/facts/rule-schema.ts';
import { bindsInsuredOnly, ruleCells, statesOf, type NamedRule, type RuleCell } from '#domain/facts/rules.ts';
import { moneyText, percentText, periodText } from '#domain/facts/text.ts';
import type { Locale } from '#domain/locale.ts';
import { usStateName } from '#domain/regions/us-states.ts';
import { fill } from '#domain/text/fill.ts';
import { listText, orText } from '#domain/text/list.ts';
import { dayText } from '#domain/time/date-text.ts';
import type { LocalDate } from '#domain/time/deadlines.ts';
import { urlsFor } from '#domain/urls.ts';
import { languageIn } from '../words/index.ts';
import { choiceBlock, type Block } from './fact-tags.ts';

const { Tag } = Markdoc;
const tag = (name: string, attributes: Record<string, unknown>, ...children: RenderableTreeNode[]) => new Tag(name, attributes, children);

/** A region with the states in which its members live. */
interface Region {
  id: string;
  states: readonly string[];
}

export interface RuleScope {
  rules: Rules;
  regions: readonly Region[];
  coverages?: readonly Coverage[] | undefined;
  /** Rules that ended before this day are left out. */
  on: LocalDate;
  /** In a page with a choice of region and coverage: one row of many shows once they are chosen. */
  inArticle?: Pick<Block, 'id' | 'about'>;
  /** With the official texts of each rule under it. */
  withLaw?: boolean;
}

/** The time, sum or share that a rule sets; '' when it sets none. */
export function ruleValue(rule: Pick<NamedRule, 'period' | 'money' | 'percent'>, locale: Locale): string {
  if (rule.period) return periodText(rule.period, languageIn(locale));
  if (rule.money) return moneyText(rule.money.usd, locale);
  return rule.percent === undefined ? '' : percentText(rule.percent, locale);
}

/** "65 days from the date on the letter": the value with what it counts from. */
export function ruleTime(rule: NamedRule, locale: Locale): string {
  const value = ruleValue(rule, locale);
  if (!rule.counts || value === '') return value;
  const { counted } = languageIn(locale).words.ruleTags;
  return fill(counted[rule.counts.way], { period: value, from: rule.counts.fromText });
}

/** Within a sentence. */
export const inlineRule = (rule: NamedRule, locale: Locale): RenderableTreeNode => tag('span', {}, ruleValue(rule, locale));

/** Whom a row is for, in words: "With a Medicare plan, in California and Oregon"; '' when it is for everyone asked about. */
export function whoText(cell: RuleCell, scope: { states: readonly string[]; coverages: readonly Coverage[] }, locale: Locale): string {
  const { words } = languageIn(locale);
  const every = cell.coverages.length === scope.coverages.length;
  const covered = every
    ? ''
    : orText(
        cell.coverages.map((id) => words.factTags.coverageNames[id]),
        locale,
      );
  const placed = cell.states.length === scope.states.length ? '' : listText(cell.states.map(usStateName), locale);
  if (covered && placed) return fill(words.ruleTags.coverageIn, { coverage: covered, states: placed });
  return covered ? fill(words.factTags.withCoverage, { coverage: covered }) : placed;
}

/** The rules of a subject, a row for each rule and the people who have it. */
export function ruleList(
  subject: string,
  { rules, regions, coverages = COVERAGES, on, withLaw = false, inArticle }: RuleScope,
  locale: Locale,
): RenderableTreeNode {
  const { ruleTags } = languageIn(locale).words;
  const states = statesOf(regions);
  const cells = ruleCells(rules, subject, { states, coverages, on });
  const rows = cells.map((cell) => {
    const { rule } = cell;
    const who = whoText(cell, { states, coverages }, locale);
    const held = regions.filter((region) => region.states.some((state) => cell.states.includes(state)));
    const time = ruleTime(rule, locale);
    return tag(
      'li',
      {
        ...(held.length === regions.length ? {} : { 'data-r': held.map(({ id }) => id).join(' ') }),
        ...(cell.coverages.length === coverages.length ? {} : { 'data-c': cell.coverages.join(' ') }),
      },
      ...(who ? [tag('p', { class: 'region' }, who)] : []),
      ...(time ? [tag('p', { class: 'value words' }, time)] : []),
      tag('p', {}, rule.does),
      ...(rule.plan ? [tag('p', {}, fill(ruleTags.plan, { does: rule.plan.does }))] : []),
      ...notesOf(cell, on, locale).map((text) => tag('p', { class: 'note' }, text)),
      ...(withLaw ? [lawOf(rule, locale)] : []),
    );
  });
  if (rows.length === 0) return '';
  const attributes = { class: 'rules' };
  if (!inArticle || rows.length < 2) return tag('ul', attributes, ...rows);
  const waiting = {
    region: cells.some((cell) => cell.states.length < states.length),
    coverage: cells.some((cell) => cell.coverages.length < coverages.length),
  };
  return choiceBlock({ name: 'ul', ...inArticle, attributes }, waiting, rows, locale);
}

/** Who is left out, what else to know, from and until when, and how far the rule can be trusted. */
function notesOf({ rule, coverages }: RuleCell, on: LocalDate, locale: Locale): string[] {
  const { ruleTags } = languageIn(locale).words;
  const { onlyFor, note, validFrom, validUntil } = rule;
  return [
    onlyFor !== undefined && fill(ruleTags.onlyFor, { who: onlyFor }),
    coverages.some((coverage) => bindsInsuredOnly(rule, coverage)) && ruleTags.insured,
    note,
    validFrom !== undefined && validFrom > on && fill(ruleTags.from, { date: dayText(validFrom, locale) }),
    validUntil !== undefined && fill(ruleTags.until, { date: dayText(validUntil, locale) }),
    isHearsay(rule) && ruleTags.summary,
  ].filter((text) => typeof text === 'string');
}

/** Nobody read the text that gives the time or the sum, only what others say of it. */
const isHearsay = ({ authority }: NamedRule): boolean => authority[0]?.read === 'summary';

export type OfficialText = Pick<NamedRule['authority'][number], 'citation' | 'url' | 'said'>;

/** `42 CFR 1.1: what it says`, with a way to the text. */
const lawItem = ({ citation, url, said }: OfficialText, ...more: RenderableTreeNode[]): RenderableTreeNode =>
  tag('li', {}, tag('a', { href: url }, citation), `: ${said}`, ...more);

/** The texts of one rule, with which edition was read and when. */
function lawOf({ authority, checkedOn }: NamedRule, locale: Locale): RenderableTreeNode {
  const { rulesPage } = languageIn(locale).words;
  const read = (edition: string) => tag('small', {}, ` ${fill(rulesPage.checked, { edition, date: dayText(checkedOn, locale) })}`);
  return tag('ul', { class: 'reviewed' }, ...authority.map((text) => lawItem(text, read(text.edition))));
}

/**
 * The official texts behind a page, each once, at its end; null when there are none. Those of rules are named here and linked on the
 * pages of rules, which keeps an answer light; those of windows have no other place.
 */
export function lawList(rules: readonly NamedRule[], windows: readonly OfficialText[], locale: Locale): RenderableTreeNode {
  const { ruleTags } = languageIn(locale).words;
  // The section of the text that decides: the pages of rules name its paragraph and the other texts.
  const citations = [
    ...new Set(rules.flatMap(({ authority: [first] }) => (first ? [first.citation.replace(/\([a-z\d]{1,5}\).*$/i, '')] : []))),
  ];
  const linked = new Map(windows.map((text) => [text.citation, text] as const));
  if (citations.length + linked.size === 0) return null;
  return tag(
    'details',
    { class: 'law', 'data-pagefind-ignore': 'all' },
    tag('summary', {}, ruleTags.law),
    ...(citations.length === 0
      ? []
      : [tag('p', {}, `${citations.join('; ').replace(/\.?$/, '.')} `, tag('a', { href: urlsFor(locale).rules() }, ruleTags.readLaw))]),
    ...(linked.size === 0 ? [] : [tag('ul', {}, ...[...linked.values()].map((text) => lawItem(text)))]),
  );
}
