import { beforeEach, describe, expect, it } from 'vitest';
import { createKeyring } from '../../functions/messages/adapters/webcrypto-keyring.ts';
import { linkEvents } from '../../functions/messages/event-chain.ts';
import type { EventRow } from '../../functions/messages/ports.ts';
import { textContext } from '../../functions/messages/additional-data.ts';
import { runMessagesCommand, USAGE } from '../../scripts/message-commands.ts';
import { sqliteD1 } from '../support/sqlite-d1.ts';

const [SENT, DEAD, DOUBT, OPEN] = ['00000-00000', '00000-00011', '00000-00022', '00000-00033'] as const;
const WORDS = 'When is my premium due?';
const NOW = Date.parse('2026-11-25T18:00:00Z');
const keysOf = (byte: number) => JSON.stringify({ current: 'k1', keys: { k1: Buffer.alloc(32, byte).toString('base64') } });
const hex = (bytes: Uint8Array) => `x'${Buffer.from(bytes).toString('hex')}'`;

let db = sqliteD1();

async function insert(reference: string, delivery: string): Promise<void> {
  const text = JSON.stringify({ name: 'A', contactBy: 'email', contact: 'a@mail.example', coverage: 'cobra', message: WORDS });
  const sealed = await createKeyring(keysOf(1))?.seal(
    textContext({ reference, region: 'georgia', topic: 'billing', inboxes: ['billing'] }),
    text,
  );
  if (!sealed) throw new Error('The keys cannot be read.');
  db.query(
    `INSERT INTO messages VALUES ('${reference}', 'georgia', 'billing', ${NOW}, '2026-12-01', x'00', 'k1', ${hex(sealed.wrappedKey)}, ${hex(sealed.body)}, NULL, 2)`,
    `INSERT INTO outbox (reference, inbox, next_at, attempts, state, reason) VALUES ('${reference}', 'billing', 1, 7, ${delivery})`,
  );
}

beforeEach(async () => {
  db = sqliteD1();
  await insert(SENT, "'sent', NULL");
  await insert(DEAD, "'dead', 'refused'");
  await insert(DOUBT, "'dead', 'unconfirmed'");
  await insert(OPEN, "'pending', NULL");
});

const FOUND = `From: messages@help-center.example\nSubject: ${DOUBT} Bill, in Georgia\nSubject: 12345-67890`;

async function command(args: string[], keys: string | undefined = keysOf(1), actor = 'a.operator'): Promise<string> {
  const printed: string[] = [];
  const print = { log: (text: unknown) => printed.push(String(text)), table: (rows: unknown) => printed.push(JSON.stringify(rows)) };
  const tools = { databaseBytes: () => 1_500_000, keys: () => Promise.resolve(keys), read: () => FOUND };
  await runMessagesCommand(args, { query: db.query, ...tools, print, actor, now: NOW });
  return printed.join('\n');
}

const delivery = (reference: string) => db.query(`SELECT state, reason, attempts FROM outbox WHERE reference = '${reference}'`)[0]?.[0];
const events = (reference: string) => db.query(`SELECT event FROM message_events WHERE reference = '${reference}'`)[0];

describe('npm run messages -- verify', () => {
  const rowsOf = (where: string) => (db.query(`SELECT * FROM message_events WHERE ${where} ORDER BY id`)[0] ?? []) as unknown as EventRow[];
  const messaging = (): Parameters<typeof linkEvents>[0] => ({
    events: {
      unlinked: () => Promise.resolve({ before: rowsOf('link IS NOT NULL').at(-1)?.link ?? null, rows: rowsOf('link IS NULL') }),
      link(links) {
        for (const { id, link } of links) db.query(`UPDATE message_events SET link = '${link}' WHERE id = ${id}`);
        return Promise.resolve();
      },
      latest: () => Promise.resolve({ linked: [], unlinked: 0 }),
    },
  });
  const tamper = (sql: string) =>
    db.query('DROP TRIGGER IF EXISTS message_events_no_update', 'DROP TRIGGER IF EXISTS message_events_no_delete', sql);

  beforeEach(async () => {
    for (let count = 0; count < 3; count += 1) await command(['show', SENT]);
    await linkEvents(messaging());
    await command(['show', SENT]);
  });

  it('npm run messages -- verify says that the chain holds, and its head, which a later one still has', async () => {
    const said = await command(['verify']);
    expect(said).toContain('The chain holds: 3 events, 1 not linked yet.');
    await linkEvents(messaging());
    expect(await command(['verify', / Head: (\S+)/.exec(said)?.[1] ?? ''])).toContain('4 events, 0 not linked yet.');
    await expect(command(['verify', '3:00'])).rejects.toThrow('The head 3:00 is not there');
  });

  it.each([
    ["UPDATE message_events SET actor = 'someone.else' WHERE id = 2", 'Event 2'],
    ['DELETE FROM message_events WHERE id = 2', 'Event 3'],
    ['UPDATE message_events SET link = NULL WHERE id = 2', 'Event 3'],
  ])('npm run messages -- verify finds what was done past the database’s own guards: %s', async (sql, said) => {
    tamper(sql);
    await expect(command(['verify'])).rejects.toThrow(said);
  });
});

