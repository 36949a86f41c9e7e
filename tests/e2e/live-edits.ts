/** A copy of the project that `npm run dev` would show, and a save of each kind, with what a person sees of it then. */
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/project.mjs';

const PARTS = [
  'src',
  'data',
  'functions',
  'build',
  'public',
  'migrations',
  'package.json',
  'astro.config.mjs',
  'wrangler.toml',
  'tsconfig.json',
];

/** Makes the copy and gives its folder, within the project. */
export function copyOfProject(): string {
  const folder = join(ROOT, '.cache', 'live-site');
  for (const part of [...PARTS, 'node_modules']) rmSync(join(folder, part), { recursive: true, force: true });
  for (const part of PARTS) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return folder;
}

/** One save. */
export interface Edit {
  kind: string;
  file: string;
  page: string;
  change: (text: string) => string;
  /** An expression for the page that becomes true. */
  seen: string;
}

const MARK = 'Seen at once';

export const EDITS: readonly Edit[] = [
  {
    kind: 'an article',
    file: 'src/content/faqs/en/bill-pay/ambulance-bill.md',
    page: '/help/bill-pay/ambulance-bill/',
    change: (text) => text.replace(/^title: .*$/m, `title: ${MARK}`),
    seen: `document.querySelector('h1')?.textContent.includes('${MARK}') === true`,
  },
  {
    kind: 'a fact',
    file: 'data/regions/georgia.json',
    page: '/regions/georgia/',
    change: (text) => text.replace(/"name": "[^"]*"/, `"name": "${MARK}"`),
    seen: `document.querySelector('h1')?.textContent.includes('${MARK}') === true`,
  },
  {
    kind: 'a style',
    file: 'src/styles/site.css',
    page: '/about/',
    change: (text) => `${text}\n.site-footer { outline: 7px solid; }\n`,
    seen: `getComputedStyle(document.querySelector('.site-footer')).outlineWidth === '7px'`,
  },
  {
    kind: 'a part of a page',
    file: 'src/layouts/Base.astro',
    page: '/about/',
    change: (text) => text.replace('class="skip"', 'class="skip" data-seen'),
    seen: `document.querySelector('.skip[data-seen]') !== null`,
  },
  {
    kind: 'a word of the interface',
    file: 'src/words/en/site.ts',
    page: '/about/',
    change: (text) => text.replace(/help: '[^']*'/, `help: '${MARK}'`),
    seen: `document.querySelector('.site-nav').textContent.includes('${MARK}')`,
  },
  {
    kind: 'a handler of the Worker',
    file: 'functions/contact/page.ts',
    page: '/contact/?region=georgia&topic=bills',
    change: (text) =>
      text.replace(
        'if (topic) page.on(',
        `page.on('h1', { element: (h1) => void h1.setInnerContent('${MARK}') });\n      if (topic) page.on(`,
      ),
    seen: `document.querySelector('h1')?.textContent.includes('${MARK}') === true`,
  },
];

/** Saves it and gives what undoes it. */
export function save(folder: string, { file, change }: Edit): () => void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} holds nothing that this edit changes.`);
  writeFileSync(path, after);
  return () => writeFileSync(path, before);
}
