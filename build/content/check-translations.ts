/** The rules for translations, applied to all of them: articles, texts of data, and words of the interface. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '#domain/locale.ts';
import { wordsFor } from '../../src/words/index.ts';
import { dictionaryFile, readDictionary } from '../data/dictionary.ts';
import { dictionarySources } from '../data/dictionary-sources.ts';
import { articleFiles, COLLECTIONS, readArticle, type Article, type ArticleFile } from './article.ts';
import { passageText, readText, sentencesOf, wordsOf } from './article-text.ts';
import { haveReadyOf } from './check-article.ts';
import { bannedSpanish, englishWordsIn, LEAST_READABILITY, markProblems, MAX_SPANISH_WORDS, readabilityOf } from './spanish.ts';
import type { Spelling } from './spelling.ts';
import { termsOf, wrongTerms, type Terms } from './translation-terms.ts';
import { pairProblems, treeProblems } from './translation-pair.ts';

export interface TranslationProblem {
  file: string;
  line: number;
  message: string;
}

export interface TranslationReport {
  problems: TranslationProblem[];
  /** Of articles, easiest last. */
  readability: { file: string; value: number }[];
}

interface Rules {
  spelling: Spelling;
  terms: Terms;
}

/** Words of the English text: what stands in both is a name, or what is printed or typed. */
const allowedFrom = (english: string): Set<string> => new Set(english.toLowerCase().match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? []);

/** Names of several words that stand so in English: "Department of Insurance". */
const NAMES = /\p{Lu}[\p{L}.’'-]*(?:,? (?:of|for|and|the|on|to|[\p{Lu}\d][\p{L}\d.’'-]*))+/gu;
const withoutNames = (text: string, english: string): string => text.replaceAll(NAMES, (name) => (english.includes(name) ? '' : name));

/** Words with capitals: the name on a card, bill or button. */
const PRINTED_NAME = /^(?:\p{Lu}[\p{L}.’'-]*(?:,? (?:of|for|and) |,? |$))+$/u;

/** English in brackets or quotes beside the Spanish: what a card or bill prints. */
const withoutPrinted = (text: string, english: string): string =>
  text.replaceAll(/\(([^)]*)\)|«([^»]*)»|“([^”]*)”/g, (whole, ...found: (string | undefined)[]) => {
    const inner = found.slice(0, 3).find((part) => part !== undefined) ?? '';
    return english.toLowerCase().includes(inner.toLowerCase()) || PRINTED_NAME.test(inner) ? '' : whole;
  });

/** Problems of one passage. `english`: of the whole text that it belongs to, which names what is not translated. */
export function textProblems(text: string, english: string, { spelling }: Pick<Rules, 'spelling'>): string[] {
  if (text === english) return [];
  const plain = withoutNames(withoutPrinted(text.replaceAll('**', '').replaceAll(/\{[\w-]+\}|\]\([^)]*\)/g, ' '), english), english);
  const allowed = allowedFrom(english);
  const foreign = englishWordsIn(plain);
  return [
    ...markProblems(plain, english),
    ...bannedSpanish(plain),
    ...(foreign.length > 1 ? [`English left over: ${foreign.join(', ')}.`] : []),
    ...spelling
      .unknownWords(plain)
      .filter((word) => !allowed.has(word.toLowerCase()))
      .map((word) => `"${word}" is in no dictionary. If it is right, add it to build/content/words-es.txt.`),
    ...sentencesOf(plain, 1)
      // A part of a sentence is as long as what stands around it lets it be.
      .filter((sentence) => /[.?!]$/.test(sentence.text))
      .filter((sentence) => wordsOf(sentence.text).length > MAX_SPANISH_WORDS)
      .map((sentence) => `${String(wordsOf(sentence.text).length)} words in one sentence. Make two: "${sentence.text.slice(0, 50)}…"`),
  ];
}

const labelOf = (entry: Article['entry']): string => ('do' in entry ? (entry.do?.label ?? '') : '');
const usedByOf = (entry: Article['entry']): string => ('usedBy' in entry ? entry.usedBy : '');
const headOf = (entry: Article['entry']): string[] => [entry.title, entry.summary, labelOf(entry), usedByOf(entry), ...haveReadyOf(entry)];

/** The English text of an article: its head and its passages. */
const wholeText = ({ entry, tree }: Article): string =>
  [...headOf(entry), ...readText(tree).passages.map((passage) => passageText(passage, ''))].join('\n');

