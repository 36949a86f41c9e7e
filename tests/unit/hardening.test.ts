/** What keeps code, settings and packages harmless, where reading them says more than running them. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SECURITY_HEADERS } from '#domain/security-headers.ts';
import { ROOT } from '../support/root.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const find = (pattern: string) =>
  globSync(pattern, { cwd: ROOT })
    .filter((path) => path !== 'functions/env.d.ts')
    .map((path) => ({ path, text: read(path) }));

// Not what `npm run dev` starts: no build has it.
const worker = find('functions/**/*.ts').filter(({ path }) => path !== 'functions/dev.ts');
const core = find('src/domain/**/*.ts');
const browser = find('src/browser/**/*.ts');
const shipped = [...worker, ...core, ...browser, ...find('src/**/*.astro')];

type Files = readonly { path: string; text: string }[];
const places = (files: Files, pattern: RegExp): string[] =>
  files.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([found]) => `${path}: ${found}`));
const pathsWith = (files: Files, pattern: RegExp): string[] => [
  ...new Set(places(files, pattern).map((place) => place.split(': ')[0] ?? '')),
];

describe('the code that is deployed', () => {
  it('the code that is deployed is found', () => {
    expect(worker.length).toBeGreaterThan(20);
    expect(browser.length).toBeGreaterThan(10);
  });

  it('the code that is deployed writes no markup from a script and runs no text as code', () => {
    expect(places([...browser, ...core], /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTML\w*|document\.write\w*|srcdoc)\b/g)).toEqual(
      [],
    );
    expect(places(shipped, /\beval\(|\bnew Function\b|\bset(?:Timeout|Interval)\(\s*['"`]|javascript:/g)).toEqual([]);
  });

  it('the code that is deployed lets one place make what Trusted Types refuse: the address of our own worker', () => {
    const places = pathsWith(shipped, /\bcreatePolicy\b|\bnew (?:Shared)?Worker\b|\bimportScripts\b/g);
    expect(places).toEqual(['src/browser/trusted-worker.ts']);
    expect(pathsWith(shipped, /\bserviceWorker\b/g)).toEqual(['src/browser/offline/keep.ts', 'src/browser/offline/tell.ts']);
  });

  it('the code that is deployed puts no value into the text of a query', () => {
    const queries = worker.flatMap(({ path, text }) =>
      [...text.matchAll(/`\s*(?:SELECT|INSERT|UPDATE|DELETE)\b[^`]*`/g)].map(([query]) => ({ path, text, query })),
    );
    expect(queries.length).toBeGreaterThan(1);
    /** A clause is a constant text of the same file, or the `where` that such a file hands to its own function. */
    const isClause = (name: string, text: string): boolean =>
      name === 'where' || (/^\w+$/.test(name) && new RegExp(String.raw`\bconst ${name} =\s*['"\x60]`).test(text));
    const wrong = queries.flatMap(({ path, text, query }) =>
      [...query.matchAll(/\$\{([^}]*)\}/g)].filter(([, name = '']) => !isClause(name, text)).map(([part]) => `${path}: ${part}`),
    );
    expect(wrong).toEqual([]);
  });

  it('the code that is deployed draws nothing from Math.random', () => {
    expect(places(shipped, /\bMath\.random\b/g)).toEqual([]);
  });

  it('the code that is deployed leaves cryptography to WebCrypto', () => {
    expect(places(shipped, /['"]node:crypto['"]|\b(?:MD5|SHA-?1|AES-(?:CBC|CTR|ECB)|RSAES|RSA-OAEP)\b/gi)).toEqual([]);
    const users = pathsWith(worker, /\bcrypto\.subtle\b/g);
    expect(
      users.filter(
        (path) =>
          !['functions/http/hash.ts', 'functions/http/same-bytes.ts'].includes(path) &&
          !path.includes('/adapters/') &&
          path !== 'functions/search/d1-search-gaps.ts',
      ),
    ).toEqual([]);
  });

  it('the code that is deployed asks other sites from one place only', () => {
    const callers = pathsWith(worker, /(?<![\w.])fetch\((?!request, env, context\))/g);
    expect(callers.filter((path) => path !== 'functions/deps.ts')).toEqual([]);
  });

  it('the code that is deployed logs from one place', () => {
    expect(pathsWith(worker, /\bconsole\b/g)).toEqual(['functions/http/log.ts']);
  });

  it('the code that is deployed keeps nothing in a browser beyond the tab, save the cookie and pages for when there is no connection', () => {
    // A press on the other language keeps it, as a press on a region does; the Worker sets that one.
    const others = shipped.filter(({ path }) => !path.startsWith('src/browser/offline/') && path !== 'src/browser/language.ts');
    expect(
      places(
        shipped.filter(({ path }) => path === 'src/browser/language.ts'),
        /document\.cookie\s*=[^=]/g,
      ),
    ).toHaveLength(1);
    expect(places(others, /\b(?:localStorage|indexedDB|cookieStore|caches\.\w+)\b|document\.cookie\s*=[^=]/g)).toEqual([]);
    const writers = pathsWith(shipped, /\bsessionStorage\.setItem\b/g);
    expect(writers.filter((path) => !/^src\/browser\/(?:region|quick-exit|search\/feedback)\.ts$/.test(path))).toEqual([]);
  });

  it('the code that is deployed lets no other site read an answer', () => {
    expect(places([...shipped, ...find('build/integrations/*.ts')], /access-control-[\w-]+|hono\/cors/gi)).toEqual([]);
  });

  it('the code that is deployed keeps to https for a year, with subdomains', () => {
    const [, age = '0'] = /max-age=(\d+); includeSubDomains/.exec(SECURITY_HEADERS['Strict-Transport-Security'] ?? '') ?? [];
    expect(Number(age)).toBeGreaterThanOrEqual(365 * 86_400);
  });
});

describe('the settings of the Worker', () => {
  const section = (name: string) => read('wrangler.toml').split(`\n[${name}]\n`)[1]?.split('\n[')[0] ?? '';

  // A record of a request holds its address: the words of a search, the secret of a receipt.
  it('the settings of the Worker keeps no record of requests', () => {
    expect(section('observability.logs')).toMatch(/^invocation_logs = false$/m);
    expect(read('wrangler.toml')).not.toMatch(/^\s*(?:logpush|tail_consumers|upload_source_maps)\s*=\s*(?!false)/m);
    expect(section('observability.traces')).not.toMatch(/^enabled = true$/m);
  });

  it('the settings of the Worker serves the folder of the build and nothing else', () => {
    expect(section('assets')).toMatch(/^directory = "\.\/dist\/client"$/m);
    expect(globSync('public/**/*', { cwd: ROOT, withFileTypes: true }).filter((entry) => entry.isSymbolicLink())).toEqual([]);
  });
});

interface Workflow {
  on: Record<string, unknown>;
  permissions: unknown;
  jobs: Record<string, { permissions?: Record<string, string>; steps: { uses?: string; with?: Record<string, unknown>; run?: string }[] }>;
}

/** The one job that may write, and only issues: it runs no code of ours and none of others. */
const tells = (job: Workflow['jobs'][string]): boolean =>
  job.permissions?.['issues'] === 'write' &&
  job.steps.every(({ uses, run = '' }) => uses === undefined && !/\b(?:npm|npx|node)\b/.test(run));

describe.each(find('.github/workflows/*.yml').map(({ path, text }) => [path, text] as const))('%s', (_, text) => {
  const { on, permissions, jobs } = parse(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('each workflow may read the code and nothing else, save for one that writes an issue', () => {
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) expect(job.permissions).toEqual(tells(job) ? { issues: 'write' } : { contents: 'read' });
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const checkout of checkouts) expect(checkout.with).toMatchObject({ 'persist-credentials': false });
    expect(Object.keys(on)).not.toContain('pull_request_target');
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  it('each workflow pins every action by its commit', () => {
    const uses = [...text.matchAll(/uses: (.*)/g)].map(([, action = '']) => action);
    expect(uses).toHaveLength(steps.filter((step) => step.uses).length);
    expect(uses.filter((action) => !/^[\w.-]+\/[\w./-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  });
});

interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

describe('every package of package-lock.json', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> };

  it('every package of package-lock.json comes from the npm registry, with a hash', () => {
    // Where no address is written down, it is the registry's, and the hash must fit in any case.
    const foreign = Object.entries(packages).filter(
      ([path, { resolved = 'https://registry.npmjs.org/', integrity = '' }]) =>
        path !== '' && !(resolved.startsWith('https://registry.npmjs.org/') && integrity.startsWith('sha512-')),
    );
    expect(Object.keys(packages).length).toBeGreaterThan(100);
    expect(foreign.map(([path]) => path)).toEqual([]);
    expect(read('.npmrc')).not.toMatch(/registry/);
  });

  /** What `name` means to the package at `path`: the nearest one on the way up. */
  function nearest(path: string, name: string): LockedPackage | undefined {
    const own = packages[`${path === '' ? '' : `${path}/`}node_modules/${name}`];
    if (own !== undefined || path === '') return own;
    return nearest(path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name);
  }

  const { overrides } = JSON.parse(read('package.json')) as { overrides: Record<string, string> };
  const isExact = (name: string, wanted: string): boolean => !(name in overrides) && /^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(wanted);

  // A lock that was written on one system may leave the parts for the others behind.
  it('every package of package-lock.json is the version that is asked for, on every system', () => {
    const wrong = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.entries({ ...dependencies, ...optionalDependencies }).flatMap(([name, wanted]) => {
        const found = isExact(name, wanted) ? nearest(path, name)?.version : wanted;
        return found === undefined || found === wanted ? [] : [`${path} asks for ${name} ${wanted}, and gets ${found}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
