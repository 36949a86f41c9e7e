/** The rules for help texts, applied to all of them: what is wrong, what soon will be, and how well they read. */
import { spellings, type Glossary } from '#domain/articles/glossary.ts';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { plainWords } from '#domain/text/words.ts';
import { daysBetween } from '#domain/time/deadlines.ts';
import { bannedWords, gradeOf, MAX_GRADE, MAX_WORDS } from './check-language.ts';
import { deadLinks, pathOf, vagueLinks } from './check-links.ts';
import { otherTextProblems, pageWordProblems, textsOf, twinTitles } from './check-page-words.ts';
import { termMatcher, termProblems, type TermMatcher } from './check-terms.ts';
import { MAX_SHARE, repetitions, type Repetition } from './repeated-text.ts';
import { isHelp, type ArticleFile } from './article.ts';
import { sentencesOf, wordsOf } from './article-text.ts';
import { checkArticle, type Page } from './check-article.ts';
import type { ContentProblem, Rule } from './content-problem.ts';
import { otherTitles, type Text } from './data-texts.ts';
import type { readData } from '../data/read-data.ts';
import type { Spelling } from './spelling.ts';

export interface ContentInput {
  files: readonly ArticleFile[];
  data: ReturnType<typeof readData>;
  glossary: Glossary;
  spelling: Spelling;
  /** Addresses of the site other than those of `files`. */
  addresses: readonly string[];
  /** Sentences for people that stand in no article. */
  otherTexts?: readonly Text[];
  /** YYYY-MM-DD */
  today: string;
  /** Whether this is the check of a release, which waits for pages that must be on time. */
  release?: boolean;
}

export interface Measure {
  file: string;
  /** Of an English text; the formula is for no other language. */
  grade: number | null;
  longestSentence: number;
  repetition: Repetition;
}

export interface ContentReport {
  problems: ContentProblem[];
  warnings: ContentProblem[];
  measures: Measure[];
}

/** Days before a review is due in which it is announced. */
const REVIEW_NOTICE = 30;

type Report = (rule: Rule, line: number, message: string) => void;

function checkLanguage(page: Page, report: Report, spelling: Spelling): void {
  const grade = gradeOf(page.sentences);
  if (grade > MAX_GRADE && page.entry.readingNote === undefined)
    report('readability', 1, `reads at grade ${grade.toFixed(1)}. Use shorter words and sentences, or give the reason in readingNote.`);
  for (const { line, text } of page.sentences) {
    const count = wordsOf(text).length;
    if (count > MAX_WORDS) report('sentence-length', line, `${count} words in one sentence. Make two: "${text.slice(0, 60)}…"`);
  }
  for (const { line, text } of textsOf(page)) {
    for (const message of bannedWords(text)) report('banned-words', line, message);
    for (const word of spelling.unknownWords(text)) {
      const ideas = spelling.suggest(word).map((idea) => `"${idea}"`);
      const meant = ideas.length > 0 ? ` Did you mean ${ideas.join(' or ')}?` : '';
      report('spelling', line, `"${word}" is in no dictionary.${meant} If it is right, add it to build/content/words.txt.`);
    }
  }
}

function checkSummary({ entry, lineOf, sentences }: Page, report: Report): void {
  if (sentences[0]?.text.endsWith('?')) report('answer-first', lineOf('summary'), 'summary: asks. Begin with the answer.');
  if (/^this (?:page|article|guide|section)\b|^(?:here (?:is|are|you)|below|(?:learn|find out) (?:how|about|more))\b/i.test(entry.summary))
    report('answer-first', lineOf('summary'), 'summary: speaks about the page. Begin with the answer.');
}

/** A late review is announced. It holds up nothing but the release of a page that must be on time. */
function checkReview(
  { entry, lineOf }: Page,
  { today, release = false }: Pick<ContentInput, 'today' | 'release'>,
  report: Report,
  warn: Report,
): void {
  const left = daysBetween(today, entry.nextReview);
  const late = `was due for review on ${entry.nextReview}. Check it again, then set new dates.`;
  if (left < 0) (release && entry.regulated ? report : warn)('review-date', lineOf('nextReview'), late);
  else if (left <= REVIEW_NOTICE) warn('review-date', lineOf('nextReview'), `is due for review on ${entry.nextReview}.`);
}

const relatedOf = ({ entry }: Page): readonly string[] => ('related' in entry ? entry.related : []);
const aliasesOf = ({ entry }: Page): readonly string[] => ('aliases' in entry ? entry.aliases : []);

const regionsOf = ({ entry }: Page): readonly string[] => ('regions' in entry ? (entry.regions ?? REGION_IDS) : REGION_IDS);

/** Readers of a page whose button leads to a page that is for others. */
function regionsWithoutTarget(page: Page, byAddress: ReadonlyMap<string, Page>): string[] {
  const step = 'do' in page.entry ? page.entry.do : undefined;
  const target = step && 'page' in step ? byAddress.get(pathOf(step.page)) : undefined;
  if (!target) return [];
  return regionsOf(page).filter((id) => (step?.regions?.includes(id) ?? true) && !regionsOf(target).includes(id));
}

