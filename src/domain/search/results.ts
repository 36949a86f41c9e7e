/**
 * What a search shows, as parts that the browser turns into nodes and the edge into markup. Text stays text: nothing
 * of a query or a page is ever read as markup.
 */
import type { Hours } from '../time/hours.ts';
import { REGION_IDS, type RegionId } from '../regions/ids.ts';
import { topicsIn } from '../articles/catalog-topics.ts';
import { DEFAULT_LOCALE } from '../locale.ts';
import { urls } from '../urls.ts';
import { filterOf, searchAddress, type SearchRequest } from './address.ts';
import { correctionToShow } from './correction.ts';
import { ADVICE_KEY, CONTACT_KEY, pageOf, regionsToAnswerFor, type InstantAnswers, type InstantLine } from './instant-answer.ts';
import type { Passage, Piece } from './passage.ts';
import type { Safety } from './safety.ts';

export interface PartElement {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Part[];
}

export type Part = string | PartElement;

export interface FoundPage {
  url: string;
  title: string;
  summary: string;
  passage: Passage | null;
}

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

export interface View {
  request: SearchRequest;
  /** The region that the person chose on this site. */
  chosen: RegionId | null;
  found: Found;
  /** What stands above everything. */
  safety: Safety | null;
  /** Null when they could not be had. */
  instant: InstantAnswers | null;
  /** "open now · until …", where it is not filled in later. */
  statusOf?: (hours: Hours) => string;
}

/** Marks a link that only changes the request; its address says how. */
export const REFINE = 'data-refine';

export const part = (tag: string, attributes: PartElement['attributes'], ...children: readonly Part[]): PartElement => ({
  tag,
  attributes,
  children,
});
const paragraph = (...children: readonly Part[]): PartElement => part('p', {}, ...children);
const heading = (text: string): PartElement => part('p', { class: 'what' }, text);
const link = (href: string, text: string): PartElement => part('a', { href }, text);
const picks = (links: readonly PartElement[]): PartElement => part('ul', { class: 'picks' }, ...links.map((item) => part('li', {}, item)));

const refineLink = ({ request }: View, change: Partial<SearchRequest>, text: string): PartElement =>
  part('a', { href: searchAddress({ ...request, ...change }), [REFINE]: '' }, text);

export const pieceParts = (pieces: readonly Piece[]): Part[] => pieces.map(({ text, marked }) => (marked ? part('mark', {}, text) : text));

/** `withNote`: the next line does not say the same. */
function lineParts({ statusOf }: View, line: InstantLine, withNote: boolean): Part[] {
  const { text, href, isPhone, hours, hoursText, where, note } = line;
  const beside = [isPhone ? '(TTY: 711)' : '', where ?? ''].filter(Boolean).join(' ');
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
  const region = view.instant?.[id];
  const answer = region?.answers[key];
  if (!answer) return [];
  const lines = answer.lines.flatMap((line, at) => lineParts(view, line, answer.lines[at + 1]?.note !== line.note));
  const more = link(pageOf(key, id), key.startsWith('premium-') ? `All ways to pay in ${region.name}` : `All numbers for ${region.name}`);
  const reason = answer.reason ? [paragraph(answer.reason)] : [];
  return [part('div', { class: 'instant' }, ...reason, heading(`${answer.title} in ${region.name}`), ...lines, paragraph(more))];
}

const CALLED: ReadonlySet<string> = new Set([CONTACT_KEY, ADVICE_KEY]);

/** The fact for the regions that are meant; or the question which region it is, answered in one step. */
function factParts(view: View, key: string): Part[] {
  const { request, chosen, found, instant } = view;
  if (!instant) return [];
  const ids = regionsToAnswerFor(found.regions, filterOf(request, chosen));
  if (ids.length > 0) return ids.flatMap((id) => instantCard(view, key, id));
  const among = (found.regions.length > 0 ? found.regions : REGION_IDS).filter((id) => instant[id]?.answers[key] !== undefined);
  if (among.length === 0) return [];
  const choices = among.map((id) => refineLink(view, { region: id }, nameOf(instant, id)));
  return [
    part(
      'div',
      { class: 'instant' },
      heading(`Where is your plan? Then we show ${CALLED.has(key) ? 'whom to call' : 'the answer'}.`),
      picks(choices),
    ),
  ];
}

