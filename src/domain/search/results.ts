/** What is shown for what a search found: the same in the box, on the results page and from the edge. */
import { topicsIn } from '../articles/catalog-topics.ts';
import { fill, plural } from '../text/fill.ts';
import { urlsFor } from '../urls.ts';
import { filterOf, searchAddress } from './address.ts';
import { correctionToShow } from './correction.ts';
import { askedOf, factParts, regionsFor, spokenFact } from './fact-card.ts';
import { ADVICE_KEY, CONTACT_KEY } from './instant-answer.ts';
import { endOnce, heading, link, paragraph, part, picks, richParts, type Part } from './parts.ts';
import { SPANISH } from './spanish.ts';
import { spokenVerdict, verdictParts } from './verdict.ts';
import { nameOf, refineLink, showsOnlyHelp, type View } from './view.ts';

export const isChecked = ({ checked }: View): boolean => (checked?.findings.length ?? 0) > 0;

/** To someone who asks in Spanish, in Spanish: whom to call, and that an interpreter is free. */
export function spanishLine(view: View): Part[] {
  const { found, instant, locale, words } = view;
  if (!found.spanish || locale === SPANISH) return [];
  const { searchResults } = words;
  const [id] = regionsFor(view);
  const line = id ? instant[id]?.answers[CONTACT_KEY]?.lines.find(({ isPhone }) => isPhone) : undefined;
  const spanishPages = (text: string) => link(searchAddress(view.request, SPANISH), text);
  const number = (text: string) => link(line?.href ?? '', text);
  const contact = (text: string) => link(urlsFor(locale).contact(), text);
  const text = line
    ? richParts(searchResults.spanish.call, { number: line.text }, { spanishPages, number })
    : richParts(searchResults.spanish.ask, {}, { spanishPages, contact });
  return [part('p', { lang: 'es', class: 'callout' }, ...text)];
}

/** How the words were read, where they were read as others than were typed; or others that may be meant. */
function correctionLine(view: View): Part[] {
  const { found, request, instant, words } = view;
  const corrected = correctionToShow(request.query, found.corrected);
  if (found.certainty === 'none' || !corrected) {
    const offered = corrected ?? correctionToShow(request.query, found.offered);
    if (found.certainty !== 'none' || !offered) return [];
    const link = (text: string) => refineLink(view, { query: offered }, text);
    return [paragraph(...richParts(words.searchResults.didYouMean, { query: offered }, { offered: link }))];
  }
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

export const isNarrowed = ({ request }: View): boolean => request.kind !== null || request.coverage !== null;

/** The verdict, the fact, and how the question was read. */
export function cardsBefore(view: View): Part[] {
  const asked = askedOf(view);
  return [...verdictParts(view), ...(asked ? factParts(view, asked) : []), ...correctionLine(view), ...regionLine(view)];
}

/** Above the pages of the box. */
export const partsBefore = (view: View): Part[] => (showsOnlyHelp(view) ? [] : [...spanishLine(view), ...cardsBefore(view)]);

/** Help and nothing else: an advice nurse, one page for people in danger, a person, and a way to what was meant instead. */
function helpParts(view: View): Part[] {
  const { found, words, locale } = view;
  const typed = (text: string) => refineLink(view, { asTyped: true }, text);
  const [page] = found.pages;
  return [
    ...factParts(view, ADVICE_KEY),
    ...(page ? [paragraph(link(page.url, page.title))] : []),
    paragraph(link(urlsFor(locale).contact(), words.searchResults.reachPerson)),
    paragraph(...richParts(words.searchResults.somethingElse, {}, { typed })),
  ];
}

/** Below the pages: topics where we have none, the nearest first, and a person to call. */
export function partsAfter(view: View): Part[] {
  const { found, words, locale } = view;
  const urls = urlsFor(locale);
  if (showsOnlyHelp(view)) return helpParts(view);
  const person = paragraph(link(urls.contact(), words.searchResults.reachPerson));
  if (found.certainty !== 'none' || isChecked(view)) return found.certainty === 'sure' ? [] : [person];
  const distance = (id: string): number => (found.pages.some(({ url }) => url.startsWith(urls.topic(id))) ? 0 : 1);
  const topics = topicsIn(locale).sort((a, b) => distance(a.id) - distance(b.id));
  const contact = askedOf(view) === null ? factParts(view, CONTACT_KEY) : [];
  return [
    heading(words.searchResults.topics),
    picks(topics.map(({ id, title }) => link(urls.topic(id), title))),
    ...(contact.length > 0 ? [...contact, person] : [person]),
  ];
}

/** The name of what was found: it takes the focus of who sent the question off. */
export function titleOf(view: View): string {
  const { found, words, locale } = view;
  const { searchResults } = words;
  if (isChecked(view)) return searchResults.check.title;
  if (found.certainty === 'none') return isNarrowed(view) ? searchResults.noAnswerNarrow : searchResults.noAnswer;
  return plural(locale, searchResults.found, found.pages.length);
}

/** For a screen reader: the verdict or fact, if one is shown, how the query was read, and how many pages there are. */
export function spokenSummary(view: View): string {
  const { found, request, words, locale } = view;
  const { searchResults } = words;
  if (showsOnlyHelp(view)) return '';
  const count = found.certainty === 'none' ? 0 : found.pages.length;
  const corrected = found.certainty === 'none' ? null : correctionToShow(request.query, found.corrected);
  return [
    spokenVerdict(view),
    spokenFact(view),
    corrected ? endOnce(fill(searchResults.spokenCorrected, { query: corrected })) : '',
    count === 0 ? (isChecked(view) ? '' : searchResults.spokenNone) : plural(locale, searchResults.spokenAnswers, count),
  ]
    .filter(Boolean)
    .join(' ');
}
