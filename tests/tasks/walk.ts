/** Walks through a task as a person would who knows what to look for, and counts what it takes. */
import type { Locator, Page } from 'playwright-core';
import type { Cost, Field, Goal, Step, Task, Way } from './tasks.ts';
import { controlOf, first, goalOn, targetOf } from './targets.ts';

export interface Walk extends Cost {
  /** What was done, in order. */
  done: string[];
}

/** Windows that people scroll for one thing before they try another that is closer. */
const PATIENCE = 3;
/** Milliseconds in which an answer that a script gives has come, on a machine that does other things meanwhile. */
const ANSWER_WITHIN = 10_000;
const MOST_WAYS = 12;

const ready = (page: Page): Promise<void> => page.locator('html[data-ready], html:not(.js)').waitFor({ state: 'attached' });

/** Until the goal can be seen, or nothing changes any more. */
async function settle(page: Page, goal: Goal): Promise<void> {
  const until = Date.now() + ANSWER_WITHIN;
  let before = '';
  let calm = 0;
  while (Date.now() < until && calm < 3) {
    if (await goalOn(page, goal)) return;
    const now = await page.evaluate(() => `${document.documentElement.innerHTML.length} ${scrollY}`);
    const busy = await page.locator('[aria-busy=true]').count();
    calm = now === before && busy === 0 ? calm + 1 : 0;
    before = now;
    await page.waitForTimeout(100);
  }
}

/** What a press does: loads a page, or not; undefined until a form was sent, for a script may answer in its place. */
const loads = (target: Locator): Promise<boolean | undefined> =>
  target.evaluate((element) => {
    if (element instanceof HTMLAnchorElement) return element.origin === location.origin && element.pathname !== location.pathname;
    if (!(element instanceof HTMLButtonElement) || !element.form || element.type !== 'submit') return false;
    addEventListener('submit', (event) => {
      document.documentElement.dataset['sent'] = String(!event.defaultPrevented);
    });
    return undefined;
  });

const wasSent = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.dataset['sent'] !== 'false').catch(() => true);

const holds = (control: Locator, value: string): Promise<boolean> =>
  control.evaluate((element, wanted) => {
    if (element instanceof HTMLInputElement && element.type === 'radio') return element.checked;
    if (element instanceof HTMLSelectElement) return [element.value, element.selectedOptions[0]?.text].includes(wanted);
    return 'value' in element && element.value === wanted;
  }, value);

const nameOf = (step: Step): string => {
  if (step === 'region') return 'region';
  if ('link' in step) return String(step.link);
  if ('fold' in step) return `+${String(step.fold)}`;
  return 'button' in step ? `[${String(step.button)}]` : `${String(step.field)}: ${step.value}`;
};

/**
 * @param page where the task starts, as it was loaded
 * @param onReach called before something is pressed or filled in, and with what ends the task
 */
export async function walk(
  page: Page,
  task: Task,
  withScripts: boolean,
  onReach?: (target: Locator, what: string) => Promise<void>,
): Promise<Walk> {
  const goal = withScripts ? task.goal : (task.goalWithoutScripts ?? task.goal);
  const way: Walk = { taps: 0, fields: 0, screens: 0, toGoal: null, done: [] };
  /** Where the eye is, in pixels from the top of the page. */
  let eye = 0;
  const pages = new Set([new URL(page.url()).pathname]);

  const placeOf = (target: Locator) => target.evaluate((element) => element.getBoundingClientRect().top + scrollY);
  const windowsTo = async (target: Locator) => Math.abs((await placeOf(target)) - eye) / (page.viewportSize()?.height ?? NaN);
  const look = async (target: Locator) => {
    way.screens += await windowsTo(target);
    eye = await placeOf(target);
  };

  async function press(target: Locator): Promise<void> {
    await look(target);
    way.taps += 1;
    const expected = await loads(target);
    const loaded = expected === false ? null : page.waitForEvent('load', { timeout: ANSWER_WITHIN }).catch(() => null);
    await target.click({ noWaitAfter: true });
    if (!loaded || (expected === undefined && !(await wasSent(page)))) return settle(page, goal);
    await loaded;
    await ready(page);
    pages.add(new URL(page.url()).pathname);
    if (withScripts) await settle(page, goal);
    eye = await page.evaluate(() => scrollY);
  }

  async function set(target: Locator, field: Field): Promise<void> {
    const control = controlOf(page, field);
    if (await holds(control, field.value)) return;
    await look(target);
    way.fields += 1;
    const kind = await control.evaluate((element) => (element.matches('[type=radio]') ? 'radio' : element.localName));
    if (kind === 'radio') await target.click();
    else if (kind === 'select') await control.selectOption(field.value);
    else await control.fill(field.value);
    if (await control.evaluate((element) => element.matches('[role=combobox]'))) await settle(page, goal);
  }

  async function takeRegion(target: Locator): Promise<void> {
    if (await target.evaluate((element) => element.localName === 'select')) {
      await set(target, { field: 'region', value: task.region });
      await press(first(target.locator('xpath=ancestor::form').getByRole('button')));
    } else await press(target);
    await page.locator(`html[data-region="${task.region}"], html:not(.js)`).waitFor({ state: 'attached' });
  }

  const left = new Set(task.ways);
  /** The first of these ways that starts close enough; else the first at all. */
  async function nextOf(ways: Iterable<Way>): Promise<Way | null> {
    let far: Way | null = null;
    for (const steps of ways) {
      const target = steps[0] && (await targetOf(page, steps[0], task.region, pages));
      if (target && (await windowsTo(target)) <= PATIENCE) return steps;
      if (target) far ??= steps;
    }
    return far;
  }

  /** Until the goal can be seen, or a shorter way. What a page does not ask for need not be said. */
  async function take(steps: Way): Promise<void> {
    const shorter = [...left].slice(0, [...left].indexOf(steps));
    left.delete(steps);
    for (const step of steps) {
      const target = await targetOf(page, step, task.region, pages);
      if (!target) continue;
      way.done.push(nameOf(step));
      await onReach?.(target, nameOf(step));
      if (step === 'region') await takeRegion(target);
      else if ('field' in step) await set(target, step);
      else await press(target);
      if ((await goalOn(page, goal)) || (await nextOf(shorter))) return;
    }
  }

  for (let ways = 0; ways < MOST_WAYS; ways += 1) {
    const reached = await goalOn(page, goal);
    const away = reached ? await windowsTo(reached) : Infinity;
    const next = away <= PATIENCE ? null : await nextOf(left);
    if (next) await take(next);
    else if (reached) {
      await onReach?.(reached, 'the end');
      way.toGoal = way.screens + away;
      if (goal.pressed) Object.assign(way, { taps: way.taps + 1, screens: way.toGoal });
      break;
    } else break;
  }
  return way;
}
