/**
 * Enrolment windows as markup: a row for each, which shows for its regions and coverages (`data-r`, `data-c`). Its days stand in
 * words that are right at any time; `src/browser/windows.ts` says beside them whether the window is open.
 */
import Markdoc, { type RenderableTreeNode } from '@markdoc/markdoc';
import type { Coverage } from '#domain/contact/coverage.ts';
import { groupOf, known, unknown, type FactSource } from '#domain/facts/look-up.ts';
import type { KnownFact } from '#domain/facts/schema.ts';
import type { Locale } from '#domain/locale.ts';
import { fill } from '#domain/text/fill.ts';
import { daysOf, openingsOf, statesIn, windowsOf, type NamedWindow, type Opening } from '#domain/time/calendar.ts';
import type { Calendar } from '#domain/time/calendar-schema.ts';
import { dayText } from '#domain/time/date-text.ts';
import type { LocalDate } from '#domain/time/deadlines.ts';
import { daysText } from '#domain/time/window-text.ts';
import { urlsFor } from '#domain/urls.ts';
import { languageIn } from '../words/index.ts';
import { toHtml, valueTag, whereText } from './fact-tags.ts';

const { Tag } = Markdoc;
const tag = (name: string, attributes: Record<string, unknown>, ...children: RenderableTreeNode[]) => new Tag(name, attributes, children);

type Region = FactSource['regions'][number] & { states: readonly string[] };

export interface WindowSource extends FactSource {
  regions: readonly Region[];
  calendar: Pick<Calendar, 'windows'>;
}

export interface WindowScope {
  regions: readonly Region[];
  coverages?: readonly Coverage[] | undefined;
  /** The first day that pages speak of. */
  from: LocalDate;
}

/** The days within a sentence: "from October 15 to December 7, every year". */
export function inlineWindow(window: NamedWindow, from: LocalDate, locale: Locale): RenderableTreeNode {
  const text = daysText(window, openingsOf(window, from), languageIn(locale));
  return tag('span', {}, text.charAt(0).toLowerCase() + text.slice(1));
}

/** What else there is to know: what to do, when the plan starts, and what is not sure. */
export function detailTexts(window: NamedWindow, openings: readonly Opening[], locale: Locale): string[] {
  const { windows } = languageIn(locale).words;
  const last = openings[0]?.closes;
  return [
    window.onlyFor && fill(windows.onlyFor, { who: window.onlyFor }),
    `${window.todo} ${windows.starts[window.effective]}`,
    window.certainty === 'limit' && last ? fill(windows.limit, { date: dayText(last, locale) }) : undefined,
    window.note,
  ].filter((text): text is string => Boolean(text));
}

/** Whom to call and where to choose, in one region: facts of the states of the window, or whom to ask where there are none. */
export function contactsOf(source: FactSource, window: NamedWindow, region: Region): KnownFact[] {
  const states = statesIn(window, region.states);
  const holds = ({ appliesTo }: KnownFact): boolean => appliesTo?.states?.some((state) => states.includes(state)) ?? true;
  return window.contacts.flatMap((key) => {
    const group = groupOf(source, key, region.id);
    const facts = known(group).filter(holds);
    const [gap] = unknown(group);
    return facts.length > 0 || !gap ? facts : known(groupOf(source, gap.ask, region.id)).filter(holds);
  });
}

function contactTags(fact: KnownFact, { title }: NamedWindow, locale: Locale): RenderableTreeNode[] {
  const where = title.startsWith(fact.label ?? ' ') ? '' : whereText(fact);
  return [tag('p', {}, ...(where ? [`${where}: `] : []), valueTag(fact, languageIn(locale)))];
}

/** A window that is not over, with the regions it is for; null when there is none in these regions. */
function placed(source: WindowSource, window: NamedWindow, regions: readonly Region[], from: LocalDate) {
  const held = regions.filter(({ states }) => statesIn(window, states).length > 0);
  const openings = openingsOf(window, from);
  const [next] = openings;
  return held.length === 0 || !next ? null : { window, held, openings, next, everywhere: held.length === source.regions.length };
}
type Placed = NonNullable<ReturnType<typeof placed>>;

