/** Reads help texts from disk and checks them. Pages render them (`build/content/article-html.ts`): the store holds what all pages ask of a text. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { articleFiles, problemText, readArticle, untranslated, type Collection } from './article.ts';
import { articleProblems } from './check-article.ts';
import { readData } from '../data/read-data.ts';
import { readGlossary } from '../data/read-glossary.ts';

/** A content loader for the articles of a collection in all languages. The build stops at a text with a problem. */
export function articleLoader(collection: Collection): Loader {
  return {
    name: 'article-loader',
    async load(context) {
      const { store, logger, watcher } = context;
      const root = fileURLToPath(context.config.root);
      const sync = async () => {
        const source = { ...readData(root), glossary: readGlossary(root) };
        const factsDigest = createHash('sha256')
          .update(JSON.stringify([source.regions, source.shared, source.glossary]))
          .digest('hex');
        const problems: string[] = [];
        const present = new Set<string>();
        const files = articleFiles(root, collection);
        for (const written of [...files, ...untranslated(files)]) {
          const { file, raw, english = '', shownIn } = written;
          const { article, problems: found } = readArticle(written);
          if (shownIn === undefined) problems.push(...found.map((problem) => problemText(file, problem)));
          if (!article) continue;
          const { locale, slug, address, entry, translation } = article;
          const id = `${locale}/${article.id}`;
          present.add(id);
          const digest = context.generateDigest(raw + english + factsDigest);
          if (store.get(id)?.digest === digest) continue;
          if (shownIn === undefined) problems.push(...articleProblems(article, source).map((problem) => problemText(file, problem)));
          if (problems.length > 0) continue;
          const data = await context.parseData({ id, data: { ...entry, locale, slug, address, translation }, filePath: file });
          store.set({ id, data, digest, filePath: file });
        }
        if (problems.length > 0) throw new Error(`Content problems:\n  ${problems.join('\n  ')}`);
        for (const id of store.keys()) if (!present.has(id)) store.delete(id);
      };
      await sync();
      const watched = [`src/content/${collection}`, 'data', 'src/content/glossary'].map((folder) => join(root, folder));
      watcher?.add(watched);
      watcher?.on('change', (changed) => {
        if (watched.some((folder) => changed.startsWith(folder))) {
          sync().catch((error: unknown) => {
            logger.error(error instanceof Error ? error.message : String(error));
          });
        }
      });
    },
  };
}
