import type { APIRoute } from 'astro';
import { plan } from '#domain/plan.ts';
import { knownValues } from '#domain/pay/check/known.ts';
import { languageOf } from '../../../view/locale.ts';

/** What the check of links knows, for the script of that page alone. */
export const GET: APIRoute = ({ url }) => {
  const language = languageOf(url);
  return Response.json(knownValues({ ...language.catalog, plan }, language));
};
