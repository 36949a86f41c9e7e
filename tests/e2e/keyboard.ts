/** Someone who has only a keyboard. Every stop on the way is looked at, and a fault of any ends the walk. */
import type { Page } from 'playwright-core';
import { arrive, ready } from './browser.ts';
import { faultsOf, lookAtFocus } from './focus.ts';

/** More stops than any page has between two things of one journey. */
const PATIENCE = 90;

export interface Keyboard {
  /** Presses Tab, or Shift+Tab, until what has focus is called that. */
  tabTo: (name: string | RegExp, key?: 'Tab' | 'Shift+Tab') => Promise<void>;
  press: (...keys: string[]) => Promise<void>;
  type: (text: string) => Promise<void>;
  /** Presses Enter in a form that comes back at the address it has, and waits until it is back. */
  send: () => Promise<void>;
  /** Presses a key that leads to another page, and waits for its address. */
  follow: (address: string | RegExp, key?: 'Enter' | 'Space') => Promise<void>;
}

export function keyboardOf(page: Page): Keyboard {
  const stop = async () => {
    const stops = await lookAtFocus(page);
    const faults = faultsOf(stops);
    if (faults.length > 0) throw new Error(`On ${page.url()}, ${faults.join('; ')}.`);
    return stops[0]?.name ?? '';
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await stop();
    }
  };
  return {
    press,
    async tabTo(name, key = 'Tab') {
      const heard: string[] = [];
      while (heard.length < PATIENCE) {
        await page.keyboard.press(key);
        const now = await stop();
        if (typeof name === 'string' ? now === name : name.test(now)) return;
        heard.push(now);
      }
      throw new Error(`Nothing called ${String(name)} gets focus on ${page.url()}, only: ${heard.join(' | ')}`);
    },
    async type(text) {
      await page.keyboard.type(text);
      await stop();
    },
    async send() {
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      await ready(page);
      await stop();
    },
    async follow(address, key = 'Enter') {
      await Promise.all([arrive(page, address), page.keyboard.press(key)]);
    },
  };
}
