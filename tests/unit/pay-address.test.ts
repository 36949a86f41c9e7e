import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readData } from '../../build/data/read-data.ts';
import { payAddress, payNames } from '#domain/pay/address.ts';
import { BILLS } from '#domain/pay/bills.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { localPath, urls } from '#domain/urls.ts';
import { ROOT } from '../support/root.ts';

const names = payNames(readData(ROOT));
const every = new Set([
  ...REGION_IDS.flatMap((id) => [urls.payRegion(id), ...BILLS.map((bill) => urls.payStep(id, bill))]),
  ...BILLS.map((bill) => `/pay/#${bill}`),
]);

describe('a payment address', () => {
  it.each([
    ['GA', 'premium', '/pay/georgia/premium/'],
    ['ga', 'p', '/pay/georgia/premium/'],
    ['Georgia', 'PREMIUM', '/pay/georgia/premium/'],
    ['ncal', 'rx', '/pay/northern-california/pharmacy/'],
    ['SoCal', 'doctor', '/pay/southern-california/medical/'],
    ['MD', 'someone else', '/pay/mid-atlantic/guest/'],
    ['Washington, D.C.', 'premium', '/pay/mid-atlantic/premium/'],
    ['maryland-virginia-washington-dc', 'medical', '/pay/mid-atlantic/medical/'],
    ['oregon-washington', '', '/pay/northwest/'],
    ['washington', 'premium', '/pay/washington/premium/'],
    ['hi', 'rent', '/pay/hawaii/'],
  ])('a payment address of %s and %s is %s', (region, bill, path) => {
    expect(payAddress(names, region, bill)).toBe(path);
  });

  it.each(['CA', 'California', 'WA', 'Atlantis', ''])('a payment address never guesses a region for "%s"', (region) => {
    expect(payAddress(names, region, 'premium')).toBe('/pay/#premium');
    expect(payAddress(names, region, '')).toBeNull();
  });

  it('a payment address knows every region and bill by its own id', () => {
    for (const id of REGION_IDS) for (const bill of BILLS) expect(payAddress(names, id, bill)).toBe(urls.payStep(id, bill));
  });

  it('a payment address is one of the few that exist, whatever is asked', () => {
    const word = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '//evil.example',
        'https://evil.example',
        '__proto__',
        'constructor',
        '../..',
        'georgia',
        'premium',
        '\\evil',
        '%2f%2fevil',
      ),
    );
    fc.assert(
      fc.property(word, word, (region, bill) => {
        const path = payAddress(names, region, bill);
        expect(path === null || every.has(path)).toBe(true);
        expect(path === null || localPath(path) === path).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
