import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { runs, SEED } from '../support/runs.ts';
import { runSchedule } from './message-model.ts';
import { emptyMessages } from './messages.ts';

afterEach(emptyMessages);

const SCHEDULES = runs(800);

// More of them run on the same engine in tests/unit; these show that the real database behaves alike.
it(`what the model says of messages holds on the real database in ${SCHEDULES} schedules`, { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 60, maxLength: 240, size: 'max' }), async (bytes) => {
      expect((await runSchedule(env.DB, { bytes })).broken).toEqual([]);
    }),
    { numRuns: SCHEDULES, seed: SEED, endOnFailure: true },
  );
});
