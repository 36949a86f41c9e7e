import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './built-site.ts';
import { appRoutes } from './worker-app.ts';

it('the description of the API lies beside the pages, with every address that programs may call', () => {
  const text = readFileSync(join(ROOT, 'dist/client/api/v1/openapi.json'), 'utf8');
  const { paths } = JSON.parse(text) as { paths: Record<string, unknown> };
  const api = appRoutes.map(({ path }) => path).filter((path) => path.startsWith('/api/'));
  expect(Object.keys(paths)).toEqual(expect.arrayContaining(api.map((path) => path.replaceAll(/:(\w+)/g, '{$1}'))));
  expect(api.length).toBeGreaterThan(6);
});
