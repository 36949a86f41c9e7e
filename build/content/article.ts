/**
 * The one reader of articles, from a file of `src/content/` to what the store, the pages, the checks and the search ask of it.
 * What is wrong with the file itself is found here; what is wrong with its words and tags, by `check-article.ts`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Markdoc, { type Node } from '@markdoc/markdoc';
import { parse as parseYaml } from 'yaml';
import {
  faqSchema,
  formSchema,
  guideSchema,
  sitePageSchema,
  type Faq,
  type Form,
  type Guide,
  type SitePage,
} from '#domain/articles/schema.ts';
import { isShown } from '#domain/articles/place.ts';
import type { Translated } from '#domain/articles/place.ts';
import { DEFAULT_LOCALE, LOCALES, pathIn, type Locale } from '#domain/locale.ts';
import { urls } from '#domain/urls.ts';
import { headingId } from './article-text.ts';
import { entryInLanguage, fieldProblems, stateOf, translationSchema } from './translation.ts';

const SCHEMAS = { faqs: faqSchema, guides: guideSchema, forms: formSchema, pages: sitePageSchema } as const;
export type Collection = keyof typeof SCHEMAS;
export const COLLECTIONS = Object.keys(SCHEMAS) as Collection[];
/** Texts that help a member. Those of `pages` are about this site itself. */
export type HelpCollection = Exclude<Collection, 'pages'>;

export interface ArticleFile {
  /** Path from the root of the project: `src/content/<collection>/<locale>/…/<slug>.md`. It says what the article is. */
  file: string;
  raw: string;
  /** Of a text in another language: the English file that it translates. */
  english?: string | undefined;
  /** The language of pages that show this English text, since nobody has translated it. */
  shownIn?: Locale;
}

export interface Problem {
  /** Line in the file, counted from 1. */
  line: number;
  message: string;
}

export interface Article {
  file: string;
  collection: Collection;
  /** Language of its folder, also one that has no pages yet. */
  locale: string;
  slug: string;
  /** The same in every language, and as in `related`: `bill-pay/premium-due-date`, `forms/claim-form`, `guides/appeals`; also `pages/privacy`. */
  id: string;
  /** Path on this site. */
  address: string;
  /** The front matter. */
  entry: Faq | Form | Guide | SitePage;
  /** Null for an English text. */
  translation: Translated | null;
  draft: boolean;
  body: string;
  tree: Node;
  /** Line of the file on which the body starts. */
  bodyLine: number;
  /** Line of a front matter field, or of a value in its list. */
  lineOf: (field: string, value?: string) => number;
}

export interface HelpArticle extends Article {
  collection: HelpCollection;
  entry: Faq | Form | Guide;
}

export const isHelp = (article: Article): article is HelpArticle => article.collection !== 'pages';

export type ReadArticle = { article: Article; problems: [] } | { article: null; problems: Problem[] };

const englishOf = (file: string): string => file.replace(/^(src\/content\/\w+)\/[a-z]{2}\//, `$1/${DEFAULT_LOCALE}/`);

/** The files of a collection in all languages, in a stable order. */
export function articleFiles(root: string, collection: Collection): ArticleFile[] {
  const folder = `src/content/${collection}`;
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort()
    .map((file) => ({ file, raw: readFileSync(join(root, file), 'utf8') }))
    .map((written, _, all) => {
      const english = englishOf(written.file);
      return english === written.file ? written : { ...written, english: all.find(({ file }) => file === english)?.raw };
    });
}

/** For each English file and each language that has none for it: the English one, to be shown in its place. */
export function untranslated(files: readonly ArticleFile[]): ArticleFile[] {
  const there = new Set(files.map(({ file }) => file));
  return LOCALES.filter((locale) => locale !== DEFAULT_LOCALE).flatMap((locale) =>
    files
      .filter(({ file }) => englishOf(file) === file && !there.has(file.replace(`/${DEFAULT_LOCALE}/`, `/${locale}/`)))
      .map((written) => ({ ...written, shownIn: locale })),
  );
}

const isCollection = (name: string | undefined): name is Collection => name !== undefined && Object.hasOwn(SCHEMAS, name);

interface Place extends Pick<Article, 'collection' | 'locale' | 'slug'> {
  topic: string;
}

function placeOf(file: string): Place {
  const [, collection, locale, topic = '', slug] = /^src\/content\/(\w+)\/([a-z]{2})\/(?:(.+)\/)?([^/]+)\.md$/.exec(file) ?? [];
  if (locale === undefined || slug === undefined || !isCollection(collection))
    throw new Error(`${file}: does not lie where articles do: src/content/<${COLLECTIONS.join('|')}>/<language>/.`);
  return { collection, locale, topic, slug };
}

function pathOf({ collection, slug, topic }: Place): string {
  if (collection === 'guides' || collection === 'pages') return urls.guide(slug);
  return collection === 'forms' ? urls.form(slug) : urls.article(topic, slug);
}

/** Front matter apart from text; a sentence when there is none or it is not YAML. */
function splitFile(raw: string): { data: Record<string, unknown>; body: string; bodyLine: number } | string {
  const [head, yaml = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(raw) ?? [];
  if (head === undefined) return 'starts without front matter. Begin the file with --- and the fields that docs/authoring.md lists.';
  try {
    const data = parseYaml(yaml) as Record<string, unknown>;
    return { data, body: raw.slice(head.length), bodyLine: head.split('\n').length };
  } catch (error) {
    return `the front matter is not valid YAML. ${error instanceof Error ? error.message : ''}`;
  }
}

function lineFinder(raw: string): Article['lineOf'] {
  const lines = raw.split('\n');
  return (field, value) => {
    const start = lines.findIndex((line) => line.startsWith(`${field}:`));
    const at = value === undefined ? start : lines.findIndex((line, index) => index >= start && line.includes(value));
    return Math.max(at, start, 0) + 1;
  };
}

export const parseText = (body: string): Node => Markdoc.parse(body);

/** Throws for a file that does not lie where articles do; whatever is wrong in the file is a problem. */
export function readArticle(written: ArticleFile): ReadArticle {
  const { file, raw, shownIn } = written;
  const at = placeOf(file);
  if (at.locale !== DEFAULT_LOCALE) return readTranslation(written, at);
  const parts = splitFile(raw);
  if (typeof parts === 'string') return { article: null, problems: [{ line: 1, message: parts }] };
  const { data, body, bodyLine } = parts;
  const lineOf = lineFinder(raw);
  const result = SCHEMAS[at.collection].safeParse(data);
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => {
      const [field = ''] = path.map(String);
      return { line: lineOf(field), message: `${path.map(String).join('.')}: ${message}` };
    });
    return { article: null, problems };
  }
  const entry: Article['entry'] = result.data;
  if ('topic' in entry && entry.topic !== at.topic) {
    const message = `topic: the file stands in the folder of "${at.topic}". Move it, or change its topic.`;
    return { article: null, problems: [{ line: lineOf('topic'), message }] };
  }
  const { collection, slug } = at;
  const locale = shownIn ?? DEFAULT_LOCALE;
  return {
    article: {
      file,
      collection,
      locale,
      slug,
      id: `${collection === 'faqs' ? at.topic : collection}/${slug}`,
      address: pathIn(locale, pathOf(at)),
      entry,
      translation: shownIn === undefined ? null : { state: 'missing', status: 'draft' },
      draft: entry.draft,
      body,
      tree: parseText(body),
      bodyLine,
      lineOf,
    },
    problems: [],
  };
}

