/** The line that a page asks to call, as a block: its name, its number, whether it is open, its hours, and what it rests on. */
import Markdoc, { type RenderableTreeNode } from '@markdoc/markdoc';
import { routeContact, type RoutingSource } from '#domain/contact/route.ts';
import { groupOf, known, placeOf } from '#domain/facts/look-up.ts';
import type { FactGroup, KnownFact } from '#domain/facts/schema.ts';
import { contactText, factHref } from '#domain/facts/text.ts';
import type { Locale } from '#domain/locale.ts';
import { site } from '#domain/plan.ts';
import type { RegionId } from '#domain/regions/ids.ts';
import { fill } from '#domain/text/fill.ts';
import { dayText } from '#domain/time/date-text.ts';
import { urlsFor } from '#domain/urls.ts';
import { languageIn } from '../words/index.ts';
import { blockTags, regionNameTags, toHtml, whereText } from './fact-tags.ts';

const { Tag } = Markdoc;
const tag = (name: string, attributes: Record<string, unknown>, ...children: RenderableTreeNode[]) => new Tag(name, attributes, children);

export interface CallAsked {
  /** Key of the phone fact. Left out, or unknown in a region: the first line of the topic. */
  line?: string | undefined;
  /** Contact topic of `data/routing.json`. */
  topic: string;
  region?: RegionId | undefined;
  /** Below a heading of its own, without what it rests on: the line is not what the page is about. */
  brief?: boolean | undefined;
}

export interface CallBlock {
  /** Regions with the same line. */
  regions: RegionId[];
  html: string;
}

type NumberFact = Extract<KnownFact, { kind: 'phone' | 'short-number' }>;

const isNumber = (fact: KnownFact): fact is NumberFact => fact.kind === 'phone' || fact.kind === 'short-number';

interface Line {
  key: string;
  group: FactGroup;
  numbers: NumberFact[];
}

/** @throws when the topic leads to no phone in a region: every region has a number to call. */
function lineOf(source: RoutingSource, { line, topic }: CallAsked, region: RegionId): Line {
  for (const key of [line, routeContact(source, { region, topic }).find(({ kind }) => kind === 'phone')?.key]) {
    const group = key === undefined ? undefined : groupOf(source, key, region);
    const numbers = group ? known(group).filter(isNumber) : [];
    if (key !== undefined && group && numbers.length > 0) return { key, group, numbers };
  }
  throw new Error(`data/routing.json: topic "${topic}" leads to no phone for ${region}.`);
}

/** The first number stands large with all about it; a second of the same hours in one line below. */
function numberTags(numbers: readonly NumberFact[], locale: Locale): RenderableTreeNode[] {
  const language = languageIn(locale);
  const [first, ...others] = numbers;
  if (!first) return [];
  const hours = (fact: NumberFact) => JSON.stringify('hours' in fact && fact.hours ? { ...fact.hours, sources: null } : null);
  const alike = others.filter((fact) => hours(fact) === hours(first) && (fact.note ?? first.note) === first.note);
  const whole = blockTags(first, locale);
  // After its label, if it has one, and the number itself.
  const at = whereText(first) ? 2 : 1;
  const seconds = alike.map((fact) => {
    const where = whereText(fact);
    // The first has said how to reach it by TTY.
    const number = tag('a', { href: factHref(fact) }, contactText(fact));
    return tag('p', { class: 'second' }, `${language.words.factTags.or} `, number, ...(where ? [` (${where})`] : []));
  });
  return [
    ...whole.slice(0, at),
    ...seconds,
    ...whole.slice(at),
    ...others.filter((fact) => !alike.includes(fact)).flatMap((fact) => blockTags(fact, locale)),
  ];
}

function sourceTags({ key, numbers }: Line, place: string, locale: Locale): RenderableTreeNode[] {
  const { callBlock } = languageIn(locale).words;
  const [first] = numbers;
  if (!first) return [];
  const urls = urlsFor(locale);
  return [
    tag(
      'details',
      {},
      tag('summary', {}, callBlock.source),
      tag(
        'p',
        {},
        fill(callBlock.checked, { date: dayText(first.checkedOn, locale) }),
        ' ',
        tag('a', { href: urls.fact(place, key) }, callBlock.sources),
        ...(site.operator === null ? [] : [' · ', tag('a', { href: urls.wrongFact(`${place}/${key}`) }, callBlock.wrong)]),
      ),
    ),
  ];
}

/** A block for each set of regions with the same line. */
export function callBlocks(source: RoutingSource, asked: CallAsked, locale: Locale): CallBlock[] {
  const { callBlock } = languageIn(locale).words;
  const scope = source.regions.filter(({ id }) => asked.region === undefined || id === asked.region);
  const alike = new Map<string, { line: Line; regions: RegionId[]; names: string[] }>();
  for (const { id, name } of scope) {
    const line = lineOf(source, asked, id);
    const same = JSON.stringify(line);
    const entry = alike.get(same) ?? { line, regions: [], names: [] };
    entry.regions.push(id);
    entry.names.push(name);
    alike.set(same, entry);
  }
  return [...alike.values()].map(({ line, regions, names }) => {
    const { title } = line.group;
    const [before = '', after = ''] = callBlock.title.split('{region}').map((part) => fill(part, { line: title }));
    // On a page about one region its title has said which.
    const everywhere = regions.length === source.regions.length || (asked.region !== undefined && !asked.brief);
    const heading = everywhere ? [title] : [before, ...regionNameTags(regions, names, locale), after];
    const [first] = regions;
    const html = toHtml(
      tag(
        'section',
        { class: 'call' },
        tag(asked.brief ? 'h3' : 'h2', {}, ...heading),
        ...numberTags(line.numbers, locale),
        ...(first && !asked.brief ? sourceTags(line, placeOf(source, line.key, first), locale) : []),
      ),
    );
    return { regions, html };
  });
}
