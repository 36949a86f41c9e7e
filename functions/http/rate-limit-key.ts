import { expandIPv6 } from 'hono/utils/ipaddr';

/** Prefixes under which an IPv6 address carries an IPv4 address in its last 32 bits. */
const CARRIERS = ['0000:0000:0000:0000:0000:ffff', '0064:ff9b:0000:0000:0000:0000'];

/** The IPv4 address that an address of this form carries: `::ffff:203.0.113.9`, or the same through NAT64. */
function carried(groups: readonly string[]): string | null {
  const [high = '', low = ''] = groups.slice(6);
  if (!CARRIERS.includes(groups.slice(0, 6).join(':'))) return null;
  return (high + low).replaceAll(/../g, (pair) => `${parseInt(pair, 16)}.`).slice(0, -1);
}

/**
 * What limits count as one client, the narrowest first. An IPv4 address is one client. Of an IPv6 address the first 64 bits
 * are one line; a home has 256 of these (/56), a provider gives a customer up to 65,536 (/48), so each of the three has a
 * limit of its own. Nobody has ::/64 to himself: its addresses stand alone.
 */
export function clientNetworks(address: string): readonly [line: string, home?: string, site?: string] {
  if (!address.includes(':')) return [address];
  const whole = expandIPv6(address.toLowerCase());
  const groups = whole.split(':');
  const ipv4 = carried(groups);
  if (ipv4 !== null) return [ipv4];
  const line = groups.slice(0, 4).join(':');
  if (/^[0:]*$/.test(line)) return [whole];
  return [line, line.slice(0, -2), groups.slice(0, 3).join(':')];
}
