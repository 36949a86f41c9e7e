/**
 * The seam between the search box and the index: a query in, hits out. Pagefind does the search; what a query
 * means (spelling, synonyms, numbers) belongs in front of `find`, in `src/domain`.
 */
interface PagefindResult {
  data: () => Promise<{
    url: string;
    excerpt: string;
    meta: Record<string, string>;
    sub_results: { url: string; title: string; excerpt: string }[];
  }>;
}

interface Pagefind {
  init: () => Promise<void>;
  options: (options: Record<string, unknown>) => Promise<void>;
  search: (query: string, options: { filters: Record<string, unknown> }) => Promise<{ results: PagefindResult[] }>;
}

export interface Hit {
  url: string;
  title: string;
  kind: string;
  /** The matching passage, in pieces; the words searched for are marked. */
  passage: { text: string; marked: boolean }[];
}

const INDEX = '/pagefind/pagefind.js';
let pagefind: Pagefind | undefined;

export async function warmUp(): Promise<void> {
  if (pagefind) return;
  const loaded = (await import(/* @vite-ignore */ INDEX)) as Pagefind;
  await loaded.options({ excerptLength: 24 });
  await loaded.init();
  pagefind = loaded;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" };

/** Pagefind's excerpt is text with `<mark>` and escaped entities; taken apart, so that no markup is ever inserted. */
function passageOf(excerpt: string): Hit['passage'] {
  return excerpt.split(/(<mark>.*?<\/mark>)/).flatMap((piece) => {
    const marked = piece.startsWith('<mark>');
    const text = piece.replaceAll(/<\/?mark>/g, '').replaceAll(/&(amp|lt|gt|quot|apos|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
    return text ? [{ text, marked }] : [];
  });
}

/** The best pages for a query, within a region and the pages for everyone. Throws when the index cannot be loaded. */
export async function find(
  query: string,
  { region, limit }: { region: string | null; limit: number },
): Promise<{ hits: Hit[]; total: number }> {
  await warmUp();
  const filters = region ? { region: { any: [region, 'all'] } } : {};
  const { results } = (await pagefind?.search(query, { filters })) ?? { results: [] };
  const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  const hits = pages.map(({ url, meta, excerpt }) => ({
    url,
    title: meta['title'] ?? url,
    kind: meta['kind'] ?? '',
    passage: passageOf(excerpt),
  }));
  return { hits, total: results.length };
}
