/**
 * Facts as markup: one look for a number, an address or a date rule, wherever it stands.
 * Markup that differs by region carries `data-r` with the region ids it is for; CSS shows the chosen one.
 */
import Markdoc, { type RenderableTreeNode } from '@markdoc/markdoc';
import { addressLines, factHref, factText, phoneText, type FactLanguage } from '#domain/facts/text.ts';
import { groupOf, isKnown, known, unknown, type FactSource } from '#domain/facts/look-up.ts';
import type { Fact, FactGroup, KnownFact } from '#domain/facts/schema.ts';
import type { Locale } from '#domain/locale.ts';
import { listText } from '#domain/text/list.ts';
import { hoursJson, type Hours } from '#domain/time/hours.ts';
import { hoursText } from '#domain/time/hours-text.ts';
import type { RegionId } from '#domain/regions/ids.ts';
import { urlsFor } from '#domain/urls.ts';
import { languageIn, type Words } from '../words/index.ts';

const { Tag } = Markdoc;

interface Language {
  locale: Locale;
  words: Words;
}

export const toHtml = (node: RenderableTreeNode | RenderableTreeNode[]): string => Markdoc.renderers.html(node);

const tag = (name: string, attributes: Record<string, unknown>, ...children: RenderableTreeNode[]) => new Tag(name, attributes, children);

/** The bare value: a link to call or open, or words. */
export function valueTag(fact: KnownFact, language: FactLanguage): RenderableTreeNode {
  const href = factHref(fact);
  if (fact.kind === 'phone') {
    const [before = '', after = ''] = language.words.factText.phone.split('{number}').map((part) => part.trim());
    const link = tag('a', { href }, phoneText(fact.value));
    const parts = [before, link, after ? tag('span', { class: 'tty' }, after) : ''].filter((part) => part !== '');
    return tag('span', {}, ...parts.flatMap((part, index) => (index ? [' ', part] : [part])));
  }
  if (fact.kind === 'address') {
    const lines = addressLines(fact.value);
    return tag('span', { class: 'address' }, ...lines.flatMap((line, index) => (index ? [tag('br', {}), line] : [line])));
  }
  const text = factText(fact, language);
  return href === null ? text : tag('a', { href }, text);
}

/** What sets a value apart from others of its key: "Oahu", "State help line, Maryland". */
export function whereText({ label, appliesTo }: Pick<Fact, 'label' | 'appliesTo'>): string {
  return [...new Set([label, appliesTo?.area])].filter(Boolean).join(', ');
}

/** The value within a sentence: everything on one line, with its label when there are several. */
function inlineTags(group: FactGroup, language: Language): RenderableTreeNode[] {
  const facts = known(group);
  if (facts.length === 0) return unknown(group).map(({ reason }) => reason);
  return facts.flatMap((fact, index) => {
    const value = fact.kind === 'address' ? factText(fact, language) : valueTag(fact, language);
    const where = whereText(fact);
    return [...(index ? [` ${language.words.factTags.or} `] : []), value, ...(facts.length > 1 && where ? [` (${where})`] : [])];
  });
}

/** The names of regions: the chosen one alone, all of them while none is chosen. */
export function regionNameTags(ids: readonly string[], names: readonly string[], locale: Locale): RenderableTreeNode[] {
  if (ids.length === 1) return [names[0] ?? ''];
  return [
    tag(
      'span',
      { class: 'pick' },
      tag('span', { 'data-r': 'none' }, listText(names, locale)),
      ...ids.map((id, index) => tag('span', { 'data-r': id, 'data-pagefind-ignore': 'all' }, names[index] ?? '')),
    ),
  ];
}

/** "In Georgia", for passages of some regions. */
export function inRegionTags(ids: readonly string[], names: readonly string[], locale: Locale): RenderableTreeNode[] {
  const [before = '', after = ''] = languageIn(locale).words.factTags.inRegions.split('{regions}');
  return [before, ...regionNameTags(ids, names, locale), after].filter((part) => part !== '');
}

/** What a block waits for before it shows one passage of many. */
export interface Waiting {
  region: boolean;
  coverage: boolean;
}

export interface Block {
  name: 'div' | 'ul';
  /** Its place on the page. */
  id: string;
  /** Of what all is shown, for who hears a link alone. */
  about?: string | undefined;
  attributes: { class: string };
}

/**
 * Passages that differ by region or coverage, in a page with one choice of each (`#region-pick`, `#coverage-pick`): while none
 * is chosen, the way to it, and a link that shows all of them.
 */
export function choiceBlock(
  { name, id, about = '', attributes }: Block,
  { region, coverage }: Waiting,
  rows: RenderableTreeNode[],
  locale: Locale,
): RenderableTreeNode {
  const { factTags } = languageIn(locale).words;
  const prompt = (attribute: 'data-r' | 'data-c', href: string, text: string) =>
    tag(
      name === 'ul' ? 'li' : 'p',
      { class: 'choose', [attribute]: 'none', 'data-pagefind-ignore': 'all' },
      tag('a', { href }, text),
      ' ',
      tag('a', { href: `#${id}` }, factTags.orAll, ...(about ? [tag('span', { class: 'visually-hidden' }, ` ${about}`)] : [])),
    );
  const classes = [attributes.class, ...(region ? ['pick-block'] : []), ...(coverage ? ['by-coverage'] : [])].join(' ');
  return tag(
    name,
    { ...attributes, class: classes, id },
    ...(region ? [prompt('data-r', '#region-pick', factTags.choose)] : []),
    ...(coverage ? [prompt('data-c', '#coverage-pick', factTags.chooseCoverage)] : []),
    ...rows,
  );
}

