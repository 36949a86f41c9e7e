/** What is shown for what a search found: the same in the box, on the results page and from the edge. */
import type { Hours } from '../time/hours.ts';
import { REGION_IDS, type RegionId } from '../regions/ids.ts';
import { topicsIn } from '../articles/catalog-topics.ts';
import type { Locale } from '../locale.ts';
import { fill, plural, type PluralText } from '../text/fill.ts';
import { urlsFor } from '../urls.ts';
import { filterOf, searchAddress, type SearchRequest } from './address.ts';
import { correctionToShow } from './correction.ts';
import { isDanger } from './danger.ts';
import { ADVICE_KEY, CONTACT_KEY, pageOf, regionsToAnswerFor, type InstantAnswers, type InstantLine } from './instant-answer.ts';
import { endOnce, heading, link, paragraph, part, picks, richParts, type Part, type PartElement } from './parts.ts';
import type { Passage, Piece } from './passage.ts';
import type { Safety } from './safety.ts';

/** What a search says. The places of each text are named in `src/words`. */
export interface ResultsWords {
  tty: string;
  /** A fact of a region: `{title}`, `{region}`. */
  factIn: string;
  spokenFact: string;
  allWaysToPay: string;
  allNumbers: string;
  whereForCall: string;
  whereForAnswer: string;
  spokenWhere: string;
  /** `**{query}**` as we read it, and `[{original}](original)` as it was typed. */
  corrected: string;
  correctedIn: string;
  spokenCorrected: string;
  pagesAsked: string;
  pagesFor: string;
  pagesForAll: string;
  noAnswer: string;
  somethingElse: string;
  closest: PluralText;
  spokenNone: string;
  spokenAnswers: PluralText;
  spokenClose: PluralText;
  wordPages: string;
  topics: string;
  reachPerson: string;
  answers: string;
  notMeant: string;
  thanks: string;
}

/** `/instant-answers.json`, in each language: what the search says, and the facts that it shows at once. */
export interface ResultsTexts {
  words: { searchResults: ResultsWords };
  instant: InstantAnswers;
}

export interface FoundPage {
  url: string;
  title: string;
  summary: string;
  passage?: Passage | null;
}

/** What a search found, in the browser and at the edge. */
export interface Found {
  /** Best first. */
  pages: readonly FoundPage[];
  /** False: the pages are guesses. */
  confident: boolean;
  /** The query as we read it, when spelling was corrected. */
  corrected: string | null;
  /** Regions named in the query. */
  regions: readonly RegionId[];
  /** Key of the fact that is asked for. */
  asked: string | null;
}

export interface View extends ResultsTexts {
  locale: Locale;
  request: SearchRequest;
  /** The region that the person chose on this site. */
  chosen: RegionId | null;
  found: Found;
  /** What stands above everything. */
  safety: Safety | null;
  /** "open now · until …", where it is not filled in later. */
  statusOf?: (hours: Hours) => string;
}

/** Marks a link that only changes the request; its address says how. */
export const REFINE = 'data-refine';

const refineLink = ({ request, locale }: View, change: Partial<SearchRequest>, text: string): PartElement =>
  part('a', { href: searchAddress({ ...request, ...change }, locale), [REFINE]: '' }, text);

export const pieceParts = (pieces: readonly Piece[]): Part[] => pieces.map(({ text, marked }) => (marked ? part('mark', {}, text) : text));

/** `withNote`: the next line does not say the same. */
function lineParts({ statusOf, words }: View, line: InstantLine, withNote: boolean): Part[] {
  const { text, href, isPhone, hours, hoursText, where, note } = line;
  const beside = [isPhone ? words.searchResults.tty : '', where ?? ''].filter(Boolean).join(' ');
  const status = hours ? part('span', { class: 'status', 'data-hours': JSON.stringify(hours) }, statusOf?.(hours) ?? '') : '';
  return [
    part('p', { class: 'value' }, href ? link(href, text) : text, ' ', part('small', {}, beside)),
    ...(hoursText ? [paragraph(hoursText, ' ', status)] : []),
    ...(note && withNote ? [paragraph(note)] : []),
  ];
}

