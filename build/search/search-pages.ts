/** The pages that are made from facts, as `data/search-pages.json` offers them to the search. */
import { pathIn, type Locale } from '#domain/locale.ts';
import type { SearchDocument } from '#domain/search/rank.ts';
import { fill } from '#domain/text/fill.ts';
import type { readData } from '../data/read-data.ts';

type Data = Pick<ReturnType<typeof readData>, 'regions' | 'searchPages'>;

export function factPages({ regions, searchPages }: Data, locale: Locale): SearchDocument[] {
  const ofRegions = regions.flatMap(({ id, name, area }) =>
    searchPages.ofEachRegion.map((page): SearchDocument => {
      const values = { id, name, area };
      return {
        url: pathIn(locale, fill(page.url, values)),
        title: fill(page.title[locale], values),
        summary: fill(page.summary[locale], values),
        kind: page.kind,
        regions: [id],
        aliases: page.aliases,
        body: [],
        insteadOf: page.insteadOf.map((url) => pathIn(locale, url)),
      };
    }),
  );
  const others = searchPages.pages.map(({ url, title, summary, aliases }): SearchDocument => {
    return { url: pathIn(locale, url), title: title[locale], summary: summary[locale], kind: 'Contact', regions: [], aliases, body: [] };
  });
  return [...ofRegions, ...others];
}
