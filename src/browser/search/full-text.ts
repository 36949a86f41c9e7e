/**
 * Every page that holds the words of a query, from Pagefind's index of the finished pages. The results page asks it
 * when our own search is not sure: its index fetches pieces by query, so it is never asked while someone types.
 */
const INDEX = '/pagefind/pagefind.js';
const MOST = 5;

interface PagefindPage {
  url: string;
  meta: { title: string };
}

interface Pagefind {
  options: (options: { noWorker: boolean }) => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<PagefindPage> }[] }>;
}

/** Best first; empty when the index cannot be had. */
export async function pagesWithWords(query: string): Promise<{ url: string; title: string }[]> {
  try {
    const { options, search } = (await import(/* @vite-ignore */ INDEX)) as Pagefind;
    // It would start its worker by a text, which Trusted Types refuse; one search of a small index needs none.
    await options({ noWorker: true });
    const { results } = await search(query);
    const pages = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
    return pages.map(({ url, meta }) => ({ url, title: meta.title }));
  } catch {
    return [];
  }
}