const nameOf = (instant: InstantAnswers, id: RegionId): string => instant[id]?.name ?? '';

/** A fact of one region: the number, large, with its hours and whether it is open. */
function instantCard(view: View, key: string, id: RegionId): Part[] {
  const region = nameOf(view.instant, id);
  const answer = view.instant[id]?.answers[key];
  if (!answer) return [];
  const { searchResults } = view.words;
  const lines = answer.lines.flatMap((line, at) => lineParts(view, line, answer.lines[at + 1]?.note !== line.note));
  const more = fill(key.startsWith('premium-') ? searchResults.allWaysToPay : searchResults.allNumbers, { region });
  const reason = answer.reason ? [paragraph(answer.reason)] : [];
  return [
    part(
      'div',
      { class: 'instant' },
      ...reason,
      heading(fill(searchResults.factIn, { title: answer.title, region })),
      ...lines,
      paragraph(link(pageOf(key, id, view.locale), more)),
    ),
  ];
}

const CALLED: ReadonlySet<string> = new Set([CONTACT_KEY, ADVICE_KEY]);

/** The fact for the regions that are meant; or the question which region it is, answered in one step. */
function factParts(view: View, key: string): Part[] {
  const { request, chosen, found, instant, words } = view;
  const ids = regionsToAnswerFor(found.regions, filterOf(request, chosen));
  if (ids.length > 0) return ids.flatMap((id) => instantCard(view, key, id));
  const among = (found.regions.length > 0 ? found.regions : REGION_IDS).filter((id) => instant[id]?.answers[key] !== undefined);
  if (among.length === 0) return [];
  const choices = among.map((id) => refineLink(view, { region: id }, nameOf(instant, id)));
  const question = CALLED.has(key) ? words.searchResults.whereForCall : words.searchResults.whereForAnswer;
  return [part('div', { class: 'instant' }, heading(question), picks(choices))];
}

function correctionLine(view: View): Part[] {
  const { found, request, instant, words } = view;
  const corrected = correctionToShow(request.query, found.corrected);
  if (!corrected) return [];
  const [id, ...others] = found.regions;
  const region = id && others.length === 0 ? nameOf(instant, id) : '';
  const values = { query: corrected, region, original: request.query };
  const original = (text: string) => refineLink(view, { asTyped: true }, text);
  return [paragraph(...richParts(region ? words.searchResults.correctedIn : words.searchResults.corrected, values, { original }))];
}

/** Whose pages are shown, and one step to change that. */
function regionLine(view: View): Part[] {
  const { found, request, chosen, instant, words } = view;
  if (found.pages.length === 0) return [];
  const { searchResults } = words;
  const names = found.regions.map((id) => nameOf(instant, id)).join(', ');
  if (names) return [paragraph(fill(searchResults.pagesAsked, { regions: names }))];
  const filter = filterOf(request, chosen);
  if (filter) {
    const all = (text: string) => refineLink(view, { region: 'all' }, text);
    return [paragraph(...richParts(searchResults.pagesFor, { region: nameOf(instant, filter) }, { all }))];
  }
  if (!chosen) return [];
  const own = (text: string) => refineLink(view, { region: chosen }, text);
  return [paragraph(...richParts(searchResults.pagesForAll, { region: nameOf(instant, chosen) }, { own }))];
}

/** 911 or 988 stands above, and help is all that is shown below; a person who meant something else can ask for more. */
export const showsOnlyHelp = ({ safety, request }: Pick<View, 'safety' | 'request'>): boolean => isDanger(safety) && !request.asTyped;

function leadIn({ found, words, locale }: View): string {
  const { searchResults } = words;
  if (found.pages.length === 0) return searchResults.noAnswer;
  return found.confident ? '' : plural(locale, searchResults.closest, found.pages.length);
}

/** The fact to show: the one that was asked for, and who can give the advice that we cannot. */
const askedOf = ({ found, safety }: Pick<View, 'found' | 'safety'>): string | null => (safety === 'advice' ? ADVICE_KEY : found.asked);

