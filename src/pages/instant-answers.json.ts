import type { APIRoute } from 'astro';
import * as catalog from '#domain/catalog.ts';
import { instantAnswers } from '#domain/search/instant-answer.ts';

/** What the search box shows at once, by region. Loaded when a person goes for the box. */
export const GET: APIRoute = () => Response.json(instantAnswers(catalog));
