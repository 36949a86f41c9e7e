/**
 * `npm run check:content`: checks every help text, and says what to mend, by file and line, and how well they read.
 * `-- --today 2027-01-31` checks review dates as of that day. A late review is only announced; `npm run check:release` fails
 * where it is of a page marked `regulated`, and while the operator has not set what only an operator can know.
 */
import { parseArgs } from 'node:util';
import { articleFiles, COLLECTIONS, readArticle } from '../build/content/article.ts';
import { dataTexts, interfaceTexts } from '../build/content/data-texts.ts';
import { topicProblems } from '../build/content/check-topics.ts';
import { checkContent, type Measure } from '../build/content/check-content.ts';
import type { ContentProblem } from '../build/content/content-problem.ts';
import { readData } from '../build/data/read-data.ts';
import { releaseProblems } from '../build/data/release-problems.ts';
import { readGlossary } from '../build/data/read-glossary.ts';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { site } from '#domain/plan.ts';
import { pageAddresses } from '../build/data/site-addresses.ts';
import { checkTranslations } from '../build/content/check-translations.ts';
import { readSpanishSpelling, readSpelling } from '../build/content/spelling.ts';
import { translationStatus } from '../build/content/translation-status.ts';

const root = process.cwd();
const { values } = parseArgs({
  options: { today: { type: 'string', default: new Date().toISOString().slice(0, 10) }, release: { type: 'boolean', default: false } },
});

const files = new Map(COLLECTIONS.map((collection) => [collection, articleFiles(root, collection)]));
const glossary = readGlossary(root);
const data = readData(root);
const { problems, warnings, measures } = checkContent({
  files: [...files.values()].flat(),
  data,
  glossary,
  spelling: readSpelling(
    root,
    Object.values(glossary).flatMap(({ term, alsoWritten }) => [term, ...alsoWritten]),
  ),
  addresses: pageAddresses(root),
  otherTexts: [...dataTexts(root), ...interfaceTexts()],
  ...values,
});

const questions = [...files.values()].flat().flatMap((file) => {
  const { article } = readArticle(file);
  return article?.locale === DEFAULT_LOCALE && 'topic' in article.entry ? [{ topic: article.entry.topic, slug: article.slug }] : [];
});
for (const problem of topicProblems(data.topics.topics, questions)) {
  console.error(problem);
  process.exitCode = 1;
}

const lineText = ({ file, line, rule, message }: ContentProblem) => `${file}:${line}: ${message} [${rule}]`;
for (const warning of warnings) console.log(`Review: ${lineText(warning)}`);
if (problems.length > 0) {
  console.error(problems.map(lineText).join('\n'));
  process.exitCode = 1;
}

const { problems: inSpanish, readability } = checkTranslations(root, 'es', readSpanishSpelling(root));
for (const { file, line, message } of inSpanish) console.error(`${file}:${String(line)}: ${message} [translation]`);
if (inSpanish.length > 0) process.exitCode = 1;
const { counts: translations, stale } = translationStatus(root, 'es');
for (const where of stale) console.log(`Stale: ${where}`);

if (values.release) {
  const unset = releaseProblems(site);
  for (const problem of unset) console.error(problem);
  if (unset.length > 0) process.exitCode = 1;
}

const counts = [...files].map(([name, { length }]) => `${length} ${name}`);
const worst = (value: (measure: Measure) => number) => measures.toSorted((a, b) => value(b) - value(a))[0];
const grades = measures.flatMap(({ grade }) => grade ?? []).sort((a, b) => a - b);
const hardest = worst(({ grade }) => grade ?? 0);
const longest = worst(({ longestSentence }) => longestSentence);
const twin = worst(({ repetition }) => repetition.share);
console.table({
  pages: { value: measures.length, where: counts.join(', ') },
  'median grade': { value: grades[Math.floor(grades.length / 2)]?.toFixed(1), where: 'Flesch–Kincaid' },
  'worst grade': { value: hardest?.grade?.toFixed(1), where: hardest?.file },
  'longest sentence': { value: `${longest?.longestSentence ?? 0} words`, where: longest?.file },
  'worst repetition': { value: `${((twin?.repetition.share ?? 0) * 100).toFixed(1)}%`, where: twin?.file },
  'hardest Spanish': {
    value: readability.toSorted((a, b) => a.value - b.value)[0]?.value.toFixed(0),
    where: `INFLESZ; ${readability.toSorted((a, b) => a.value - b.value)[0]?.file ?? 'nothing yet'}`,
  },
  'not in Spanish': {
    value: Object.values(translations).reduce((sum, { missing }) => sum + missing, 0),
    where: `${Object.values(translations).reduce((sum, { stale: late }) => sum + late, 0)} stale; npm run translate -- status`,
  },
  'problems in Spanish': { value: inSpanish.length, where: 'numbers, tags, words, spelling' },
  problems: { value: problems.length, where: `${warnings.length} reviews due or late` },
});
