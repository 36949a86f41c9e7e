/**
 * How much a long test does: a twentieth with `npm test`, all of it with `npm run test:long`. What `npm test` generates is
 * the same in every run; the long one takes a new seed each time and prints it.
 */
const env = (import.meta as { env?: Record<string, string | undefined> }).env ?? {};

const SHARE = 20;
const isLong = env['VITE_LONG'] === '1';

/** Everything that a long test generates follows from this number. */
export const SEED = Number(env['VITE_SEED'] ?? 1);

/** How many of `all` to run now. */
export const runs = (all: number): number => (isLong ? all : Math.ceil(all / SHARE));
