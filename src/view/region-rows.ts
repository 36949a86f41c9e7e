/** The page of a region: what one can call, write or open there, by what it is for. */
import { known } from '#domain/facts/look-up.ts';
import type { FactGroup, KnownFact, Region } from '#domain/facts/schema.ts';
import { addressBarText } from '#domain/facts/text.ts';
import type { Locale } from '#domain/locale.ts';
import { hoursJson } from '#domain/time/hours.ts';
import { hoursText } from '#domain/time/hours-text.ts';
import Markdoc, { type RenderableTreeNode } from '@markdoc/markdoc';
import { languageIn } from '../words/index.ts';
import { toHtml, valueTag, whereText } from './fact-tags.ts';

const { Tag } = Markdoc;
const tag = (name: string, attributes: Record<string, unknown>, ...children: RenderableTreeNode[]) => new Tag(name, attributes, children);

export type RegionPart = 'numbers' | 'more' | 'pay' | 'claims' | 'outside';

export interface RegionRow {
  title: string;
  html: string;
}

/** Ways to reach someone. What is only to be read stands on the page of facts. */
const REACHES: ReadonlySet<KnownFact['kind']> = new Set<KnownFact['kind']>(['phone', 'short-number', 'fax', 'address', 'url', 'email']);

/** By the first part of the key; other keys go by who looks after the fact. */
const BY_KEY: readonly (readonly [RegExp, RegionPart])[] = [
  [/^claims-/, 'claims'],
  [/^(financial-|regulator|ship|appeal-help|medicaid-ombudsman|state-hearing|external-review)/, 'outside'],
];
/** What people call for, in order; the other numbers come after. */
const FIRST: readonly string[] = ['advice-line', 'appointments-line', 'refill-line', 'medicare', 'medicaid', 'behavioral-health-line'];
const BY_OWNER: Readonly<Record<string, RegionPart>> = { payments: 'pay', billing: 'pay', appeals: 'claims', enrollment: 'outside' };

const partOf = (key: string, { owner }: FactGroup): RegionPart =>
  FIRST.includes(key) ? 'numbers' : (BY_KEY.find(([pattern]) => pattern.test(key))?.[1] ?? BY_OWNER[owner] ?? 'more');

/** Whether it is open, and any caution. */
function belowValue(fact: KnownFact, locale: Locale): RenderableTreeNode[] {
  const hours =
    fact.kind === 'phone' && fact.hours
      ? [
          tag(
            'small',
            {},
            tag('span', { class: 'status', 'data-hours': hoursJson(fact.hours), 'data-pagefind-ignore': 'all' }),
            ' ',
            tag('span', { class: 'hours' }, hoursText(fact.hours, languageIn(locale))),
          ),
        ]
      : [];
  return [...hours, ...(fact.note ? [tag('small', {}, fact.note)] : [])];
}

/** One value on a line with what sets it apart. Below it what else is to be known of it, once where the next values share it. */
function valuesHtml(facts: readonly KnownFact[], locale: Locale): string {
  const language = languageIn(locale);
  return facts
    .map((fact, index) => {
      const where = whereText(fact);
      const value =
        fact.kind === 'url'
          ? tag('a', { href: fact.value }, addressBarText(fact.value))
          : tag('span', { class: 'reach' }, valueTag(fact, language));
      const [below, next] = [fact, facts[index + 1]].map((one) => (one ? belowValue(one, locale) : []));
      const shared = next !== undefined && toHtml(next) === toHtml(below ?? []);
      return toHtml(
        tag('div', {}, value, ...(where ? [' ', tag('span', { class: 'where' }, where)] : []), ...(shared ? [] : (below ?? []))),
      );
    })
    .join('');
}

/** The rows of each part, in the order of the data. Keys of `without` stand elsewhere on the page. */
export function regionRows({ facts }: Pick<Region, 'facts'>, without: readonly string[], locale: Locale): Record<RegionPart, RegionRow[]> {
  const parts: Record<RegionPart, RegionRow[]> = { numbers: [], more: [], pay: [], claims: [], outside: [] };
  const ordered = [...FIRST.flatMap((key) => (facts[key] ? [[key, facts[key]] as const] : [])), ...Object.entries(facts)];
  for (const [key, group] of new Map(ordered)) {
    const values = known(group).filter(({ kind }) => REACHES.has(kind));
    if (values.length === 0 || without.includes(key)) continue;
    parts[partOf(key, group)].push({ title: group.title, html: valuesHtml(values, locale) });
  }
  return parts;
}
