import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRegionId, REGION_COOKIE, REGION_IDS, regionFromCookie } from '#domain/regions/ids.ts';

const region = fc.constantFrom(...REGION_IDS);
const otherName = fc.stringMatching(/^[A-Za-z_-]{1,12}$/).filter((name) => name !== REGION_COOKIE);
const value = fc.stringMatching(/^[^;]{0,12}$/);
const other = fc.oneof(
  fc.tuple(otherName, value).map(([name, text]) => `${name}=${text}`),
  value.filter((text) => !text.includes('=')),
  // Names that only look like ours.
  fc.constantFrom('__Host-region2=colorado', 'x__Host-region=colorado', '__host-region=colorado', '__Secure-region=colorado', '=colorado'),
);
const spaces = fc.constantFrom('', ' ', '  ', '\t');

describe('regionFromCookie', () => {
  it('regionFromCookie finds the region among any other cookies and spaces', () => {
    fc.assert(
      fc.property(region, fc.array(other), fc.array(other), spaces, spaces, (id, before, after, left, right) => {
        const ours = `${left}${REGION_COOKIE}${right}=${left}${id}${right}`;
        expect(regionFromCookie([...before, ours, ...after].join(';'))).toBe(id);
      }),
    );
  });

  it('regionFromCookie finds none when only other cookies are there', () => {
    fc.assert(
      fc.property(fc.array(other), (cookies) => {
        expect(regionFromCookie(cookies.join('; '))).toBeNull();
      }),
    );
  });

  it('regionFromCookie takes the first of two, and never skips a bad one for a later one', () => {
    fc.assert(
      fc.property(region, fc.oneof(region, value), (second, first) => {
        const expected = isRegionId(first.trim()) ? first.trim() : null;
        expect(regionFromCookie(`${REGION_COOKIE}=${first}; ${REGION_COOKIE}=${second}`)).toBe(expected);
      }),
    );
  });

  it('regionFromCookie gives a region id or null for any text at all', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        const found = regionFromCookie(`${REGION_COOKIE}=${header}`);
        expect(found === null || isRegionId(found)).toBe(true);
      }),
    );
  });

  it.each([null, undefined, '', ';', '=', REGION_COOKIE, `${REGION_COOKIE}=`, `${REGION_COOKIE}=Colorado`, `${REGION_COOKIE}="colorado"`])(
    'regionFromCookie finds none in %j',
    (header) => {
      expect(regionFromCookie(header)).toBeNull();
    },
  );
});
