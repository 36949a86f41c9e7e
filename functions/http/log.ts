/**
 * The only way into the log: one line of JSON with the name of an event and what is listed here. Nothing that a person
 * sent has a place in it. `docs/security/inventory.md` says when each event happens, `docs/runbook.md` what to do then.
 */
import { seldom } from './seldom.ts';

/** `error`: someone must act. `warn`: someone should look when there are many. `info`: what was done. */
export const LEVELS = {
  'unhandled-error': 'error',
  'provider-status-unknown': 'error',
  'message-keys-missing': 'error',
  'message-not-stored': 'error',
  'message-cannot-open': 'error',
  'database-full': 'error',
  'messages-expired': 'error',
  'message-dead': 'error',
  'messages-unconfirmed': 'error',
  'mail-no-address': 'error',
  'delivery-failed': 'error',
  'events-changed': 'error',
  'events-not-linked': 'warn',
  'queue-message-unreadable': 'warn',
  'queue-unavailable': 'warn',
  'rate-limit-unavailable': 'warn',
  'mail-refused': 'warn',
  'mail-unknown': 'warn',
  refused: 'warn',
  'events-linked': 'info',
  'messages-erased': 'info',
  'messages-forgotten': 'info',
  'messages-rewrapped': 'info',
} as const;

export type LogEvent = keyof typeof LEVELS;
export const LOG_EVENTS = Object.keys(LEVELS) as readonly LogEvent[];

/** Words of ours, counts, and ids that we drew. */
export interface LogFields {
  /** Of a message. */
  reference?: string;
  /** Drawn for one request. */
  requestId?: string;
  /** An id of MESSAGE_INBOXES. */
  inbox?: string;
  /** As the code writes it: `/api/v1/messages/:reference`. */
  route?: string;
  /** The class of an error, never its text. */
  name?: string;
  /** An id of ours. */
  reason?: string;
  /** Number and link of an event. */
  head?: string;
  attempts?: number;
  count?: number;
}

export type Log = (event: LogEvent, fields?: LogFields) => void;

/** What happens with every request while a part is down. */
const WITH_EVERY_REQUEST: readonly LogEvent[] = [
  'provider-status-unknown',
  'message-keys-missing',
  'message-not-stored',
  'database-full',
  'rate-limit-unavailable',
  'queue-unavailable',
];

/** The same log, but of these one line a minute, with how often it happened since the line before: a flood cannot fill it. */
export function calmLog(write: Log, now: () => number): Log {
  const turn = seldom(now);
  return (event, fields = {}) => {
    const isRare = !WITH_EVERY_REQUEST.includes(event);
    const count = isRare ? fields.count : turn(event);
    if (count !== null) write(event, count === undefined ? fields : { ...fields, count });
  };
}

export const log: Log = (event, fields = {}) => {
  console[LEVELS[event]](JSON.stringify({ event, ...fields }));
};
