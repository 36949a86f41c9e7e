/**
 * An article in another language: `src/content/<collection>/<locale>/…` beside its English file of the same name. It holds only
 * what is language; everything else is what the English file says. It names the English text that it stands for by a hash, so
 * that a change of the one shows at the other.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Faq, Form, Guide, SitePage } from '#domain/articles/schema.ts';
import type { Translated } from '#domain/articles/place.ts';

type Entry = Faq | Form | Guide | SitePage;

const day = z.union([z.iso.date('Write the date as YYYY-MM-DD.'), z.date().transform((date) => date.toISOString().slice(0, 10))]);
const sentence = (most: number) =>
  z
    .string()
    .min(10)
    .max(most, `Keep this to ${String(most)} characters.`)
    .regex(/[.?!]$/, 'End with a full stop.');

/** Front matter of a translation. Other languages need more room than English. */
export const translationSchema = z
  .strictObject({
    /** What `npm run translate` writes: the English text that this one stands for. */
    translationOf: z
      .string()
      .regex(/^[0-9a-f]{16}$/, 'Run "npm run translate -- stamp <file>" once the translation says what the English says.'),
    /** `reviewed`: by a qualified translator, on a day. */
    status: z.literal(['draft', 'reviewed'], 'Write "draft", or "reviewed" with "reviewedBy" and "reviewedOn".'),
    /** The role of who reviewed it, never a name: "medical translator". */
    reviewedBy: z.string().min(3).optional(),
    reviewedOn: day.optional(),
    title: z.string().min(4).max(60, 'Keep the title to 60 characters.'),
    summary: sentence(200),
    /** Pages about the site only. */
    description: sentence(200).optional(),
    /** Forms only. */
    usedBy: sentence(200).optional(),
    haveReady: z.array(z.string().min(3)).optional(),
    /** Words of the button, where the English has a `do`. */
    doLabel: z.string().min(4).max(50, 'Keep the words of the button to 50 characters.').optional(),
    /** Words that people really use for this, for search only. */
    aliases: z.array(z.string().min(2)).min(1).optional(),
  })
  .refine(({ status, reviewedBy, reviewedOn }) => (status === 'reviewed') === (reviewedBy !== undefined && reviewedOn !== undefined), {
    path: ['status'],
    error: 'A reviewed translation says by whom ("reviewedBy", a role) and when ("reviewedOn"); a draft says neither.',
  });

export type Translation = z.infer<typeof translationSchema>;

const labelOf = (entry: Entry): string | undefined => ('do' in entry ? entry.do?.label : undefined);

/** The words of a text: what a translation says again. */
const wordsOf = (entry: Entry) => ({
  title: entry.title,
  summary: entry.summary,
  description: 'description' in entry ? entry.description : undefined,
  usedBy: 'usedBy' in entry ? entry.usedBy : undefined,
  haveReady: 'haveReady' in entry ? entry.haveReady : [],
  doLabel: labelOf(entry),
});

/** Names the words of an English text. White space at the ends of lines changes nothing, nor does what folds. */
export function textHash(entry: Entry, body: string): string {
  const text = body
    .replaceAll(/[ \t]*\r?\n/g, '\n')
    .replaceAll(/ \{% fold=true %\}| fold=true/g, '')
    .trim();
  return createHash('sha256')
    .update(JSON.stringify([wordsOf(entry), text]))
    .digest('hex')
    .slice(0, 16);
}

/** What a translation lacks, or has too much, beside its English text: the field and what to do. */
export function fieldProblems(translation: Translation, english: Entry): [field: string, message: string][] {
  const words = wordsOf(english);
  const problems: [string, string][] = [];
  for (const field of ['description', 'usedBy', 'doLabel'] as const) {
    if (words[field] !== undefined && translation[field] === undefined)
      problems.push([field, `is missing: the English has "${words[field]}".`]);
    if (words[field] === undefined && translation[field] !== undefined) problems.push([field, 'the English has none. Remove it.']);
  }
  const [there, here] = [words.haveReady.length, translation.haveReady?.length ?? 0];
  if (there !== here) problems.push(['haveReady', `has ${String(here)} items, the English ${String(there)}.`]);
  return problems;
}

/** The English entry with the words of the translation. Aliases that a translation leaves out are its title alone. */
export function entryInLanguage<E extends Entry>(english: E, translation: Translation): E {
  const { title, summary, description, usedBy, haveReady, doLabel, aliases } = translation;
  return {
    ...english,
    title,
    summary,
    ...('description' in english && description !== undefined ? { description } : {}),
    ...('usedBy' in english && usedBy !== undefined ? { usedBy } : {}),
    ...('haveReady' in english ? { haveReady: haveReady ?? [] } : {}),
    ...('do' in english && english.do && doLabel !== undefined ? { do: { ...english.do, label: doLabel } } : {}),
    ...('aliases' in english ? { aliases: aliases ?? [title.toLowerCase()] } : {}),
  };
}

export const stateOf = (translation: Translation, english: Entry, body: string): Translated => ({
  state: translation.translationOf === textHash(english, body) ? 'current' : 'stale',
  status: translation.status,
  ...(translation.reviewedBy === undefined ? {} : { reviewedBy: translation.reviewedBy }),
  ...(translation.reviewedOn === undefined ? {} : { reviewedOn: translation.reviewedOn }),
});
