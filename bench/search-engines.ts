/** Other search engines over the same pages, each with the settings that its own guide gives for help texts. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importTool } from './tools/load.ts';

/** A page as every engine gets it: the same words that ours has, and the whole text. */
export interface Page {
  url: string;
  title: string;
  aliases: string;
  summary: string;
  text: string;
}

export interface Engine {
  name: string;
  find: (query: string) => readonly string[] | Promise<readonly string[]>;
}

const FIELDS = ['title', 'aliases', 'summary', 'text'] as const;
const BOOST = { title: 4, aliases: 3, summary: 2, text: 1 };
const LIMIT = 10;

/** Words that carry no meaning, for the engines that take such a list. */
type StopWords = ReadonlySet<string>;

/** A package of `bench/`, whose types the project does not have. */
const load = (name: string) => importTool<Record<string, unknown>>(name);

/** What we use of each; their own types come with packages that we do not have. */
interface MiniSearchLike {
  addAll: (pages: readonly Page[]) => void;
  search: (query: string, options: object) => { id: string }[];
}
interface FuseLike {
  search: (query: string, options: object) => { item: Page }[];
}
interface FlexLike {
  add: (page: Page) => unknown;
  search: (query: string, options: object) => { field: string; result: string[] }[];
}
interface OramaLike {
  create: (options: object) => unknown;
  insertMultiple: (database: unknown, pages: readonly Page[]) => Promise<unknown>;
  search: (database: unknown, options: object) => Promise<{ hits: { document: Page }[] }>;
}
interface PagefindLike {
  options: (options: object) => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

type Constructor<T> = new (...options: unknown[]) => T;
const defaultOf = (module: Record<string, unknown>): unknown => module['default'] ?? module;

async function miniSearch(pages: readonly Page[], stopWords: StopWords): Promise<Engine> {
  const MiniSearch = defaultOf(await load('minisearch')) as Constructor<MiniSearchLike>;
  const index = new MiniSearch({
    idField: 'url',
    fields: FIELDS,
    processTerm: (term: string) => (stopWords.has(term.toLowerCase()) ? null : term.toLowerCase()),
  });
  index.addAll(pages);
  return { name: 'MiniSearch', find: (query) => index.search(query, { boost: BOOST, fuzzy: 0.2, prefix: true }).map(({ id }) => id) };
}

async function fuse(pages: readonly Page[]): Promise<Engine> {
  const Fuse = defaultOf(await load('fuse.js')) as Constructor<FuseLike>;
  const keys = FIELDS.map((name) => ({ name, weight: BOOST[name] }));
  const index = new Fuse(pages, { keys, ignoreLocation: true, ignoreDiacritics: true, threshold: 0.2, useTokenSearch: true });
  return { name: 'Fuse.js', find: (query) => index.search(query.slice(0, 200), { limit: LIMIT }).map(({ item }) => item.url) };
}

async function flexSearch(pages: readonly Page[], stopWords: StopWords): Promise<Engine> {
  const module = await load('flexsearch');
  const { Document, Encoder, Charset } = (module['Document'] ? module : defaultOf(module)) as {
    Document: Constructor<FlexLike>;
    Encoder: Constructor<object>;
    Charset: { LatinBalance: object };
  };
  const encoder = new Encoder(Charset.LatinBalance, { filter: stopWords });
  const index = new Document({ tokenize: 'forward', encoder, document: { id: 'url', index: [...FIELDS] } });
  for (const page of pages) index.add(page);
  return {
    name: 'FlexSearch',
    find(query) {
      const scores = new Map<string, number>();
      for (const { field, result } of index.search(query, { limit: 50, suggest: true })) {
        for (const [place, url] of result.entries()) {
          scores.set(url, (scores.get(url) ?? 0) + (BOOST[field as keyof typeof BOOST] || 1) / (place + 5));
        }
      }
      return [...scores].sort((a, b) => b[1] - a[1]).map(([url]) => url);
    },
  };
}

async function orama(pages: readonly Page[], stopWords: StopWords): Promise<Engine> {
  const { create, insertMultiple, search } = (await load('@orama/orama')) as unknown as OramaLike;
  const database = create({
    schema: { url: 'string', title: 'string', aliases: 'string', summary: 'string', text: 'string' },
    components: { tokenizer: { language: 'english', stemming: true, stopWords: [...stopWords] } },
  });
  await insertMultiple(database, pages);
  return {
    name: 'Orama',
    async find(term) {
      const { hits } = await search(database, { term, properties: [...FIELDS], boost: BOOST, tolerance: 1, threshold: 1, limit: LIMIT });
      return hits.map(({ document }) => document.url);
    },
  };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Pagefind as it comes: its Node index, its script and its WebAssembly, with a folder in place of a server. */
export async function pagefind(pages: readonly Page[]): Promise<Engine & { close: () => Promise<void> }> {
  const { createIndex, close } = await import('pagefind');
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind: no index.');
  for (const { url, title, aliases, summary, text } of pages) {
    const body = `<h1>${escaped(title)}</h1><p>${escaped(summary)}</p><p>${escaped(aliases)}</p><p>${escaped(text)}</p>`;
    await index.addHTMLFile({ url, content: `<html lang="en"><body><main data-pagefind-body>${body}</main></body></html>` });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  const location = new URL('http://localhost/');
  Object.assign(globalThis, {
    window: globalThis,
    location,
    document: { querySelector: () => ({ getAttribute: () => 'en' }), currentScript: null },
    fetch: async (url: string | URL) => new Response(await readFile(join(folder, new URL(url, location).pathname))),
  });
  const engine = (await import(pathToFileURL(join(folder, 'pagefind/pagefind.js')).href)) as PagefindLike;
  await engine.options({ basePath: '/pagefind/' });
  return {
    name: 'Pagefind',
    async find(query) {
      const { results } = await engine.search(query);
      const found = await Promise.all(results.slice(0, LIMIT).map((result) => result.data()));
      return found.map(({ url }) => url);
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Each makes its engine over the same pages. */
export const OTHERS = { MiniSearch: miniSearch, 'Fuse.js': fuse, FlexSearch: flexSearch, Orama: orama };
