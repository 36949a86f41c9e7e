/**
 * Writes the style sheet that every page shares into the pages, so that the first one is drawn after one round trip.
 * The content policy allows it by its hash, which is known only now: it takes the place of `STYLE_HASH` in the headers
 * of the files and in the Worker.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { STYLE_HASH } from '#domain/security-headers.ts';

const LINK = /<link rel="stylesheet" href="(\/_astro\/Base\.[\w-]+\.css)">/;

function rewrite(file: string, change: (text: string) => string): boolean {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after !== before) writeFileSync(file, after);
  return after !== before;
}

/** @throws when a page has no such link, or the hash has no place: the page would be drawn without its style. */
export function writeStyleIntoPages(client: string, server: string): void {
  let href: string | undefined;
  let style = '';
  for (const page of globSync('**/*.html', { cwd: client, exclude: ['pagefind/**'] })) {
    const isWritten = rewrite(join(client, page), (html) =>
      html.replace(LINK, (_, found: string) => {
        if (href !== undefined && found !== href) throw new Error(`${page} has another shared style sheet: ${found}, not ${href}.`);
        href ??= found;
        style ||= readFileSync(join(client, found), 'utf8').trim();
        return `<style>${style}</style>`;
      }),
    );
    if (!isWritten) throw new Error(`${page} has no link to the shared style sheet.`);
  }
  if (href === undefined) throw new Error('The build has no pages.');
  if (/<\/|url\(|@import/.test(style)) throw new Error('The shared style sheet must hold no address and no end of an element.');
  rmSync(join(client, href));

  const hash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
  const holders = [join(client, '_headers'), ...globSync('**/*.mjs', { cwd: server }).map((name) => join(server, name))];
  const changed = holders.filter((file) => rewrite(file, (text) => text.replaceAll(STYLE_HASH, hash)));
  if (changed.length < 2) throw new Error(`Both _headers and the Worker must hold ${STYLE_HASH}.`);
}

export function inlineStyle(): AstroIntegration {
  return {
    name: 'inline-style',
    hooks: {
      'astro:build:done': ({ dir }) => writeStyleIntoPages(fileURLToPath(dir), fileURLToPath(new URL('../server/', dir))),
    },
  };
}
