/** The same texts as a documentation site: Astro Starlight, default theme. Built inside `bench/tools`, so that packages are found. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOOLS } from './tools/load.ts';

export interface Text {
  /** Folder and name, without an ending. */
  id: string;
  title: string;
  summary: string;
  /** Markdown without tags of our own. */
  body: string;
}

const CONFIG = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [starlight({ title: 'Help', sidebar: [{ label: 'Help', items: [{ autogenerate: { directory: 'help' } }] }] })] });
`;
const COLLECTIONS = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Writes the project and gives its folder. An older one is replaced. */
export function writeStarlight(texts: readonly Text[]): string {
  const folder = join(TOOLS, '.cache', 'starlight');
  rmSync(folder, { recursive: true, force: true });
  const docs = join(folder, 'src', 'content', 'docs');
  mkdirSync(docs, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'starlight-texts', private: true, type: 'module', dependencies: { '@astrojs/starlight': '*', astro: '*' } }),
  );
  writeFileSync(join(folder, 'astro.config.mjs'), CONFIG);
  writeFileSync(join(folder, 'src', 'content.config.ts'), COLLECTIONS);
  writeFileSync(join(docs, 'index.md'), '---\ntitle: Help\n---\n\nAll questions and answers.\n');
  for (const { id, title, summary, body } of texts) {
    const file = join(docs, 'help', `${id}.md`);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(summary)}\n---\n\n${summary}\n\n${body}\n`);
  }
  return folder;
}

/** Our Markdown with the tags gone: what a fact or a link would show stands there as words. */
export function plainMarkdown(body: string): string {
  return body
    .replaceAll(/^\{%.*%\}$\n?/gm, '')
    .replaceAll(/\{% (?:facts?|link) "([\w-]+)"[^%]*%\}/g, '**800-555-0100** ($1)')
    .replaceAll(/\{%[^%]*%\}/g, '');
}
