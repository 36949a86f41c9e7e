/** Numbers, boxes, links and names that were typed as such: who answers there now, and what replaced the old ones. */
import type { SearchDocument } from './rank.ts';
import { compact } from '../text/compact.ts';
import { LINK_ENDINGS } from './entities.ts';
import type { Understanding } from './understand.ts';
import { cut } from '../text/cut.ts';
import { wordsOf } from '../text/words.ts';

/** `known`: current numbers, boxes and links (as `compact` writes them), and the pages about them, best first. */
export interface ValuePages {
  documents: readonly SearchDocument[];
  known: Readonly<Record<string, readonly string[]>>;
}

const HOST = new RegExp(String.raw`^[\w.-]+\.(${LINK_ENDINGS})$`, 'i');
const ENDING = new RegExp(String.raw`\.(${LINK_ENDINGS})+$`, 'i');
/** Shorter names of sites are everyday words. */
const SHORTEST_NAME = 7;
/** Words said more often than this are no name of a site. */
const COMMON = 12;
/** In longer queries a name of a site is only mentioned. */
const MOST_WORDS = 8;

/** The names under which a link is remembered: of the site, and with the first or last part of its path. */
function namesOf(link: string): string[] {
  const [host = '', ...path] = link.replace(/^(https?:\/\/)?(www\.)?/i, '').split('/');
  if (!HOST.test(host)) return [];
  const name = compact(host.replace(ENDING, '').replace(/\.org$/, ''));
  return [name, name + compact(path[0] ?? ''), compact(path.at(-1) ?? '')].filter((key) => key.length >= SHORTEST_NAME);
}

/** Numbers of boxes, payers and ZIP codes in one spelling of an old value. */
const numbersOf = (spelling: string): string[] =>
  [...spelling.matchAll(/\bbox (\d+)|^(\d{5})$/gi)].flatMap(([, box, alone]) => box ?? alone ?? []);

/** `counts`: how often each word stands in the texts. */
export function createValueFinder({ documents, known }: ValuePages, counts: ReadonlyMap<string, number>) {
  const byUrl = new Map(documents.map((document) => [document.url, document]));
  const old = new Map<string, SearchDocument>();
  const oldNumbers = new Map<string, SearchDocument>();
  for (const document of documents) {
    if (document.kind !== 'old-values') continue;
    for (const spelling of [document.title, ...document.aliases]) {
      old.set(compact(spelling), document);
      for (const name of namesOf(spelling)) if (!old.has(name)) old.set(name, document);
      for (const digits of numbersOf(spelling)) oldNumbers.set(digits, document);
    }
    // The ZIP code of an old address alone names it too.
    const zip = /\b[A-Z]{2} (\d{5})/.exec(document.title)?.[1];
    if (zip && !oldNumbers.has(zip)) oldNumbers.set(zip, document);
  }

  const current = (key: string): SearchDocument[] => (known[key] ?? []).flatMap((url) => byUrl.get(url) ?? []);

  function named(query: string): (SearchDocument | undefined)[] {
    const typed = wordsOf(cut(query, 200));
    return typed.flatMap((_, at) =>
      [3, 2, 1].flatMap((size) => {
        const parts = typed.slice(at, at + size);
        const name = parts.join('');
        // "pay my bill" is not the site of that name.
        const rare = size === 1 || parts.some((part) => (counts.get(part) ?? 0) < COMMON && part.length > 3);
        return parts.length === size && name.length > SHORTEST_NAME && rare ? old.get(name) : undefined;
      }),
    );
  }

  /** Best first, each once; empty when nothing was typed that we know. */
  return ({ phones, links, boxes, words, regions }: Understanding, query: string): SearchDocument[] => {
    const inRegion = (pages: SearchDocument[]): SearchDocument[] => {
      const near = pages.filter((page) => page.regions.length === 0 || page.regions.some((id) => regions.includes(id)));
      return regions.length > 0 && near.length > 0 ? near : pages;
    };
    const found = [
      ...links.flatMap((link) => [
        old.get(compact(link)),
        ...current(compact(link)),
        old.get(compact(link.split('/')[0]?.replace(/\.\w+$/, '') ?? '')),
      ]),
      ...phones.flatMap((digits) => [...inRegion(current(digits)), old.get(digits)]),
      ...boxes.flatMap((digits) => [...inRegion(current(`box${digits}`)), oldNumbers.get(digits)]),
      ...(phones.length + links.length + words.length < MOST_WORDS ? named(query) : []),
    ];
    return [...new Set(found.filter((document) => document !== undefined))];
  };
}
