import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCircles, importProblems, importsOf, type SourceFile } from '../support/import-rules.ts';
import { ROOT } from '../support/root.ts';

const files: SourceFile[] = globSync('{src,functions,build,scripts}/**/*.{ts,astro,mjs}', { cwd: ROOT })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path !== 'functions/env.d.ts')
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

describe('the house', () => {
  it('the house keeps its import rules', () => {
    expect(importProblems(files)).toEqual([]);
  });

  it('the house has no circle of imports, of types neither', () => {
    expect(importCircles(files)).toEqual([]);
  });

  it('the house is read whole: static, dynamic, type and glob imports, in Astro files too', () => {
    const seen = new Set(files.flatMap(importsOf).map(({ from, to }) => `${from} → ${to}`));
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'functions/app.ts → functions/http/problem.ts',
        'functions/index.ts → functions/app.ts',
        'functions/app.ts → functions/deps.ts',
        'src/domain/catalog.ts → data/**/*.json',
        'src/domain/regions/catalog-zips.ts → data/zip.json',
        'src/pages/index.astro → src/domain/plan.ts',
        'src/browser/search/box.ts → src/browser/search/page.ts',
        'build/data/read-data.ts → src/domain/facts/schema.ts',
      ]),
    );
    for (const folder of ['src', 'functions', 'build', 'scripts'])
      expect(files.some(({ path }) => path.startsWith(`${folder}/`))).toBe(true);
  });
});

const DOMAIN = 'src/domain points at nothing outside itself.';
const SITE = 'The site never sees functions/.';
const FUNCTIONS = 'functions/ never sees the site.';
const DATA = 'Only src/domain/catalog.ts, its parts and what SMALL_DATA names load data/.';
const ASTRO = 'functions/ never names Astro: pages are built before the Worker runs.';
const BINDINGS = 'Only functions/deps.ts and the adapters/ of a subject name bindings.';
const PORTS = 'A subject knows its ports.ts; only functions/deps.ts names adapters.';
const BROWSER = 'Browser scripts import only each other and #domain, never the catalog.';
const VIEW = 'The build renders with src/view, so src/view never sees the build; pages and layouts ask it for texts.';
const TOOLS = 'Tools and tests import the product, never the other way round.';

