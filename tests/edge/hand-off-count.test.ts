import { describe, expect, it } from 'vitest';
import { analyticsHandOffs } from '../../functions/pay/analytics-hand-offs.ts';
import { BILLS } from '#domain/pay/bills.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { PAY_ONLINE } from '../support/facts.ts';
import { appWith, ask } from './ask.ts';

/** A data set that keeps what is written. */
function dataset() {
  const written: (AnalyticsEngineDataPoint | undefined)[] = [];
  return { written, writeDataPoint: (point?: AnalyticsEngineDataPoint) => void written.push(point) };
}

const SECRETS = {
  Cookie: '__Host-region=georgia; session=4711',
  'User-Agent': 'browser-4711',
  Referer: 'https://site.example/4711',
  'CF-Connecting-IP': '192.0.2.47',
  'X-Forwarded-For': '192.0.2.47',
};

describe('counting hand-offs', () => {
  it.each(REGION_IDS.flatMap((region) => BILLS.map((bill) => [region, bill] as const)))(
    'counting hand-offs writes the region and the bill of /go/pay/%s/%s, and nothing else',
    async (region, bill) => {
      const set = dataset();
      const app = appWith({ handOffs: analyticsHandOffs(set) });
      await ask(`/go/pay/${region}/${bill}?member=4711#4711`, { headers: SECRETS }, app);
      expect(set.written).toEqual([{ indexes: [region], blobs: [bill], doubles: [1, 0] }]);
    },
  );

  it('counting hand-offs writes a failure in the same fields', () => {
    const set = dataset();
    analyticsHandOffs(set).count('hawaii', 'guest', 'failed');
    expect(set.written).toEqual([{ indexes: ['hawaii'], blobs: ['guest'], doubles: [0, 1] }]);
  });

  it('counting hand-offs writes nothing of what it cannot hand over', async () => {
    const set = dataset();
    const app = appWith({ handOffs: analyticsHandOffs(set) });
    for (const path of ['/go/pay/georgia/4711', '/go/pay/4711/premium', '/go/pay/', '/pay/4711/', '/pay?r=4711'])
      await ask(path, { headers: SECRETS }, app);
    await ask('/go/pay/georgia/premium', { method: 'POST', body: '4711', headers: SECRETS }, app);
    expect(set.written).toEqual([]);
  });

  it('counting hand-offs never stands in the way of a payment', async () => {
    const broken = {
      writeDataPoint: () => {
        throw new Error('No counting today.');
      },
    };
    const response = await ask('/go/pay/georgia/premium', {}, appWith({ handOffs: analyticsHandOffs(broken) }));
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe(PAY_ONLINE);
  });
});
