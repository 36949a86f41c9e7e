/** The labelled texts that the model of danger is made from: `tests/fixtures/danger-*.json` and the queries of the search. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Label = 'emergency' | 'crisis' | 'danger' | 'advice' | 'none';

export interface Labelled {
  text: string;
  /** `danger`: either card, 911 or 988. */
  expect: Label;
  kind: string;
  lang: string;
  /** Who wrote it, and when: texts of one sitting resemble each other. */
  sitting: string;
}

export const isDanger = ({ expect }: Pick<Labelled, 'expect'>): boolean => expect !== 'none' && expect !== 'advice';

/** Read by the training. What is kept back from it stands in `KEPT_BACK`. */
export const SITTINGS = ['first', 'second', 'third', 'fourth', 'short', 'stories', 'contrast'] as const;
/** Never trained on. */
export const KEPT_BACK = 'kept';

interface Row {
  text: string;
  kind: string;
  expect?: Label;
  expected?: Label;
  lang?: string;
  language?: string;
}

const read = (root: string, path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

export const fileOf = (sitting: string): string => `tests/fixtures/danger-${sitting}.json`;

export const readSitting = (root: string, sitting: string): Labelled[] =>
  (read(root, fileOf(sitting)) as Row[]).map(({ text, kind, expect, expected, lang, language }) => ({
    text,
    kind,
    expect: expect ?? expected ?? 'none',
    lang: lang ?? language ?? 'en',
    sitting,
  }));

const QUERIES = ['tests/search/safety.json', 'tests/search/queries.json'] as const;

/** What members ask the search, with what the tests expect of it. */
function readQueries(root: string): Labelled[] {
  const phrasings = Object.entries(read(root, QUERIES[0]) as Record<Label, string[]>).flatMap(([expect, texts]) =>
    texts.map((text) => ({ text, expect: expect as Label })),
  );
  const queries = (read(root, QUERIES[1]) as { query: string; safety?: Label }[]).map(({ query, safety }) => ({
    text: query,
    expect: safety ?? ('none' as const),
  }));
  return [...phrasings, ...queries].map((row) => ({ ...row, kind: 'query', lang: 'en', sitting: 'queries' }));
}

export const readTexts = (root: string): Labelled[] => [...SITTINGS.flatMap((sitting) => readSitting(root, sitting)), ...readQueries(root)];

/** Everything that the model follows from. */
export const INPUTS: readonly string[] = [
  ...SITTINGS.map(fileOf),
  ...QUERIES,
  'scripts/danger/chance.ts',
  'scripts/danger/texts.ts',
  'scripts/danger/train.ts',
  'scripts/danger/variations.ts',
  'src/domain/search/danger-features.ts',
  'src/domain/search/danger-model.ts',
  'src/domain/search/safety-text.ts',
  'src/domain/text/fold.ts',
  'src/domain/text/words.ts',
];
