import { expect, it } from 'vitest';
import { runs } from '../support/runs.ts';
import { fuzzMessages } from './message-fuzz.ts';

const BODIES = runs(20_000);

// More of them run in tests/unit; these show that the real runtime reads bodies alike.
it(`each of ${BODIES} generated bodies is refused with its fields or taken safely`, { timeout: 60_000 }, async () => {
  expect([...(await fuzzMessages(BODIES)).keys()].sort()).toEqual([201, 400, 422]);
});
