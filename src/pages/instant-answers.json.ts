import type { APIRoute } from 'astro';
import { providers, regions, shared } from '#domain/catalog.ts';
import { instantAnswers } from '#domain/search/instant-answer.ts';

/** What the search box shows at once, by region. Loaded when a person goes for the box. */
export const GET: APIRoute = () => Response.json(instantAnswers({ regions, shared, providers }));
