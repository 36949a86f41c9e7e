/**
 * The text of a help page as HTML. It is made with its page: a content store that held all of them would fill the memory
 * of the build, and every page would carry it along.
 */
import { readFileSync } from 'node:fs';
import { regions, shared } from '#domain/catalog.ts';
import { rules } from '#domain/facts/catalog-rules.ts';
import { DEFAULT_LOCALE, isLocale } from '#domain/locale.ts';
import { calendar } from '#domain/time/catalog-calendar.ts';
import { memoize } from '../../src/view/memoize.ts';
import { readGlossary } from '../data/read-glossary.ts';
import { readArticle } from './article.ts';
import { renderArticle } from './render-article.ts';

const glossary = memoize((locale: string) => Promise.resolve(readGlossary(process.cwd(), locale)));

/** Of an entry of the content store; its file was checked when it was read into the store. */
export async function articleHtml({ id, filePath }: { id: string; filePath?: string | undefined }): Promise<string> {
  if (filePath === undefined) throw new Error(`${id} has no file.`);
  const { article } = readArticle({ file: filePath, raw: readFileSync(filePath, 'utf8') });
  if (!article) throw new Error(`${filePath} is no longer a sound article.`);
  const locale = isLocale(article.locale) ? article.locale : DEFAULT_LOCALE;
  return renderArticle(article.tree, { regions, shared, rules, calendar, glossary: await glossary(locale) }, locale);
}
