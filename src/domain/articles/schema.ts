/** The shape of help articles and form pages: what an editor writes above the text. */
import * as z from 'zod';
import { COVERAGES } from '../contact/coverage.ts';
import { REGION_IDS } from '../regions/ids.ts';
import { TOPIC_IDS } from './topic-ids.ts';

const day = z.union([z.iso.date('Write the date as YYYY-MM-DD.'), z.date().transform((date) => date.toISOString().slice(0, 10))]);

const sentence = (most: number) =>
  z
    .string()
    .min(10)
    .max(most, `Keep this to ${most} characters.`)
    .regex(/[.?!]$/, 'End with a full stop.');

/** What stands above every text. */
const head = {
  /** A noun or an action in the words of a member, short enough for two lines of a phone. No other page has it. */
  title: z.string().min(8).max(45, 'Keep the title to 45 characters.'),
  /** The answer in one sentence. It stands first on the page and in search results. */
  summary: sentence(160),
  /** Contact topic of `data/routing.json` that the page ends with. */
  contact: z.string().min(1),
  /** Why this page may read harder than grade 8, for `npm run check:content`. Never shown. */
  readingNote: z.string().min(20, 'Say why in a sentence.').optional(),
  /** When a person last checked the whole page. */
  reviewed: day,
  /** When it must be checked again. A late review is announced, and no more, unless the page is `regulated`. */
  nextReview: day,
  /** It tells of rules that bind members or us: no release with it late (`npm run check:release`). */
  regulated: z.boolean().default(false),
  /** A draft is in no page, list, search or API. */
  draft: z.boolean().default(false),
};

const stepWords = {
  label: z.string().min(4).max(40, 'Keep the words of the button to 40 characters.'),
  /** Where there is such a thing to open; left out: everywhere where its address is known. */
  regions: z.array(z.enum(REGION_IDS)).min(1).optional(),
};

/** A button right below the answer: a link fact by its key, or a page of this site. */
const step = z.union(
  [
    z.strictObject({ fact: z.string().min(1), ...stepWords }),
    z.strictObject({
      page: z.string().regex(/^\/([a-z0-9-]+\/)+(#[a-z0-9-]+)?$/, 'Write the address of a page of this site, for example /pay/.'),
      ...stepWords,
    }),
  ],
  'Write "fact: <key of a link>" or "page: /address/", and "label: <words of the button>".',
);

/** What stands above a help text, besides. */
const common = {
  ...head,
  /**
   * The line that the answer asks to call: the key of its phone fact. Its block follows the answer. Where a region has no such
   * line, the first line of the `contact` topic stands there. An answer has a `call`, a `do`, or neither.
   */
  call: z.string().min(1).optional(),
  /** What the answer asks to open. */
  do: step.optional(),
  /** Words that people really use for this, for search only. */
  aliases: z.array(z.string().min(2)).min(1, 'Add at least one phrase that people use.'),
  /** What to have at hand before starting or calling. */
  haveReady: z.array(z.string().min(3)).default([]),
  /** Leave out when the page is for everyone. */
  regions: z.array(z.enum(REGION_IDS)).min(1).optional(),
  /** Leave out when the page is for every kind of coverage. */
  coverage: z.array(z.enum(COVERAGES)).min(1).optional(),
  /** Other pages, as `topic/slug` or `forms/slug`. */
  related: z.array(z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/, 'Write topic/slug, for example bill-pay/premium-due-date.')).default([]),
  /** For people in danger, grief or need of privacy: the page gets the quick exit, and its title stays out of the tab. */
  sensitive: z.boolean().default(false),
  /** Ids of `data/sources.json` that the text rests on. */
  sources: z.array(z.string().min(1)).min(1, 'Name at least one source.'),
};

const inOrder = (entry: { reviewed: string; nextReview: string }) => entry.nextReview > entry.reviewed;
const orderError = { path: ['nextReview'], error: 'The next review must be later than the last.' };

/** A question and its answer: `src/content/faqs/<locale>/<topic>/<slug>.md`. */
export const faqSchema = z
  .strictObject({
    ...common,
    topic: z.enum(TOPIC_IDS, `Write one of: ${TOPIC_IDS.join(', ')}.`),
    /** Place within the topic; the lowest are shown on the home page. */
    order: z.number().int().positive(),
  })
  .refine(inOrder, orderError);

/** A form or publication: `src/content/forms/<locale>/<slug>.md`. */
export const formSchema = z
  .strictObject({
    ...common,
    /** Who uses it, in one sentence. */
    usedBy: sentence(160),
    /** Keys of link facts where the current version is. Empty: ask Member Services. */
    getIt: z.array(z.string()),
    topics: z.array(z.enum(TOPIC_IDS)).min(1),
  })
  .refine(inOrder, orderError);

/** A service of the support center, step by step: `src/content/guides/<locale>/<slug>.md`, at `/<slug>/`. */
export const guideSchema = z.strictObject(common).refine(inOrder, orderError);

/** A page about this site itself, such as what it keeps: `src/content/pages/<locale>/<slug>.md`, at `/<slug>/`. */
export const sitePageSchema = z
  .strictObject({
    ...head,
    /** What the page is for, in search engines. */
    description: sentence(160),
  })
  .refine(inOrder, orderError);

export type Guide = z.infer<typeof guideSchema>;
export type Faq = z.infer<typeof faqSchema>;
export type Form = z.infer<typeof formSchema>;
export type SitePage = z.infer<typeof sitePageSchema>;
