/**
 * The search as the box uses it. Our own data understands the query and ranks the pages; Pagefind, loaded after
 * the first answers are on the page, finds the passage and the section that hold the words.
 */
import type { RegionId } from '#domain/region.ts';
import { buildSearch, type Search, type SearchAnswer, type SearchData } from '#domain/search/search.ts';

const DATA = '/search-data.json';
const INDEX = '/pagefind/pagefind.js';

export interface Piece {
  text: string;
  /** One of the words that were searched for. */
  marked: boolean;
}

export interface Passage {
  pieces: Piece[];
  /** The section of the page that it stands in; null for the page itself. */
  section: { url: string; title: string } | null;
}

interface PagefindPage {
  url: string;
  excerpt: string;
  sub_results: { url: string; title: string; excerpt: string }[];
}

interface Pagefind {
  init: () => Promise<void>;
  options: (options: Record<string, unknown>) => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<PagefindPage> }[] }>;
}

let search: Promise<Search> | undefined;
let pagefind: Promise<Pagefind> | undefined;

/** Lets the page breathe: typing and scrolling come before the next step. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function load(): Promise<Search> {
  const response = await fetch(DATA);
  if (!response.ok) throw new Error(`${DATA}: ${response.status}`);
  const steps = buildSearch((await response.json()) as SearchData);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await breathe();
  }
}

/** Starts loading what the first answer needs. Rejects when it cannot be had; the next call tries again. */
export async function warmUp(): Promise<void> {
  search ??= load().catch((error: unknown) => {
    search = undefined;
    throw error;
  });
  await search;
}

/** The best pages for a query, within a region and the pages for everyone. */
export async function find(query: string, region: RegionId | null): Promise<SearchAnswer> {
  await warmUp();
  const answer = (await search)?.(query, region);
  if (!answer) throw new Error('The search is not loaded.');
  return answer;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" };

/** Pagefind's excerpt is text with `<mark>` and escaped entities; taken apart, so that no markup is ever inserted. */
function piecesOf(excerpt: string): Piece[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/).flatMap((piece) => {
    const marked = piece.startsWith('<mark>');
    const text = piece.replaceAll(/<\/?mark>/g, '').replaceAll(/&(amp|lt|gt|quot|apos|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
    return text ? [{ text, marked }] : [];
  });
}

async function loadPagefind(): Promise<Pagefind> {
  const loaded = (await import(/* @vite-ignore */ INDEX)) as Pagefind;
  await loaded.options({ excerptLength: 24 });
  await loaded.init();
  return loaded;
}

/** Where on the pages the words stand, by page address. Empty when the index cannot be had: summaries are enough. */
export async function passages(query: string): Promise<Map<string, Passage>> {
  try {
    const { results } = await (await (pagefind ??= loadPagefind())).search(query);
    const pages = await Promise.all(results.slice(0, 20).map((result) => result.data()));
    return new Map(
      pages.map(({ url, excerpt, sub_results: sections }) => {
        // A section that holds one word of several says little that the page's own answer does not.
        const section = sections.find((candidate) => candidate.url.includes('#') && (candidate.excerpt.match(/<mark>/g)?.length ?? 0) > 1);
        return [
          url,
          { pieces: piecesOf(section?.excerpt ?? excerpt), section: section ? { url: section.url, title: section.title } : null },
        ];
      }),
    );
  } catch {
    pagefind = undefined;
    return new Map();
  }
}
