/** Reads help texts from disk, checks them and renders them once, so that pages and search only print HTML. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { parse as parseYaml } from 'yaml';
import { proseProblems } from '../src/lib/check-prose.ts';
import { articleProblems, renderArticle, type ArticleSource, type Problem } from '../src/lib/render-article.ts';
import { readData } from './read-data.ts';
import { readGlossary } from './read-glossary.ts';

export interface SourceFile {
  /** Path below the collection's folder without the ending: `en/bill-pay/pay-premium-online`. */
  id: string;
  /** Path from the root of the project. */
  file: string;
  raw: string;
}

export interface ParsedFile {
  data: Record<string, unknown>;
  body: string;
  /** Line of the file on which the body starts, counted from 1. */
  bodyLine: number;
}

/** Every `.md` file below a collection's folder, in a stable order. */
export function readSourceFiles(root: string, base: string): SourceFile[] {
  const folder = join(root, base);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .map((name) => ({ id: name.slice(0, -3), file: `${base}/${name}`, raw: readFileSync(join(folder, name), 'utf8') }));
}

/** Splits front matter from text. Throws with the file's name when there is none or it is not YAML. */
export function parseFile({ file, raw }: SourceFile): ParsedFile {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(raw);
  if (!match) throw new Error(`${file}: starts without front matter. Begin the file with --- and the fields that docs/authoring.md lists.`);
  try {
    const data = parseYaml(match[1] ?? '') as Record<string, unknown>;
    return { data, body: raw.slice(match[0].length), bodyLine: match[0].split('\n').length };
  } catch (error) {
    throw new Error(`${file}: the front matter is not valid YAML. ${error instanceof Error ? error.message : ''}`, { cause: error });
  }
}

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
          const { html, headings } = renderArticle(parsed.body, source);
          store.set({ id: file.id, data, digest, filePath: file.file, rendered: { html, metadata: { headings } } });
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
