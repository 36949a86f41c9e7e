/** That our own measure of what is too close to press finds what axe finds. */
import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { closeTargets } from './close-targets.ts';
import { visitor } from './browser.ts';

const list = (height: number, gap: number, display = 'block') =>
  ['One', 'Two', 'Three']
    .map((name) => `<a href="#" style="display: ${display}; height: ${height}px; margin-bottom: ${gap}px">${name}</a>`)
    .join('\n');

const SAMPLES: readonly (readonly [what: string, html: string, close: boolean])[] = [
  ['links that are high enough', list(24, 0), false],
  ['low links, one under the other', list(20, 0), true],
  ['low links with room between them', list(20, 4), false],
  ['low links with too little room', list(14, 6), true],
  ['links in a sentence', `<p>Read <a href="#">this</a>, or <a href="#">that</a>, <br>and <a href="#">more</a>.</p>`, false],
  ['links in a line of nothing else', `<p style="line-height: 18px">${list(18, 0, 'inline')}<br>${list(18, 0, 'inline')}</p>`, true],
  [
    'a small button beside a large one',
    `<button style="width: 16px; height: 16px; padding: 0">x</button><button style="height: 48px">Send</button>`,
    true,
  ],
  ['a small button alone', `<button style="width: 16px; height: 16px; padding: 0">x</button>`, false],
  ['what cannot be seen', `${list(24, 0)}<div hidden>${list(10, 0)}</div>`, false],
];

it.each(SAMPLES)('%s: what is too close to press is found, or not, as axe finds it', async (_, html, close) => {
  const page = await (await visitor()).newPage();
  await page.setContent(`<!doctype html><html lang="en"><title>Sample</title><main>${html}</main></html>`);
  expect((await closeTargets(page)).length > 0).toBe(close);
  expect((await violations(page, { rules: ['target-size'] })).length > 0).toBe(close);
});
