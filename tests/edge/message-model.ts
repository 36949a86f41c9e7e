/**
 * What must hold for messages, whatever happens: a schedule of people who send, consumers, sweeps and a clock,
 * with a crash, an error, a delay or a lost answer at any call to the outside, in any order. The services are the
 * real ones, on the database they are given; queue and mailboxes are lists.
 */
import type { Keyring, MailOutcome, Messaging } from '../../functions/messages/ports.ts';
import type { SubmitResult } from '../../functions/messages/submit.ts';
import { d1Events } from '../../functions/messages/adapters/d1-events.ts';
import { d1Messages } from '../../functions/messages/adapters/d1-messages.ts';
import { d1Outbox } from '../../functions/messages/adapters/d1-outbox.ts';
import { deliverMessage } from '../../functions/messages/deliver.ts';
import { submitMessage } from '../../functions/messages/submit.ts';
import { sweepMessages } from '../../functions/messages/sweep.ts';
import { inboxesFor } from '#domain/messages/inboxes.ts';
import { site } from '#domain/plan.ts';
import routing from '../../data/routing.json';
import { Interleaver } from '../support/interleaver.ts';

const MINUTE = 60_000;
const START = Date.parse('2026-11-25T18:00:00Z');

/** Seals nothing: the schedules are about order, and encryption has tests of its own. */
const plain = (text: string) => new Uint8Array(new TextEncoder().encode(text));
const keyring: Keyring = {
  currentId: 'none',
  has: () => true,
  seal: (context, text) => Promise.resolve({ keyId: 'none', wrappedKey: plain(context), body: plain(text) }),
  open: (_, { body }) => Promise.resolve(new TextDecoder().decode(body)),
  rewrap: (_, sealed) => Promise.resolve(sealed),
  mac: (text) => Promise.resolve({ keyId: 'none', mac: plain(text) }),
  hasMac: (text, _, mac) => Promise.resolve(text === new TextDecoder().decode(mac)),
};

/** Changes the parts, to see that the model finds what is broken. */
export type Sabotage = (parts: Messaging) => Partial<Messaging>;

export interface Schedule {
  /** What is chosen, in order: an even source of bytes. Where it ends, all goes well. */
  bytes: Uint8Array;
  sabotage?: Sabotage;
}

export interface Outcome {
  /** What does not hold, in words. */
  broken: string[];
  /** What happened, to see that schedules reach it. */
  seen: Set<string>;
}

type Accepted = Extract<SubmitResult, { outcome: 'accepted' }>;

function chooser(bytes: Uint8Array) {
  let at = 0;
  const byte = () => bytes[at++] ?? 0;
  return { byte, below: (options: number) => byte() % options };
}

const EMPTY = ['outbox', 'messages', 'idempotency_keys'];

