import { describe, expect, it } from 'vitest';
import { address, remember, visit, visitor } from './browser.ts';

const PATH = '/contact/message/';

describe('the page for messages, rendered on demand', () => {
  it.each([true, false])('greets the region of the cookie (scripts: %s)', async (javaScriptEnabled) => {
    const context = await visitor({ javaScriptEnabled });
    await remember(context, 'georgia');
    const page = await context.newPage();
    await page.goto(PATH);
    expect(await page.getByRole('heading', { name: 'Sooner: call Member Services in Georgia' }).isVisible()).toBe(true);
    expect(await page.locator('main a[href="tel:+18888655813"]').innerText()).toBe('888-865-5813 (TTY: 711)');
    expect(await page.locator('main .region-facts').count()).toBe(1);
  });

  it('asks who chose no region to look for the number', async () => {
    const page = await visit(PATH);
    expect(await page.getByRole('link', { name: 'See the phone number of your region' }).getAttribute('href')).toBe('/contact/');
    expect(await page.locator('main a[href^="tel:"]').count()).toBe(0);
  });

  it('takes a cookie with anything else in it for no choice', async () => {
    const response = await fetch(address + PATH, { headers: { Cookie: '__Host-region=<script>alert(1)</script>' } });
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toContain('See the phone number of your region');
    expect(html).not.toContain('alert(1)');
  });

  it('is not kept by any cache, because it differs from person to person', async () => {
    const response = await fetch(address + PATH, { headers: { Cookie: '__Host-region=georgia' } });
    expect(response.headers.get('Cache-Control')).toMatch(/no-store|private/);
  });
});
