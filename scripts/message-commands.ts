/** What an operator does with messages, on any database that answers SQL. `scripts/messages.ts` is the command. */
import type { Message } from '#domain/messages/message.ts';
import { parseReference } from '#domain/messages/reference.ts';
import { createKeyring } from '../functions/messages/adapters/webcrypto-keyring.ts';
import { textContext } from '../functions/messages/additional-data.ts';
import type { Row } from './d1-query.ts';

export const USAGE = `Use: npm run messages -- <command> [--remote]
  list                 what waits or was given up
  show <reference>     one message: its text, deliveries and events
  resend <reference>   send again what was given up of one message
  resend --all         send again all that was given up, but for "unconfirmed"
  confirm <reference>  an unconfirmed mail was found in the mailbox: count it as sent
  purge <reference>    erase the text now, and send it to no one any more
  export               all messages as JSON lines, without texts`;

/** What `resend --all` sends again: what was certainly not sent. */
const REASONS = ['refused', 'no-address', 'cannot-open', 'queue-gave-up'];

export interface Tools {
  /** The rows of each statement. */
  query: (...statements: string[]) => Row[][];
  /** The secret MESSAGE_KEYS, when it is at hand. */
  keys: string | undefined;
  print: Pick<Console, 'log' | 'table'>;
  /** Milliseconds since 1970. */
  now: number;
}

/** What was asked cannot be done; the message says why. */
export class WrongUse extends Error {}

function wrong(message: string): never {
  throw new WrongUse(message);
}

const instant = (value: Row[string] | undefined) => (typeof value === 'number' ? new Date(value).toISOString() : '');
const bytes = (value: Row[string] | undefined) => new Uint8Array(Buffer.from(String(value), 'hex'));

/** Throws a `WrongUse` for what is no command. */
export async function runMessagesCommand([command, target]: readonly string[], tools: Tools): Promise<void> {
  const { query, print, now } = tools;
  const COMMANDS: Readonly<Record<string, () => void | Promise<void>>> = { list, show, resend, confirm, purge, export: exportAll };
  const run = Object.hasOwn(COMMANDS, command ?? '') ? COMMANDS[command ?? ''] : undefined;
  await (run ?? (() => wrong(USAGE)))();

  /** Safe inside SQL: letters, digits and a hyphen. */
  function reference(): string {
    return parseReference(target ?? '') ?? wrong(`"${target ?? ''}" is no reference, or is mistyped.\n${USAGE}`);
  }

  /** Writes an event for each delivery that is about to change, and changes it. Gives how many there were. */
  function change(event: string, where: string, set: string): number {
    const [, changed = []] = query(
      `INSERT INTO message_events (reference, at, event, inbox, reason) SELECT reference, ${now}, '${event}', inbox, reason FROM outbox WHERE ${where}`,
      `UPDATE outbox SET ${set} WHERE ${where} RETURNING reference, inbox`,
    );
    return changed.length;
  }

  function list(): void {
    const [open = [], counts = []] = query(
      `SELECT reference, inbox, state, reason, attempts, region, topic, received_at, reply_by FROM outbox JOIN messages USING (reference)
       WHERE state NOT IN ('sent', 'withdrawn') ORDER BY received_at`,
      'SELECT state, count(*) AS count FROM outbox GROUP BY state ORDER BY state',
    );
    if (open.length > 0) print.table(open.map(({ received_at: at, ...row }) => ({ ...row, received: instant(at) })));
    print.log(counts.map(({ state, count }) => `${String(count)} ${String(state)}`).join(', ') || 'There are no messages.');
  }

  async function readText(row: Row): Promise<string> {
    if (row['key_id'] === null) return `The text was erased at ${instant(row['erased_at'])}.`;
    const keyring = createKeyring(tools.keys);
    if (!keyring) return 'The text needs the keys: set MESSAGE_KEYS to the secret of the Worker.';
    const sealed = { keyId: String(row['key_id']), wrappedKey: bytes(row['wrapped_key']), body: bytes(row['sealed']) };
    try {
      const message = JSON.parse(await keyring.open(textContext(String(row['reference'])), sealed)) as Message;
      const coverage = message.coverage ? `, coverage: ${message.coverage}` : '';
      return `${message.name}, answer by ${message.contactBy}: ${message.contact}${coverage}\n\n${message.message}`;
    } catch {
      return `The text does not open. It was sealed with the key "${sealed.keyId}".`;
    }
  }

  async function show(): Promise<void> {
    const id = reference();
    const [[message] = [], deliveries = [], events = []] = query(
      `SELECT reference, region, topic, received_at, reply_by, key_id, hex(wrapped_key) AS wrapped_key, hex(sealed) AS sealed, erased_at
       FROM messages WHERE reference = '${id}'`,
      `SELECT inbox, state, reason, attempts, sent_at FROM outbox WHERE reference = '${id}'`,
      `SELECT at, event, inbox, reason FROM message_events WHERE reference = '${id}' ORDER BY id`,
    );
    if (!message) wrong(`There is no message ${id}.`);
    print.log(`${id}  ${String(message['region'])}, ${String(message['topic'])}`);
    print.log(
      `received ${instant(message['received_at'])}, ${message['reply_by'] ? `answer by ${String(message['reply_by'])}` : 'no day promised'}\n`,
    );
    print.log(await readText(message));
    print.table(deliveries.map(({ sent_at: at, ...row }) => ({ ...row, sent: instant(at) })));
    print.table(events.map(({ at, ...row }) => ({ at: instant(at), ...row })));
  }

  function resend(): void {
    const which = target === '--all' ? `reason IN ('${REASONS.join("', '")}')` : `reference = '${reference()}'`;
    const again = `state = 'pending', attempts = 0, next_at = ${now}, claim = NULL, lease_until = NULL, reason = NULL`;
    const count = change('resent', `state = 'dead' AND ${which}`, again);
    print.log(`${count} to be sent again. The next sweep does it, within five minutes.`);
  }

  function confirm(): void {
    const where = `reference = '${reference()}' AND state = 'dead' AND reason = 'unconfirmed'`;
    print.log(`${change('confirmed', where, `state = 'sent', sent_at = ${now}, reason = NULL`)} counted as sent.`);
  }

  function purge(): void {
    const id = reference();
    const where = `reference = '${id}' AND state IN ('pending', 'dead')`;
    const withdrawn = change('withdrawn', where, "state = 'withdrawn', reason = NULL");
    const present = `reference = '${id}' AND sealed IS NOT NULL`;
    const [, erased = []] = query(
      `INSERT INTO message_events (reference, at, event) SELECT reference, ${now}, 'erased' FROM messages WHERE ${present}`,
      `UPDATE messages SET sealed = NULL, key_id = NULL, wrapped_key = NULL, erased_at = ${now} WHERE ${present} RETURNING reference`,
    );
    print.log(`${erased.length} text erased, ${withdrawn} deliveries withdrawn. The history of the database keeps it for up to 30 days.`);
  }

  function exportAll(): void {
    const [all = []] = query(
      `SELECT reference, region, topic, received_at, reply_by, erased_at,
         (SELECT json_group_array(json_object('inbox', inbox, 'state', state, 'reason', reason, 'attempts', attempts, 'sentAt', sent_at))
          FROM outbox WHERE outbox.reference = messages.reference) AS deliveries
       FROM messages ORDER BY received_at`,
    );
    for (const { deliveries, ...row } of all) print.log(JSON.stringify({ ...row, deliveries: JSON.parse(String(deliveries)) as unknown }));
  }
}
