import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DataStore, LoaderContext } from 'astro/loaders';
import { afterAll, describe, expect, it } from 'vitest';
import { isShown } from '#domain/articles/place.ts';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { urls } from '#domain/urls.ts';
import { articleFiles, COLLECTIONS, readArticle, readArticles, type ArticleFile } from '../../build/content/article.ts';
import { articleLoader } from '../../build/content/article-loader.ts';
import { checkContent } from '../../build/content/check-content.ts';
import { readSpelling } from '../../build/content/spelling.ts';
import { readData } from '../../build/data/read-data.ts';
import { readGlossary } from '../../build/data/read-glossary.ts';
import { pageAddresses } from '../../build/data/site-addresses.ts';
import { makePassages } from '../../build/search/passages.ts';
import { makeSearchData } from '../../build/search/search-data.ts';
import { ROOT } from '../support/root.ts';

/** A copy of what the reader, the loader and the search read, to which files are added. */
const root = mkdtempSync(join(tmpdir(), 'articles-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});
for (const folder of ['data', 'src/content']) cpSync(join(ROOT, folder), join(root, folder), { recursive: true });

const ENGLISH = 'src/content/faqs/en/bill-pay/pay-premium-online.md';
const { article: original } = readArticle({ file: ENGLISH, raw: readFileSync(join(root, ENGLISH), 'utf8') });
if (!original || !('haveReady' in original.entry)) throw new Error(`${ENGLISH} is no sound article.`);
/** What its English file has besides, in made-up words. */
const words = [
  ...(original.entry.haveReady.length > 0 ? ['haveReady:', ...original.entry.haveReady.map(() => '  - su tarjeta')] : []),
  ...(original.entry.do ? ['doLabel: Pague en kp.org'] : []),
]
  .map((line) => `${line}\n`)
  .join('');

const SPANISH: ArticleFile = {
  file: 'src/content/faqs/es/bill-pay/pay-premium-online.md',
  english: readFileSync(join(root, ENGLISH), 'utf8'),
  raw: `---
translationOf: 0123456789abcdef
status: draft
title: ¿Cómo pago mi prima en línea?
summary: Entre en el sitio de pagos de su región y pague su prima.
aliases: [pagar mi prima por internet]
${words}---

## Qué necesita

Tenga a mano su tarjeta de miembro y su factura más reciente.
`,
};

function write({ file, raw }: ArticleFile): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), raw);
}

const english = readArticles(root, DEFAULT_LOCALE);
const data = readData(root);
const before = makeSearchData(english, data, DEFAULT_LOCALE);

const loaded = async (collection: 'faqs' | 'guides' | 'forms') => {
  const entries = new Map<string, Parameters<DataStore['set']>[0]>();
  const context: Partial<LoaderContext> = {
    store: {
      get: (id: string) => entries.get(id),
      set: (entry: Parameters<DataStore['set']>[0]) => entries.set(entry.id, entry),
      keys: () => [...entries.keys()],
      delete: (id: string) => entries.delete(id),
    } as unknown as DataStore,
    config: { root: pathToFileURL(`${root}/`) } as LoaderContext['config'],
    parseData: ({ data: entry }) => Promise.resolve(entry),
    generateDigest: () => '',
  };
  await articleLoader(collection).load(context as LoaderContext);
  return [...entries.values()];
};

