/** The security headers of files and pages as they are deployed: with the hashes of the style and the script in the pages. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagePolicy, SECURITY_HEADERS } from '#domain/security-headers.ts';
import { ROOT } from './root.ts';

function only(html: string, element: RegExp): string {
  const found = [...html.matchAll(element)].map(([, text = '']) => text);
  if (found.length !== 1) throw new Error(`A page has ${found.length} times ${element.source} instead of once.`);
  return found[0] ?? '';
}

/** The text of the one `<style>` of a built page. */
export const styleOf = (html: string): string => only(html, /<style>([\s\S]*?)<\/style>/g);

/** The text of the one script that stands in a built page and runs. */
export const bootScriptOf = (html: string): string => only(html, /<script>([\s\S]*?)<\/script>/g);

/** The address of the script that all pages load once they are drawn. */
export const sharedScriptOf = (html: string): string => only(bootScriptOf(html), /import\('([^']+)'\)/g);

const sha256 = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Needs a build. */
export function deployedHeaders(): Record<string, string> {
  const page = readFileSync(join(ROOT, 'dist/client/index.html'), 'utf8');
  const policy = pagePolicy({ style: sha256(styleOf(page)), script: sha256(bootScriptOf(page)) });
  return { ...SECURITY_HEADERS, 'Content-Security-Policy': policy };
}