/** Runs one schedule on a database that nothing else uses meanwhile. Empties it first. */
export async function runSchedule(db: D1Database, { bytes, sabotage = () => ({}) }: Schedule): Promise<Outcome> {
  await db.batch(EMPTY.map((table) => db.prepare(`DELETE FROM ${table}`)));
  const { byte, below } = chooser(bytes);
  const steps = new Interleaver(below);
  const seen = new Set<string>();
  const queue: string[] = [];
  const mails: string[] = [];
  let clock = START;
  let calm = false;

  /** One call to the outside: the place where everything may go wrong. */
  async function call<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
    if (calm) return work();
    await steps.gate();
    const fate = byte();
    const happens = (what: string) => seen.add(`${what} ${name}`);
    if (fate < 180) return work();
    if (fate < 195) {
      happens('late answer of');
      const value = await work();
      await steps.gate();
      return value;
    }
    if (fate < 210) {
      happens('crash before');
      return steps.crash();
    }
    if (fate < 225) {
      happens('crash after');
      await work();
      return steps.crash();
    }
    if (fate < 240) {
      happens('error before');
      throw new Error(name);
    }
    happens('error after');
    await work();
    throw new Error(name);
  }

  function faulty<Port extends object>(port: Port): Port {
    return new Proxy(port, {
      get(target, name) {
        const method = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>;
        return (...args: unknown[]) => call(String(name), () => method.apply(target, args));
      },
    });
  }

  async function send({ inbox, reference }: { inbox: string; reference: string }): Promise<MailOutcome> {
    const accept = () => {
      mails.push(`${reference} ${inbox}`);
      return Promise.resolve<MailOutcome>('accepted');
    };
    if (calm) return accept();
    await steps.gate();
    const fate = byte();
    if (fate < 180) return accept();
    const what = fate < 205 ? 'refused' : fate < 220 ? 'unknown, sent' : fate < 230 ? 'unknown, not sent' : 'crash';
    seen.add(`mail ${what}`);
    if (what === 'refused') return 'refused';
    if (what === 'unknown, not sent') return 'unknown';
    if (what === 'crash' && fate < 243) return steps.crash();
    await accept();
    return what === 'crash' ? steps.crash() : 'unknown';
  }

  const parts: Messaging = {
    desk: 'test',
    store: d1Messages(db),
    events: d1Events(db),
    outbox: d1Outbox(db),
    keyring,
    stopped: null,
    announce: (reference) => Promise.resolve(void queue.push(reference)),
    send,
    mayTry: () => Promise.resolve(true),
    allows: () => Promise.resolve(true),
    hasRoom: () => Promise.resolve(true),
    mailHoldsText: true,
    retentionDays: site.messageDays,
    databaseLimit: Infinity,
    replyDays: 3,
    mailDays: null,
    now: () => clock,
    random: (size) => crypto.getRandomValues(new Uint8Array(size)),
    log: () => undefined,
  };
  const changed = { ...parts, ...sabotage(parts) };
  const messaging: Messaging = {
    ...changed,
    store: faulty(changed.store),
    outbox: faulty(changed.outbox),
    announce: (reference) => call('announce', () => changed.announce(reference)),
    allows: (client) => call('allows', () => changed.allows(client)),
    hasRoom: (way) => call('hasRoom', () => changed.hasRoom(way)),
  };

  const people = Array.from({ length: 1 + below(2) }, (_, index) => ({
    key: `person-${index}-${crypto.randomUUID()}`,
    fields: {
      region: 'georgia',
      topic: index === 0 ? 'billing' : 'general',
      name: 'A',
      contactBy: 'phone',
      phone: '404 555 0100',
      message: 'B',
    },
    answers: [] as Accepted[],
  }));
  type Person = (typeof people)[number];

  async function sends({ key, fields, answers }: Person): Promise<void> {
    for (let tries = 0; tries < 3; tries += 1) {
      const result = await submitMessage(messaging, { fields, idempotencyKey: key, client: '192.0.2.1', way: 'form' });
      seen.add(result.outcome === 'accepted' && result.replayed ? 'replayed' : result.outcome);
      if (result.outcome === 'accepted') {
        answers.push(result);
        return;
      }
      await steps.gate();
    }
  }

  /** Takes what is in the queue in any order; leaves it there as well at times; gives up in the end. */
  async function consumes(): Promise<void> {
    for (let turn = 0; turn < 8; turn += 1) {
      await steps.gate();
      const at = below(Math.max(1, queue.length));
      const reference = queue[at];
      if (reference === undefined) continue;
      const copy = byte() >= 200;
      if (copy) seen.add('duplicate');
      else queue.splice(at, 1);
      if (byte() >= 245) {
        seen.add('lost by the queue');
        continue;
      }
      await deliverMessage(messaging, reference).catch(async () => {
        if (turn === 7) await messaging.outbox.giveUp(reference, 'queue-gave-up', clock);
        else queue.push(reference);
      });
    }
  }

  async function passes(): Promise<void> {
    for (let turn = 0; turn < 6; turn += 1) {
      await steps.gate();
      clock += [0, 10_000, MINUTE, 6 * MINUTE][below(4)] ?? 0;
    }
  }

  for (const person of people) {
    steps.spawn(() => sends(person));
    if (byte() >= 128) steps.spawn(() => sends(person));
  }
  steps.spawn(consumes);
  steps.spawn(consumes);
  steps.spawn(() => sweepMessages(messaging));
  steps.spawn(() => sweepMessages(messaging));
  steps.spawn(passes);
  await steps.run();

  // The storm is over: what was lost must come up by itself.
  calm = true;
  for (let round = 0; round < 4; round += 1) {
    clock += 61 * MINUTE;
    await sweepMessages(messaging);
  }
  return { broken: await violations(), seen };

  async function violations(): Promise<string[]> {
    const broken: string[] = [];
    const stored = await rowsOf('SELECT reference, topic FROM messages');
    const outbox = await rowsOf('SELECT reference, inbox, state FROM outbox');
    const references = stored.map(({ reference }) => reference);
    for (const person of people) {
      const told = new Set(person.answers.map(({ receipt }) => JSON.stringify(receipt)));
      if (told.size > 1) broken.push('one key got two answers');
      for (const { receipt } of person.answers) {
        if (!references.includes(receipt.reference)) broken.push('an acknowledged message is not stored');
      }
      if (person.answers.length > 0) {
        const again = await submitMessage(messaging, { fields: person.fields, idempotencyKey: person.key, client: '', way: 'form' });
        if (again.outcome !== 'accepted' || !told.has(JSON.stringify(again.receipt))) broken.push('a later answer differs from the first');
      }
    }
    if (stored.length > people.length) broken.push('one key made two messages');
    for (const { reference, topic } of stored) {
      const expected = inboxesFor(routing, { region: 'georgia', topic: String(topic) });
      for (const inbox of expected) {
        const states = outbox.filter((row) => row['reference'] === reference && row['inbox'] === inbox).map(({ state }) => state);
        const count = mails.filter((mail) => mail === `${String(reference)} ${inbox}`).length;
        if (states.length !== 1) broken.push('a stored message has no delivery');
        else if (states[0] === 'sent' && count !== 1) broken.push(`a delivery said to be sent was sent ${count} times`);
        else if (states[0] !== 'sent' && states[0] !== 'dead') broken.push(`a delivery ended as ${String(states[0])}`);
        if (count > 1) broken.push('an inbox got two mails');
        seen.add(`ended ${String(states[0])}`);
      }
    }
    return [...new Set(broken)];
  }

  async function rowsOf(sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
    return (
      await db
        .prepare(sql)
        .bind(...values)
        .all()
    ).results;
  }
}
