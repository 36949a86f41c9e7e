/** How far a translation is: articles, texts of data and words of the interface. */
import type { Locale } from '#domain/locale.ts';
import { readDictionary } from '../data/dictionary.ts';
import { dictionarySources } from '../data/dictionary-sources.ts';
import { wordsFor } from '../../src/words/index.ts';
import { articleFiles, COLLECTIONS, readArticle, untranslated } from './article.ts';

interface Count {
  /** In English. */
  all: number;
  translated: number;
  missing: number;
  /** The English has changed since. */
  stale: number;
}

export interface TranslationStatus {
  counts: Record<string, Count>;
  /** Files whose English has changed. */
  stale: string[];
}

function* pairs(english: unknown, other: unknown): Generator<[string, string]> {
  if (typeof english === 'string') yield [english, String(other)];
  else if (typeof english === 'object' && english !== null)
    for (const [name, inner] of Object.entries(english)) yield* pairs(inner, (other as Record<string, unknown>)[name]);
}

/** For who builds pages, for the team that answers messages, and for programs. */
const ENGLISH_ALONE: ReadonlySet<string> = new Set(['styleguidePage', 'messageMail', 'llms', 'factsFeed']);

/** Words that may well be the same, such as names and bare places for values. */
const mayBeSame = (text: string): boolean => !/\p{L}{4}/u.test(text.replaceAll(/\{\w+\}|\(\w+\)/g, ''));

export function translationStatus(root: string, locale: Locale): TranslationStatus {
  const counts: Record<string, Count> = {};
  const stale: string[] = [];
  for (const collection of COLLECTIONS) {
    const files = articleFiles(root, collection);
    const missing = untranslated(files).filter(({ shownIn }) => shownIn === locale).length;
    const there = files.flatMap((file) => readArticle(file).article ?? []).filter((article) => article.locale === locale);
    const late = there.filter(({ translation }) => translation?.state === 'stale');
    stale.push(...late.map(({ file }) => file));
    counts[collection] = { all: there.length + missing, translated: there.length, missing, stale: late.length };
  }
  for (const { name, texts } of dictionarySources(root)) {
    const dictionary = readDictionary(root, locale, name);
    const translated = texts.filter((text) => (dictionary[text] ?? '') !== '').length;
    const gone = Object.keys(dictionary).filter((text) => !texts.includes(text));
    if (gone.length > 0) stale.push(...gone.map((text) => `data/${locale}/${name}.json: "${text}"`));
    counts[`data/${locale}/${name}.json`] = { all: texts.length, translated, missing: texts.length - translated, stale: gone.length };
  }
  const shown = Object.entries(wordsFor('en')).filter(([group]) => !ENGLISH_ALONE.has(group));
  const words = [...pairs(Object.fromEntries(shown), wordsFor(locale))].filter(([text]) => !mayBeSame(text));
  const same = words.filter(([text, other]) => text === other).length;
  counts[`src/words/${locale}`] = { all: words.length, translated: words.length - same, missing: same, stale: 0 };
  return { counts, stale };
}
