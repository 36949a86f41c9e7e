import { expandIPv6 } from 'hono/utils/ipaddr';

/**
 * What a limit counts as one client: an IPv4 address, or the first 64 bits of an IPv6 address, which one line has to
 * itself. `2001:db8::1` and `2001:db8:0:0:5::9` are one client.
 */
export const rateLimitKey = (address: string): string =>
  address.includes(':') ? expandIPv6(address.toLowerCase()).split(':').slice(0, 4).join(':') : address;
