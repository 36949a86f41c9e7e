/** Paths of this site as people type them from paper, or as programs change them: the page that is meant. */
import { fold } from './text/fold.ts';

/** Longer than any address of ours. */
const LONGEST = 200;
const PLAIN = /^\/(?:[\w~-][\w.~-]*(?:\/|$))*$/;
/** What programs call has no slash at the end. */
const FOR_PROGRAMS = /^\/(?:api|go)\//i;

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/**
 * Readings of a path that may be pages, the nearest first: with single slashes, also where they came encoded or leaned
 * the other way, without the punctuation that ended a sentence, with a slash at the end; and the same in lower case.
 * Each is a path of plain characters with one slash in front, so that it stays on this site. `path` is not among them.
 */
export function readingsOf(path: string): string[] {
  const text = path.length > LONGEST ? null : decoded(path);
  if (text === null) return [];
  const single = `/${fold(text)}`.replaceAll(/[\\/]+/g, '/');
  const whole = single.replace(/[^a-z0-9]+$/i, (end) => (end.includes('/') ? '/' : ''));
  const isFile = /\.[^/]*$/.test(whole);
  const page = whole.endsWith('/') || isFile || FOR_PROGRAMS.test(whole) ? whole : `${whole}/`;
  return [...new Set([page, page.toLowerCase()])].filter((reading) => reading !== path && PLAIN.test(reading));
}

/** The addresses above a page, the nearest first, without the home page: `/help/bill-pay/x/` → `/help/bill-pay/`, `/help/`. */
export function pathsAbove(path: string): string[] {
  if (!PLAIN.test(path)) return [];
  const parts = path.split('/').filter(Boolean);
  return parts.slice(1).map((_, index) => `/${parts.slice(0, parts.length - 1 - index).join('/')}/`);
}
