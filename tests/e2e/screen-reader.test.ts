/** What people come for most, read aloud: what a screen reader says on the way, in files that a person can read. */
import { describe, expect, it } from 'vitest';
import { TASKS, TODAY, type Task } from '../tasks/tasks.ts';
import { walk } from '../tasks/walk.ts';
import { goTo, remember, visitor } from './browser.ts';
import { heardUntil, wrongSounds } from './screen-reader.ts';

/** With no region chosen where choosing one belongs to the task. */
const WALKS = [
  ['Pay a premium', false],
  ['Find a number, and whether it is open', true],
  ['Open a locked account', true],
  ['Get the claim form', true],
  ['Find the last day for an appeal', true],
] as const;

const taskOf = (title: string): Task => {
  const task = TASKS.find((one) => one.title === title);
  if (!task) throw new Error(`There is no task "${title}".`);
  return task;
};

/** Values of `data/` and of the day may change; what is said around them should not. */
const withoutValues = (phrase: string): string => phrase.replaceAll(/(?<!level )(?:\d[\d,:.-]*\d|\d)/g, '#');

describe('with a screen reader', () => {
  it.each(WALKS)('with a screen reader a member can: %s', async (title, isKnown) => {
    const task = taskOf(title);
    // The reader is a script that the policy of the site keeps out.
    const context = await visitor({ viewport: { width: 360, height: 740 }, bypassCSP: true });
    if (isKnown) await remember(context, task.region);
    const page = await context.newPage();
    await page.clock.setFixedTime(TODAY);
    await goTo(page, '/');

    const lines: string[] = [];
    const wrong: string[] = [];
    let path = '';
    let heard: string[] = [];
    const way = await walk(page, task, true, async (target) => {
      const phrases = await heardUntil(page, target);
      const here = new URL(page.url()).pathname;
      if (here !== path) {
        lines.push('', here);
        heard = [];
      }
      path = here;
      // What was heard before on this page is not written down again.
      const fresh = phrases.slice(0, -1).filter((phrase, at) => phrase !== heard[at]);
      lines.push(...fresh.map((phrase) => `  ${withoutValues(phrase)}`), `→ ${withoutValues(phrases.at(-1) ?? '')}`);
      heard = phrases;
      wrong.push(...wrongSounds(phrases).map((fault) => `${here}: ${fault}`));
    });
    expect(way.toGoal).not.toBeNull();
    expect([...new Set(wrong)]).toEqual([]);
    const file = title.toLowerCase().replaceAll(/[^a-z]+/g, '-');
    await expect(`${lines.join('\n').trim()}\n`).toMatchFileSnapshot(`./spoken/${file}.txt`);
  });
});
