import { expect, it } from 'vitest';
import { runs } from '../support/runs.ts';

type Fuzz = (bodies: number) => Promise<Map<number, number>>;

// Loaded by name, so that Node's and the Worker's types need not meet.
const fuzzMessages = import.meta.glob<Fuzz>('../edge/message-fuzz.ts', { import: 'fuzzMessages', eager: true })['../edge/message-fuzz.ts'];
if (!fuzzMessages) throw new Error('tests/edge/message-fuzz.ts does not export fuzzMessages.');

const BODIES = runs(50_000);

it(
  `each of ${BODIES} generated bodies is refused with its fields or taken safely; none breaks anything or comes back`,
  { timeout: 180_000 },
  async () => {
    const statuses = await fuzzMessages(BODIES);
    // Both ways are walked often enough to mean something.
    expect(statuses.get(201)).toBeGreaterThan(BODIES / 50);
    expect(statuses.get(400)).toBeGreaterThan(BODIES / 50);
    expect(statuses.get(422)).toBeGreaterThan(BODIES / 10);
    expect([...statuses.keys()].sort()).toEqual([201, 400, 422]);
  },
);
