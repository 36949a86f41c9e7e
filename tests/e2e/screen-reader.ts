/** A page as a screen reader says it, by the reading order and the names that the browser gives to assistive technology. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';

const FILE = createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js');

/** As much of the reader as is used here. */
interface Reader {
  activeNode: Node | null;
  start: (options: { container: Node }) => Promise<void>;
  next: () => Promise<void>;
  lastSpokenPhrase: () => Promise<string>;
  stop: () => Promise<void>;
}

/** The module as a script of the page, which leaves its reader where the page can find it. */
const SCRIPT = readFileSync(FILE, 'utf8').replace(/export\s*\{([^}]*)\}/, (_, list: string) => {
  const name = /([\w$]+) as virtual\b/.exec(list)?.[1];
  if (name === undefined) throw new Error(`${FILE} exports no reader.`);
  return `globalThis.screenReader = ${name}`;
});

/** What says where something begins and ends, but nothing of it. */
const STRUCTURE = /^(?:end of .*|end, .*|paragraph|strong|emphasis|group|generic|superscript|form|list|status|term|definition|option, .*)$/;

/** A link or a fold is named by what is in it, which is not said again. */
function withoutEchoes(phrases: readonly string[]): string[] {
  const kept: string[] = [];
  for (const phrase of phrases) {
    const named = /^end(?: of link)?, (.+)$/s.exec(phrase)?.[1];
    let start = named === undefined ? -1 : kept.findLastIndex((one) => one === named || one === `link, ${named}`);
    while (start > 0 && kept[start - 1] === kept[start]) start -= 1;
    if (start >= 0) kept.splice(start + 1);
    else kept.push(phrase);
  }
  return kept;
}

/**
 * What is said from the start of the main part of the page, or of the page where it is before that, until the target, which is said last.
 * Closed folds are closed to the reader as well. The page must allow scripts of others.
 */
export async function heardUntil(page: Page, target: Locator): Promise<string[]> {
  if (!(await page.evaluate(() => 'screenReader' in globalThis))) await page.addScriptTag({ type: 'module', content: SCRIPT });
  await page.waitForFunction(() => 'screenReader' in globalThis);
  const phrases = await target.evaluate(async (goal) => {
    const MOST = 2_000;
    const reader = (globalThis as unknown as { screenReader: Reader }).screenReader;
    const folded = [...document.querySelectorAll<HTMLElement>('details:not([open]) > :not(summary, [hidden])')];
    for (const part of folded) part.hidden = true;
    const said: string[] = [];
    await reader.start({ container: goal.closest('main') ?? document.body });
    for (let count = 0; count < MOST; count += 1) {
      said.push(await reader.lastSpokenPhrase());
      if (reader.activeNode === goal || (reader.activeNode && goal.contains(reader.activeNode))) break;
      await reader.next();
    }
    // Of what has only a role, the words come next.
    if (/^(?:status|paragraph)$/.test(said.at(-1) ?? '')) {
      await reader.next();
      said.push(await reader.lastSpokenPhrase());
    }
    await reader.stop();
    for (const part of folded) part.hidden = false;
    return said;
  });
  return withoutEchoes(phrases)
    .filter((phrase) => phrase !== '' && !STRUCTURE.test(phrase))
    .map((phrase) => phrase.replace(/^listitem, level \d+, position (\d+), set size (\d+)$/, 'item $1 of $2').trim());
}

/** What sounds wrong wherever it is said: things to press without a name, and the same thing twice in a row. */
export const wrongSounds = (phrases: readonly string[]): string[] =>
  phrases.flatMap((phrase, at) => {
    if (/^(?:link|button|textbox|searchbox|combobox|radio|checkbox|heading|image|img)(?:,\s*)*(?:level \d|not .*|$)$/.test(phrase))
      return [`"${phrase}" has no name`];
    return phrase === phrases[at - 1] ? [`"${phrase}" is said twice`] : [];
  });
