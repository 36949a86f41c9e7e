/** Starts workerd itself, without the tools around it, so that a figure is the Worker's own. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { freePort } from '../scripts/project.mjs';

/** Module path → source. The first is the entry. */
export type Modules = Readonly<Record<string, string>>;

export interface RunningWorker {
  address: string;
  /** Milliseconds from starting the process to its first answer. */
  started: number;
  pid: number;
  stop: () => Promise<void>;
}

export const gzipKilobytes = (modules: Modules): number => gzipSync(Object.values(modules).join('\n'), { level: 9 }).length / 1000;

/** The Worker as `astro build` left it, without source maps. */
export function builtWorker(): Modules {
  const root = join(process.cwd(), 'dist', 'server');
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mjs'));
  const ordered = ['entry.mjs', ...names.filter((name) => name !== 'entry.mjs')];
  return Object.fromEntries(
    ordered.map((name) => [name, readFileSync(join(root, name), 'utf8').replace(/\n\/\/# sourceMappingURL=.*$/m, '')]),
  );
}

/** The date of production, as `astro build` took it from wrangler.toml. */
export function compatibilityDate(): string {
  const file = join(process.cwd(), 'dist', 'server', 'wrangler.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { compatibility_date: string }).compatibility_date;
}

/** The built Worker for workerd alone, which has no Analytics Engine: a data set that takes what is written stands in. */
export const countedWorker = (): Modules => ({
  'counted.mjs': `import worker from './entry.mjs';
let bindings;
export default {
  fetch: (request, env, context) => worker.fetch(request, (bindings ??= { ...env, HAND_OFFS: { writeDataPoint() {} } }), context),
};`,
  ...builtWorker(),
});

/** Answers for every static file: the routes that fill in a page get this one. */
const assetsWorker = (page: string): string =>
  `export default { fetch: () => new Response(${JSON.stringify(page)}, { headers: { 'Content-Type': 'text/html' } }) };`;

/** `first` is the path that shows that the Worker answers. `page` is the static page its routes find. */
export async function startWorkerd(modules: Modules, { first = '/', page = '<!doctype html>' } = {}): Promise<RunningWorker> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-workerd-'));
  const port = await freePort();
  const date = compatibilityDate();
  const names = Object.keys(modules);
  for (const [name, source] of Object.entries({ ...modules, 'assets.mjs': assetsWorker(page) })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), source);
  }
  const listed = names.map((name) => `(name = "${name}", esModule = embed "${name}")`).join(', ');
  writeFileSync(
    join(folder, 'config.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [ (name = "main", worker = .main), (name = "assets", worker = .assets) ],
  sockets = [ (name = "http", address = "127.0.0.1:${port}", http = (), service = "main") ]
);
const main :Workerd.Worker = (
  modules = [ ${listed} ],
  compatibilityDate = "${date}",
  bindings = [ (name = "ASSETS", service = "assets") ]
);
const assets :Workerd.Worker = (
  modules = [ (name = "assets.mjs", esModule = embed "assets.mjs") ],
  compatibilityDate = "${date}"
);
`,
  );
  const since = performance.now();
  const child = spawn('workerd', ['serve', join(folder, 'config.capnp')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (text) => (errors += String(text)));
  const address = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`workerd stopped:\n${errors.slice(-2_000)}`);
    const answer = await fetch(address + first, { redirect: 'manual' }).catch(() => null);
    if (answer) {
      await answer.arrayBuffer();
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const started = performance.now() - since;
  return {
    address,
    started,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill();
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}
