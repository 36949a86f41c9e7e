/** The security headers as they are deployed: with the hash of the style that the build wrote into the pages. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECURITY_HEADERS, STYLE_HASH } from '#domain/security-headers.ts';
import { ROOT } from './root.ts';

/** The text of the one `<style>` of a built page. */
export function styleOf(html: string): string {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text);
  if (styles.length !== 1) throw new Error(`A page has ${styles.length} styles of its own instead of one.`);
  return styles[0] ?? '';
}

/** Needs a build. */
export function deployedHeaders(): Record<string, string> {
  const style = styleOf(readFileSync(join(ROOT, 'dist/client/index.html'), 'utf8'));
  const hash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
  return Object.fromEntries(Object.entries(SECURITY_HEADERS).map(([name, value]) => [name, value.replace(STYLE_HASH, hash)]));
}
