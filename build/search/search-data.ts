/** What the browser needs to understand queries and rank pages: made from the same texts as the pages. */
import { collectOldValues } from '#domain/facts/old-values.ts';
import { allGroups, known } from '#domain/facts/look-up.ts';
import type { KnownFact } from '#domain/facts/schema.ts';
import type { SearchDocument } from '#domain/search/rank.ts';
import { pageOf } from '#domain/search/instant-answer.ts';
import { createSpeller } from '#domain/search/spelling.ts';
import { compact } from '#domain/text/compact.ts';
import { createReader, type Reader } from '#domain/search/meaning.ts';
import type { SearchData } from '#domain/search/search-data.ts';
import { countWords } from '#domain/search/vocabulary.ts';
import { stem } from '#domain/search/stem.ts';
import { wordsOf } from '#domain/text/words.ts';
import { pathIn, type Locale } from '#domain/locale.ts';
import { urlsFor } from '#domain/urls.ts';
import type { HelpArticle } from '../content/article.ts';
import { languageIn } from '../../src/words/index.ts';
import { DataError, type readData } from '../data/read-data.ts';
import { factPages } from './search-pages.ts';
import { searchText, type SearchText } from './texts.ts';

type Data = ReturnType<typeof readData>;

const SETTINGS = {
  /** A word tells a text from others when it is said more than once there, and stands on at most so many pages. */
  mostPages: 16,
  /** Links that people type from memory or paper, in characters; longer ones are only ever followed. */
  longestLink: 40,
  /** A value of more pages belongs to the text about it. */
  mostPagesOfValue: 3,
  /** What speaks for a text being the one about a fact, besides each word of the fact in its title: that it is a question. */
  answer: 2,
};

/** Keeps of each text the words that tell it from others. */
function thinOut(texts: readonly SearchText[]): SearchDocument[] {
  const pages = new Map<string, number>();
  for (const { document } of texts) for (const word of new Set(document.body.map(stem))) pages.set(word, (pages.get(word) ?? 0) + 1);
  return texts.map(({ document }) => {
    const times = new Map<string, { word: string; count: number }>();
    for (const word of document.body) {
      const known = times.get(stem(word));
      if (known) known.count += 1;
      else times.set(stem(word), { word, count: 1 });
    }
    const kept = [...times].filter(([root, { count }]) => count > 1 && (pages.get(root) ?? 0) <= SETTINGS.mostPages);
    return { ...document, body: kept.map(([, { word }]) => word).sort() };
  });
}

function oldValues(data: Data, locale: Locale): SearchDocument[] {
  const urls = urlsFor(locale);
  // The plan's own site is named on many pages.
  const own = new Set(data.plan.domains.map(compact));
  return collectOldValues(data, languageIn(locale)).map(({ id, text, spellings, explanation, now }) => ({
    url: urls.oldValues(id),
    title: text,
    summary: explanation,
    kind: 'old-values',
    regions: now.flatMap(({ region }) => region ?? []),
    // Every way to write a number is the same to the search.
    aliases: /^\d{3}-\d{3}-\d{4}$/.test(text)
      ? []
      : spellings.filter((spelling) => compact(spelling) !== compact(text) && !own.has(compact(spelling))),
    body: [],
  }));
}

/** How people type a number, box or link; null for facts that are none of these. */
function writtenAs(fact: KnownFact): string | null {
  if (fact.kind === 'phone' || fact.kind === 'fax') return fact.value.slice(2);
  if (fact.kind === 'url') {
    const link = fact.value.replace(/^https?:\/\/(www\.)?/, '');
    return link.includes('/') && link.length <= SETTINGS.longestLink ? compact(link) : null;
  }
  const box = fact.kind === 'address' ? /\bbox (\d+)/i.exec(fact.value.street)?.[1] : undefined;
  return box ? `box${box}` : null;
}

/** Current numbers, boxes and links, and the pages about them. */
function pagesByValue(data: Data, texts: readonly SearchText[], locale: Locale): SearchData['known'] {
  const found: Record<string, string[]> = {};
  const explained = new Set(collectOldValues(data, languageIn(locale)).map(({ text }) => compact(text)));
  const routed = new Set(data.routing.topics.flatMap(({ channels }) => channels));

  /** The text that is about a fact: its title shares most words with the fact's, and it shows few others. */
  function about(key: string, title: string): string | null {
    const words = new Set(wordsOf(`${key} ${title}`).map(stem));
    const scored = texts
      .filter(({ keys }) => keys.has(key))
      .map(({ document, keys }) => {
        const named = new Set(
          wordsOf(`${document.url} ${document.title}`)
            .map(stem)
            .filter((word) => word.length > 2 && words.has(word)),
        ).size;
        return { url: document.url, score: named + 1 / keys.size + (document.kind === 'answer' ? SETTINGS.answer : 0) };
      });
    return scored.sort((a, b) => b.score - a.score)[0]?.url ?? null;
  }

  for (const { region, key, group } of allGroups(data)) {
    const article = about(key, group.title);
    for (const fact of known(group)) {
      const id = writtenAs(fact);
      // A number that is often given for the wrong thing is explained, unless it is one that we send people to.
      if (!id || (explained.has(id) && !routed.has(key))) continue;
      const local = region && fact.kind !== 'url' ? pageOf(key, region, locale) : null;
      const page = local ?? article ?? urlsFor(locale).contact();
      const pages = (found[id] ??= []);
      if (!pages.includes(page)) pages.push(page);
      if (pages.length > SETTINGS.mostPagesOfValue && article) found[id] = [article];
    }
  }
  return found;
}

