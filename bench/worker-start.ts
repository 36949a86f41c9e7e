/**
 * `npm run bench:start`: compressed size of the built Worker, and time from starting workerd to the first
 * answer, beside a bare Worker on the same machine. Pass other build folders to compare them in one run.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { convertV4MiniflareOptions, Miniflare, type V4ModuleDefinition as ModuleDefinition } from 'miniflare';

const ROUNDS = 9;
const BARE: ModuleDefinition[] = [
  { type: 'ESModule', path: 'bare.mjs', contents: 'export default { fetch: () => Response.json({ ok: true }) };' },
];

function modulesOf(build: string): ModuleDefinition[] {
  const root = join(build, 'dist', 'server');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mjs') && !name.startsWith('.'));
  const ordered = ['entry.mjs', ...files.filter((name) => name !== 'entry.mjs')];
  return ordered.map((path) => ({ type: 'ESModule', path, contents: readFileSync(join(root, path), 'utf8') }));
}

/** Milliseconds from start to the first answer, and from there to the answer of `then`. */
async function start(modules: ModuleDefinition[], first: string, then?: string): Promise<[number, number]> {
  const since = performance.now();
  const worker = new Miniflare(
    convertV4MiniflareOptions({
      modules,
      modulesRoot: '/',
      compatibilityDate: '2026-08-22',
      d1Databases: ['DB'],
      serviceBindings: { ASSETS: () => new Response('asset') as never },
    }),
  );
  const answer = await worker.dispatchFetch(`http://localhost${first}`);
  await answer.arrayBuffer();
  const answered = performance.now();
  if (then) {
    const page = await worker.dispatchFetch(`http://localhost${then}`);
    const text = await page.text();
    if (!page.ok) throw new Error(`${then} answered ${page.status}: ${text.slice(0, 200)}`);
  }
  const took: [number, number] = [answered - since, performance.now() - answered];
  await worker.dispose();
  return took;
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const kilobytes = (modules: ModuleDefinition[]) =>
  gzipSync(modules.map(({ contents }) => String(contents)).join('\n'), { level: 9 }).length / 1000;

const builds = process.argv.slice(2);
const variants = [
  { name: 'bare Worker', modules: BARE, first: '/' },
  ...(builds.length > 0 ? builds : ['.']).map((build) => ({ name: build, modules: modulesOf(build), first: '/api/v1/region?zip=98660' })),
];
const times = variants.map(() => ({ first: [] as number[], page: [] as number[] }));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [index, { modules, first }] of variants.entries()) {
    const [answer, page] = await start(modules, first, index === 0 ? undefined : '/contact/message/');
    times[index]?.first.push(answer);
    times[index]?.page.push(page);
  }
}
console.table(
  variants.map(({ name, modules }, index) => ({
    worker: name,
    'gzip kB': Number(kilobytes(modules).toFixed(1)),
    'start to first answer, ms': Math.round(median(times[index]?.first ?? [])),
    'first on-demand page after that, ms': index === 0 ? null : Math.round(median(times[index]?.page ?? [])),
  })),
);
