import type { APIRoute } from 'astro';
import * as catalog from '#domain/catalog.ts';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { plan } from '#domain/plan.ts';
import { knownValues } from '#domain/pay/check/known.ts';
import { languageIn } from '../../../words/index.ts';

/** What the check of links knows, for the script of that page alone. */
export const GET: APIRoute = () => Response.json(knownValues({ ...catalog, plan }, languageIn(DEFAULT_LOCALE)));
