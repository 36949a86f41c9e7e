import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/root.ts';

/** The project's own configuration, without types: a file that does not exist has none. */
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-imports',
});

async function complaints(filePath: string, text: string) {
  const results = await eslint.lintText(`${text}\n`, { filePath });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId ?? 'error'}: ${message}`));
}

// Plugins and parsers take seconds to load on a busy machine, once.
beforeAll(() => complaints('src/pages/x.astro', ''), 60_000);

describe('ESLint', () => {
  it.each([
    ['src/domain/x.ts', "import { Hono } from 'hono';", 'src/domain imports only its own files and zod'],
    ['src/domain/x.ts', "import type { Deps } from '../../functions/deps.ts';", 'src/domain points at nothing outside itself'],
    ['functions/x.ts', "import { faqs } from '../src/lib/articles.ts';", 'functions/ never sees the site'],
    ['functions/adapters/x.ts', "import { faqs } from '../../src/lib/articles.ts';", 'functions/ never sees the site'],
    ['functions/index.ts', "import { faqs } from '../src/lib/articles.ts';", 'functions/ never sees the site'],
    ['functions/x.ts', "import { handle } from '@astrojs/cloudflare/handler';", 'functions/ never names Astro'],
    ['functions/x.ts', "import { getCollection } from 'astro:content';", 'functions/ never names Astro'],
    ['functions/x.ts', "import { env } from 'cloudflare:workers';", 'Only functions/deps.ts and functions/adapters'],
    ['functions/index.ts', "import { env } from 'cloudflare:workers';", 'Only functions/deps.ts and functions/adapters'],
    ['src/lib/x.ts', "import { createApp } from '../../functions/app.ts';", 'The site never sees functions/'],
    ['src/site.ts', "import { createApp } from '../functions/app.ts';", 'The site never sees functions/'],
    ['src/pages/x.astro', "---\nimport { createApp } from '../../functions/app.ts';\n---", 'The site never sees functions/'],
    ['src/lib/x.ts', "import { build } from '../../scripts/project.mjs';", 'Tools and tests import the product'],
    ['src/lib/browser/x.ts', "import { regions } from '#domain/catalog.ts';", 'The whole of data/ does not belong'],
    ['src/lib/browser/x.ts', "import { faqs } from '../articles.ts';", 'import only each other and #domain'],
    ['config/x.ts', "import { createApp } from '../functions/app.ts';", 'The site never sees functions/'],
  ])('reports in %s: %s', async (path, text, message) => {
    expect(await complaints(path, text)).toContainEqual(
      expect.stringMatching(new RegExp(`^no-restricted-imports: .*${message.replaceAll('.', '\\.')}`)),
    );
  });

  it.each([
    ['src/domain/x.ts', "import * as z from 'zod';\nimport { urls } from './urls.ts';"],
    ['src/lib/x.ts', "import { urls } from '#domain/urls.ts';"],
    ['src/lib/browser/x.ts', "import { statusAt } from '#domain/hours.ts';"],
    ['functions/x.ts', "import { Hono } from 'hono';\nimport { urls } from '#domain/urls.ts';"],
    ['functions/adapters/x.ts', "import { env } from 'cloudflare:workers';"],
  ])('is content in %s', async (path, text) => {
    expect(await complaints(path, text)).toEqual([]);
  });
});
