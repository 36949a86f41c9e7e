/**
 * The text of a help page as HTML. It is made with its page: a content store that held all of them would fill the memory
 * of the build, and every page would carry it along.
 */
import { readFileSync } from 'node:fs';
import { getCollection } from 'astro:content';
import { regions, shared } from '#domain/catalog.ts';
import type { Glossary } from '#domain/articles/glossary.ts';
import { parseFile } from './article-file.ts';
import { once } from '../../src/view/once.ts';
import { renderArticle } from './render-article.ts';

const glossary = once(async (): Promise<Glossary> =>
  Object.fromEntries((await getCollection('glossary')).map(({ id, data }) => [id, data])),
);

/** Of an entry of the content store; its file was checked when it was read into the store. */
export async function articleHtml({ id, filePath }: { id: string; filePath?: string | undefined }): Promise<string> {
  if (filePath === undefined) throw new Error(`${id} has no file.`);
  const { body } = parseFile({ id, file: filePath, raw: readFileSync(filePath, 'utf8') });
  return renderArticle(body, { regions, shared, glossary: await glossary() }).html;
}
