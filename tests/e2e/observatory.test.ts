import { expect, it } from 'vitest';
import { observatoryScore } from '../../bench/observatory/score.ts';
import { address } from './browser.ts';

it.each([
  '/',
  '/help/bill-pay/pay-premium-online/',
  '/contact/?topic=billing&region=georgia',
  '/contact/message/',
  '/api/v1/regions',
  '/search/?q=bill',
])('this address scores at least 130 at Mozilla’s Observatory: %s', async (path) => {
  const response = await fetch(address + path, { headers: { Accept: 'text/html' } });
  expect(response.ok).toBe(true);
  const { points, findings } = await observatoryScore(response, await response.text());
  expect(points, JSON.stringify(findings, null, 2)).toBeGreaterThanOrEqual(130);
});
