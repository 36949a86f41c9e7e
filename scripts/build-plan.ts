/**
 * `npm run build:plan -- <folder>`: builds this site for another plan, from its `data/` and `content/`. Only those differ;
 * all code is ours. Without a name it builds the invented plan of `tests/fixtures/plan`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { env, ROOT } from './project.mjs';

const CODE = ['src', 'functions', 'build', 'public', 'migrations', 'package.json', 'astro.config.mjs', 'wrangler.toml', 'tsconfig.json'];

/**
 * Returns the folder that holds the built site, ready for `wrangler dev`.
 * @param plan folder with `data/` and `content/`
 * @throws when a folder is missing, or the build fails: the message is the build's own
 */
export function buildPlan(plan: string): string {
  for (const part of ['data', 'content'])
    if (!existsSync(join(plan, part)))
      throw new Error(`${plan} has no folder "${part}". A plan has data/ and content/, as tests/fixtures/plan shows.`);
  // Within the project, so that packages are found as always.
  const site = join(ROOT, '.cache', `plan-${basename(plan)}`);
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
  if (status !== 0) throw new Error(`The site of ${plan} was not built.\n${stdout}${stderr}`);
  return site;
}

if (import.meta.main) {
  const site = buildPlan(resolve(process.argv[2] ?? join(ROOT, 'tests', 'fixtures', 'plan')));
  console.log(`Built into ${site}. See it with: npx wrangler dev --cwd ${site}`);
}
