/**
 * What the first paint needs stands in the pages: the style sheet that they share, and the boot script. The script that
 * they share is taken out and loaded by the boot script, after the paint. The content policy allows both by their
 * hashes, which are known only now: so `_headers` is written here. The Worker takes the policy of a page from its file.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BOOT_SCRIPT, startAfterPaint } from '../../src/view/boot-script.ts';
import { headersFile } from './headers-file.ts';

const SHARED_STYLE = /<link rel="stylesheet" href="(\/_astro\/Base\.[\w-]+\.css)">/;
const SHARED_SCRIPT = /<script type="module" src="(\/_astro\/Base\.[\w.-]+\.js)"><\/script>/;

const sha256 = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

function rewrite(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after !== before) writeFileSync(file, after);
}

/** @throws when a page lacks a part: it would be drawn without its style, or stay without script. */
export function writeFirstPaint(client: string): void {
  const pages = globSync('**/*.html', { cwd: client, exclude: ['pagefind/**'] });
  const home = readFileSync(join(client, 'index.html'), 'utf8');
  const [link = '', href = ''] = SHARED_STYLE.exec(home) ?? [];
  const [script = '', src = ''] = SHARED_SCRIPT.exec(home) ?? [];
  if (!link || !script) throw new Error('The home page has no shared style sheet or no shared script.');
  const sheet = join(client, href);
  const style = readFileSync(sheet, 'utf8').trim();
  if (/<\/|url\(|@import/.test(style)) throw new Error('The shared style sheet must hold no address and no end of an element.');
  const boot = BOOT_SCRIPT + startAfterPaint(src);

  for (const page of pages) {
    rewrite(join(client, page), (html) => {
      for (const part of [link, script, `<script>${BOOT_SCRIPT}</script>`]) {
        if (!html.includes(part)) throw new Error(`${page} lacks what the home page has: ${part}`);
      }
      return html
        .replace(link, () => `<style>${style}</style>`)
        .replace(script, '')
        .replace(BOOT_SCRIPT, () => boot);
    });
  }
  rmSync(sheet);

  writeFileSync(join(client, '_headers'), headersFile({ style: sha256(style), script: sha256(boot) }));
}

export function firstPaint(): AstroIntegration {
  return {
    name: 'first-paint',
    hooks: {
      'astro:build:done': ({ dir }) => writeFirstPaint(fileURLToPath(dir)),
    },
  };
}
