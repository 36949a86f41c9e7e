import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { visit } from './browser.ts';

const PAGE = '/help/coverage/coverage-letter-or-card-details/';
/** The fold of the page in which the word stands. */
const FOLD = 'What the card shows';
const MEANING = 'before the plan starts to pay its share';

describe('a word of the glossary', () => {
  it.each([
    ['with script', true],
    ['without script', false],
  ])('a word of the glossary shows its meaning in place when pressed, and hides it again, %s', async (_, javaScriptEnabled) => {
    const page = await visit(PAGE, { javaScriptEnabled });
    await page.getByText(FOLD).click();
    const meaning = page.getByText(MEANING);
    expect(await meaning.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'deductible', exact: true }).press('Enter');
    expect(await meaning.isVisible()).toBe(true);
    expect(await meaning.innerText()).not.toContain('(');
    await page.keyboard.press('Escape');
    expect(await meaning.isVisible()).toBe(false);
  });

  it('a word of the glossary opens beside its word, inside a narrow window, and can be read by everyone', async () => {
    const page = await visit(PAGE, { viewport: { width: 320, height: 640 } });
    await page.getByText(FOLD).click();
    const word = page.getByRole('button', { name: 'deductible', exact: true });
    await word.click();
    const [at, box] = [await word.boundingBox(), await page.getByText(MEANING).boundingBox()];
    if (!at || !box) throw new Error('The word or its meaning is not on the page.');
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    expect(Math.min(Math.abs(box.y - (at.y + at.height)), Math.abs(at.y - (box.y + box.height)))).toBeLessThan(20);
    expect(await violations(page)).toEqual([]);
  });

  it('a word of the glossary stands on paper with its meaning in brackets', async () => {
    const page = await visit(PAGE);
    await page.emulateMedia({ media: 'print' });
    const line = page.getByRole('listitem').filter({ hasText: MEANING });
    expect(await line.innerText()).toMatch(/your deductible \(What you pay .+ its share\.\) and your/);
  });

  it('a word of the glossary is among all words on one page, at its own address', async () => {
    const page = await visit('/glossary/#prior-authorization');
    expect(await page.locator('#prior-authorization').innerText()).toBe('Prior authorization');
    expect(await page.getByRole('contentinfo').getByRole('link', { name: 'Words explained' }).getAttribute('href')).toBe('/glossary/');
  });
});
