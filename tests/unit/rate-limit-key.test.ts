import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rateLimitKey } from '../../functions/http/rate-limit-key.ts';

it.each([
  ['203.0.113.9', '203.0.113.9'],
  ['', ''],
  ['2001:db8::1', '2001:0db8:0000:0000'],
  ['2001:0DB8:0000:0000:0005::9', '2001:0db8:0000:0000'],
  ['2001:db8:1:2:3:4:5:6', '2001:0db8:0001:0002'],
  ['::1', '0000:0000:0000:0000'],
  ['fe80::', 'fe80:0000:0000:0000'],
])('a rate limit counts the address %s as %s', (address, network) => {
  expect(rateLimitKey(address)).toBe(network);
});

it('a rate limit is the same for every address of one line, however it is written', () => {
  const group = fc.integer({ min: 0, max: 0xffff });
  fc.assert(
    fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), fc.array(group, { minLength: 4, maxLength: 4 }), (address, host) => {
      const long = address.map((value) => value.toString(16).padStart(4, '0')).join(':');
      const neighbour = [...address.slice(0, 4), ...host].map((value) => value.toString(16).toUpperCase()).join(':');
      expect(rateLimitKey(neighbour)).toBe(rateLimitKey(long));
    }),
  );
});
