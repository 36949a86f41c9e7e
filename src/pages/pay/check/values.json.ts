import type { APIRoute } from 'astro';
import * as catalog from '#domain/catalog.ts';
import { plan } from '#domain/plan.ts';
import { knownValues } from '#domain/pay/check/known.ts';

/** What the check of links knows, for the script of that page alone. */
export const GET: APIRoute = () => Response.json(knownValues({ ...catalog, plan }));
