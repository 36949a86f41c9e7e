/** What an operator does with messages, on any database that answers SQL. `scripts/messages.ts` is the command. */
import type { Message } from '#domain/messages/message.ts';
import { parseReference } from '#domain/messages/reference.ts';
import { createKeyring } from '../functions/messages/adapters/webcrypto-keyring.ts';
import { openText } from '../functions/messages/additional-data.ts';
import { checkChain } from '../functions/messages/event-chain.ts';
import type { Binding, EventRow } from '../functions/messages/ports.ts';
import { ROW_DAYS } from '../functions/messages/tidy.ts';
import type { Row } from './d1-query.ts';
import { instant, wrong, type Tools } from './message-tools.ts';
import { settling } from './message-settling.ts';

export const USAGE = `Use: npm run messages -- <command> [--remote] [--as <who you are>]
  list                        what waits or was given up
  health                      how many, how old, how large
  show <reference>            one message: its text, deliveries and events; asks for the keys, or takes --keys <file>
  resend <reference>          send again what was given up of one message
  resend --all                send again all that was given up, but for "unconfirmed"
  confirm <reference>         an unconfirmed mail was found in the mailbox: count it as sent
  settle <reason> sent        count all that was given up for this reason as sent
  settle <reason> again       send all that was given up for this reason again
  settle <reason> --found <file>  count those as sent whose reference stands in this list of the mailbox; send the others again
  purge <reference>           erase the text now, and send it to no one any more
  prune <YYYY-MM-DD>          erase texts from before this day that wait for no one, and forget rows that are 180 days old
  export                      all messages as JSON lines, without texts
  verify [<head>]             whether any event was changed, taken out or put in; with the head that a log or health named, also since then`;

const bytes = (value: Row[string] | undefined) => new Uint8Array(Buffer.from(String(value), 'hex'));

/** Throws a `WrongUse` for what is no command. */
export async function runMessagesCommand(words: readonly string[], tools: Tools): Promise<void> {
  const [command, target] = words;
  const { query, print, now, actor } = tools;
  if (!/^[\w.@ -]{1,60}$/.test(actor)) wrong(`"${actor}" is no name to write down: letters, digits, dots and hyphens.`);
  const usage = () => wrong(USAGE);
  const COMMANDS: Readonly<Record<string, () => void | Promise<void>>> = {
    list,
    health,
    show,
    export: exportAll,
    verify,
    ...settling(words, tools, usage),
  };
  const run = Object.hasOwn(COMMANDS, command ?? '') ? COMMANDS[command ?? ''] : undefined;
  await (run ?? usage)();

  function list(): void {
    const [open = [], counts = []] = query(
      `SELECT reference, inbox, state, reason, attempts, region, topic, received_at, reply_by FROM outbox JOIN messages USING (reference)
       WHERE state IN ('pending', 'sending') OR state = 'dead' ORDER BY received_at`,
      'SELECT state, reason, count(*) AS count FROM outbox GROUP BY state, reason ORDER BY state, reason',
    );
    if (open.length > 0) print.table(open.map(({ received_at: at, ...row }) => ({ ...row, received: instant(at) })));
    const said = counts.map(({ state, reason, count }) => `${String(count)} ${String(state)}${reason ? ` (${String(reason)})` : ''}`);
    print.log(said.join(', ') || 'There are no messages.');
  }

  function health(): void {
    const [[row = {}] = [], keys = []] = query(
      `SELECT (SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending')) AS waiting,
         (SELECT min(since) FROM outbox WHERE state IN ('pending', 'sending') AND since > 0) AS oldest,
         (SELECT max(since) FROM outbox WHERE state IN ('pending', 'sending')) AS newest,
         (SELECT count(*) FROM outbox WHERE state = 'dead') AS dead,
         (SELECT count(*) FROM messages) AS messages, (SELECT count(*) FROM message_events) AS events`,
      `SELECT key_id AS key, count(*) AS texts FROM messages WHERE sealed IS NOT NULL GROUP BY key_id ORDER BY key_id`,
    );
    const { oldest, newest, ...counts } = row;
    const megabytes = (tools.databaseBytes() / 1_000_000).toFixed(1);
    print.table([{ ...counts, oldest: instant(oldest), newest: instant(newest), 'database, MB': megabytes }]);
    if (keys.length > 0) print.table(keys);
  }

  async function verify(): Promise<void> {
    const [found = []] = query('SELECT id, reference, at, event, inbox, reason, actor, link FROM message_events ORDER BY id');
    const rows = found as unknown as EventRow[];
    const linked = rows.filter(({ link }) => link !== null);
    const { brokenAt, head } = await checkChain(linked);
    if (brokenAt !== null)
      wrong(`Event ${brokenAt} does not fit what stands before it: it or the one before was changed, put in or taken out.`);
    if (target !== undefined && !linked.some(({ id, link }) => `${id}:${link ?? ''}` === target))
      wrong(`The head ${target} is not there: it or an event before it was changed, or it was forgotten after ${ROW_DAYS} days.`);
    print.log(
      `The chain holds: ${linked.length} events, ${rows.length - linked.length} not linked yet.${head === null ? '' : ` Head: ${head}`}`,
    );
  }

  async function readText(row: Row): Promise<string> {
    if (row['key_id'] === null) return `The text was erased at ${instant(row['erased_at'])}.`;
    const keyring = createKeyring(await tools.keys());
    if (!keyring) return 'The text needs the keys: the secret MESSAGE_KEYS of the Worker, from a file (--keys) or typed in.';
    const sealed = { keyId: String(row['key_id']), wrappedKey: bytes(row['wrapped_key']), body: bytes(row['sealed']) };
    try {
      const text = {
        reference: String(row['reference']),
        region: String(row['region']),
        topic: String(row['topic']),
        inboxes: JSON.parse(String(row['inboxes'])) as string[],
        binding: Number(row['binding']) as Binding,
        sealed,
      };
      const message = JSON.parse(await openText(keyring, text)) as Message;
      const coverage = message.coverage ? `, coverage: ${message.coverage}` : '';
      return `${message.name}, answer by ${message.contactBy}: ${message.contact}${coverage}\n\n${message.message}`;
    } catch {
      return `The text does not open. It was sealed with the key "${sealed.keyId}".`;
    }
  }

  async function show(): Promise<void> {
    // Safe inside SQL: letters, digits and a hyphen.
    const id = parseReference(target ?? '') ?? wrong(`"${target ?? ''}" is no reference, or is mistyped.\n${USAGE}`);
    // Written down first: nothing is read without a trace.
    const [, [message] = [], deliveries = [], events = []] = query(
      `INSERT INTO message_events (reference, at, event, actor) SELECT reference, ${now}, 'shown', '${actor}' FROM messages WHERE reference = '${id}'`,
      `SELECT reference, region, topic, received_at, reply_by, binding, key_id, hex(wrapped_key) AS wrapped_key, hex(sealed) AS sealed, erased_at,
         (SELECT json_group_array(inbox) FROM outbox WHERE outbox.reference = messages.reference) AS inboxes
       FROM messages WHERE reference = '${id}'`,
      `SELECT inbox, state, reason, attempts, sent_at FROM outbox WHERE reference = '${id}'`,
      `SELECT at, event, inbox, reason, actor FROM message_events WHERE reference = '${id}' ORDER BY id`,
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
