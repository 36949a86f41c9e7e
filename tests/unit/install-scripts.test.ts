import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unnamedScripts } from '../../scripts/install-scripts.ts';
import { ROOT } from '../support/root.ts';

const STRICT = 'strict-allow-scripts=true\n';
const locked = {
  '': {},
  'node_modules/a': { hasInstallScript: true },
  'node_modules/b/node_modules/@c/d': { hasInstallScript: true },
  'node_modules/e': {},
};

describe('a script that a package runs on install', () => {
  it('a script that a package runs on install is found unless someone said whether it may', () => {
    expect(unnamedScripts(locked, '{"allowScripts":{"a":true,"@c/d":false}}', STRICT)).toEqual([]);
    expect(unnamedScripts(locked, '{"allowScripts":{"a":true}}', STRICT)).toEqual([expect.stringMatching(/^@c\/d: runs a script/)]);
    expect(unnamedScripts(locked, '{}', STRICT).length).toBe(2);
  });

  it('a script that a package runs on install is stopped by npm only where .npmrc says so', () => {
    for (const settings of ['', '# strict-allow-scripts=true', 'strict-allow-scripts=false'])
      expect(unnamedScripts({}, '{}', settings)).toEqual([expect.stringMatching(/^\.npmrc: without/)]);
  });

  it('a script that a package of ours runs on install was named', () => {
    const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { hasInstallScript?: boolean }> };
    expect(unnamedScripts(packages, read('package.json'), read('.npmrc'))).toEqual([]);
  });
});