/** A heading keeps the place of the English one, to which links lead. */
function nameHeadings(tree: Node, original: Node): void {
  const headings = (of: Node) => [...of.walk()].filter(({ type }) => type === 'heading');
  const names = headings(original).map(headingId);
  for (const [index, heading] of headings(tree).entries()) heading.attributes['id'] ??= names[index];
}

/** A text in another language: its own words, and everything else from the English file. */
function readTranslation({ file, raw, english }: ArticleFile, { locale, ...at }: Place): ReadArticle {
  const failed = (line: number, message: string): ReadArticle => ({ article: null, problems: [{ line, message }] });
  if (english === undefined) return failed(1, `translates no file: there is no ${englishOf(file)}.`);
  const { article: original } = readArticle({ file: englishOf(file), raw: english });
  if (!original) return failed(1, `${englishOf(file)} has problems. Mend them first.`);
  const parts = splitFile(raw);
  if (typeof parts === 'string') return failed(1, parts);
  const lineOf = lineFinder(raw);
  const result = translationSchema.safeParse(parts.data);
  if (!result.success)
    return {
      article: null,
      problems: result.error.issues.map(({ path, message }) => ({
        line: lineOf(String(path[0] ?? '')),
        message: `${path.map(String).join('.')}: ${message}`,
      })),
    };
  const tree = parseText(parts.body);
  nameHeadings(tree, original.tree);
  const wrong = fieldProblems(result.data, original.entry);
  if (wrong.length > 0)
    return { article: null, problems: wrong.map(([field, message]) => ({ line: lineOf(field), message: `${field}: ${message}` })) };
  return {
    article: {
      ...original,
      file,
      locale,
      address: pathIn(locale, pathOf({ ...at, locale })),
      entry: entryInLanguage(original.entry, result.data),
      translation: stateOf(result.data, original.entry, original.body),
      body: parts.body,
      tree,
      bodyLine: parts.bodyLine,
      lineOf,
    },
    problems: [],
  };
}

/** As editors read it: `src/content/faqs/en/bill-pay/x.md:3: title: …` */
export const problemText = (file: string, { line, message }: Problem): string => `${file}:${line}: ${message}`;

/** Every help article of a language that is no draft; in English where nobody has translated it. Throws with all problems of all files. */
export function readArticles(root: string, locale: Locale): HelpArticle[] {
  const problems: string[] = [];
  const files = COLLECTIONS.flatMap((collection) => articleFiles(root, collection));
  const articles = [...files, ...untranslated(files).filter(({ shownIn }) => shownIn === locale)].flatMap((written) => {
    const { article, problems: found } = readArticle(written);
    problems.push(...found.map((problem) => problemText(written.file, problem)));
    return article && isHelp(article) && isShown(article, locale) ? [article] : [];
  });
  if (problems.length > 0) throw new Error(`Content problems:\n  ${problems.join('\n  ')}`);
  return articles;
}