function articleProblems(
  article: Article,
  original: Article,
  rules: Rules,
): { problems: [line: number, message: string][]; value: number } {
  const english = wholeText(original);
  const text = readText(article.tree, article.bodyLine);
  const { entry, lineOf } = article;
  const head: [number, string][] = [
    [lineOf('title'), entry.title],
    [lineOf('summary'), entry.summary],
    ...haveReadyOf(entry).map((item): [number, string] => [lineOf('haveReady', item), item]),
    ...('do' in entry && entry.do ? [[lineOf('doLabel'), entry.do.label] as [number, string]] : []),
    ...('usedBy' in entry ? [[lineOf('usedBy'), entry.usedBy] as [number, string]] : []),
  ];
  const passages = text.passages.map((passage): [number, string] => [passage.line, passageText(passage, 'esto')]);
  const sentences = [...head.slice(1, 2), ...passages].flatMap(([line, part]) => sentencesOf(part, line).map((sentence) => sentence.text));
  const value = readabilityOf(sentences);
  const headPairs: [string, string, string][] = [
    ['title', original.entry.title, entry.title],
    ['summary', original.entry.summary, entry.summary],
    ...haveReadyOf(original.entry).map((item, index): [string, string, string] => ['haveReady', item, haveReadyOf(entry)[index] ?? '']),
  ];
  return {
    value,
    problems: [
      ...treeProblems(original.tree, article.tree).map((message): [number, string] => [article.bodyLine, message]),
      ...headPairs.flatMap(([field, from, to]) =>
        pairProblems(from, to).map((message): [number, string] => [lineOf(field), `${field}: ${message}`]),
      ),
      ...[...head, ...passages].flatMap(([line, part]) =>
        textProblems(part, english, rules).map((message): [number, string] => [line, message]),
      ),
      ...wrongTerms(rules.terms, english, wholeText(article)).map((message): [number, string] => [1, message]),
      ...(value < LEAST_READABILITY
        ? [
            [1, `readability ${value.toFixed(0)} (INFLESZ), the least is ${String(LEAST_READABILITY)}. Shorter words and sentences.`] as [
              number,
              string,
            ],
          ]
        : []),
    ],
  };
}

function* pairsIn(english: unknown, other: unknown, name = ''): Generator<[name: string, english: string, other: string]> {
  if (typeof english === 'string') yield [name, english, typeof other === 'string' ? other : ''];
  else if (typeof english === 'object' && english !== null)
    for (const [key, inner] of Object.entries(english))
      yield* pairsIn(inner, (other as Record<string, unknown> | undefined)?.[key], name === '' ? key : `${name}.${key}`);
}

/** Groups of the interface that are lists of what people type, or shown to nobody but who builds pages. */
const NO_TEXT = /^styleguidePage\.|\.aliases$/;

/** Short texts: of data, and of the interface where they differ from the English. */
function shortProblems(english: string, other: string, rules: Rules): string[] {
  // A name that is the same in both.
  if (english === other) return [];
  return [
    ...pairProblems(english, other),
    ...textProblems(other, english, rules),
    ...wrongTerms(rules.terms, english.replaceAll(/\{[\w-]+\}/g, ''), other),
  ];
}

export function checkTranslations(root: string, locale: Locale, spelling: Spelling): TranslationReport {
  const rules: Rules = { spelling, terms: termsOf(root, locale) };
  const problems: TranslationProblem[] = [];
  const readability: TranslationReport['readability'] = [];
  const files: ArticleFile[] = COLLECTIONS.flatMap((collection) => articleFiles(root, collection));
  for (const written of files.filter(({ file, english }) => english !== undefined && file.includes(`/${locale}/`))) {
    const { article } = readArticle(written);
    // What is wrong with the file itself, the check of all texts says.
    if (!article) continue;
    const twin = written.file.replace(`/${locale}/`, '/en/');
    const { article: original } = readArticle({ file: twin, raw: written.english ?? '' });
    if (!original) continue;
    const found = articleProblems(article, original, rules);
    readability.push({ file: written.file, value: found.value });
    problems.push(...found.problems.map(([line, message]) => ({ file: written.file, line, message })));
  }
  for (const { name } of dictionarySources(root)) {
    const file = dictionaryFile(locale, name);
    const dictionary = Object.entries(readDictionary(root, locale, name)).filter(([, text]) => text !== '');
    const lines = dictionary.length === 0 ? [] : readFileSync(join(root, file), 'utf8').split('\n');
    for (const [english, other] of dictionary)
      for (const message of shortProblems(english, other, rules))
        problems.push({
          file,
          line: lines.findIndex((line) => line.includes(JSON.stringify(english))) + 1,
          message: `"${other.slice(0, 40)}": ${message}`,
        });
  }
  for (const [name, english, other] of pairsIn(wordsFor('en'), wordsFor(locale)))
    if (english !== other && !NO_TEXT.test(name))
      for (const message of shortProblems(english, other, rules))
        problems.push({ file: `src/words/${locale}`, line: 1, message: `${name}: ${message}` });
  return { problems, readability };
}
