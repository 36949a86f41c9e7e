/** The names in which the addresses of the plan's own payment sites end: "kp.org". */
import { providers } from '#domain/catalog.ts';

/** The last two labels of a host. The plan's own hosts all have a one-label ending. */
const domainOf = (host: string): string => host.split('.').slice(-2).join('.');

export const planDomains: readonly string[] = [
  ...new Set(providers.providers.filter(({ status }) => status === 'current').map(({ host }) => domainOf(host))),
];