/** Above the pages. */
export function partsBefore(view: View): Part[] {
  if (showsOnlyHelp(view)) return [];
  const lead = leadIn(view);
  const asked = askedOf(view);
  return [...(asked ? factParts(view, asked) : []), ...correctionLine(view), ...regionLine(view), ...(lead ? [paragraph(lead)] : [])];
}

/** The pages as a list, each with its passage and a link to the section that holds it. */
export function pageList({ found }: View): Part[] {
  if (found.pages.length === 0) return [];
  const items = found.pages.map(({ url, title, summary, passage }) => {
    const page = [link(url, title), paragraph(summary)];
    if (!passage) return part('li', {}, ...page);
    const { section, pieces } = passage;
    const place = section ? [link(`${url}#${section.id}`, section.title), ': '] : [];
    return part('li', {}, ...page, part('p', { class: 'passage' }, ...place, ...pieceParts(pieces)));
  });
  return [part('ol', { class: 'search-list' }, ...items)];
}

/** Pages that merely hold the words, where no better answer is known. */
export function wordList({ words }: View, pages: readonly Pick<FoundPage, 'url' | 'title'>[]): Part[] {
  if (pages.length === 0) return [];
  return [heading(words.searchResults.wordPages), part('ul', {}, ...pages.map(({ url, title }) => part('li', {}, link(url, title))))];
}

/** Below the pages, when they may not be the answer: topics, the nearest first, and a person to call. */
export function partsAfter(view: View): Part[] {
  const { found, words, locale } = view;
  const urls = urlsFor(locale);
  if (showsOnlyHelp(view)) {
    const typed = (text: string) => refineLink(view, { asTyped: true }, text);
    return [
      ...factParts(view, ADVICE_KEY),
      paragraph(link(urls.contact(), words.searchResults.reachPerson)),
      paragraph(...richParts(words.searchResults.somethingElse, {}, { typed })),
    ];
  }
  if (found.confident && found.pages.length > 0) return [];
  const distance = (id: string): number => (found.pages.some(({ url }) => url.startsWith(urls.topic(id))) ? 0 : 1);
  const topics = topicsIn(locale).sort((a, b) => distance(a.id) - distance(b.id));
  const contact = askedOf(view) === null ? factParts(view, CONTACT_KEY) : [];
  return [
    heading(words.searchResults.topics),
    picks(topics.map(({ id, title }) => link(urls.topic(id), title))),
    ...(contact.length > 0 ? contact : [paragraph(link(urls.contact(), words.searchResults.reachPerson))]),
  ];
}

/** The fact that is shown first, as a sentence; nothing when none is. */
function spokenFact({ found, safety, request, chosen, instant, words }: View): string {
  if (showsOnlyHelp({ safety, request })) return '';
  const asked = askedOf({ found, safety });
  if (!asked) return '';
  const [id] = regionsToAnswerFor(found.regions, filterOf(request, chosen));
  if (!id) return words.searchResults.spokenWhere;
  const answer = instant[id]?.answers[asked];
  const line = answer?.lines[0];
  if (!answer || !line) return '';
  return fill(words.searchResults.spokenFact, { title: answer.title, region: nameOf(instant, id), text: line.text });
}

/** For a screen reader: the fact, if one is shown, how the query was read, and how many pages there are. */
export function spokenSummary(view: View): string {
  const { found, request, words, locale } = view;
  const { searchResults } = words;
  const count = found.pages.length;
  const corrected = correctionToShow(request.query, found.corrected);
  if (count === 0 && showsOnlyHelp(view)) return '';
  const answers = found.confident ? searchResults.spokenAnswers : searchResults.spokenClose;
  return [
    spokenFact(view),
    corrected ? endOnce(fill(searchResults.spokenCorrected, { query: corrected })) : '',
    count === 0 ? searchResults.spokenNone : plural(locale, answers, count),
  ]
    .filter(Boolean)
    .join(' ');
}
