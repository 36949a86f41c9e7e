import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, SEED } from '../support/runs.ts';
import { sqliteD1 } from '../support/sqlite-d1.ts';

interface Outcome {
  broken: string[];
  seen: Set<string>;
}

type Port = Record<string, (...args: never[]) => Promise<unknown>>;
interface Parts {
  store: Port;
  outbox: Port;
}
type Sabotage = (parts: Parts) => Partial<Parts>;
type RunSchedule = (db: unknown, schedule: { bytes: Uint8Array; sabotage?: Sabotage }) => Promise<Outcome>;

// Loaded by name, so that Node's and the Worker's types need not meet.
const runSchedule = import.meta.glob<RunSchedule>('../edge/message-model.ts', { import: 'runSchedule', eager: true })[
  '../edge/message-model.ts'
];
if (!runSchedule) throw new Error('tests/edge/message-model.ts does not export runSchedule.');

const SCHEDULES = runs(10_000);
const db = sqliteD1();
const choices = fc.uint8Array({ minLength: 60, maxLength: 240, size: 'max' });

const FAULTS = ['late answer of', 'crash before', 'crash after', 'error before', 'error after'];
const CALLS = ['claimKey', 'accept', 'announce', 'findKey', 'releaseKey', 'due', 'deliverable', 'claimDelivery', 'settle', 'expireLeases'];
const MAILS = ['mail refused', 'mail unknown, sent', 'mail unknown, not sent', 'mail crash'];
const ENDS = ['ended sent', 'ended dead', 'replayed', 'in-flight', 'unavailable', 'duplicate', 'lost by the queue'];

describe('a message that got a reference', () => {
  it(
    `a message that got a reference is stored, and delivered once to each inbox or visible as dead, in ${SCHEDULES} schedules of faults`,
    { timeout: 180_000 },
    async () => {
      const seen = new Set<string>();
      await fc.assert(
        fc.asyncProperty(choices, async (bytes) => {
          const outcome = await runSchedule(db, { bytes });
          for (const what of outcome.seen) seen.add(what);
          expect(outcome.broken).toEqual([]);
        }),
        { numRuns: SCHEDULES, seed: SEED },
      );
      const wanted = [...FAULTS.flatMap((fault) => CALLS.map((call) => `${fault} ${call}`)), ...MAILS, ...ENDS];
      expect(wanted.filter((what) => !seen.has(what))).toEqual([]);
    },
  );
});

const nothing = () => Promise.resolve([]);

const SABOTAGES: [what: string, broken: string, sabotage: Sabotage][] = [
  [
    'stores a message without its delivery',
    'a stored message has no delivery',
    ({ store }) => ({ store: { ...store, accept: (message: object) => store['accept']?.({ ...message, inboxes: [] } as never) } as Port }),
  ],
  [
    'answers before anything is stored',
    'an acknowledged message is not stored',
    ({ store }) => ({ store: { ...store, accept: () => Promise.resolve(true) } }),
  ],
  ['never sweeps', 'a delivery ended as pending', ({ outbox }) => ({ outbox: { ...outbox, due: nothing } })],
  [
    'never gives up an attempt without news',
    'a delivery ended as sending',
    ({ outbox }) => ({ outbox: { ...outbox, expireLeases: () => Promise.resolve(0) } }),
  ],
  [
    'sends without a claim',
    'an inbox got two mails',
    ({ outbox }) => ({ outbox: { ...outbox, claimDelivery: () => Promise.resolve({ attempts: 1 }) } }),
  ],
  [
    'calls a mail sent that was not accepted',
    'a delivery said to be sent was sent 0 times',
    ({ outbox }) => ({
      outbox: {
        ...outbox,
        settle: (...[delivery, , now]: unknown[]) => outbox['settle']?.(...([delivery, { state: 'sent' }, now] as never[])),
      } as Port,
    }),
  ],
];

describe('the model finds', () => {
  it.each(SABOTAGES)('the model finds a service that %s: %s', async (_, broken, sabotage) => {
    const found = new Set<string>();
    // Few schedules are enough; the first that shows it ends the search.
    for (const bytes of fc.sample(choices, { numRuns: 500, seed: 1 })) {
      for (const what of (await runSchedule(db, { bytes, sabotage })).broken) found.add(what);
      if (found.has(broken)) break;
    }
    expect([...found]).toContain(broken);
  });
});
