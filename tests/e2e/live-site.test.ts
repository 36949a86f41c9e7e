/** `npm run dev`: the whole site while its files change, on a copy of the project. Nothing here was built. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLive } from '../../scripts/live.mjs';
import { freePort, makeLocalKey, migrate } from '../../scripts/project.mjs';
import { goTo, visitor } from './browser.ts';
import { copyOfProject, EDITS, save } from './live-edits.ts';

let folder: string;
let live: NonNullable<Awaited<ReturnType<typeof startLive>>>;

beforeAll(async () => {
  makeLocalKey();
  migrate();
  folder = copyOfProject();
  const started = await startLive({ port: await freePort(), cwd: folder, stdio: 'ignore' });
  if (!started) throw new Error('The site did not start. See why with: npm run dev');
  live = started;
});

afterAll(() => live.stop());

const open = async (path: string) => {
  const page = await (await visitor({ baseURL: live.address })).newPage();
  await goTo(page, path);
  return page;
};

describe('the site that follows its files', () => {
  it.each(EDITS)('the site that follows its files shows $kind in an open page after a save', async (edit) => {
    const page = await open(edit.page);
    expect(await page.evaluate(edit.seen)).toBe(false);
    const undo = save(folder, edit);
    await page.waitForFunction(edit.seen);
    undo();
    await page.waitForFunction(`!(${edit.seen})`);
  });

  it('the site that follows its files finds an answer while someone types', async () => {
    const page = await open('/');
    await page.locator('main [data-search] input').fill('ambulance bill');
    await page
      .getByRole('option', { name: /ambulance/i })
      .first()
      .waitFor();
  });

  it.each([
    ['/search/?q=ambulance+bill', 200],
    ['/pay/georgia/', 200],
    ['/contact/message/', 200],
    ['/api/v1/regions', 200],
    ['/api/v1/openapi.json', 200],
    ['/chosen.css', 200],
    ['/go/pay/georgia/premium', 303],
    ['/Help/', 308],
    ['/nothing-here/', 404],
  ])('the site that follows its files answers %s with %i, as the deployed one', async (path, status) => {
    const answer = await fetch(live.address + path, { redirect: 'manual' });
    expect(answer.status).toBe(status);
  });
});
