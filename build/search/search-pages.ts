/** The pages that are made from data: those of `data/search-pages.json`, and each letter of `data/letters.json` at its place. */
import { pathIn, type Locale } from '#domain/locale.ts';
import type { Letters } from '#domain/articles/letters-schema.ts';
import type { SearchDocument } from '#domain/search/rank.ts';
import { fill } from '#domain/text/fill.ts';
import { urlsFor } from '#domain/urls.ts';
import type { readData } from '../data/read-data.ts';

type Data = Pick<ReturnType<typeof readData>, 'regions' | 'searchPages' | 'letters'>;

/** A letter is found by its names alone: its sentences are everyday words, which would draw other questions to it. */
function letterDocuments({ groups }: Letters, locale: Locale): SearchDocument[] {
  return groups.flatMap(({ letters }) =>
    letters.map(({ id, names, whatItIs, regions = [] }): SearchDocument => {
      const [title = '', ...aliases] = names;
      return { url: urlsFor(locale).letters(id), title, summary: whatItIs, kind: 'letter', regions, aliases, body: [] };
    }),
  );
}

export function factPages({ regions, searchPages, letters }: Data, locale: Locale): SearchDocument[] {
  const ofRegions = regions.flatMap(({ id, name, area }) =>
    searchPages.ofEachRegion.map((page): SearchDocument => {
      const values = { id, name, area };
      return {
        url: pathIn(locale, fill(page.url, values)),
        title: fill(page.title, values),
        summary: fill(page.summary, values),
        kind: page.kind,
        regions: [id],
        aliases: page.aliases,
        body: [],
        insteadOf: page.insteadOf.map((url) => pathIn(locale, url)),
      };
    }),
  );
  const others = searchPages.pages.map(({ url, title, summary, aliases }): SearchDocument => {
    return { url: pathIn(locale, url), title, summary, kind: 'contact', regions: [], aliases, body: [] };
  });
  return [...ofRegions, ...others, ...letterDocuments(letters, locale)];
}
