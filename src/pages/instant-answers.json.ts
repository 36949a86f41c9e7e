import type { APIRoute } from 'astro';
import { instantAnswers } from '#domain/search/instant-answer.ts';
import { calendarIn } from '#domain/time/catalog-calendar.ts';
import type { ResultsTexts } from '#domain/search/view.ts';
import checkStyle from '../styles/finding.css?url';
import { languageOf } from '../view/locale.ts';

/** What the search says, and the facts that it shows at once, by region. Loaded when a person goes for the box. */
export const GET: APIRoute = ({ url }) => {
  const language = languageOf(url);
  const { locale, words, catalog } = language;
  const { searchResults } = words;
  return Response.json({
    words: { searchResults },
    instant: instantAnswers({ ...catalog, calendar: calendarIn(locale) }, language),
    checkStyle,
  } satisfies ResultsTexts);
};
