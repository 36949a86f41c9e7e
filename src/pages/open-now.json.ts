import type { APIRoute } from 'astro';
import { site } from '#domain/plan.ts';
import { clockChanges } from '#domain/time/catalog-clock.ts';
import type { OpenNowData } from '../browser/open-now.ts';
import { languageOf } from '../view/locale.ts';

/** What tells whether a line is open: the same for every page of a language, and loaded once a line is shown. */
export const GET: APIRoute = ({ url }) => {
  const { words, catalog } = languageOf(url);
  const { clock, openNow } = words;
  const dates = Object.fromEntries(Object.entries(catalog.holidays.dates).filter(([date]) => date >= site.reviewed));
  return Response.json({ holidays: dates, clocks: clockChanges(), words: { clock, openNow } } satisfies OpenNowData);
};
