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
  search: (query: string) => Promise<{ results: { data: () => Promise<PagefindPage> }[] }>;
}

/** Best first; empty when the index cannot be had. */
export async function pagesWithWords(query: string): Promise<{ url: string; title: string }[]> {
  try {
    const { search } = (await import(/* @vite-ignore */ INDEX)) as Pagefind;
    const { results } = await search(query);
    const pages = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
    return pages.map(({ url, meta }) => ({ url, title: meta.title }));
  } catch {
    return [];
  }
}
