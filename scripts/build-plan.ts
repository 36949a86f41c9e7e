/**
 * `npm run build:plan -- <folder>`: builds this site for another plan, from its `data/` and `content/`. Only those differ;
 * all code is ours. Without a name it builds the invented plan of `tests/fixtures/plan`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { env, ROOT, whenChanged } from './project.mjs';

const CODE = ['src', 'functions', 'build', 'public', 'migrations', 'package.json', 'astro.config.mjs', 'wrangler.toml', 'tsconfig.json'];

/**
 * Returns the folder that holds the built site, ready for `wrangler dev`. Builds only when something it is made of has changed.
 * @param plan folder with `data/` and `content/`
 * @throws when a folder is missing, or the build fails: the message is the build's own
 */
export function buildPlan(plan: string): string {
  for (const part of ['data', 'content'])
    if (!existsSync(join(plan, part)))
      throw new Error(`${plan} has no folder "${part}". A plan has data/ and content/, as tests/fixtures/plan shows.`);
  // Within the project, so that packages are found as always.
  const name = `plan-${basename(plan)}`;
  const site = join(ROOT, '.cache', name);
  const code = CODE.flatMap((part) => (part === 'src' ? readdirSync(join(ROOT, part)).map((inner) => join(part, inner)) : [part]));
  const ours = code.filter((part) => part !== join('src', 'content'));
  const theirs = relative(ROOT, plan);
  const inputs = [...ours, join(theirs, 'data'), join(theirs, 'content'), 'package-lock.json'];
  whenChanged(`${name}-of`, inputs, join('.cache', name, 'dist', 'server', 'wrangler.json'), () => build(plan, site));
  return site;
}

function build(plan: string, site: string): void {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  const ours = join(ROOT, 'src', 'content') + sep;
  for (const part of CODE)
    cpSync(join(ROOT, part), join(site, part), { recursive: true, filter: (name) => !`${name}${sep}`.startsWith(ours) });
  cpSync(join(plan, 'data'), join(site, 'data'), { recursive: true });
  cpSync(join(plan, 'content'), join(site, 'src', 'content'), { recursive: true });
  const { status, stdout, stderr } = spawnSync('astro', ['build'], {
    cwd: site,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  // What is half built must never pass for the site that these files once made.
  rmSync(site, { recursive: true, force: true });
  throw new Error(`The site of ${plan} was not built.\n${stdout}${stderr}`);
}

if (import.meta.main) {
  const site = buildPlan(resolve(process.argv[2] ?? join(ROOT, 'tests', 'fixtures', 'plan')));
  console.log(`Built into ${site}. See it with: npx wrangler dev --cwd ${site}`);
}