describe('the first Spanish text', () => {
  write(SPANISH);

  it('the first Spanish text gives a Spanish text the language of its folder, and an address of its own', () => {
    expect(readArticle(SPANISH).article).toMatchObject({
      locale: 'es',
      translation: { state: 'stale', status: 'draft' },
      id: 'bill-pay/pay-premium-online',
      address: '/es/help/bill-pay/pay-premium-online/',
    });
  });

  it('the first Spanish text says only words: everything else is what the English file says', () => {
    const { entry } = readArticle(SPANISH).article ?? {};
    const kept = ['topic', 'order', 'contact', 'sources', 'related', 'reviewed', 'nextReview', 'call'] as const;
    for (const field of kept) expect([field, entry?.[field as keyof typeof entry]]).toEqual([field, original.entry[field as 'contact']]);
    expect(entry?.title).toBe('¿Cómo pago mi prima en línea?');
  });

  it('the first Spanish text leaves the English search as it was when the first Spanish text comes', () => {
    const articles = readArticles(root, DEFAULT_LOCALE);
    expect(articles.map(({ file }) => file)).toEqual(english.map(({ file }) => file));
    expect(makeSearchData(articles, data, DEFAULT_LOCALE)).toEqual(before);
    expect(before.documents.some(({ title }) => title.startsWith('¿'))).toBe(false);
    expect(Object.keys(makePassages(articles))).toEqual(english.map(({ address }) => address));
  });

  it('the first Spanish text stores a Spanish text beside its English twin, and lists it on no English page', async () => {
    const entries = (await loaded('faqs')).map(({ id, data: entry }) => ({
      id,
      locale: String(entry['locale']),
      draft: entry['draft'] === true,
    }));
    expect(entries.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['en/bill-pay/pay-premium-online', 'es/bill-pay/pay-premium-online']),
    );
    const shown = entries.filter((entry) => isShown(entry, DEFAULT_LOCALE)).map(({ id }) => id);
    expect(shown).toContain('en/bill-pay/pay-premium-online');
    expect(shown.filter((id) => !id.startsWith('en/'))).toEqual([]);
  });

  it('the first Spanish text measures no Spanish text by the English grade, and lets it stand for no English page', () => {
    const glossary = readGlossary(root);
    const spelling = readSpelling(
      ROOT,
      Object.values(glossary).flatMap(({ term, alsoWritten }) => [term, ...alsoWritten]),
    );
    const check = (files: readonly ArticleFile[]) =>
      checkContent({ files, data, glossary, spelling, addresses: pageAddresses(ROOT), today: '2026-11-30' });
    const files = COLLECTIONS.flatMap((collection) => articleFiles(root, collection));
    const { problems, measures } = check(files);
    expect(problems).toEqual([]);
    expect(measures.filter(({ file, grade }) => (grade === null) !== file.includes('/es/'))).toEqual([]);
    const withoutTwin = check(files.filter(({ file }) => file !== ENGLISH)).problems.map(({ rule }) => rule);
    expect(withoutTwin).toContain('dead-link');
  });
});

describe('a page about the site itself', () => {
  const about = articleFiles(root, 'pages');

  it('a page about the site itself stands at the name of its file', () => {
    expect(about.map((file) => readArticle(file).article?.address)).toEqual(expect.arrayContaining([urls.privacy(), urls.accessibility()]));
  });

  it('a page about the site itself is among no help texts, which the search reads', () => {
    const files = new Set(english.map(({ file }) => file));
    expect(about.filter(({ file }) => files.has(file))).toEqual([]);
  });
});

describe('a file that is no sound article', () => {
  it.each([
    ['no front matter', 'Pay.\n', { line: 1, message: expect.stringContaining('starts without front matter') as string }],
    ['front matter that is not YAML', '---\ntitle: [\n---\n', { line: 1, message: expect.stringContaining('not valid YAML') as string }],
    [
      'what only the English file may say',
      SPANISH.raw.replace('status: draft', 'status: draft\ntopic: account'),
      { line: 1, message: expect.stringContaining('"topic"') as string },
    ],
    ['a field left out', SPANISH.raw.replace(/^title.*\n/m, ''), { line: 1, message: expect.stringMatching(/^title: /) as string }],
  ])('a file that is no sound article refuses an article by line when it has %s', (_, raw, problem) => {
    expect(readArticle({ ...SPANISH, raw })).toEqual({ article: null, problems: [problem] });
  });

  it('a file that is no sound article refuses a file that lies where no article does', () => {
    expect(() => readArticle({ ...SPANISH, file: 'src/content/faqs/pay.md' })).toThrow('does not lie where articles do');
  });
});
