import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { localPath, urls } from '#domain/urls.ts';

const ORIGIN = 'https://site.example';

/** As a proxy might read it that decodes once, byte by byte. */
const decoded = (path: string) => path.replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** Pieces from which open redirects are built. */
const piece = fc.oneof(
  fc.constantFrom('/', '//', '\\', '/\\', '%2f', '%2F', '%5c', '%252f', '\t', '\n', '\r', '\0', '%00', '%0d%0a', '%09', ' ', '%20'),
  fc.constantFrom('.', '..', '/../', '/./', '%2e%2e', ';', '?', '#', '@', ':', 'user:pass@', 'evil.example', '//evil.example', 'https://'),
  fc.constantFrom(
    'javascript:alert(1)',
    'data:text/html,x',
    'pay',
    'help/',
    '?q=a+b',
    '／',
    '⁄',
    '。',
    'é',
    '🙂',
    '\u202e',
    '\ufeff',
    '\u2028',
  ),
  fc.string({ maxLength: 3 }),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const hostile = fc
  .tuple(fc.constantFrom('', '/', '/', '/pay/'), fc.array(piece, { maxLength: 8 }))
  .map(([start, pieces]) => start + pieces.join(''));

describe('localPath', () => {
  it('localPath accepts nothing that leads to another site, however it is read', () => {
    fc.assert(
      fc.property(hostile, (next) => {
        const path = localPath(next);
        if (path === null) return;
        expect(path).toBe(next);
        expect(path).toMatch(/^\/(?!\/)/);
        for (const reading of [path, decoded(path)]) {
          const resolved = new URL(reading, ORIGIN);
          expect(resolved.origin).toBe(ORIGIN);
          expect(resolved.pathname.startsWith('//')).toBe(false);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it('localPath accepts every address that the site itself writes, with a query and a fragment', () => {
    const page = fc.constantFrom(
      ...Object.entries(urls).flatMap(([name, write]) =>
        REGION_IDS.map((id) => (name === 'goPay' ? urls.goPay(id, 'premium') : (write as (...parts: string[]) => string)(id, 'a-slug'))),
      ),
    );
    const query = fc.stringMatching(/^[a-z0-9-]{1,20}$/).map((words) => `?q=${words}+pay%20now#section-2`);
    fc.assert(
      fc.property(page, fc.oneof(fc.constant(''), query), (path, rest) => {
        expect(localPath(path + rest)).toBe(path + rest);
      }),
    );
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/%2f/evil.example',
    '/%2F%2Fevil.example',
    '/%5cevil.example',
    '/pay/%0d%0aSet-Cookie:x',
    'https://evil.example/',
    'javascript:alert(1)',
    'pay/',
    '',
    '/a//evil.example',
    '/pay/../../x',
    '/./x',
    '/pay/é',
    ' /pay/',
    '/pay/ ',
    '/pay/\0',
  ])('localPath refuses %j', (next) => {
    expect(localPath(next)).toBeNull();
  });

  it('localPath refuses what is no text, and text without end', () => {
    for (const next of [null, undefined, 7, {}, ['/pay/']]) expect(localPath(next)).toBeNull();
    expect(localPath(`/${'a'.repeat(1_999)}`)).not.toBeNull();
    expect(localPath(`/${'a'.repeat(2_000)}`)).toBeNull();
  });
});

describe('urls', () => {
  it('urls end every page in a slash, before any section', () => {
    const { goPay, contact, wrongPage, wrongFact, factChanges, checkData, dueDateFile, windowFile, contactCard, ...pages } = urls;
    expect([checkData(), dueDateFile('x'), windowFile('x'), contactCard('georgia')].filter((file) => file.endsWith('/'))).toEqual([]);
    for (const write of Object.values(pages))
      expect((write as (...parts: string[]) => string)('northwest', 'slug')).toMatch(/^\/(?:[^#]*\/)?(?:#[a-z-]+)?$/);
    expect([contact(), contact('billing'), contact('billing', 'georgia')]).toEqual([
      '/contact/',
      '/contact/?topic=billing',
      '/contact/?topic=billing&region=georgia',
    ]);
    expect([wrongPage('/pay/'), wrongFact('georgia/medicare')]).toEqual([
      '/contact/message/?page=/pay/',
      '/contact/message/?fact=georgia/medicare',
    ]);
    expect([goPay('northwest', 'premium'), factChanges()]).toEqual(['/go/pay/northwest/premium', '/facts/changes.xml']);
  });
});
