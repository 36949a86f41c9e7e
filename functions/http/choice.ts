/** A choice that the member's own device remembers: a cookie with one word, for the pages and for us. */
import type { Context } from 'hono';
import type { AppEnv } from './context.ts';

export const NO_STORE = { 'Cache-Control': 'no-store' };

/** One year, in seconds. */
const YEAR = 31_536_000;

/** Readable by scripts: the page marks the choice before first paint. `value` null forgets it. */
export function choiceCookie(name: string, value: string | null): string {
  return `${name}=${value ?? ''}; Path=/; Max-Age=${value === null ? 0 : YEAR}; Secure; SameSite=Lax`;
}

/** On to the next page, with what was chosen. */
export const remembering = (c: Context<AppEnv>, next: string, cookie: string, value: string | null): Response =>
  c.body(null, 303, { ...NO_STORE, Location: next, 'Set-Cookie': choiceCookie(cookie, value) });
