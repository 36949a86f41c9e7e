/** The shape of `data/lexicon.json`: the words that people use, and ours. */
import * as z from 'zod';
import { REGION_IDS } from '../regions/ids.ts';

const words = z.array(z.string().min(1));

export const lexiconSchema = z.strictObject({
  /** Words that carry no subject: do, my, please. */
  stopWords: words,
  /** Words that carry little: when, old, not. */
  softWords: words,
  /** Each list: words and phrases that mean much the same here. */
  groups: z.array(words.min(2)),
  /** Spanish words and phrases, without accents, and what our pages call it. */
  spanish: z.record(z.string().min(1), z.string().min(1)),
  /** More ways to ask for a page, by its address, besides the aliases of the text itself. */
  phrases: z.record(z.string().startsWith('/'), words),
  /** Everyday words that are spelt right though no page has them. */
  ordinary: words,
  /** Words of danger, grief and privacy. They mean what they say: no spelling turns one into another word. */
  neverCorrected: z
    .array(z.string().regex(/^[a-z]+$/, 'Write one word in lower case without accents, for example "suicidio".'))
    .default([]),
  /** Words and phrases of subjects that this site has nothing about. */
  elsewhere: words,
  /** Cities and counties of each region, besides the names in `data/regions`. */
  places: z.record(z.enum(REGION_IDS), words),
  /** Short forms that count only in capitals or after a place. */
  codes: z.record(z.string().regex(/^[A-Z]+$/), z.array(z.enum(REGION_IDS)).min(1)),
});