type Counting = (text: string) => string[];

/** The words of a text that carry meaning; all of them when only one does. */
function countingWords(stopWords: ReadonlySet<string>): Counting {
  return (text) => {
    const words = wordsOf(text);
    const counting = words.filter((word) => !stopWords.has(word));
    return counting.length < 2 ? words : counting;
  };
}

/** The same list without entries that read the same once endings and small words are gone. */
function slim(texts: readonly string[], counting: Counting): string[] {
  const kept = new Map<string, string>();
  for (const text of texts) {
    const key = counting(text).map(stem).join(' ');
    if (!kept.has(key)) kept.set(key, counting(text).join(' '));
  }
  return [...kept.values()].sort();
}

/** Phrases as the search reads them: each once, in any order of words, without the small words that no group of the lexicon needs. */
function slimPhrases(document: SearchDocument, counting: Counting, reader: Reader): SearchDocument {
  const meaning = (text: string): string =>
    reader
      .readText(text)
      .flatMap(({ options }) => [...options.keys()])
      .sort()
      .join(' ');
  const kept = new Map<string, string>();
  const key = (text: string): string => [...new Set(counting(text).map(stem))].sort().join(' ');
  const title = key(document.title);
  for (const alias of document.aliases) {
    if (key(alias) === title || kept.has(key(alias))) continue;
    const short = counting(alias).join(' ');
    kept.set(key(alias), meaning(short) === meaning(alias) ? short : wordsOf(alias).join(' '));
  }
  return { ...document, aliases: [...kept.values()].sort() };
}

/** Addresses in `data/` lead to pages that the search offers in the first language; others may not have all of them yet. */
function checkAddresses(documents: readonly SearchDocument[], asked: readonly string[]): void {
  const known = new Set(documents.map(({ url }) => url));
  const lost = (urls: readonly string[]): string[] => urls.filter((url) => !known.has(url));
  const problems = [
    ...lost(asked).map(
      (url) =>
        `data/lexicon.json → phrases: the search offers no page ${url}. Correct the address, or remove it while the page is a draft.`,
    ),
    ...lost([...new Set(documents.flatMap(({ insteadOf = [] }) => insteadOf))]).map(
      (url) =>
        `data/search-pages.json → insteadOf: the search offers no page ${url}. Correct the address, or remove it while the page is a draft.`,
    ),
  ];
  if (problems.length > 0) throw new DataError(problems);
}

/** The file that the browser loads when a person goes for the search box, over the articles of one language. */
export function makeSearchData(articles: readonly HelpArticle[], data: Data, locale: Locale): SearchData {
  const { places, codes, phrases, ...rest } = data.lexicon;
  const stopWords = new Set(rest.stopWords);
  const counting = countingWords(stopWords);
  const lexicon = { ...rest, groups: rest.groups.map((group) => slim(group, counting)) };
  const texts = articles.map((article) => searchText(article, stopWords));
  const reader = createReader(lexicon);
  const names = Object.fromEntries(
    data.regions.map(({ id, name, alsoCalled }) => [id, [...new Set([name, ...alsoCalled, ...(places[id] ?? [])])]]),
  );
  const asked = new Map(Object.entries(phrases).map(([url, list]) => [pathIn(locale, url), list]));
  const pages = [...thinOut(texts), ...factPages(data, locale)].map((document) =>
    slimPhrases({ ...document, aliases: [...document.aliases, ...(asked.get(document.url) ?? [])] }, counting, reader),
  );
  const documents = [...pages, ...oldValues(data, locale)];
  checkAddresses(documents, [...asked.keys()]);
  const speller = createSpeller(countWords({ documents, lexicon }), new Set());
  const written = new Set(
    documents.flatMap(({ title, aliases, summary, body }) => wordsOf([title, ...aliases, summary, ...body].join(' '))),
  );
  const neverCorrected = lexicon.neverCorrected.filter((word) => !written.has(word) || speller.typoOf(word) !== null);
  // Only the words that would be taken for a typo are worth their bytes.
  const ordinary = lexicon.ordinary.filter((word) => !speller.has(word) && speller.suggest(word).length > 0);
  return {
    documents,
    lexicon: { ...lexicon, ordinary, neverCorrected },
    places: {
      names,
      codes,
      zips: data.zip.rules.map(({ zip3, zips, regions, confidence, state }) => ({ zip3, zips, regions, confidence, state })),
    },
    questions: data.questions,
    known: pagesByValue(data, texts, locale),
  };
}
