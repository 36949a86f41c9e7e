/** Filling in the message form in a browser. */
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { bringAxe } from './axe.ts';
import { arrive, goTo, visitor } from './browser.ts';

export const FORM = '/contact/message/';
export const RECEIPT = /\/contact\/message\/[0-9A-Z]{5}-[0-9A-Z]{5}\/[\w-]+\/(#[a-z-]+)?$/;

export const MESSAGE = {
  region: 'georgia',
  topic: 'billing',
  name: 'A Member',
  contactBy: 'email',
  email: 'member@example.com',
  message: 'My bill shows a premium that I have paid.',
} as const;

let people = 0;

/** Test files run side by side on one site; each worker has people of its own. */
const worker = Number(process.env['VITEST_POOL_ID'] ?? 0);

/** Someone with an address of their own, and so with a rate limit of their own. */
export async function person(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await visitor({ ...options, extraHTTPHeaders: { 'CF-Connecting-IP': `10.${worker}.0.${(people += 1)}` } });
  await bringAxe(context);
  return context;
}

export async function openForm(options: BrowserContextOptions = {}, address = FORM): Promise<Page> {
  const page = await (await person(options)).newPage();
  await goTo(page, address);
  return page;
}

export async function fillIn(page: Page, changes: Partial<Record<keyof typeof MESSAGE, string>> = {}): Promise<void> {
  const { region, topic, name, contactBy, email, message } = { ...MESSAGE, ...changes };
  await page.getByLabel('Your region', { exact: true }).selectOption(region);
  await page.getByLabel('What it is about').selectOption(topic);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel(contactBy === 'email' ? 'By email' : 'By phone').check();
  if (contactBy === 'email') await page.getByLabel('Email address').fill(email);
  await page.getByRole('textbox', { name: 'Your message' }).fill(message);
}

export const send = (page: Page): Promise<void> => page.getByRole('button', { name: 'Send message' }).click();

/** A form that comes back with errors may be sent at once: nobody has to wait until it looks as if a person filled it in. */
export async function sendAfterErrors(page: Page, changes: Parameters<typeof fillIn>[1] = {}): Promise<void> {
  await send(page);
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await fillIn(page, changes);
  await send(page);
  await arrive(page, RECEIPT);
}
