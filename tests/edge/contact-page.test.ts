import { describe, expect, it } from 'vitest';
import { site } from '#domain/plan.ts';
import { phoneOf, phoneTextOf, whyUnknown } from '../support/facts.ts';
import { appWith, ask, withCookie } from './ask.ts';

const THANKSGIVING = Date.parse('2026-11-26T18:00:00Z');
const app = appWith({ now: () => THANKSGIVING });

async function read(query: string, init?: RequestInit): Promise<string> {
  const response = await ask(`/contact/${query}`, init, app);
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('Cache-Control')).toBe(query || init ? 'no-store' : 'private, no-cache');
  return (await response.text()).replaceAll(/\s+/g, ' ');
}

describe('the contact page', () => {
  it('the contact page asks its questions when it knows nothing, and a device may keep it then', async () => {
    const page = await read('');
    expect(page).toContain('<div data-answer></div>');
    expect(page).toContain('Who can help you?');
    expect(page).not.toMatch(/checked|selected/);
  });

  it('the contact page answers with the line of the region, and whether it is open', async () => {
    const page = await read('?region=northwest&topic=billing');
    expect(page).toContain('Help with a premium bill: Oregon and Southwest Washington</h2>');
    expect(page).toContain(`<a href="tel:${phoneOf('northwest')}">${phoneTextOf('northwest')}</a> <span class="tty">(TTY: 711)</span>`);
    expect(page).toContain('Closed (Thanksgiving Day), opens tomorrow at 8:00 a.m. PT');
    expect(page).toContain('You can chat at any time of day: <a href="https://kp.org/support">');
    expect(page).toContain('<title>Help with a premium bill, Oregon and Southwest Washington: Contact</title>');
  });

  it('the contact page says how long a reply takes and what to do when the chat fails, and offers no desk that nobody runs', async () => {
    const page = await read('?region=northwest&topic=billing');
    expect(page).toContain('You get a reply within ');
    expect(page).toContain('Chat closed or not working? Sign in and send a secure message');
    expect(page.includes('href="/contact/message/')).toBe(site.operator !== null);
  });

  it('the contact page marks what was chosen, so that it can be changed', async () => {
    const page = await read('?region=northwest&topic=billing&coverage=medicare');
    expect([...page.matchAll(/value="([a-z]+)"[^>]* selected=""/g)].map(([, value]) => value)).toEqual([
      'billing',
      'northwest',
      'medicare',
    ]);
    expect(page).toContain('Change your answers');
  });

  it('the contact page says why a line comes first, and nothing of chat while it is open', async () => {
    const page = await read('?region=northwest&topic=billing&coverage=medicare');
    expect(page).toContain('Medicare members have their own line.');
    expect(page).toContain('Open now, until 8:00 p.m. PT');
    expect(page).not.toContain('Closed now?');
  });

  it('the contact page says what is not known for a coverage', async () => {
    const page = await read('?region=georgia&topic=billing&coverage=medicare');
    expect(page).toContain(whyUnknown('medicare', 'georgia'));
    expect(page).toContain(phoneTextOf('georgia'));
  });

  it('the contact page takes the region of the cookie when the address names none', async () => {
    expect(await read('?topic=billing', withCookie('georgia'))).toContain('a premium bill: Georgia</h2>');
    expect(await read('?topic=billing&region=northwest', withCookie('georgia'))).toContain('a premium bill: Oregon');
  });

  it('the contact page asks for the region alone when only that is missing', async () => {
    const page = await read('?topic=billing');
    expect(page).toContain('One more question: your region');
    expect(page).toContain('<div data-answer></div>');
    expect(page).toMatch(/value="billing" selected/);
  });

  it.each([
    '?topic=<script>&region=georgia',
    '?topic=billing&region=%22%3E%3Cb%3E',
    '?topic=__proto__&region=constructor',
    '?coverage=gold',
  ])('the contact page takes %s for no answer, and repeats nothing of it', async (query) => {
    const page = await read(query);
    expect(page).toContain('<div data-answer></div>');
    expect(page).not.toMatch(/<script>|"><b>|__proto__|constructor|gold/);
  });

  it('the contact page leads with 911 and 988 in an emergency', async () => {
    const page = await read('?topic=emergency&region=georgia');
    expect(page.indexOf('tel:911')).toBeGreaterThan(0);
    expect(page.indexOf('tel:911')).toBeLessThan(page.indexOf('tel:988'));
    expect(page).not.toContain('Write to us');
  });
});
