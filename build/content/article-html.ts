/**
 * The text of a help page as HTML. It is made with its page: a content store that held all of them would fill the memory
 * of the build, and every page would carry it along.
 */
import { readFileSync } from 'node:fs';
import { catalogIn } from '#domain/catalog.ts';
import { rulesIn } from '#domain/facts/catalog-rules.ts';
import { DEFAULT_LOCALE, isLocale, localeOfPath, pathIn, type Locale } from '#domain/locale.ts';
import { calendarIn } from '#domain/time/catalog-calendar.ts';
import { memoize } from '../../src/view/memoize.ts';
import { readGlossary } from '../data/read-glossary.ts';
import { readArticle } from './article.ts';
import { renderArticle } from './render-article.ts';

const glossary = memoize((locale: Locale) => Promise.resolve(readGlossary(process.cwd(), locale)));

/** Of an entry of the content store; its file was checked when it was read into the store. */
export async function articleHtml({ id, filePath }: { id: string; filePath?: string | undefined }): Promise<string> {
  if (filePath === undefined) throw new Error(`${id} has no file.`);
  const english = filePath.replace(/^(src\/content\/\w+)\/[a-z]{2}\//, `$1/${DEFAULT_LOCALE}/`);
  const { article } = readArticle({ file: filePath, raw: readFileSync(filePath, 'utf8'), english: readFileSync(english, 'utf8') });
  if (!article) throw new Error(`${filePath} is no longer a sound article.`);
  const locale = isLocale(article.locale) ? article.locale : DEFAULT_LOCALE;
  const page = localeOfPath(`/${id}`);
  const { regions, shared } = catalogIn(locale);
  const source = { regions, shared, rules: rulesIn(locale), calendar: calendarIn(locale), glossary: await glossary(locale) };
  const html = renderArticle(article.tree, source, locale);
  // An English text in a page of another language: what it leads to is in the language of the page.
  return page === locale ? html : html.replaceAll(/ href="(\/(?!go\/|api\/)[^"]*)"/g, (_, path: string) => ` href="${pathIn(page, path)}"`);
}
