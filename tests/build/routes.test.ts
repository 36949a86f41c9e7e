import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILT } from '../../scripts/project.mjs';
import { pages, ROOT } from './built-site.ts';
import { appRoutes, jobs } from './worker-app.ts';

interface Deployed {
  main: string;
  assets: { run_worker_first: string[] };
  d1_databases: { binding: string }[];
  triggers: { crons: string[] };
  [name: string]: unknown;
}

const deployed = JSON.parse(readFileSync(join(ROOT, 'dist/server/wrangler.json'), 'utf8')) as Deployed;

/** Everything in the configuration that is named as a `binding`, however deep. */
function bindingsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    (name === 'binding' || name === 'name') && typeof inner === 'string' && value !== deployed ? [inner] : bindingsIn(inner),
  );
}

const matches = (path: string, pattern: string): boolean =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

/** A pattern after "!" wins: its paths stay with the asset server. */
const firstToWorker = (path: string): boolean => {
  const patterns = deployed.assets.run_worker_first;
  const stays = patterns.some((pattern) => pattern.startsWith('!') && matches(path, pattern.slice(1)));
  return !stays && patterns.some((pattern) => matches(path, pattern));
};

const guides = readdirSync(join(ROOT, 'src/content/guides/en')).map((name) => `/${name.replace(/\.md$/, '')}/`);

/** An article, a form or a guide: editors add and remove them without asking anyone who programs. */
function isContent(address: string): boolean {
  const url = address.replace(/^\/es\//, '/');
  return /^\/help\/[^/]+\/./.test(url) || /^\/forms\/./.test(url) || guides.includes(url);
}

describe('the finished site', () => {
  it('the finished site leads Wrangler to the Worker that was built, by files that npm start asks for', () => {
    const pointer = BUILT.find((path) => path.startsWith('.wrangler/')) ?? '';
    const { configPath } = JSON.parse(readFileSync(join(ROOT, pointer), 'utf8')) as { configPath: string };
    expect(BUILT).toContain(relative(ROOT, join(ROOT, dirname(pointer), configPath)).replaceAll('\\', '/'));
  });
});

describe('the routes of the finished site', () => {
  it('the routes of the finished site are those of the reviewed list', async () => {
    const { main, compatibility_date, compatibility_flags, triggers, limits } = deployed;
    const worker = {
      main,
      compatibility_date,
      compatibility_flags,
      limits,
      triggers,
      assets: deployed.assets,
      bindings: bindingsIn(deployed),
    };
    const functions = [...new Set(appRoutes.map(({ method, path }) => `${method} ${path}`))].sort();
    const text = [
      '# Pages',
      ...pages
        .map(({ url }) => url)
        .filter((url) => !isContent(url))
        .sort(),
      '',
      '# Functions',
      ...functions,
      '',
      '# Worker',
      JSON.stringify(worker, null, 2),
      '',
    ];
    await expect(text.join('\n')).toMatchFileSnapshot('./routes.snapshot.txt');
  });

  it('the routes of the finished site reach the Worker first when the Worker answers for them', () => {
    const addresses = appRoutes.map(({ path }) => path.replaceAll(/:\w+/g, 'x'));
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((path) => !firstToWorker(path))).toEqual([]);
  });

  it('the routes of the finished site include work for every time on the schedule', () => {
    expect(Object.keys(jobs).sort()).toEqual([...deployed.triggers.crons].sort());
  });

  it('the routes of the finished site reach the Worker first only where it fills in a built page', () => {
    const filled = pages.map(({ url }) => url).filter(firstToWorker);
    expect(filled).toContain('/contact/message/');
    const answered = appRoutes
      .filter(({ method }) => method === 'GET')
      .map(({ path }) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}/$`));
    expect(filled.filter((url) => !answered.some((route) => route.test(url)))).toEqual([]);
    expect(filled.filter((url) => !firstToWorker(url.slice(0, -1)))).toEqual([]);
  });
});
