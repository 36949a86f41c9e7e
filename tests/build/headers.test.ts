import { describe, expect, it } from 'vitest';
import { SECURITY_HEADERS, STYLE_HASH } from '#domain/security-headers.ts';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployedHeaders, styleOf } from '../support/deployed-headers.ts';
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
  it('gives every static file the security headers of the Worker', () => {
    const wanted = Object.entries(deployedHeaders()).map(([name, value]) => [name.toLowerCase(), value] as const);
    expect([...(rules().get('/*') ?? [])]).toEqual(expect.arrayContaining(wanted));
  });

  it('weakens none of them for a single path', () => {
    const names = new Set(Object.keys(SECURITY_HEADERS).map((name) => name.toLowerCase()));
    const others = [...rules()].filter(([path]) => path !== '/*');
    expect(
      others.flatMap(([path, headers]) => [...headers.keys()].filter((name) => names.has(name)).map((name) => `${path} ${name}`)),
    ).toEqual([]);
  });

  it('lets browsers keep files whose name changes with their content', () => {
    expect(rules().get('/_astro/*')?.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });
});

describe('the style that all pages share', () => {
  it('stands in every page, the same to the last byte, as its hash in the policy demands', () => {
    const shared = styleOf(read('/index.html'));
    expect(shared.length).toBeGreaterThan(5_000);
    expect(pages.filter(({ html }) => styleOf(html) !== shared).map(({ url }) => url)).toEqual([]);
  });

  it('is allowed by the Worker, too, and its empty place is left nowhere', () => {
    const policy = deployedHeaders()['Content-Security-Policy'] ?? '';
    const worker = globSync('dist/server/**/*.mjs', { cwd: ROOT }).map((name) => readFileSync(join(ROOT, name), 'utf8'));
    expect(worker.some((text) => text.includes(/'sha256-[^']+'(?=; img-src)/.exec(policy)?.[0] ?? 'no hash'))).toBe(true);
    expect([read('/_headers'), ...worker].filter((text) => text.includes(STYLE_HASH))).toEqual([]);
  });
});
