/** The lists of the quick search, from the data of the whole one. */
import type { Actions } from '#domain/search/action.ts';
import type { DocumentKind } from '#domain/search/rank.ts';
import type { QuickData, QuickPage } from '#domain/search/quick-search.ts';
import type { SearchData } from '#domain/search/search-data.ts';
import { compact } from '#domain/text/compact.ts';
import { spanishWords } from '#domain/search/spanish.ts';
import { stem } from '#domain/search/stem.ts';
import { wordsOf } from '#domain/text/words.ts';

/** The word of each stem that people meet most often. */
function usualWords(texts: readonly string[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const best = new Map<string, string>();
  for (const [word, count] of counts) {
    const known = best.get(stem(word));
    if (known === undefined || count > (counts.get(known) ?? 0)) best.set(stem(word), word);
  }
  return best;
}

const PER_REGION: Readonly<Partial<Record<DocumentKind, Pick<QuickPage, 'perRegion'>>>> = {
  region: { perRegion: 'numbers' },
  payments: { perRegion: 'payments' },
};

/** `actions`: what pages ask to call or open, by address. */
export function makeQuickData({ documents, lexicon, places, known }: SearchData, actions: Actions): QuickData {
  const stop = new Set(lexicon.stopWords);
  const counting = (text: string): string[] => {
    const words = wordsOf(text);
    const rest = words.filter((word) => !stop.has(word));
    return [...new Set((rest.length > 0 ? rest : words).map(stem))];
  };
  const usual = usualWords(documents.flatMap(({ title, aliases, summary, body }) => [title, ...aliases, summary, ...body]));
  const words: Record<string, [string, number[], number[]]> = {};
  const entry = (root: string) => (words[root] ??= [usual.get(root) ?? root, [], []]);
  const phrases: [number, number][] = [];
  const values: Record<string, number[]> = {};
  const pages = documents.map(({ url, title, summary, regions, coverage, kind, aliases, body, sensitive }, page) => {
    if (kind === 'old-values') {
      for (const text of [title, ...aliases]) (values[compact(text)] ??= []).push(page);
    } else {
      for (const text of [title, ...aliases]) {
        const roots = counting(text);
        const phrase = phrases.push([page, roots.length]) - 1;
        for (const root of roots) entry(root)[1].push(phrase);
      }
      for (const root of new Set([...counting(summary), ...body.map(stem)])) entry(root)[2].push(page);
    }
    return {
      url,
      title,
      summary,
      kind,
      regions,
      ...(coverage ? { coverage } : {}),
      ...(actions[url] ? { action: actions[url] } : {}),
      ...(sensitive ? { sensitive } : {}),
      ...(regions.length > 0 ? PER_REGION[kind] : {}),
    };
  });
  const index = new Map(pages.map(({ url }, page) => [url, page]));
  for (const [value, urls] of Object.entries(known)) values[value] = urls.flatMap((url) => index.get(url) ?? []);
  const names: Record<string, QuickData['places'][string][number][]> = {};
  for (const [id, list] of Object.entries(places.names)) {
    for (const name of list) {
      const key = wordsOf(name).join(' ');
      // Two letters are more often a word than a state.
      if (key.length > 2) (names[key] ??= []).push(id);
    }
  }
  const { stopWords, neverCorrected } = lexicon;
  return { pages, phrases, words, stopWords, neverCorrected, spanish: spanishWords({ documents, lexicon }), places: names, values };
}
