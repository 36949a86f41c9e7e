/** What the benches need besides the project's own packages: installed in `bench/` on first use. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Call before importing any of them. Stops with advice when the registry cannot be reached. */
export function installTools(): void {
  const folder = join(process.cwd(), 'bench');
  if (existsSync(join(folder, 'node_modules'))) return;
  console.log('Installing the tools of the benches, once …');
  // Peers such as astro are the project's own, one folder up.
  const args = [
    'install',
    '--prefix',
    folder,
    '--no-save',
    '--no-package-lock',
    '--legacy-peer-deps',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
  ];
  const { status } = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error('The tools could not be installed. Check the connection to the npm registry, then run the bench again.');
    process.exit(1);
  }
}
