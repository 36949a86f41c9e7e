import { describe, expect, it } from 'vitest';
import { SECURITY_HEADERS } from '#domain/security-headers.ts';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BOOT_SCRIPT, startAfterPaint } from '../../src/view/boot-script.ts';
import { bootScriptOf, deployedHeaders, sharedScriptOf, styleOf } from '../support/deployed-headers.ts';
import { pages, read, ROOT } from './built-site.ts';

/** Path pattern → its headers, as the asset server reads the file. */
function rules(): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  let headers = new Map<string, string>();
  for (const line of read('/_headers').split('\n')) {
    if (!line.trim() || line.trim().startsWith('#')) continue;
    if (/^\s/.test(line)) {
      const [name = '', ...value] = line.trim().split(':');
      headers.set(name.toLowerCase(), value.join(':').trim());
    } else {
      headers = found.get(line.trim()) ?? new Map<string, string>();
      found.set(line.trim(), headers);
    }
  }
  return found;
}

describe('_headers', () => {
  it('_headers gives every static file the security headers of the Worker', () => {
    const wanted = Object.entries(deployedHeaders()).map(([name, value]) => [name.toLowerCase(), value] as const);
    expect([...(rules().get('/*') ?? [])]).toEqual(expect.arrayContaining(wanted));
  });

  it('_headers weakens none of them for a single path', () => {
    const names = new Set(Object.keys(SECURITY_HEADERS).map((name) => name.toLowerCase()));
    const others = [...rules()].filter(([path]) => path !== '/*');
    expect(
      others.flatMap(([path, headers]) => [...headers.keys()].filter((name) => names.has(name)).map((name) => `${path} ${name}`)),
    ).toEqual([]);
  });

  it('_headers lets browsers keep files whose name changes with their content', () => {
    expect(rules().get('/_astro/*')?.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });
});

describe('the style and the script that stand in all pages', () => {
  it('the style and the script that stand in all pages are the same to the last byte everywhere, as their hashes in the policy demand', () => {
    const home = read('/index.html');
    expect(styleOf(home).length).toBeGreaterThan(5_000);
    expect(bootScriptOf(home)).toBe(BOOT_SCRIPT + startAfterPaint(sharedScriptOf(home)));
    expect(pages.filter(({ html }) => styleOf(html) !== styleOf(home)).map(({ url }) => url)).toEqual([]);
    expect(pages.filter(({ html }) => bootScriptOf(html) !== bootScriptOf(home)).map(({ url }) => url)).toEqual([]);
  });

  it('the style and the script that stand in all pages leave the script of all pages to the time after the first paint', () => {
    const shared = sharedScriptOf(read('/index.html'));
    expect(read(shared)).toContain('/api/v1/region');
    expect(pages.filter(({ html }) => html.split(shared).length !== 2).map(({ url }) => url)).toEqual([]);
  });

  it('the style and the script that stand in all pages are allowed in _headers by their hashes, which stand nowhere in the Worker', () => {
    const policy = rules().get('/*')?.get('content-security-policy') ?? '';
    const worker = globSync('dist/server/**/*.mjs', { cwd: ROOT }).map((name) => readFileSync(join(ROOT, name), 'utf8'));
    const hashes = [...policy.matchAll(/'sha256-[^']+'/g)].map(([hash]) => hash);
    expect(hashes).toHaveLength(2);
    expect(hashes.filter((hash) => worker.some((text) => text.includes(hash)))).toEqual([]);
  });
});
