import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BOOT_HASH, SECURITY_HEADERS, STYLE_HASH } from '#domain/security-headers.ts';
import { ROOT } from '../support/root.ts';

const policy = new Map(
  (SECURITY_HEADERS['Content-Security-Policy'] ?? '').split('; ').map((directive) => {
    const [name = '', ...values] = directive.split(' ');
    return [name, values] as const;
  }),
);

describe('the content policy', () => {
  it('allows nothing that it does not name', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
  });

  it('allows this site and no other', () => {
    const sources = [...policy].flatMap(([name, values]) => (name.includes('trusted-types') ? [] : values));
    expect(sources.filter((source) => !/^(?:'self'|'none'|'wasm-unsafe-eval'|'sha256-[A-Za-z0-9+/]{43}='|data:)$/.test(source))).toEqual(
      [],
    );
    expect([...policy].filter(([, values]) => values.includes('data:')).map(([name]) => name)).toEqual(['img-src']);
  });

  it('runs no script and no style that is written into a page, save the one by its hash', () => {
    for (const unsafe of ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'"]) expect([...policy.values()].flat()).not.toContain(unsafe);
    expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'", `'${BOOT_HASH}'`]);
    expect(policy.get('style-src')).toEqual(["'self'", `'${STYLE_HASH}'`]);
  });

  it('lets no script make markup or code from text, and start one other script only', () => {
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(policy.get('trusted-types')).toEqual(['search-worker']);
  });
});

describe('public/_headers', () => {
  it('says for every file exactly what the Worker says', () => {
    const expected = ['/*', ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}`)];
    const [every = ''] = readFileSync(join(ROOT, 'public/_headers'), 'utf8').trimEnd().split('\n\n');
    expect(every.split('\n'), `Write in public/_headers:\n${expected.join('\n')}`).toEqual(expected);
  });

  it('never weakens a security header for some of the files', () => {
    const names = readFileSync(join(ROOT, 'public/_headers'), 'utf8').matchAll(/^\s+!?\s*([\w-]+)/gm);
    const counts = Map.groupBy([...names], ([, name = '']) => name.toLowerCase());
    for (const name of Object.keys(SECURITY_HEADERS)) expect(counts.get(name.toLowerCase()), name).toHaveLength(1);
  });
});
