/** The built Worker as modules for Miniflare. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { V4ModuleDefinition as ModuleDefinition } from 'miniflare';

/** Every module of the Worker in `<build>/dist/server`, its entry first. */
export function builtWorker(build: string): ModuleDefinition[] {
  const root = join(build, 'dist', 'server');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mjs') && !name.startsWith('.'));
  const ordered = ['entry.mjs', ...files.filter((name) => name !== 'entry.mjs')];
  return ordered.map((path) => ({ type: 'ESModule', path, contents: readFileSync(join(root, path), 'utf8') }));
}
