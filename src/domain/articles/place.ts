/** Where an article stands on the site. Worked out once, when it is read (`build/content/article.ts`). */
import * as z from 'zod';
import { REGION_IDS } from '../regions/ids.ts';
import type { Locale } from '../locale.ts';

/** How the text of a page in another language stands to the English one. */
const translatedSchema = z.strictObject({
  /** `stale`: the English text has changed since. `missing`: the English text stands in its place. */
  state: z.enum(['current', 'stale', 'missing']),
  status: z.enum(['draft', 'reviewed']),
  /** A role. */
  reviewedBy: z.string().optional(),
  reviewedOn: z.string().optional(),
});
export type Translated = z.infer<typeof translatedSchema>;

/** What an article in the content store holds beside its front matter. */
export const placeShape = {
  /** Also a language that has no pages yet. */
  locale: z.string().length(2),
  /** The last part of its address, and the name of its file. */
  slug: z.string().min(1),
  /** Path on this site. */
  address: z.string().startsWith('/'),
  /** Null for an English text. */
  translation: translatedSchema.nullable(),
};

/**
 * Words that another language needs more room for. The file was held to the limits of its own language when it was read
 * (`build/content/article.ts`); the store holds texts of every language.
 */
const text = z.string().min(1);
export const storedWords = { title: text, summary: text };
const storedStepWords = { label: text, regions: z.array(z.enum(REGION_IDS)).optional() };
export const storedStep = z
  .union([z.strictObject({ fact: text, ...storedStepWords }), z.strictObject({ page: text, ...storedStepWords })])
  .optional();
export const storedText = text;

/** Whether an article is in the pages, lists and search of a language. */
export const isShown = (article: { locale: string; draft: boolean }, locale: Locale): boolean =>
  article.locale === locale && !article.draft;
