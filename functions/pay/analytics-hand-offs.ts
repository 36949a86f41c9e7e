import type { Bill } from '#domain/pay/bills.ts';
import type { RegionId } from '#domain/regions/ids.ts';

export interface HandOffCounter {
  /** Counts one hand-off, or one that could not be made. Never throws and never waits. */
  count: (region: RegionId, bill: Bill, outcome: 'handed-over' | 'failed') => void;
}

/** Region and bill are all that is ever written: nothing of the request, and no time finer than the platform's own. */
export function analyticsHandOffs(dataset: AnalyticsEngineDataset): HandOffCounter {
  return {
    count(region, bill, outcome) {
      try {
        dataset.writeDataPoint({ indexes: [region], blobs: [bill], doubles: outcome === 'handed-over' ? [1, 0] : [0, 1] });
      } catch {
        // A count is never worth a payment.
      }
    },
  };
}
