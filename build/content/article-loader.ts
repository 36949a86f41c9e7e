/** Reads help texts from disk and checks them. Pages render them (`build/content/article-html.ts`): the store holds what all pages ask of a text. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { proseProblems } from './check-prose.ts';
import { articleProblems, type ArticleSource, type Problem } from './render-article.ts';
import { parseFile, readSourceFiles, type ParsedFile } from './article-file.ts';
import { readData } from '../data/read-data.ts';
import { readGlossary } from '../data/read-glossary.ts';

/** What is wrong with one text: its tags, and facts written by hand in text or front matter. */
export function fileProblems({ data, body, bodyLine }: ParsedFile, source: ArticleSource): Problem[] {
  const lineAt = (offset: number) => bodyLine + body.slice(0, offset).split('\n').length - 1;
  const frontMatter = ['title', 'summary', 'usedBy', 'haveReady'].flatMap((name) =>
    [data[name]]
      .flat()
      .flatMap((text) =>
        typeof text === 'string' ? proseProblems(text).map(({ message }) => ({ line: 1, message: `${name}: ${message}` })) : [],
      ),
  );
  const prose = proseProblems(body).map(({ at, message }) => ({ line: lineAt(at), message }));
  return [...frontMatter, ...articleProblems(body, source, bodyLine), ...prose];
}

/** A content loader for `base`, a folder of `<locale>/…/<slug>.md` files. The build stops at a text with a problem. */
export function articleLoader(base: string): Loader {
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
        const files = readSourceFiles(root, base);
        const present = new Set(files.map(({ id }) => id));
        for (const id of store.keys()) if (!present.has(id)) store.delete(id);
        for (const file of files) {
          const digest = context.generateDigest(file.raw + factsDigest);
          if (store.get(file.id)?.digest === digest) continue;
          const parsed = parseFile(file);
          problems.push(...fileProblems(parsed, source).map(({ line, message }) => `${file.file}:${line}: ${message}`));
          if (problems.length > 0) continue;
          const data = await context.parseData({ id: file.id, data: parsed.data, filePath: file.file });
          store.set({ id: file.id, data, digest, filePath: file.file });
        }
        if (problems.length > 0) throw new Error(`Content problems:\n  ${problems.join('\n  ')}`);
      };
      await sync();
      const watched = [base, 'data', 'src/content/glossary'].map((folder) => join(root, folder));
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
