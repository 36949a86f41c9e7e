import { describe, expect, it } from 'vitest';
import { ANSWER_POLICY, pagePolicy, SECURITY_HEADERS } from '#domain/security-headers.ts';
import { headersFile } from '../../build/integrations/headers-file.ts';

const HASHES = { style: `sha256-${'S'.repeat(43)}=`, script: `sha256-${'B'.repeat(43)}=` };

const read = (text: string) =>
  new Map(
    text.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values] as const;
    }),
  );
const policy = read(pagePolicy(HASHES));

describe('the content policy', () => {
  it('the content policy allows nothing that it does not name', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
  });

  it('the content policy allows this site and no other', () => {
    const sources = [...policy].flatMap(([name, values]) => (name.includes('trusted-types') ? [] : values));
    expect(sources.filter((source) => !/^(?:'self'|'none'|'wasm-unsafe-eval'|'sha256-[A-Za-z0-9+/]{43}='|data:)$/.test(source))).toEqual(
      [],
    );
    expect([...policy].filter(([, values]) => values.includes('data:')).map(([name]) => name)).toEqual(['img-src']);
  });

  it('the content policy runs no script and no style that is written into a page, save the one by its hash', () => {
    for (const unsafe of ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'"]) expect([...policy.values()].flat()).not.toContain(unsafe);
    expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'", `'${HASHES.script}'`]);
    expect(policy.get('style-src')).toEqual(["'self'", `'${HASHES.style}'`]);
  });

  it('the content policy lets no script make markup or code from text, and start one other script only', () => {
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(policy.get('trusted-types')).toEqual(['search-worker']);
  });
});

describe('the content policy of answers that are no page', () => {
  it('the content policy of answers that are no page allows nothing at all, and no frame around it', () => {
    expect(Object.fromEntries(read(ANSWER_POLICY))).toEqual({ 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] });
  });
});

describe('_headers', () => {
  const file = headersFile(HASHES);

  it('_headers says for every file what the Worker says, with the policy of pages', () => {
    const expected = Object.entries({ 'Content-Security-Policy': pagePolicy(HASHES), ...SECURITY_HEADERS });
    expect(file).toContain(['/*', ...expected.map(([name, value]) => `  ${name}: ${value}`)].join('\n'));
  });

  it('_headers never weakens a security header for some of the files', () => {
    const counts = Map.groupBy([...file.matchAll(/^\s+!?\s*([\w-]+)/gm)], ([, name = '']) => name.toLowerCase());
    for (const name of ['Content-Security-Policy', ...Object.keys(SECURITY_HEADERS)])
      expect(counts.get(name.toLowerCase()), name).toHaveLength(1);
  });
});
