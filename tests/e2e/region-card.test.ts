import { describe, expect, it } from 'vitest';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { address, goTo, remember, visit, visitor } from './browser.ts';

const MM = 96 / 25.4;

describe('the contact of a region', () => {
  it.each(REGION_IDS)('the contact of a region %s is served as a vCard', async (id) => {
    const response = await fetch(`${address}/regions/${id}.vcf`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/vcard; charset=utf-8');
    expect(await response.text()).toMatch(/^BEGIN:VCARD\r\nVERSION:3\.0\r\n[\s\S]+END:VCARD\r\n$/);
  });

  it('the contact of a region is one tap away on the page of the region, without script', async () => {
    const page = await visit('/regions/colorado/', { javaScriptEnabled: false });
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Save to phone' }).click()]);
    expect(download.suggestedFilename()).toBe('colorado.vcf');
  });
});

describe('on paper', () => {
  it.each(REGION_IDS)('on paper the page of %s is one card for the wallet, and nothing else', async (id) => {
    const context = await visitor();
    await remember(context, 'georgia');
    const page = await context.newPage();
    await goTo(page, `/regions/${id}/`);
    expect(await page.locator('.wallet-card').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });

    const card = page.locator('.wallet-card');
    const box = await card.boundingBox();
    expect((box?.width ?? 0) / MM).toBeCloseTo(85.6, 0);
    expect((box?.height ?? 0) / MM).toBeCloseTo(54, 0);
    const room = await card.evaluate(
      (element) => element.getBoundingClientRect().bottom - (element.lastElementChild?.getBoundingClientRect().bottom ?? Infinity),
    );
    const words = await card.innerText();
    expect(room).toBeGreaterThan(2 * MM);
    expect((await page.locator('body').innerText()).trim()).toBe(words.trim());
    for (const part of ['Kaiser Permanente: ', 'Member Services', 'Pay a premium by phone', 'TTY', '711', 'kp.org', 'an independent guide'])
      expect(words).toContain(part);
    const pdf = (await page.pdf({ format: 'Letter' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});
