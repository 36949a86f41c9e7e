/** The shape of `data/lexicon.json`: the words that people use, and ours. */
import * as z from 'zod';

export const lexiconSchema = z.strictObject({
  /** Words that carry no subject: how, do, my, please. */
  stopWords: z.array(z.string().min(1)),
  /** Each list: our words first, then what people say instead. */
  synonyms: z.array(z.array(z.string().min(1)).min(2)),
  /** Spanish words and phrases, without accents, and what our pages call it. */
  spanish: z.record(z.string().min(1), z.string().min(1)),
});
