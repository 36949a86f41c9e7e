/** A fact of a region as a card: the number, large, with its hours and whether it is open; or the question which region it is. */
import { REGION_IDS, type RegionId } from '../regions/ids.ts';
import { fill } from '../text/fill.ts';
import { filterOf } from './address.ts';
import { ADVICE_KEY, CONTACT_KEY, pageOf, regionsToAnswerFor, type InstantAnswer, type InstantLine } from './instant-answer.ts';
import { link, paragraph, part, type Part } from './parts.ts';
import { nameOf, showsOnlyHelp, type View } from './view.ts';

/** The form, elsewhere on the page, that remembers a region. */
export const REGION_FORM = 'search-region';

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

/** Every line of an answer. */
export const answerParts = (view: View, { lines }: InstantAnswer): Part[] =>
  lines.flatMap((line, at) => lineParts(view, line, lines[at + 1]?.note !== line.note));

function regionCard(view: View, key: string, id: RegionId): Part[] {
  const region = nameOf(view.instant, id);
  const answer = view.instant[id]?.answers[key];
  if (!answer) return [];
  const { searchResults } = view.words;
  const more = fill(key.startsWith('premium-') ? searchResults.allWaysToPay : searchResults.allNumbers, { region });
  return [
    part(
      'div',
      { class: 'call instant' },
      ...(answer.reason ? [paragraph(answer.reason)] : []),
      part('h3', {}, fill(searchResults.factIn, { title: answer.title, region })),
      ...answerParts(view, answer),
      paragraph(link(pageOf(key, id, view.locale), more)),
    ),
  ];
}

/** Chooses the region for the whole site, and comes back to this search. */
export function regionAsk({ instant, words: { searchResults } }: View, ids: readonly RegionId[], label: string): Part {
  const options = ids.map((id) => part('option', { value: id }, nameOf(instant, id)));
  return part(
    'div',
    { class: 'card ask-region' },
    part('label', { for: 'search-for-region' }, label),
    part(
      'div',
      {},
      part(
        'select',
        { id: 'search-for-region', name: 'region', form: REGION_FORM, required: '' },
        part('option', { value: '' }, searchResults.chooseRegion),
        ...options,
      ),
      part('button', { type: 'submit', form: REGION_FORM }, searchResults.showRegion),
    ),
  );
}

const CALLED: ReadonlySet<string> = new Set([CONTACT_KEY, ADVICE_KEY]);

/** Whose answers to show: of the regions named, else of the one that applies. Empty: nobody knows yet. */
export const regionsFor = ({ found, request, chosen }: View): RegionId[] => regionsToAnswerFor(found.regions, filterOf(request, chosen));

/** The fact for the regions that are meant; or the question which region it is, answered in one step. */
export function factParts(view: View, key: string): Part[] {
  const { found, instant, words } = view;
  const ids = regionsFor(view);
  if (ids.length > 0) return ids.flatMap((id) => regionCard(view, key, id));
  const among = (found.regions.length > 0 ? found.regions : REGION_IDS).filter((id) => instant[id]?.answers[key] !== undefined);
  if (among.length === 0) return [];
  return [regionAsk(view, among, CALLED.has(key) ? words.searchResults.whereForCall : words.searchResults.whereForAnswer)];
}

/** The fact to show: the one that was asked for, and who can give the advice that we cannot. */
export const askedOf = ({ found, safety }: Pick<View, 'found' | 'safety'>): string | null =>
  safety === 'advice' ? ADVICE_KEY : found.asked;

/** The fact that is shown first, as a sentence; nothing when none is. */
export function spokenFact(view: View): string {
  const { instant, words } = view;
  const asked = showsOnlyHelp(view) ? null : askedOf(view);
  if (!asked) return '';
  const [id] = regionsFor(view);
  if (!id) return words.searchResults.spokenWhere;
  const answer = instant[id]?.answers[asked];
  const line = answer?.lines[0];
  if (!answer || !line) return '';
  return fill(words.searchResults.spokenFact, { title: answer.title, region: nameOf(instant, id), text: line.text });
}
