/** The sentences of `data/`, of the small texts in `src/content` and of the interface: what people read that is no article. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { wordsFor, type Words } from '../../src/words/index.ts';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { plainWords } from '#domain/text/words.ts';
import type { readData } from '../data/read-data.ts';

export interface Text {
  file: string;
  line: number;
  text: string;
  /** Says how this site works, and may say what it does not know. */
  aboutUs?: boolean;
}

const FILES = [
  'data/**/*.json',
  `src/content/{bills,glossary}/${DEFAULT_LOCALE}/**/*.json`,
  `src/content/worksheets/${DEFAULT_LOCALE}/**/*.yaml`,
];

/** Files that hold no sentences of ours: titles of other sites, what people type. */
const NOT_OURS: ReadonlySet<string> = new Set(
  ['sources', 'publishers', 'lexicon', 'safety', 'hosts', 'law-hosts', 'zip', 'questions'].map((name) => `data/${name}.json`),
);

/** Fields that hold the words of others, or what people type. `said` and `edition` are what a source says, and how it was read. */
const THEIR_WORDS: ReadonlySet<string> = new Set(
  'said edition citation names sentences aliases alsoCalled alsoWritten alsoTyped url value'.split(' '),
);

/** Every string in a value, but those of fields with the words of others. */
function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* stringsIn(item);
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) if (!THEIR_WORDS.has(name)) yield* stringsIn(inner);
}

const isSentence = (text: string): boolean => text.includes(' ');

export function dataTexts(root: string): Text[] {
  const files = FILES.flatMap((pattern) => globSync(pattern, { cwd: root }))
    .map((name) => name.replaceAll('\\', '/'))
    // Other languages have rules of their own.
    .filter((name) => !NOT_OURS.has(name) && !/^data\/[a-z]{2}\//.test(name))
    .sort();
  return files.flatMap((file) => {
    const raw = readFileSync(join(root, file), 'utf8');
    const lines = raw.split('\n');
    return [...stringsIn(file.endsWith('.json') ? JSON.parse(raw) : parseYaml(raw))].filter(isSentence).map((text) => ({
      file,
      line: lines.findIndex((line) => line.includes(file.endsWith('.json') ? JSON.stringify(text) : text.slice(0, 30))) + 1,
      text,
    }));
  });
}

/**
 * Groups of the interface that are about this site itself: where its facts come from, what its check of links and its search
 * make of what someone typed.
 */
const ABOUT_US: ReadonlySet<keyof Words> = new Set<keyof Words>(['factText', 'factsPage', 'oldValues', 'searchResults', 'searchPage']);

export const interfaceTexts = (): Text[] =>
  Object.entries(wordsFor(DEFAULT_LOCALE)).flatMap(([group, texts]) =>
    [...stringsIn(texts)].map((text) => ({
      file: `src/words/${DEFAULT_LOCALE}.ts`,
      line: 1,
      text,
      aboutUs: ABOUT_US.has(group as keyof Words),
    })),
  );

/** Titles of the pages that are no article, with where each is written. */
export function otherTitles({ topics, searchPages }: Pick<ReturnType<typeof readData>, 'topics' | 'searchPages'>): Map<string, string> {
  const ofData = [
    ...topics.topics.map(({ id, title }) => [title, `the topic "${id}"`] as const),
    ...searchPages.pages.map(({ url, title }) => [title, url] as const),
  ];
  return new Map(ofData.flatMap(([title, where]) => [[plainWords(title), where] as const]));
}
