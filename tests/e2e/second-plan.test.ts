/** The site of an invented plan with two regions: other data and texts, the same code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPlan } from '../../scripts/build-plan.ts';
import { ROOT } from '../../scripts/project.mjs';
import { visitor } from './browser.ts';
import { sendAfterErrors } from './message-form.ts';
import { startSite } from './serve-site.ts';

const PLAN = join(ROOT, 'tests/fixtures/plan');
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as unknown;
const { plan: ours } = readJson(join(ROOT, 'data/plan.json')) as { plan: { name: string; brandWords: string[] } };
const { site } = readJson(join(PLAN, 'data/plan.json')) as { site: { name: string; operator: string; replyDays: number } };
const { providers } = readJson(join(PLAN, 'data/providers.json')) as { providers: { url: string }[] };
const region = readJson(join(PLAN, 'data/regions/lakeside.json')) as {
  name: string;
  facts: Record<string, { facts: { value: string }[] }>;
};
const phone = `tel:${region.facts['member-services']?.facts[0]?.value ?? ''}`;

let other: Awaited<ReturnType<typeof startSite>>;

beforeAll(async () => {
  other = await startSite(buildPlan(PLAN));
});

afterAll(() => other.stop());

async function open(path: string, options: Parameters<typeof visitor>[0] = {}) {
  const page = await (await visitor({ ...options, baseURL: other.address })).newPage();
  await page.goto(path);
  return page;
}

describe('a site for another plan', () => {
  it('shows its own name and regions on the home page, and never ours', async () => {
    const page = await open('/');
    expect(await page.title()).toContain(site.name);
    await expect.poll(() => page.locator('main').innerText()).toContain(region.name);
    expect((await page.content()).toLowerCase()).not.toContain(ours.name.toLowerCase());
  });

  it('names our plan on none of its pages', async () => {
    const sitemap = await (await fetch(`${other.address}/sitemap-0.xml`)).text();
    const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
    expect(paths.length).toBeGreaterThan(30);
    const naming = await Promise.all(
      paths.map(async (path) => {
        const text = (await (await fetch(`${other.address}${path}`)).text()).toLowerCase();
        return ours.brandWords.some((word) => text.includes(word)) ? [path] : [];
      }),
    );
    expect(naming.flat()).toEqual([]);
  });

  it('finds its articles by search', async () => {
    const page = await open('/search/?q=pay%20my%20premium');
    await page.locator('[data-search-results] a[href="/help/bill-pay/pay-premium-online/"]').first().waitFor();
  });

  it('finds its articles without scripts too', async () => {
    const page = await open('/search/?q=pay%20my%20premium', { javaScriptEnabled: false });
    expect(await page.locator('[data-search-results] a[href="/help/bill-pay/pay-premium-online/"]').count()).toBeGreaterThan(0);
  });

  it('hands a bill over to its own payment site', async () => {
    const answer = await fetch(`${other.address}/go/pay/lakeside/premium`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, providers[0]?.url]);
  });

  it('says who answers, and promises the day that its operator set', async () => {
    const page = await open('/contact/message/');
    const said = await page.locator('main').innerText();
    expect(said).toContain(`You get an answer within ${site.replyDays} business days.`);
    expect(said).toContain(`${site.operator} answers.`);
    await sendAfterErrors(page, { region: 'lakeside' });
    expect(await page.getByText('You get an answer by').innerText()).toMatch(/ by \w+day, \w+ \d+, 20\d\d\.$/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /calendar/ }).click()]);
    expect(download.suggestedFilename()).toMatch(/^answer-by-20\d\d-\d\d-\d\d\.ics$/);
    expect(await text(await download.createReadStream())).toContain(await page.locator('.reference').innerText());
  });

  it('answers whom to call in its regions', async () => {
    const page = await open('/contact/?topic=billing&region=lakeside');
    expect(await page.locator(`main a[href="${phone}"]`).count()).toBeGreaterThan(0);
  });

  it('knows regions by their ZIP codes, and refuses ours', async () => {
    const found: unknown = await (await fetch(`${other.address}/api/v1/region?zip=05001`)).json();
    expect(found).toMatchObject({ region: 'lakeside', confidence: 'certain' });
    expect((await fetch(`${other.address}/go/pay/georgia/premium`)).status).toBe(404);
  });
});
