/** The results page as the server sends it where the operator counts searches. */
import type { BrowserContext, Page } from 'playwright-core';

/** A page of this visitor. What it sends is kept here, and sent nowhere. */
export async function countingPage(context: BrowserContext): Promise<{ page: Page; sent: unknown[] }> {
  const page = await context.newPage();
  const sent: unknown[] = [];
  await page.route('**/search/?q=*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('data-search="page"', 'data-search="page" data-feedback') });
  });
  await page.route('**/api/v1/search-feedback', async (route) => {
    sent.push(route.request().postDataJSON());
    await route.fulfill({ status: 204 });
  });
  return { page, sent };
}
