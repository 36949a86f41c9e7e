/** The commands that change what becomes of messages. Each leaves an event with the name of who did it. */
import { parseReference } from '#domain/messages/reference.ts';
import { ROW_DAYS } from '../functions/messages/tidy.ts';
import { wrong, type Tools } from './message-tools.ts';

const DAY = 86_400_000;
/** Why deliveries are given up. Those of the first are certainly not sent: `resend --all` sends them again. */
const NOT_SENT = ['refused', 'no-address', 'cannot-open', 'queue-gave-up', 'cannot-compose'];
const REASONS = [...NOT_SENT, 'unconfirmed'];

export function settling([, target, how, file]: readonly string[], tools: Tools, usage: () => never): Record<string, () => void> {
  const { query, print, now, actor } = tools;
  /** Safe inside SQL: letters, digits and a hyphen. */
  function reference(): string {
    return parseReference(target ?? '') ?? wrong(`"${target ?? ''}" is no reference, or is mistyped.`);
  }

  /** Writes an event for each delivery that is about to change, and changes it. Gives how many there were. */
  function change(event: string, where: string, set: string): number {
    const [, changed = []] = query(
      `INSERT INTO message_events (reference, at, event, inbox, reason, actor)
       SELECT reference, ${now}, '${event}', inbox, reason, '${actor}' FROM outbox WHERE ${where}`,
      `UPDATE outbox SET ${set} WHERE ${where} RETURNING reference, inbox`,
    );
    return changed.length;
  }

  const sendAgain = (where: string) =>
    change(
      'resent',
      `state = 'dead' AND ${where}`,
      `state = 'pending', attempts = 0, next_at = ${now}, claim = NULL, lease_until = NULL, reason = NULL`,
    );
  const countAsSent = (where: string) =>
    change('confirmed', `state = 'dead' AND ${where}`, `state = 'sent', sent_at = ${now}, reason = NULL`);

  function resend(): void {
    const count = sendAgain(target === '--all' ? `reason IN ('${NOT_SENT.join("', '")}')` : `reference = '${reference()}'`);
    print.log(`${count} to be sent again. The next sweep does it, within five minutes.`);
  }

  function confirm(): void {
    print.log(`${countAsSent(`reference = '${reference()}' AND reason = 'unconfirmed'`)} counted as sent.`);
  }

  function settle(): void {
    if (!REASONS.includes(target ?? '')) wrong(`Give one of the reasons: ${REASONS.join(', ')}.`);
    const all = `reason = '${target ?? ''}'`;
    if (how === 'sent') print.log(`${countAsSent(all)} counted as sent.`);
    else if (how === 'again') print.log(`${sendAgain(all)} to be sent again. The next sweep does it, within five minutes.`);
    else if (how === '--found' && file !== undefined) settleByList(all, file);
    else usage();
  }

  function settleByList(all: string, file: string): void {
    const found = (tools.read(file).match(/\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/g) ?? []).flatMap((text) => parseReference(text) ?? []);
    const sent = [...new Set(found)].map((id) => `'${id}'`).join(', ');
    const counted = sent === '' ? 0 : countAsSent(`${all} AND reference IN (${sent})`);
    print.log(`${counted} found in the list and counted as sent, ${sendAgain(all)} to be sent again.`);
  }

  function purge(): void {
    const id = reference();
    const withdrawn = change('withdrawn', `reference = '${id}' AND state IN ('pending', 'dead')`, "state = 'withdrawn', reason = NULL");
    const present = `reference = '${id}' AND sealed IS NOT NULL`;
    const [, erased = [], underWay = []] = query(
      `INSERT INTO message_events (reference, at, event, actor) SELECT reference, ${now}, 'erased', '${actor}' FROM messages WHERE ${present}`,
      `UPDATE messages SET sealed = NULL, key_id = NULL, wrapped_key = NULL, erased_at = ${now} WHERE ${present} RETURNING reference`,
      `SELECT inbox FROM outbox WHERE reference = '${id}' AND state IN ('sending', 'sent')`,
    );
    print.log(`${erased.length} text erased, ${withdrawn} deliveries withdrawn. The history of the database keeps it for up to 30 days.`);
    if (underWay.length > 0)
      print.log(`Erase the mail too: it is in, or on its way to, ${underWay.map(({ inbox }) => String(inbox)).join(', ')}.`);
  }

  /** What the night does, for all at once, and with another day for the texts. */
  function prune(): void {
    const day = /^\d{4}-\d\d-\d\d$/.test(target ?? '') ? Date.parse(`${target ?? ''}T00:00:00Z`) : NaN;
    if (Number.isNaN(day) || day > now) wrong('Give a day that has passed, as YYYY-MM-DD.');
    const old = `SELECT reference FROM messages WHERE received_at < ${day} AND sealed IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.reference = messages.reference AND state IN ('pending', 'sending'))`;
    const given = change('expired', `state = 'dead' AND reference IN (${old})`, "state = 'withdrawn', reason = 'expired'");
    const longAgo = now - ROW_DAYS * DAY;
    const gone = `SELECT reference FROM messages WHERE received_at < ${longAgo} AND sealed IS NULL`;
    const [, erased = [], , forgotten = [], events = []] = query(
      `INSERT INTO message_events (reference, at, event, actor) SELECT reference, ${now}, 'erased', '${actor}' FROM messages WHERE reference IN (${old})`,
      `UPDATE messages SET sealed = NULL, key_id = NULL, wrapped_key = NULL, erased_at = ${now} WHERE reference IN (${old}) RETURNING reference`,
      `DELETE FROM outbox WHERE reference IN (${gone})`,
      `DELETE FROM messages WHERE reference IN (${gone}) RETURNING reference`,
      `DELETE FROM message_events WHERE at < ${longAgo} RETURNING id`,
    );
    print.log(
      `${erased.length} texts erased, ${given} of their deliveries had been given up. ${forgotten.length} messages and ${events.length} events forgotten.`,
    );
  }

  return { resend, confirm, settle, purge, prune };
}
