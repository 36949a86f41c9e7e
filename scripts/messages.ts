/**
 * `npm run messages -- <command>`: what an operator does with messages. `docs/runbook.md` says when. Works on the
 * local database; add `--remote` for the deployed one. Only `show` prints what a person wrote; it needs MESSAGE_KEYS,
 * from the environment or, for the local database, from .dev.vars.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Message } from '#domain/message.ts';
import { parseReference } from '#domain/reference.ts';
import { createKeyring } from '../functions/adapters/webcrypto-keyring.ts';
import { textContext } from '../functions/services/seal-context.ts';
import { args, query, remote, stop, type Row } from './d1-query.ts';

const USAGE = `Use: npm run messages -- <command> [--remote]
  list                 what waits or was given up
  show <reference>     one message: its text, deliveries and events
  resend <reference>   send again what was given up of one message
  resend --all         send again all that was given up, but for "unconfirmed"
  confirm <reference>  an unconfirmed mail was found in the mailbox: count it as sent
  purge <reference>    erase the text now, and send it to no one any more
  export               all messages as JSON lines, without texts`;

const REASONS = ['refused', 'no-address', 'cannot-open', 'queue-gave-up'];
const now = Date.now();
const instant = (value: Row[string] | undefined) => (typeof value === 'number' ? new Date(value).toISOString() : '');

const [command, target] = args;

/** Safe inside SQL: letters, digits and a hyphen. */
function reference(): string {
  return parseReference(target ?? '') ?? stop(`"${target ?? ''}" is no reference, or is mistyped.\n${USAGE}`);
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
  if (open.length > 0) console.table(open.map(({ received_at: at, ...row }) => ({ ...row, received: instant(at) })));
  console.log(counts.map(({ state, count }) => `${String(count)} ${String(state)}`).join(', ') || 'There are no messages.');
}

function secretKeys(): string | undefined {
  if (process.env['MESSAGE_KEYS'] || remote || !existsSync('.dev.vars')) return process.env['MESSAGE_KEYS'];
  return /^MESSAGE_KEYS='(.*)'$/m.exec(readFileSync('.dev.vars', 'utf8'))?.[1];
}

const bytes = (value: Row[string] | undefined) => new Uint8Array(Buffer.from(String(value), 'hex'));

async function readText(row: Row): Promise<string> {
  if (row['key_id'] === null) return `The text was erased at ${instant(row['erased_at'])}.`;
  const keyring = createKeyring(secretKeys());
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
  if (!message) stop(`There is no message ${id}.`);
  console.log(`${id}  ${String(message['region'])}, ${String(message['topic'])}`);
  console.log(`received ${instant(message['received_at'])}, answer by ${String(message['reply_by'])}\n`);
  console.log(await readText(message));
  console.table(deliveries.map(({ sent_at: at, ...row }) => ({ ...row, sent: instant(at) })));
  console.table(events.map(({ at, ...row }) => ({ at: instant(at), ...row })));
}

function resend(): void {
  const which = target === '--all' ? `reason IN ('${REASONS.join("', '")}')` : `reference = '${reference()}'`;
  const again = `state = 'pending', attempts = 0, next_at = ${now}, claim = NULL, lease_until = NULL, reason = NULL`;
  const count = change('resent', `state = 'dead' AND ${which}`, again);
  console.log(`${count} to be sent again. The next sweep does it, within five minutes.`);
}

function confirm(): void {
  const where = `reference = '${reference()}' AND state = 'dead' AND reason = 'unconfirmed'`;
  console.log(`${change('confirmed', where, `state = 'sent', sent_at = ${now}, reason = NULL`)} counted as sent.`);
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
  console.log(`${erased.length} text erased, ${withdrawn} deliveries withdrawn. The history of the database keeps it for up to 30 days.`);
}

function exportAll(): void {
  const [all = []] = query(
    `SELECT reference, region, topic, received_at, reply_by, erased_at,
       (SELECT json_group_array(json_object('inbox', inbox, 'state', state, 'reason', reason, 'attempts', attempts, 'sentAt', sent_at))
        FROM outbox WHERE outbox.reference = messages.reference) AS deliveries
     FROM messages ORDER BY received_at`,
  );
  for (const { deliveries, ...row } of all) console.log(JSON.stringify({ ...row, deliveries: JSON.parse(String(deliveries)) as unknown }));
}

switch (command) {
  case 'list':
    list();
    break;
  case 'show':
    await show();
    break;
  case 'resend':
    resend();
    break;
  case 'confirm':
    confirm();
    break;
  case 'purge':
    purge();
    break;
  case 'export':
    exportAll();
    break;
  default:
    stop(USAGE);
}
