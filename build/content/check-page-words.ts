/** The rules of `check-words.ts`, applied to pages and to the sentences of `data/` and of the interface. */
import { plainWords } from '#domain/text/words.ts';
import { isHelp } from './article.ts';
import { passageText } from './article-text.ts';
import { haveReadyOf, type Page } from './check-article.ts';
import { bannedWords } from './check-language.ts';
import { asksToCall, headingProblem, searchTalk, timesSentToBill } from './check-words.ts';
import type { ContentProblem, Rule } from './content-problem.ts';
import type { Text } from './data-texts.ts';

/** Everything on a page that people read, with the line it stands on. */
export function textsOf({ entry, usedBy, text: { passages }, lineOf }: Page): { line: number; text: string }[] {
  const fields = [
    { line: lineOf('title'), text: entry.title },
    { line: lineOf('summary'), text: entry.summary },
    ...('description' in entry ? [{ line: lineOf('description'), text: entry.description }] : []),
    ...(usedBy === null ? [] : [{ line: lineOf('usedBy'), text: usedBy }]),
    ...('do' in entry && entry.do ? [{ line: lineOf('do'), text: entry.do.label }] : []),
    ...haveReadyOf(entry).map((text) => ({ line: lineOf('haveReady', text), text })),
  ];
  return [...fields, ...passages.map((passage) => ({ line: passage.line, text: passageText(passage) }))];
}

/** Of a page in English: its title, its answer, its headings and what it says of us. */
export function pageWordProblems(page: Page): Omit<ContentProblem, 'file'>[] {
  const { entry, lineOf, text } = page;
  const texts = textsOf(page);
  const problems: Omit<ContentProblem, 'file'>[] = [];
  const report = (rule: Rule, line: number, message: string) => problems.push({ rule, line, message });
  for (const passage of text.passages.filter(({ kind }) => kind === 'heading')) {
    const message = headingProblem(passageText(passage));
    if (message !== null) report('heading-alone', passage.line, message);
  }
  const sent = texts.filter(({ text }) => timesSentToBill(text) > 0);
  if (sent.reduce((sum, { text }) => sum + timesSentToBill(text), 0) > 1)
    report('said-twice', sent.at(-1)?.line ?? 1, 'sends people to the number on their bill or card more than once. Keep one.');
  // A page about the site itself may say what it does not know, and asks nobody to call.
  if (!isHelp(page)) return problems;
  for (const { line, text } of texts)
    for (const found of searchTalk(text)) report('search-talk', line, `"${found}" is about our search. Leave it out, or write what to do.`);
  if (asksToCall(entry.summary) && page.entry.call === undefined)
    report('call-missing', lineOf('summary'), 'summary: asks to call. Name the line: "call: <key of its number>". Or say what to open.');
  return problems;
}

/** Of sentences that stand in no article. */
export const otherTextProblems = (texts: readonly Text[]): ContentProblem[] =>
  texts.flatMap(({ file, line, text, aboutUs }) => [
    ...bannedWords(text).map((message) => ({ file, line, rule: 'banned-words' as const, message })),
    ...(aboutUs ? [] : searchTalk(text)).map((found) => ({
      file,
      line,
      rule: 'search-talk' as const,
      message: `"${found}" is about our search. Leave it out, or write what to do.`,
    })),
  ]);

/** Titles that more than one page has. `taken`: those of pages that are no article, by title as `plainWords`. */
export function twinTitles(pages: readonly Page[], taken: ReadonlyMap<string, string>): (Omit<ContentProblem, 'file'> & { page: Page })[] {
  const titles = new Map(taken);
  return pages.flatMap((page) => {
    const key = plainWords(page.entry.title);
    const twin = titles.get(key);
    titles.set(key, page.file);
    return twin === undefined
      ? []
      : [{ page, rule: 'unique-title' as const, line: page.lineOf('title'), message: `title: is the title of ${twin} too.` }];
  });
}