/** Of the English pages: titles and aliases that lead to more than one, and help texts to which no other leads. */
function checkTogether(pages: readonly Page[], taken: ReadonlyMap<string, string>, reporter: (page: Page) => Report): void {
  const ids = new Set(pages.filter(isHelp).map(({ id }) => id));
  const aliases = new Map<string, Page>();
  for (const { page, rule, line, message } of twinTitles(pages, taken)) reporter(page)(rule, line, message);
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  for (const page of pages) {
    const report = reporter(page);
    for (const id of regionsWithoutTarget(page, byAddress))
      report('dead-link', page.lineOf('do'), `do: the page it leads to is not for ${id}. Name the regions of the button.`);
    for (const id of relatedOf(page))
      if (!ids.has(id)) report('dead-link', page.lineOf('related', id), `related: there is no page "${id}".`);
    for (const alias of aliasesOf(page)) {
      const words = plainWords(alias);
      const owner = aliases.get(words);
      if (owner)
        report(
          'alias-collision',
          page.lineOf('aliases', alias),
          `aliases: "${alias}" is ${owner === page ? 'here twice' : `in ${owner.file} too`}.`,
        );
      aliases.set(words, page);
    }
  }
  const reached = new Set(
    pages.flatMap((page) => [
      ...relatedOf(page).filter((other) => other !== page.id),
      ...page.text.links.flatMap(({ href }) => (href ? [pathOf(href)] : [])).filter((path) => path !== page.address),
    ]),
  );
  for (const page of pages.filter(isHelp)) {
    if (!reached.has(page.id) && !reached.has(page.address))
      reporter(page)('orphan', 1, 'no other text leads here. Link to it, or name it in the "related" of a page that people read before.');
  }
}

/** The meanings in the glossary are help texts too. */
function checkGlossary(glossary: Glossary, spelling: Spelling, report: Report): void {
  const owners = new Map<string, string>();
  for (const [id, term] of Object.entries(glossary)) {
    const say = (rule: Rule, message: string) => report(rule, 1, `${id}: ${message}`);
    for (const text of spellings(term)) {
      const owner = owners.get(text);
      if (owner) say('unique-title', `"${text}" is written for ${owner} too.`);
      owners.set(text, id);
    }
    const sentences = sentencesOf(term.definition, 1);
    for (const { text } of sentences)
      if (wordsOf(text).length > MAX_WORDS) say('sentence-length', `more than ${MAX_WORDS} words in one sentence.`);
    for (const word of spelling.unknownWords(term.definition)) say('spelling', `"${word}" is in no dictionary.`);
  }
}

export function checkContent(input: ContentInput): ContentReport {
  const { files, data, glossary, spelling, addresses, otherTexts = [], today, release = false } = input;
  const problems = otherTextProblems(otherTexts);
  const warnings: ContentProblem[] = [];
  const to =
    (list: ContentProblem[], file: string): Report =>
    (rule, line, message) =>
      list.push({ file, line, rule, message });
  const reporter = ({ file }: Pick<Page, 'file'>) => to(problems, file);

  const pages = files.flatMap((written) => {
    const { page, problems: found } = checkArticle(written, data, glossary);
    problems.push(...found);
    return page ? [page] : [];
  });
  // A page that cannot be read is missed by all that name it: one mistake would look like many.
  const complete = pages.length === files.length;
  const published = pages.filter(({ entry }) => !entry.draft);
  const known = new Set([...addresses, ...published.flatMap(({ address, headings }) => [address, ...headings])]);
  const withHeadings = new Set(published.map(({ address }) => address));
  const titles = otherTitles(data);
  const matcher: TermMatcher = termMatcher(glossary);
  const repeated = repetitions(
    new Map(pages.map(({ file, sentences }) => [file, sentences.flatMap(({ text }) => wordsOf(text.toLowerCase()))])),
  );
  const noRepetition: Repetition = { share: 0, twin: null, words: '' };

  const measures = pages.map((page): Measure => {
    const report = reporter(page);
    const { entry, text, sentences, file } = page;
    const isEnglish = page.locale === DEFAULT_LOCALE;
    if (isEnglish) {
      checkLanguage(page, report, spelling);
      const above = [entry.summary, page.usedBy].join(' ');
      for (const { line, message } of termProblems({ title: entry.title, above, passages: text.passages }, glossary, matcher))
        report('jargon', line, message);
      for (const { rule, line, message } of pageWordProblems(page)) report(rule, line, message);
      for (const { line, message } of vagueLinks(text.links)) report('vague-link', line, message);
    }
    checkSummary(page, report);
    checkReview(page, { today, release }, report, to(warnings, file));
    if (complete) for (const { line, message } of deadLinks(text.links, known, withHeadings)) report('dead-link', line, message);
    const repetition = repeated.get(page.file) ?? noRepetition;
    if (repetition.share >= MAX_SHARE)
      report('repeated-text', 1, `${(repetition.share * 100).toFixed(1)}% also stands in ${repetition.twin ?? ''}: "${repetition.words}".`);
    const longestSentence = Math.max(0, ...sentences.map(({ text }) => wordsOf(text).length));
    return { file, grade: isEnglish ? gradeOf(sentences) : null, longestSentence, repetition };
  });
  if (complete)
    // Other languages have the same pages and links between them.
    checkTogether(
      pages.filter(({ locale }) => locale === DEFAULT_LOCALE),
      titles,
      reporter,
    );
  checkGlossary(glossary, spelling, to(problems, 'src/content/glossary/en.json'));
  return { problems, warnings, measures };
}
