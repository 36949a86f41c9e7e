import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressProblems, unpublished } from '../../build/data/address-problems.ts';
import { addressesSchema, redirectsSchema } from '#domain/redirects-schema.ts';
import { pathsAbove, readingsOf } from '#domain/typed-path.ts';
import { hostileText } from '../support/disguise.ts';
import { runs, SEED } from '../support/runs.ts';

describe('an address as it was typed', () => {
  it.each([
    ['/Pay/', '/pay/'],
    ['/HELP/Bill-Pay', '/help/bill-pay/'],
    ['/pay//georgia/', '/pay/georgia/'],
    ['/pay%2Fgeorgia%2F', '/pay/georgia/'],
    ['/pay%5Cgeorgia', '/pay/georgia/'],
    ['/pay.', '/pay/'],
    ['/pay/georgia/premium).', '/pay/georgia/premium/'],
    ['/contact/%E2%80%9D', '/contact/'],
    ['/help%E2%80%8B/', '/help/'],
    ['/away%E2%80%91from%E2%80%91home', '/away-from-home/'],
    ['//evil.example', '/evil.example'],
    ['/%2f%2fevil.example/x', '/evil.example/x/'],
    ['/api//v1/Region', '/api/v1/region'],
    ['/go//pay/georgia/premium', '/go/pay/georgia/premium'],
    ['/Robots.txt', '/robots.txt'],
  ])('an address as it was typed, %s, may mean %s', (typed, meant) => {
    expect(readingsOf(typed).at(-1)).toBe(meant);
  });

  it('an address as it was typed keeps its capitals before it loses them: some secrets have them', () => {
    expect(readingsOf('/contact//message/AB/Cd/')).toEqual(['/contact/message/AB/Cd/', '/contact/message/ab/cd/']);
  });

  it.each(['/help/', '/%', '/a b/c/', '/<script>', '/../x', '/%2e%2e/x', `/${'a'.repeat(300)}`, '/caf%C3%A9/x'])(
    'an address as it was typed means nothing else: %s',
    (typed) => {
      expect(readingsOf(typed)).toEqual([]);
    },
  );

  it('an address as it was typed never leads to another site, and has no reading of its own readings', () => {
    const piece = fc.oneof(
      fc.constantFrom('/', '//', '\\', '%2f', '%5c', '.', '..', '%2e', '@', ':', 'evil.example', 'Pay', '%00', '?', '%E2%80%8B'),
      hostileText,
    );
    const typed = fc.array(piece, { maxLength: 6 }).map((parts) => `/${parts.join('')}`);
    fc.assert(
      fc.property(typed, (path) => {
        for (const reading of readingsOf(path)) {
          expect(reading).toMatch(/^\/(?!\/)[\w.~/-]*$/);
          expect(new URL(reading, 'https://site.example').href).toBe(`https://site.example${reading}`);
          expect(readingsOf(reading).every((again) => again === reading.toLowerCase())).toBe(true);
        }
      }),
      { numRuns: runs(40_000), seed: SEED },
    );
  });

  it('an address as it was typed has others above it, the nearest first', () => {
    expect(pathsAbove('/help/bill-pay/x/')).toEqual(['/help/bill-pay/', '/help/']);
    expect(pathsAbove('/help/')).toEqual([]);
    expect(pathsAbove('/"><b>/x/')).toEqual([]);
  });
});

describe('published addresses', () => {
  const built = ['/', '/help/', '/pay/'];

  it('published addresses are pages, or lead to one, and the build says what to write where they do not', () => {
    expect(addressProblems({ built, published: ['/', '/pay/'], redirects: { '/bill/': '/pay/#premium' } })).toEqual([]);
    expect(addressProblems({ built, published: ['/old/'], redirects: {} })).toEqual([expect.stringContaining('"/old/": "/…/"')]);
    expect(addressProblems({ built, published: ['/old/'], redirects: { '/old/': '/pay/' } })).toEqual([]);
  });

  it('published addresses lead to a page in one step, and hide none', () => {
    const redirects = { '/help/': '/pay/', '/a/': '/b/', '/b/': '/pay/' };
    expect(addressProblems({ built, published: [], redirects }).map((text) => text.split(':')[0])).toEqual([
      'data/redirects.json → /help/',
      'data/redirects.json → /a/',
    ]);
  });

  it('published addresses are in order, in lower case, and between slashes', () => {
    expect(addressesSchema.safeParse(['/a/', '/b/c-d/']).success).toBe(true);
    for (const wrong of [['/b/', '/a/'], ['/a/', '/a/'], ['/A/'], ['/a'], ['a/'], ['//']])
      expect(addressesSchema.safeParse(wrong).success, wrong.join()).toBe(false);
    expect(redirectsSchema.safeParse({ '/a/': 'https://evil.example/' }).success).toBe(false);
    expect(redirectsSchema.safeParse({ '/a/': '//evil.example/' }).success).toBe(false);
  });

  it('published addresses lack the pages that are new', () => {
    expect(unpublished({ built, published: ['/'] })).toEqual(['/help/', '/pay/']);
  });
});