describe('an import that breaks a rule is reported', () => {
  it.each([
    ['functions/app.ts', "import dev from './dev.ts';", 'functions/app.ts → ./dev.ts: functions/dev.ts is for npm run dev alone.'],
    ['src/domain/x.ts', "import { Hono } from 'hono';", `src/domain/x.ts → hono: ${DOMAIN}`],
    ['src/domain/x.ts', "import type { Deps } from '../../functions/deps.ts';", `src/domain/x.ts → ../../functions/deps.ts: ${DOMAIN}`],
    ['src/domain/x.ts', "export * from '../site.ts';", `src/domain/x.ts → ../site.ts: ${DOMAIN}`],
    ['src/domain/x.ts', "import { readFileSync } from 'node:fs';", `src/domain/x.ts → node:fs: ${DOMAIN}`],
    ['src/view/x.ts', "import { createApp } from '../../functions/app.ts';", `src/view/x.ts → ../../functions/app.ts: ${SITE}`],
    [
      'src/pages/x.astro',
      "---\nimport { a } from '../../functions/app.ts';\n---\n<p></p>",
      `src/pages/x.astro → ../../functions/app.ts: ${SITE}`,
    ],
    ['src/pages/x.astro', "<script>import '../../functions/app.ts';</script>", `src/pages/x.astro → ../../functions/app.ts: ${SITE}`],
    ['build/x.ts', "import { app } from '../functions/app.ts';", `build/x.ts → ../functions/app.ts: ${SITE}`],
    [
      'build/integrations/describe-api.ts',
      "import { app } from '../../functions/app.ts';",
      `build/integrations/describe-api.ts → ../../functions/app.ts: ${SITE}`,
    ],
    ['functions/x.ts', "import { faqs } from '../src/view/articles.ts';", `functions/x.ts → ../src/view/articles.ts: ${FUNCTIONS}`],
    [
      'functions/messages/adapters/x.ts',
      "import { site } from '../../../src/site.ts';",
      `functions/messages/adapters/x.ts → ../../../src/site.ts: ${FUNCTIONS}`,
    ],
    [
      'functions/x.ts',
      "const { handle } = await import('@astrojs/cloudflare/handler');",
      `functions/x.ts → @astrojs/cloudflare/handler: ${ASTRO}`,
    ],
    ['functions/x.ts', "import { getCollection } from 'astro:content';", `functions/x.ts → astro:content: ${ASTRO}`],
    ['functions/pay/x.ts', "import { env } from 'cloudflare:workers';", `functions/pay/x.ts → cloudflare:workers: ${BINDINGS}`],
    ['functions/pay/x.ts', "const rows = c.env.DB.prepare('');", `functions/pay/x.ts → env.DB: ${BINDINGS}`],
    [
      'functions/messages/x.ts',
      "import type { Row } from './adapters/d1-rows.ts';",
      `functions/messages/x.ts → ./adapters/d1-rows.ts: ${PORTS}`,
    ],
    ['src/pages/x.ts', "import { env } from 'cloudflare:workers';", `src/pages/x.ts → cloudflare:workers: ${BINDINGS}`],
    ['src/view/x.ts', "import facts from '../../data/shared.json';", `src/view/x.ts → ../../data/shared.json: ${DATA}`],
    [
      'functions/x.ts',
      "const all = import.meta.glob<unknown>('../data/*.json', { eager: true });",
      `functions/x.ts → ../data/*.json: ${DATA}`,
    ],
    ['src/browser/x.ts', "import { regions } from '#domain/catalog.ts';", `src/browser/x.ts → #domain/catalog.ts: ${BROWSER}`],
    [
      'src/browser/x.ts',
      "import { a } from '#domain/regions/catalog-zips.ts';",
      `src/browser/x.ts → #domain/regions/catalog-zips.ts: ${BROWSER}`,
    ],
    ['src/browser/x.ts', "import { faqs } from '../view/articles.ts';", `src/browser/x.ts → ../view/articles.ts: ${BROWSER}`],
    ['src/browser/x.ts', "import { z } from 'zod';", `src/browser/x.ts → zod: ${BROWSER}`],
    [
      'src/view/x.ts',
      "import { read } from '../../build/content/article-text.ts';",
      `src/view/x.ts → ../../build/content/article-text.ts: ${VIEW}`,
    ],
    ['src/view/x.ts', "import { build } from '../../scripts/project.mjs';", `src/view/x.ts → ../../scripts/project.mjs: ${TOOLS}`],
    [
      'functions/x.ts',
      "import { urls } from '../src/domain/urls.ts';",
      'functions/x.ts → ../src/domain/urls.ts: Import the core as #domain/….',
    ],
  ])('an import that breaks a rule is reported %s: %s', (path, text, problem) => {
    expect(importProblems([{ path, text }])).toEqual([problem]);
  });

  it('an import that breaks a rule is reported and what the rules allow is not', () => {
    const allowed: SourceFile[] = [
      { path: 'src/domain/x.ts', text: "import * as z from 'zod'; import { urls } from './urls.ts';" },
      { path: 'src/browser/x.ts', text: "import { statusAt } from '#domain/time/hours.ts'; import './main.ts';" },
      { path: 'functions/messages/adapters/x.ts', text: "import { env } from 'cloudflare:workers'; env.DB.prepare('');" },
      { path: 'src/view/x.ts', text: "// import '../../functions/app.ts'\nconst text = 'see functions/app.ts';" },
    ];
    expect(importProblems(allowed)).toEqual([]);
  });
});

describe('a circle of imports is reported', () => {
  it('a circle of imports is reported between two files, by a type alone', () => {
    const two: SourceFile[] = [
      { path: 'functions/app.ts', text: "import { problem } from './problem.ts';" },
      { path: 'functions/problem.ts', text: "import type { AppEnv } from './app.ts';" },
    ];
    expect(importCircles(two)).toEqual(['functions/app.ts → functions/problem.ts → functions/app.ts']);
  });

  it('a circle of imports is reported through Astro files, and imports on demand', () => {
    const three: SourceFile[] = [
      { path: 'src/layouts/Base.astro', text: "---\nimport Help from '../components/Help.astro';\n---\n<Help />" },
      { path: 'src/components/Help.astro', text: "---\nimport { help } from '../view/help.ts';\n---\n<p>{help}</p>" },
      { path: 'src/view/help.ts', text: "export const load = () => import('../layouts/Base.astro');" },
    ];
    expect(importCircles(three)).toEqual([
      'src/components/Help.astro → src/view/help.ts → src/layouts/Base.astro → src/components/Help.astro',
    ]);
  });

  it('a circle of imports is reported and two ways to one file are no circle', () => {
    const fork: SourceFile[] = [
      { path: 'src/domain/a.ts', text: "import './b.ts'; import './c.ts';" },
      { path: 'src/domain/b.ts', text: "import './d.ts';" },
      { path: 'src/domain/c.ts', text: "import './d.ts';" },
      { path: 'src/domain/d.ts', text: '' },
    ];
    expect(importCircles(fork)).toEqual([]);
  });
});