/** Its name, and its days with a place for what they are today. */
function headTags({ window, openings }: Placed, locale: Locale): RenderableTreeNode[] {
  const status = tag('span', { class: 'status', 'data-days': JSON.stringify(openings.map(daysOf)), 'data-pagefind-ignore': 'all' });
  return [
    tag('p', { class: 'region' }, window.title),
    tag('p', { class: 'value words' }, daysText(window, openings, languageIn(locale)), ' ', status),
  ];
}

const rowAttributes = ({ window, held, everywhere }: Placed): Record<string, unknown> => ({
  'data-window': window.certainty,
  ...(everywhere ? {} : { 'data-r': held.map(({ id }) => id).join(' ') }),
  'data-c': window.coverages.join(' '),
});

function row(source: WindowSource, item: Placed, locale: Locale): RenderableTreeNode {
  const { windows } = languageIn(locale).words;
  const { window, held, openings, next, everywhere } = item;
  const details = detailTexts(window, openings, locale).map((text) => tag('p', {}, text));
  const reminder = tag(
    'a',
    { href: urlsFor(locale).windowFile(window.id) },
    fill(windows.remind, { date: dayText(next.chooseBy, locale) }),
  );
  // Regions with the same numbers and links share one passage.
  const passages = new Map<string, { ids: string[]; contacts: RenderableTreeNode[] }>();
  for (const region of held) {
    const contacts = contactsOf(source, window, region).flatMap((fact) => contactTags(fact, window, locale));
    const same = passages.get(toHtml(contacts)) ?? { ids: [], contacts };
    same.ids.push(region.id);
    passages.set(toHtml(contacts), same);
  }
  const blocks = [...passages.values()].map(({ ids, contacts }) =>
    tag(
      'div',
      { 'data-r': ids.join(' '), 'data-pagefind-ignore': 'all' },
      ...(everywhere ? [] : details),
      ...contacts,
      tag('p', {}, reminder),
    ),
  );
  return tag(
    'li',
    rowAttributes(item),
    ...headTags(item, locale),
    ...(everywhere ? details : []),
    tag('div', { class: 'pick-block' }, ...blocks),
  );
}

/** The windows of a subject that are not over on the first day, a row for each. The chosen region gets the details of its own. */
export function windowList(source: WindowSource, subject: string, scope: WindowScope, locale: Locale): RenderableTreeNode {
  const { windowStatus } = languageIn(locale).words;
  const rows = windowsOf(source.calendar, subject)
    .filter(({ coverages }) => !scope.coverages || coverages.some((id) => scope.coverages?.includes(id)))
    .flatMap((window) => placed(source, window, scope.regions, scope.from) ?? []);
  const attributes = { class: 'rules windows', 'data-words': JSON.stringify(windowStatus) };
  return tag('ul', attributes, ...rows.map((item) => row(source, item, locale)));
}

/** Every window in short, for a list of class `pick-block`: those of some regions show once one of these is chosen, with whom to call. */
export function windowLines(source: WindowSource, from: LocalDate, locale: Locale): RenderableTreeNode[] {
  return windowsOf(source.calendar)
    .flatMap((window) => placed(source, window, source.regions, from) ?? [])
    .map((item) => {
      const contacts = item.everywhere ? [] : item.held.map((region) => contactsOf(source, item.window, region));
      const values = [...new Map(contacts.flat().map((fact) => [JSON.stringify(fact.value), fact])).values()];
      const links = values.flatMap((fact, index) => [...(index ? [' · '] : []), valueTag(fact, languageIn(locale))]);
      return tag('li', rowAttributes(item), ...headTags(item, locale), ...(links.length > 0 ? [tag('p', {}, ...links)] : []));
    });
}