/** Regions whose markup for a key is the same, together. */
function byMarkup(source: FactSource, key: string, render: (group: FactGroup) => RenderableTreeNode[]) {
  const groups = new Map<string, { ids: RegionId[]; names: string[]; nodes: RenderableTreeNode[] }>();
  for (const region of source.regions) {
    const group = groupOf(source, key, region.id);
    if (!group) continue;
    const nodes = render(group);
    const same = toHtml(nodes);
    const entry = groups.get(same) ?? { ids: [], names: [], nodes };
    entry.ids.push(region.id);
    entry.names.push(region.name);
    groups.set(same, entry);
  }
  return [...groups.values()];
}

/** A fact inside a sentence. Where regions differ and none is chosen, it links to the choice. */
export function inlineFact(source: FactSource, key: string, regions: readonly RegionId[] | null, locale: Locale): RenderableTreeNode {
  const language = languageIn(locale);
  const scope = regions ? { ...source, regions: source.regions.filter(({ id }) => regions.includes(id)) } : source;
  const groups = byMarkup(scope, key, (group) => inlineTags(group, language));
  const first = groups[0];
  if (!first) return '';
  const covered = groups.reduce((sum, { ids }) => sum + ids.length, 0);
  if (groups.length === 1 && covered === scope.regions.length) return tag('span', {}, ...first.nodes);
  const kind = first.ids.map((id) => groupOf(source, key, id)?.facts[0]?.kind).find(Boolean) ?? 'text';
  const fallbacks: Partial<Record<Fact['kind'], string>> = language.words.factTags.fallbacks;
  return tag(
    'span',
    { class: 'pick' },
    tag('a', { 'data-r': 'none', href: urlsFor(locale).regions() }, fallbacks[kind] ?? language.words.factTags.other),
    ...groups.map(({ ids, nodes }) => tag('span', { 'data-r': ids.join(' '), 'data-pagefind-ignore': 'all' }, ...nodes)),
  );
}

/** Words to read rather than a number to call or an address to copy. */
const isReadOnly = ({ kind }: Fact): boolean => kind === 'due-rule' || kind === 'text' || kind === 'period' || kind === 'money';

/** One value in a block of its own: the value large, then its hours, whether it is open, and any caution. */
export function blockTags(fact: Fact, locale: Locale): RenderableTreeNode[] {
  if (!isKnown(fact)) return [tag('p', {}, fact.reason)];
  const language = languageIn(locale);
  const nodes: RenderableTreeNode[] = [];
  const where = whereText(fact);
  if (where) nodes.push(tag('p', { class: 'where' }, where));
  nodes.push(tag('p', { class: isReadOnly(fact) ? 'value words' : 'value' }, valueTag(fact, language)));
  if (fact.kind === 'phone' && fact.hours) {
    nodes.push(tag('p', { class: 'hours' }, statusSlot(fact.hours), ' ', hoursText(fact.hours, language)));
  }
  if (fact.note) nodes.push(tag('p', { class: 'note' }, fact.note));
  return nodes;
}

/** Filled in the browser with "open now · until …"; empty, and so unseen, without script. */
function statusSlot(hours: Hours): RenderableTreeNode {
  return tag('span', { class: 'status', 'data-hours': hoursJson(hours), 'data-pagefind-ignore': 'all' });
}

/** What the values of a key are: "Poison Help". */
const titleOf = ({ regions, shared }: FactSource, key: string): string =>
  (shared.facts[key] ?? regions.find(({ facts }) => facts[key])?.facts[key])?.title ?? '';

/** The recurring block "In Georgia: call …", one row for each set of regions with the same values. */
export function factList(
  source: FactSource,
  key: string,
  regions: readonly RegionId[] | null,
  locale: Locale,
  /** Its place on the page and what it is about, where the page has more than one of the key. */
  place: Pick<Block, 'id' | 'about'> = { id: `all-${key}` },
): RenderableTreeNode {
  const scope = regions ? { ...source, regions: source.regions.filter(({ id }) => regions.includes(id)) } : source;
  const groups = byMarkup(scope, key, (group) => group.facts.flatMap((fact) => blockTags(fact, locale)));
  const all = source.regions.length;
  const rows = groups.map(({ ids, names, nodes }) => {
    // Within a regional passage the region already stands above.
    if (ids.length === regions?.length) return tag('div', { class: 'row' }, ...nodes);
    if (ids.length === all) return tag('div', { class: 'row' }, tag('p', { class: 'what' }, titleOf(source, key)), ...nodes);
    return tag(
      'div',
      { class: 'row', 'data-r': ids.join(' ') },
      tag('p', { class: 'region' }, ...inRegionTags(ids, names, locale)),
      tag('div', {}, ...nodes),
    );
  });
  const attributes = { class: 'region-facts' };
  // Within a passage the region is chosen.
  return groups.length > 1 && regions === null
    ? choiceBlock({ name: 'div', ...place, attributes }, { region: true, coverage: false }, rows, locale)
    : tag('div', attributes, ...rows);
}
