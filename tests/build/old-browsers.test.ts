/** Styles and scripts as they are served, on the browsers of spring 2022 (docs/decisions/0015-browsers-we-serve.md). */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { describe, expect, it } from 'vitest';
import { bootScriptOf, styleOf } from '../support/deployed-headers.ts';
import { read, ROOT } from './built-site.ts';

const served = (ending: string) =>
  globSync(`dist/client/**/*.${ending}`, { cwd: ROOT, exclude: ['dist/client/pagefind/**'] }).map(
    (path) => [path, readFileSync(join(ROOT, path), 'utf8')] as const,
  );

const styles = [['the style of all pages', styleOf(read('/index.html'))] as const, ...served('css')];
const scripts = [['the boot script', bootScriptOf(read('/index.html'))] as const, ...served('js')];

/** What stops a whole rule or colour where it is not known, and has nothing to fall back on. */
const NEW_STYLE =
  /light-dark\(|color-mix\(|oklch\(|@container|@scope|@starting-style|@media[^{]*\((?:width|height)\s*[<>=]|&[ .:>+~]|[{;]\s*(?:translate|rotate|scale):/g;

/** What stops a whole script, or a part of it, where it is not known: signs of patterns, then functions. */
const NEW_SCRIPT =
  /\(\?<[=!]|\/[a-z]*v[a-z]*\.(?:test|exec)\(|\b(?:canParse|toSorted|toReversed|toSpliced|groupBy|fromAsync|withResolvers|isWellFormed|checkVisibility|requestIdleCallback)\b|AbortSignal\.(?:timeout|any)|Intl\.Segmenter|type:[`'"]module|\.(?:role|aria[A-Z]\w*)=/g;

const writtenFor = (script: string, target: ScriptTarget) =>
  transpileModule(script, { compilerOptions: { target, module: ModuleKind.ESNext, removeComments: true } }).outputText;

describe('on a phone that gets no more updates', () => {
  it('on a phone that gets no more updates there is something to look at', () => {
    expect(styles.length).toBeGreaterThan(5);
    expect(scripts.length).toBeGreaterThan(10);
  });

  it.each(styles)('on a phone that gets no more updates the colours and sizes hold: %s', (_, style) => {
    expect(style.match(NEW_STYLE)).toBeNull();
  });

  it.each(scripts)('on a phone that gets no more updates the script can be read: %s', (_, script) => {
    expect(writtenFor(script, ScriptTarget.ES2021)).toBe(writtenFor(script, ScriptTarget.ESNext));
    expect(script.match(NEW_SCRIPT)).toBeNull();
  });
});

describe('the check itself', () => {
  it.each([
    'a { color: light-dark(#fff, #000) }',
    '@media (width >= 40rem) { a { color: red } }',
    '.a { & .b { color: red } }',
    'a{translate:0 1rem}',
  ])('the check itself sees a style that is too new: %s', (style) => {
    expect(style.match(NEW_STYLE)).not.toBeNull();
  });

  it.each(['class A { #a = 1; static { this.b = 2 } }', 'class A { #a; has(b) { return #a in b } }'])(
    'the check itself sees a sign that is too new: %s',
    (script) => {
      expect(writtenFor(script, ScriptTarget.ES2021)).not.toBe(writtenFor(script, ScriptTarget.ESNext));
    },
  );

  it.each(['/(?<!a)b/', 'RegExp(`(?<=a)b`)', 'URL.canParse(a)', '[1].toSorted()', 'a.role=`status`', 'new Worker(a,{type:`module`})'])(
    'the check itself sees a function or pattern that is too new: %s',
    (script) => {
      expect(script.match(NEW_SCRIPT)).not.toBeNull();
    },
  );
});
