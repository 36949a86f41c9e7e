/** The pages that a search found: the one that is the answer, the few that may be, and all others as a list. */
import { REGION_IDS } from '../regions/ids.ts';
import { plural } from '../text/fill.ts';
import { urls } from '../urls.ts';
import { keyOf, type Action } from './action.ts';
import { answerParts, regionAsk, regionsFor } from './fact-card.ts';
import { PAY_ONLINE } from './instant-answer.ts';
import { heading, link, paragraph, part, type Part } from './parts.ts';
import type { Passage, Piece } from './passage.ts';
import type { FoundPage, View } from './view.ts';

/** So many may be the answer, side by side. */
export const MOST_POSSIBLE = 3;
/** Pages of the list that stand open. */
const OPEN = 5;

export const pieceParts = (pieces: readonly Piece[]): Part[] => pieces.map(({ text, marked }) => (marked ? part('mark', {}, text) : text));

function passageParts(url: string, { section, pieces }: Passage): Part[] {
  return [...(section ? [link(`${url}#${section.id}`, section.title), ': '] : []), ...pieceParts(pieces)];
}

const button = (href: string, label: string): Part => paragraph(part('a', { href, class: 'button' }, label));

/** The number to call or the button to press, for the region that is meant; or the question which region it is. */
function actionParts(view: View, action: Action): Part[] {
  if ('href' in action) return [button(action.href, action.label)];
  const key = keyOf(action) ?? '';
  const answers = view.answersOf?.(key) ?? [];
  const ids = regionsFor(view);
  const [first] = answers;
  const same = answers.length === 1 && first?.regions.length === REGION_IDS.length;
  const shown = same ? answers : answers.filter(({ regions }) => regions.some((id) => ids.includes(id)));
  if ('open' in action) {
    const href = shown.length === 1 ? shown[0]?.answer.lines[0]?.href : null;
    const [id] = ids;
    // Our own address knows when a payment site is not to be used.
    const address = href && key === PAY_ONLINE && id ? urls.goPay(id, 'premium') : href;
    return address ? [button(address, action.label)] : [];
  }
  if (shown.length > 0)
    return shown.map(({ answer }) =>
      part(
        'div',
        { class: 'call' },
        ...(answer.reason ? [paragraph(answer.reason)] : []),
        heading(answer.title),
        ...answerParts(view, answer),
      ),
    );
  const asked = answers.flatMap(({ regions }) => regions);
  return ids.length > 0 || asked.length === 0
    ? []
    : [
        regionAsk(
          view,
          REGION_IDS.filter((id) => asked.includes(id)),
          view.words.searchResults.whereForCall,
        ),
      ];
}

/** "Here is the answer": what it says, whom to call or what to press, and the page with the rest. */
export function answerCard(view: View, { url, title, summary, passage }: FoundPage): Part {
  const action = view.actionOf?.(url);
  return part(
    'section',
    { class: 'card answer' },
    heading(view.words.searchResults.isAnswer),
    part('h3', {}, link(url, title)),
    paragraph(summary),
    ...(action ? actionParts(view, action) : []),
    ...(passage ? [part('p', { class: 'passage' }, ...passageParts(url, passage))] : []),
  );
}

/** Side by side, each with its answer in one line. */
export function possibleCards({ words }: View, pages: readonly FoundPage[]): Part[] {
  const cards = pages.map(({ url, title, summary }) => part('li', { class: 'card' }, part('h3', {}, link(url, title)), paragraph(summary)));
  return [heading(words.searchResults.possible), part('ol', { class: 'possible' }, ...cards)];
}

const listItem = ({ url, title, summary, passage }: FoundPage): Part =>
  part('li', {}, link(url, title), paragraph(...(passage ? passageParts(url, passage) : [summary])));

/** A list of which the first few stand open. */
export function pageList({ locale, words }: View, pages: readonly FoundPage[], count: number): Part[] {
  const list = (some: readonly FoundPage[]): Part => part('ol', { class: 'search-list' }, ...some.map(listItem));
  if (pages.length === 0) return [];
  const rest = pages.slice(OPEN);
  return [
    list(pages.slice(0, OPEN)),
    ...(rest.length > 0 ? [part('details', {}, part('summary', {}, plural(locale, words.searchResults.allFound, count)), list(rest))] : []),
  ];
}
