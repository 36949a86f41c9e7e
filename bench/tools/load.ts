/** What the benches compare with and measure by: packages of their own in this folder, installed on first use. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder in which a project finds these packages and, one level up, those of this site. */
export const TOOLS = import.meta.dirname;

/** Stops with advice when the registry cannot be reached. */
export function installTools(): void {
  if (existsSync(join(TOOLS, 'node_modules'))) return;
  console.log('Installing the tools of the benches, once …');
  // Peers such as astro are the site's own.
  const args = ['install', '--no-save', '--no-package-lock', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', args, { cwd: TOOLS, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error('The tools could not be installed. Check the connection to the npm registry, then run the bench again.');
    process.exit(1);
  }
}

/** A package of this folder. The caller says what it uses of it: most have no types for strict programs. */
export async function importTool<Module>(name: string): Promise<Module> {
  installTools();
  return (await import(name)) as Module;
}
