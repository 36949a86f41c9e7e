import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clientNetworks } from '../../functions/http/rate-limit-key.ts';

it.each([
  ['203.0.113.9', ['203.0.113.9']],
  ['', ['']],
  ['2001:db8::1', ['2001:0db8:0000:0000', '2001:0db8:0000:00', '2001:0db8:0000']],
  ['2001:0DB8:0000:0a0b:0005::9', ['2001:0db8:0000:0a0b', '2001:0db8:0000:0a', '2001:0db8:0000']],
  ['2001:db8:1:2:3:4:5:6', ['2001:0db8:0001:0002', '2001:0db8:0001:00', '2001:0db8:0001']],
  ['fe80::', ['fe80:0000:0000:0000', 'fe80:0000:0000:00', 'fe80:0000:0000']],
  ['::ffff:203.0.113.9', ['203.0.113.9']],
  ['::FFFF:cb00:7109', ['203.0.113.9']],
  ['64:ff9b::203.0.113.9', ['203.0.113.9']],
  ['::1', ['0000:0000:0000:0000:0000:0000:0000:0001']],
  ['::2', ['0000:0000:0000:0000:0000:0000:0000:0002']],
])('a rate limit counts the address %s as %j', (address, networks) => {
  expect(clientNetworks(address)).toEqual(networks);
});

it('a rate limit is the same for every address of one line, one home and one customer, however it is written', () => {
  const group = fc.integer({ min: 0, max: 0xffff });
  const eight = fc.array(group, { minLength: 8, maxLength: 8 }).filter(([first = 0]) => first > 0x64);
  const write = (groups: number[]) => groups.map((value) => value.toString(16).toUpperCase()).join(':');
  fc.assert(
    fc.property(eight, eight, (one, other) => {
      const [line, home, site] = clientNetworks(one.map((value) => value.toString(16).padStart(4, '0')).join(':'));
      expect(clientNetworks(write([...one.slice(0, 4), ...other.slice(4)]))).toEqual([line, home, site]);
      const sameHome = [...one.slice(0, 3), ((one[3] ?? 0) & 0xff00) | ((other[3] ?? 0) & 0xff), ...other.slice(4)];
      expect(clientNetworks(write(sameHome)).slice(1)).toEqual([home, site]);
      expect(clientNetworks(write([...one.slice(0, 3), ...other.slice(3)]))[2]).toBe(site);
    }),
  );
});
