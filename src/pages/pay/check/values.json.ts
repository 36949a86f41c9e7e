import type { APIRoute } from 'astro';
import { plan } from '#domain/plan.ts';
import type { CheckFile } from '#domain/pay/check/check-text.ts';
import { knownValues } from '#domain/pay/check/known.ts';
import { languageOf } from '../../../view/locale.ts';

/** What the check of links knows, and what it says of it: for the script of its page, and for what is pasted into a search. */
export const GET: APIRoute = ({ url }) => {
  const language = languageOf(url);
  const { verdicts, reasons } = language.words.payCheck;
  return Response.json({ ...knownValues({ ...language.catalog, plan }, language), words: { verdicts, reasons } } satisfies CheckFile);
};
