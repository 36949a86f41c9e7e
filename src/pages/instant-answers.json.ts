import type { APIRoute } from 'astro';
import * as catalog from '#domain/catalog.ts';
import { instantAnswers } from '#domain/search/instant-answer.ts';
import { calendar } from '#domain/time/catalog-calendar.ts';
import type { ResultsTexts } from '#domain/search/results.ts';
import { languageOf } from '../view/locale.ts';

/** What the search says, and the facts that it shows at once, by region. Loaded when a person goes for the box. */
export const GET: APIRoute = ({ url }) => {
  const language = languageOf(url);
  const { searchResults } = language.words;
  return Response.json({ words: { searchResults }, instant: instantAnswers({ ...catalog, calendar }, language) } satisfies ResultsTexts);
};
