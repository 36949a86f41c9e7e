import { expect, it } from 'vitest';
import { fuzzMessages } from './message-fuzz.ts';

const BODIES = 2_000;

// Fifty thousand run in tests/unit; these show that the real runtime reads bodies alike.
it(`each of ${BODIES} generated bodies is refused with its fields or taken safely`, { timeout: 60_000 }, async () => {
  expect([...(await fuzzMessages(BODIES)).keys()].sort()).toEqual([201, 400, 422]);
});
