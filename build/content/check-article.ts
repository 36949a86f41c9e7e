/** One article, checked by itself: its tags, its words, and that what it names exists. */
import type { Form } from '#domain/articles/schema.ts';
import type { Glossary } from '#domain/articles/glossary.ts';
import { allGroups, factOf } from '#domain/facts/look-up.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import type { readData } from '../data/read-data.ts';
import { readArticle, type Article, type ArticleFile, type Problem } from './article.ts';
import { passageText, readText, sentencesOf, type ArticleText, type Sentence } from './article-text.ts';
import { proseProblems } from './check-prose.ts';
import type { ContentProblem, Rule } from './content-problem.ts';
import type { ArticleSource } from './render-article.ts';
import { tagProblems } from './tag-problems.ts';

/** An article with what the rules for its words need. */
export interface Page extends Article {
  text: ArticleText;
  /** Forms only. */
  usedBy: string | null;
  /** The summary, who uses it, and the text. */
  sentences: Sentence[];
  /** Addresses of the page's headings. */
  headings: string[];
}

/** What is wrong with one text: its tags, and facts written by hand in text or front matter. */
export function articleProblems({ entry, body, bodyLine, tree }: Article, source: ArticleSource): Problem[] {
  const lineAt = (offset: number) => bodyLine + body.slice(0, offset).split('\n').length - 1;
  const { title, summary } = entry;
  const fields = { title, summary, description: describedBy(entry), usedBy: usedBy(entry) ?? '', haveReady: haveReadyOf(entry) };
  const frontMatter = Object.entries(fields).flatMap(([name, texts]) =>
    [texts].flat().flatMap((text) => proseProblems(text).map(({ message }) => ({ line: 1, message: `${name}: ${message}` }))),
  );
  const prose = proseProblems(body).map(({ at, message }) => ({ line: lineAt(at), message }));
  return [...frontMatter, ...tagProblems(tree, source, bodyLine), ...prose];
}

const usedBy = (entry: Article['entry']): Form['usedBy'] | null => ('usedBy' in entry ? entry.usedBy : null);
const describedBy = (entry: Article['entry']): string => ('description' in entry ? entry.description : '');
export const haveReadyOf = (entry: Article['entry']): readonly string[] => ('haveReady' in entry ? entry.haveReady : []);

/** The kinds of the values that a key has anywhere. */
const kindsOf = (data: ReturnType<typeof readData>, key: string): Set<string> =>
  new Set(allGroups(data).flatMap((placed) => (placed.key === key ? placed.group.facts.map(({ kind }) => kind) : [])));

/** What a button names and nothing has, anywhere or in a region that it is for. */
function stepProblems(step: NonNullable<Form['do']>, data: ReturnType<typeof readData>): string[] {
  const { regions = [] } = step;
  if (regions.length === REGION_IDS.length) return ['it is for every region: leave "regions" out.'];
  if (!('fact' in step)) return [];
  if (!kindsOf(data, step.fact).has('url')) return [`no link has the key "${step.fact}".`];
  return regions.filter((id) => factOf(data, step.fact, 'url', id) === undefined).map((id) => `"${step.fact}" has no known link in ${id}.`);
}

/** What the front matter names and nothing has. */
function unknownNames(entry: Article['entry'], data: ReturnType<typeof readData>): [field: string, message: string][] {
  const found: [string, string][] = [];
  if (!data.routing.topics.some(({ id }) => id === entry.contact))
    found.push(['contact', `"${entry.contact}" is not a topic of data/routing.json.`]);
  if ('call' in entry && entry.call !== undefined) {
    const kinds = kindsOf(data, entry.call);
    if (!kinds.has('phone') && !kinds.has('short-number')) found.push(['call', `no phone number has the key "${entry.call}".`]);
    if (entry.do) found.push(['do', 'an answer asks for one thing: keep "call" or "do".']);
  }
  if ('do' in entry && entry.do) found.push(...stepProblems(entry.do, data).map((message): [string, string] => ['do', message]));
  for (const id of 'sources' in entry ? entry.sources : [])
    if (!Object.hasOwn(data.sources, id)) found.push(['sources', `"${id}" is not in data/sources.json.`]);
  for (const key of 'getIt' in entry ? entry.getIt : []) {
    if (!allGroups(data).some((placed) => placed.key === key)) found.push(['getIt', `no fact has the key "${key}".`]);
  }
  return found;
}

export function checkArticle(
  file: ArticleFile,
  data: ReturnType<typeof readData>,
  glossary: Glossary,
): { page: Page | null; problems: ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const report = (rule: Rule, line: number, message: string) => problems.push({ file: file.file, line, rule, message });
  const { article, problems: found } = readArticle(file);
  for (const { line, message } of found) report('front-matter', line, message);
  if (!article) return { page: null, problems };
  const { entry, tree, bodyLine, lineOf, address } = article;
  for (const { line, message } of articleProblems(article, { ...data, glossary })) report('facts-and-tags', line, message);
  for (const [field, message] of unknownNames(entry, data)) report('front-matter', lineOf(field), `${field}: ${message}`);

  const text = readText(tree, bodyLine);
  if ('do' in entry && entry.do && 'page' in entry.do) text.links.push({ line: lineOf('do'), href: entry.do.page, text: entry.do.label });
  const who = usedBy(entry);
  const sentences = [
    ...sentencesOf(entry.summary, lineOf('summary')),
    ...(who === null ? [] : sentencesOf(who, lineOf('usedBy'))),
    ...text.passages.filter(({ kind }) => kind === 'text').flatMap((passage) => sentencesOf(passageText(passage), passage.line)),
  ];
  const headings = text.passages.flatMap(({ id }) => (id === null ? [] : [`${address}#${id}`]));
  return { page: { ...article, text, usedBy: who, sentences, headings }, problems };
}
