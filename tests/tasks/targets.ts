/** Where on a page is what a task names: by address, by name, or by the field of a form. */
import type { Locator, Page } from 'playwright-core';
import type { RegionId } from '#domain/regions/ids.ts';
import type { Field, Goal, Step } from './tasks.ts';

/** The same on every page, and so no answer. */
const NOT_IN_FRAME = ':not(nav *, footer *)';
const NOTHING = ':not(*)';

export const first = (locator: Locator): Locator => locator.filter({ visible: true }).first();
const seen = async (locator: Locator): Promise<Locator | null> => ((await first(locator).count()) > 0 ? first(locator) : null);

/** What a search found: in the list under its box, else on the page of results. */
async function results(page: Page): Promise<string> {
  if ((await first(page.locator('[role=listbox]')).count()) > 0) return '[role=option]';
  return new URL(page.url()).pathname === '/search/' ? NOT_IN_FRAME : NOTHING;
}

/** Links that lead to any of these. A pattern is tried on the address as it is written. */
async function linksTo(page: Page, to: readonly (string | RegExp)[], which = ''): Promise<Locator> {
  const all = page.locator(`a[href]${which}`);
  const written = await all.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  const fitting = [...new Set(written)].filter((href) => to.some((one) => (typeof one === 'string' ? href === one : one.test(href))));
  const selectors = fitting.map((href) => `[href="${href.replaceAll(/["\\]/g, '\\$&')}"]`);
  return all.and(page.locator(selectors.join(', ') || NOTHING));
}

/** The control of a field; for one that is chosen among several, the choice. */
export function controlOf(page: Page, { field, value }: Field): Locator {
  if (typeof field !== 'string') return page.getByLabel(field).and(page.locator('input, select, textarea')).first();
  const named = `[name="${field}"]`;
  const one = ['select', 'textarea', 'input:not([type=hidden], [type=radio])'].map((control) => control + named);
  return page.locator(`${one.join(', ')}, input[type=radio]${named}[value="${value}"]`).first();
}

/** The label of a control that is chosen by it, for the control itself may be there for assistive technology alone. */
async function drawn(control: Locator): Promise<Locator> {
  const isChoice = await control.evaluate((element) => element.matches('[type=radio], [type=checkbox]'));
  return isChoice ? control.locator('xpath=ancestor-or-self::*[self::label or self::input][last()]') : control;
}

/** What names a region to the page, all of it sent to `/region`: a choice or a button. */
async function regionControl(page: Page, region: RegionId): Promise<Locator | null> {
  if (await page.locator(`html[data-region="${region}"]`).count()) return null;
  const choice = await seen(page.locator('main form[action^="/region"] select[name="region"]'));
  return choice ?? seen(page.locator(`main button[name="region"][value="${region}"]`));
}

/** What a step would press or fill in; null where nothing of that can be seen, or where it leads back. */
export async function targetOf(page: Page, step: Step, region: RegionId, seenPages: ReadonlySet<string>): Promise<Locator | null> {
  if (step === 'region') return regionControl(page, region);
  if ('field' in step) {
    const control = controlOf(page, step);
    return (await control.count()) > 0 ? seen(await drawn(control)) : null;
  }
  if ('button' in step) return seen(page.locator('main, header, dialog').getByRole('button', { name: step.button }));
  if ('fold' in step) return seen(page.locator('main details:not([open]) > summary').filter({ hasText: step.fold }));
  const back = [...seenPages].map((path) => `[href="${path}"]`).join(', ');
  return seen(await linksTo(page, [step.link], `:not(${back})`));
}

/** What ends a task, where it can be seen. */
export async function goalOn(page: Page, { links = [], words, found: amongFound, at }: Goal): Promise<Locator | null> {
  if (at && !at.test(new URL(page.url()).pathname)) return null;
  const which = amongFound ? await results(page) : NOT_IN_FRAME;
  const found = await seen(await linksTo(page, links, which));
  if (found) return found;
  return words ? seen(page.locator('main').getByText(words)) : null;
}