describe('npm run messages', () => {
  it('npm run messages lists what waits or was given up, without a word of a person', async () => {
    const text = await command(['list']);
    for (const reference of [DEAD, DOUBT, OPEN]) expect(text).toContain(reference);
    expect(text).not.toContain(SENT);
    expect(text).toContain('1 dead (refused), 1 dead (unconfirmed), 1 pending, 1 sent');
    expect(text).not.toContain(WORDS);
  });

  it('npm run messages shows one message, by its reference in any way of writing it', async () => {
    const text = await command(['show', DEAD.replace('-', ' ')]);
    expect(text).toContain(`A, answer by email: a@mail.example, coverage: cobra\n\n${WORDS}`);
    expect(text).toContain('"state":"dead","reason":"refused"');
  });

  it('npm run messages says by which day to answer, or that no day was promised', async () => {
    expect(await command(['show', DEAD])).toContain('answer by 2026-12-01');
    db.query(`UPDATE messages SET reply_by = '' WHERE reference = '${DEAD}'`);
    expect(await command(['show', DEAD])).toContain('no day promised');
  });

  it('npm run messages shows no text without the right keys', async () => {
    expect(await command(['show', DEAD], keysOf(2))).toContain('The text does not open.');
    expect(await command(['show', DEAD], '')).toContain('The text needs the keys');
  });

  it('npm run messages sends all again that was given up, but nothing in doubt', async () => {
    expect(await command(['resend', '--all'])).toContain('1 to be sent again');
    expect(delivery(DEAD)).toEqual({ state: 'pending', reason: null, attempts: 0 });
    expect(delivery(DOUBT)).toMatchObject({ state: 'dead' });
    expect(events(DEAD)).toEqual([{ event: 'resent' }]);
  });

  it('npm run messages sends one message again when asked for it by name, but none that was sent', async () => {
    expect(await command(['resend', DOUBT])).toContain('1 to be sent again');
    expect(await command(['resend', SENT])).toContain('0 to be sent again');
    expect(delivery(SENT)).toMatchObject({ state: 'sent' });
  });

  it('npm run messages counts an unconfirmed mail as sent, and no other', async () => {
    expect(await command(['confirm', DEAD])).toContain('0 counted');
    expect(await command(['confirm', OPEN])).toContain('0 counted');
    expect(await command(['confirm', DOUBT])).toContain('1 counted');
    expect(delivery(DOUBT)).toMatchObject({ state: 'sent', reason: null });
  });

  it('npm run messages erases a text, and sends it to no one', async () => {
    expect(await command(['purge', OPEN])).toContain('1 text erased, 1 deliveries withdrawn');
    expect(delivery(OPEN)).toMatchObject({ state: 'withdrawn' });
    expect(events(OPEN)).toEqual([{ event: 'withdrawn' }, { event: 'erased' }]);
    expect(await command(['show', OPEN])).toContain('The text was erased at 2026-11-25T18:00:00.000Z.');
    expect(await command(['purge', OPEN])).toContain('0 text erased, 0 deliveries withdrawn');
  });

  it('npm run messages says where the mail of an erased text is, or is going to', async () => {
    db.query(`UPDATE outbox SET state = 'sending' WHERE reference = '${OPEN}'`);
    expect(await command(['purge', OPEN])).toContain('on its way to, billing');
    expect(await command(['purge', SENT])).toContain('it is in, or on its way to, billing');
    expect(await command(['purge', DEAD])).not.toContain('Erase the mail');
  });

  it('npm run messages writes down who read a message, before it shows the text', async () => {
    expect(await command(['show', DEAD], keysOf(2), 'b.operator')).toContain(
      '"event":"shown","inbox":null,"reason":null,"actor":"b.operator"',
    );
    await command(['resend', DEAD]);
    expect(db.query('SELECT event, actor FROM message_events ORDER BY id')[0]).toEqual([
      { event: 'shown', actor: 'b.operator' },
      { event: 'resent', actor: 'a.operator' },
    ]);
    await expect(command(['show', DEAD], keysOf(1), "x'; DROP TABLE messages; --")).rejects.toThrow('is no name');
  });

  it('npm run messages opens a text only in the row that it was sealed for', async () => {
    for (const wrong of [
      "UPDATE messages SET region = 'hawaii'",
      "UPDATE messages SET topic = 'general'",
      "UPDATE outbox SET inbox = 'other'",
    ]) {
      db = sqliteD1();
      await insert(DEAD, "'dead', 'refused'");
      expect(await command(['show', DEAD])).toContain(WORDS);
      db.query(wrong);
      expect(await command(['show', DEAD])).toContain('The text does not open.');
    }
  });

  it('npm run messages settles all of one kind at once: as sent, again, or by what was found in the mailbox', async () => {
    expect(await command(['settle', 'unconfirmed', 'sent'])).toContain('1 counted as sent');
    expect(delivery(DOUBT)).toMatchObject({ state: 'sent' });
    expect(await command(['settle', 'refused', 'again'])).toContain('1 to be sent again');
    expect(delivery(DEAD)).toMatchObject({ state: 'pending' });
    db.query("UPDATE outbox SET state = 'dead', reason = 'unconfirmed'");
    expect(await command(['settle', 'unconfirmed', '--found', 'subjects.txt'])).toContain(
      '1 found in the list and counted as sent, 3 to be sent again',
    );
    expect(delivery(DOUBT)).toMatchObject({ state: 'sent' });
    expect(delivery(SENT)).toMatchObject({ state: 'pending' });
    await expect(command(['settle', 'boredom', 'sent'])).rejects.toThrow('Give one of the reasons');
    await expect(command(['settle', 'refused'])).rejects.toThrow(USAGE);
  });

  it('npm run messages says how many wait, how old they are, how large the database is, and which keys wrap texts', async () => {
    db.query(`UPDATE outbox SET since = ${NOW}`);
    const text = await command(['health']);
    expect(text).toContain('"waiting":1,"dead":2,"messages":4,"events":0,"oldest":"2026-11-25T18:00:00.000Z"');
    expect(text).toContain('"database, MB":"1.5"');
    expect(text).toContain('{"key":"k1","texts":4}');
  });

  it('npm run messages prunes texts of before a day that wait for no one, and rows that are half a year old', async () => {
    const longAgo = NOW - 181 * 86_400_000;
    db.query(
      `UPDATE messages SET received_at = ${longAgo} WHERE reference IN ('${SENT}', '${OPEN}', '${DEAD}')`,
      `INSERT INTO message_events (reference, at, event) VALUES ('${SENT}', ${longAgo}, 'accepted')`,
    );
    expect(await command(['prune', '2026-11-01'])).toContain(
      '2 texts erased, 1 of their deliveries had been given up. 2 messages and 1 events',
    );
    expect(db.query('SELECT reference FROM messages ORDER BY reference')[0]).toEqual([{ reference: DOUBT }, { reference: OPEN }]);
    await expect(command(['prune', '2027-01-01'])).rejects.toThrow('a day that has passed');
    await expect(command(['prune', "2026-01-01'"])).rejects.toThrow('a day that has passed');
  });

  it('npm run messages exports every message without its text', async () => {
    const lines = (await command(['export'])).split('\n').map((line) => JSON.parse(line) as { reference: string });
    expect(lines.map(({ reference }) => reference).sort()).toEqual([SENT, DEAD, DOUBT, OPEN]);
    expect(JSON.stringify(lines)).not.toContain(WORDS);
  });

  it.each([[['show', '00000-00001']], [['show', "'; DROP TABLE messages"]], [['show']], [['fly']], [['constructor']], [[]]])(
    'npm run messages refuses %j and says how it is used',
    async (args) => {
      await expect(command(args)).rejects.toThrow(USAGE);
    },
  );

  it('npm run messages says that a message is not there', async () => {
    await expect(command(['show', '00000-00044'])).rejects.toThrow('There is no message 00000-00044.');
  });
});
