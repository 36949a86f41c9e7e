/** All of a results page: the answer or what may be it, all others, and a way on. */
import { filterOf } from './address.ts';
import { askedOf } from './fact-card.ts';
import { answerCard, MOST_POSSIBLE, pageList, possibleCards } from './page-cards.ts';
import { heading, link, paragraph, part, richParts, type Part } from './parts.ts';
import { cardsBefore, isChecked, isNarrowed, partsAfter, spanishLine, titleOf } from './results.ts';
import { refineLink, showsOnlyHelp, type FoundPage, type View } from './view.ts';

/** Where pages that merely hold the words are put, once they are known. */
export const WORD_PAGES = 'data-word-pages';

function noAnswerParts(view: View): Part[] {
  const { searchResults } = view.words;
  if (!isNarrowed(view)) return [];
  const all = (text: string) => refineLink(view, { kind: null, coverage: null }, text);
  return [paragraph(...richParts(searchResults.everyKind, {}, { all }))];
}

/** The pages: the answer or what may be it, then the others. */
function pageParts(view: View): Part[] {
  const { found, words } = view;
  const { pages, certainty } = found;
  const { searchResults } = words;
  if (certainty === 'none') {
    if (pages.length === 0 || isChecked(view)) return [];
    return [heading(searchResults.guesses), ...pageList(view, pages, pages.length)];
  }
  const [first] = pages;
  if (!first) return [];
  // A fact or a verdict is the answer already.
  if (askedOf(view) !== null || isChecked(view)) return [heading(searchResults.others), ...pageList(view, pages, pages.length)];
  const cards = certainty === 'sure' ? [answerCard(view, first)] : possibleCards(view, pages.slice(0, MOST_POSSIBLE));
  const others = pages.slice(certainty === 'sure' ? 1 : MOST_POSSIBLE);
  return [...cards, ...(others.length > 0 ? [heading(searchResults.others), ...pageList(view, others, pages.length)] : [])];
}

export function resultParts(view: View): Part[] {
  if (showsOnlyHelp(view)) return partsAfter(view);
  return [
    ...spanishLine(view),
    part('h2', { class: 'found', tabindex: '-1' }, titleOf(view)),
    ...cardsBefore(view),
    ...(view.found.certainty === 'none' ? noAnswerParts(view) : []),
    ...pageParts(view),
    part('div', { [WORD_PAGES]: '' }),
    ...partsAfter(view),
  ];
}

/** Says the same for the same answer: who has shown one need not show it again. */
export function answerKey({ found, checked, request, chosen }: View): string {
  const pages = found.pages.slice(0, MOST_POSSIBLE).map(({ url }) => url);
  return [found.certainty, found.asked ?? '', filterOf(request, chosen) ?? '', checked?.findings[0]?.verdict ?? '', ...pages].join(' ');
}

/** Pages that merely hold the words, where no better answer is known. */
export function wordList({ words }: View, pages: readonly Pick<FoundPage, 'url' | 'title'>[]): Part[] {
  if (pages.length === 0) return [];
  return [heading(words.searchResults.wordPages), part('ul', {}, ...pages.map(({ url, title }) => part('li', {}, link(url, title))))];
}
