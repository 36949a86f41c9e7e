/** One help text, read and checked by itself: front matter, tags, and that what it names exists. */
import { faqSchema, formSchema, guideSchema, type Faq, type Form, type Guide } from '#domain/articles/schema.ts';
import type { Glossary } from '#domain/articles/glossary.ts';
import { allGroups } from '#domain/facts/look-up.ts';
import { urls } from '#domain/urls.ts';
import { readProse, sentencesOf, passageText, type Prose, type Sentence } from './read-prose.ts';
import { slugify } from './render-article.ts';
import { parseFile, type SourceFile } from './article-file.ts';
import { fileProblems } from './article-loader.ts';
import type { readData } from '../data/read-data.ts';

export const COLLECTIONS = ['faqs', 'guides', 'forms'] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** Every rule by name. `tests/fixtures/content` holds at least one text for each that breaks it and no other. */
export const RULES = [
  'front-matter',
  'facts-and-tags',
  'readability',
  'sentence-length',
  'banned-words',
  'jargon',
  'spelling',
  'answer-first',
  'unique-title',
  'alias-collision',
  'review-date',
  'orphan',
  'dead-link',
  'vague-link',
  'repeated-text',
] as const;
export type Rule = (typeof RULES)[number];

export interface ContentProblem {
  file: string;
  line: number;
  rule: Rule;
  message: string;
}

export interface Page {
  /** As in `related`: `bill-pay/premium-due-date`, `forms/claim-form`, `guides/appeals`. */
  id: string;
  file: string;
  locale: string;
  address: string;
  entry: Faq | Form | Guide;
  /** Forms only. */
  usedBy: string | null;
  /** Line of a front matter field, or of a value in its list. */
  lineOf: (field: string, value?: string) => number;
  prose: Prose;
  /** The summary, who uses it, and the text. */
  sentences: Sentence[];
  /** Addresses of the page's headings. */
  headings: string[];
}

const SCHEMAS = { faqs: faqSchema, guides: guideSchema, forms: formSchema } as const;

function place(collection: Collection, id: string): Pick<Page, 'id' | 'address' | 'locale'> {
  const [locale = '', ...path] = id.split('/');
  const slug = path.at(-1) ?? '';
  if (collection === 'guides') return { locale, id: `guides/${slug}`, address: urls.guide(slug) };
  if (collection === 'forms') return { locale, id: `forms/${slug}`, address: urls.form(slug) };
  return { locale, id: path.join('/'), address: urls.article(path[0] ?? '', slug) };
}

function lineFinder(raw: string): Page['lineOf'] {
  const lines = raw.split('\n');
  return (field, value) => {
    const start = lines.findIndex((line) => line.startsWith(`${field}:`));
    const at = value === undefined ? start : lines.findIndex((line, index) => index >= start && line.includes(value));
    return Math.max(at, start, 0) + 1;
  };
}

/** A field that some kinds of page have. */
function textField(entry: Page['entry'], name: 'topic' | 'usedBy'): string | null {
  const value = Object.entries(entry).find(([key]) => key === name)?.[1] as unknown;
  return typeof value === 'string' ? value : null;
}

/** What the front matter names and nothing has. */
function unknownNames(entry: Page['entry'], data: ReturnType<typeof readData>): [field: string, message: string][] {
  const found: [string, string][] = [];
  if (!data.routing.topics.some(({ id }) => id === entry.contact))
    found.push(['contact', `"${entry.contact}" is not a topic of data/routing.json.`]);
  for (const id of entry.sources) if (!Object.hasOwn(data.sources, id)) found.push(['sources', `"${id}" is not in data/sources.json.`]);
  for (const key of 'getIt' in entry ? entry.getIt : []) {
    if (!allGroups(data).some((placed) => placed.key === key)) found.push(['getIt', `no fact has the key "${key}".`]);
  }
  return found;
}

export function readPage(
  collection: Collection,
  source: SourceFile,
  data: ReturnType<typeof readData>,
  glossary: Glossary,
): { page: Page | null; problems: ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const report = (rule: Rule, line: number, message: string) => problems.push({ file: source.file, line, rule, message });
  let parsed;
  try {
    parsed = parseFile(source);
  } catch (error) {
    report('front-matter', 1, (error instanceof Error ? error.message : String(error)).replace(`${source.file}: `, ''));
    return { page: null, problems };
  }
  const lineOf = lineFinder(source.raw);
  for (const { line, message } of fileProblems(parsed, { ...data, glossary })) report('facts-and-tags', line, message);
  const result = SCHEMAS[collection].safeParse(parsed.data);
  if (!result.success) {
    for (const { path, message } of result.error.issues) {
      const [field = ''] = path.map(String);
      report('front-matter', lineOf(field), `${path.map(String).join('.')}: ${message}`);
    }
    return { page: null, problems };
  }
  const entry: Page['entry'] = result.data;
  const topic = textField(entry, 'topic');
  const usedBy = textField(entry, 'usedBy');
  for (const [field, message] of unknownNames(entry, data)) report('front-matter', lineOf(field), `${field}: ${message}`);
  if (topic !== null && !source.id.includes(`/${topic}/`))
    report('front-matter', lineOf('topic'), `topic: the file stands in another topic's folder than "${topic}".`);

  const prose = readProse(parsed.body, parsed.bodyLine);
  const sentences = [
    ...sentencesOf(entry.summary, lineOf('summary')),
    ...(usedBy === null ? [] : sentencesOf(usedBy, lineOf('usedBy'))),
    ...prose.passages.filter(({ kind }) => kind === 'text').flatMap((passage) => sentencesOf(passageText(passage), passage.line)),
  ];
  const where = place(collection, source.id);
  const headings = prose.passages
    .filter(({ kind }) => kind === 'heading')
    .map((passage) => `${where.address}#${slugify(passageText(passage))}`);
  return { page: { ...where, file: source.file, entry, usedBy, lineOf, prose, sentences, headings }, problems };
}