/** A region's name may end in a full stop of its own. */
const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

function correctionLine(view: View): Part[] {
  const { found, request, instant } = view;
  const corrected = correctionToShow(request.query, found.corrected);
  if (!corrected) return [];
  const [region, ...others] = found.regions;
  const place = region && others.length === 0 && instant ? ` in ${nameOf(instant, region)}` : '';
  const original = refineLink(view, { asTyped: true }, request.query);
  return [paragraph('Showing results for ', part('strong', {}, corrected), `${sentence(place)} Search instead for `, original)];
}

/** Whose pages are shown, and one step to change that. */
function regionLine(view: View): Part[] {
  const { found, request, chosen, instant } = view;
  if (!instant || found.pages.length === 0) return [];
  const names = found.regions.map((id) => nameOf(instant, id)).join(', ');
  if (names) return [paragraph(`Pages for ${names}, as you asked, and for everyone.`)];
  const filter = filterOf(request, chosen);
  if (filter)
    return [paragraph(`Pages for ${nameOf(instant, filter)} and for everyone. `, refineLink(view, { region: 'all' }, 'Show all regions'))];
  return chosen ? [paragraph('Pages for all regions. ', refineLink(view, { region: chosen }, `Only ${nameOf(instant, chosen)}`))] : [];
}

function leadIn({ found, safety }: View): string {
  if (found.pages.length === 0) return 'We found no answer to this.';
  if (safety === 'emergency' || safety === 'crisis') return 'If you meant something else:';
  if (found.confident) return '';
  return `We may not have this. ${found.pages.length === 1 ? 'The closest page:' : 'The closest pages:'}`;
}

/** The fact to show: the one that was asked for, and who can give the advice that we cannot. */
const askedOf = ({ found, safety }: Pick<View, 'found' | 'safety'>): string | null => (safety === 'advice' ? ADVICE_KEY : found.asked);

/** Above the pages. */
export function partsBefore(view: View): Part[] {
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
export function wordList(pages: readonly Pick<FoundPage, 'url' | 'title'>[]): Part[] {
  if (pages.length === 0) return [];
  return [heading('Pages that hold these words'), part('ul', {}, ...pages.map(({ url, title }) => part('li', {}, link(url, title))))];
}

/** Below the pages, when they may not be the answer: topics, the nearest first, and a person to call. */
export function partsAfter(view: View): Part[] {
  const { found } = view;
  if (found.confident && found.pages.length > 0) return [];
  const distance = (id: string): number => (found.pages.some(({ url }) => url.startsWith(urls.topic(id))) ? 0 : 1);
  const topics = topicsIn(DEFAULT_LOCALE).sort((a, b) => distance(a.id) - distance(b.id));
  const contact = askedOf(view) === null ? factParts(view, CONTACT_KEY) : [];
  return [
    heading('Look by topic'),
    picks(topics.map(({ id, title }) => link(urls.topic(id), title))),
    ...(contact.length > 0 ? contact : [paragraph(link(urls.contact(), 'All ways to reach a person'))]),
  ];
}

/** The fact that is shown first, as a sentence; nothing when none is. */
function spokenFact({ found, safety, request, chosen, instant }: View): string {
  const asked = askedOf({ found, safety });
  if (!asked || !instant) return '';
  const [region] = regionsToAnswerFor(found.regions, filterOf(request, chosen));
  if (!region) return 'Choose where your plan is to get the answer.';
  const answer = instant[region]?.answers[asked];
  const line = answer?.lines[0];
  return answer && line ? `${answer.title} in ${nameOf(instant, region)}: ${line.text}.` : '';
}

/** For a screen reader: the fact, if one is shown, how the query was read, and how many pages there are. */
export function spokenSummary(view: View): string {
  const { found, request } = view;
  const count = found.pages.length;
  const corrected = correctionToShow(request.query, found.corrected);
  return [
    spokenFact(view),
    corrected ? `Showing results for ${sentence(corrected)}` : '',
    count === 0 ? 'No answer found.' : `${count} ${found.confident ? '' : 'close '}${count === 1 ? 'answer' : 'answers'}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
