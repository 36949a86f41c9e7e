import type { APIRoute } from 'astro';
import * as catalog from '#domain/catalog.ts';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { instantAnswers } from '#domain/search/instant-answer.ts';
import { languageIn } from '../words/index.ts';

/** What the search box shows at once, by region. Loaded when a person goes for the box. */
export const GET: APIRoute = () => Response.json(instantAnswers(catalog, languageIn(DEFAULT_LOCALE)));
