/** The shape of `data/search-pages.json`: the pages that are made from facts, in the words in which people ask for them. */
import * as z from 'zod';

const address = z.string().regex(/^\/([a-z-]+\/)*$/, 'Write the address of a page of this site in English, for example "/pay/due-date/".');
const text = z.string().min(1);
/** More ways to ask for the page, in any language. */
const aliases = z.array(z.string().min(1)).min(1);

/** `{id}`, `{name}` and `{area}` of the region are filled in. */
const regionPage = z.strictObject({
  url: z.string().regex(/^\/([a-z-]+\/)*\{id\}\/$/, 'Write the address with {id} for the id of the region, for example "/regions/{id}/".'),
  kind: z.literal(['region', 'payments'], 'Write "region" or "payments".'),
  title: text,
  summary: text,
  aliases,
  /** Pages that it answers for when the region is named. */
  insteadOf: z.array(address),
});

export const searchPagesSchema = z.strictObject({
  /** Each stands for one page of each region. */
  ofEachRegion: z.array(regionPage),
  pages: z.array(z.strictObject({ url: address, title: text, summary: text, aliases })),
});

export type SearchPages = z.infer<typeof searchPagesSchema>;
