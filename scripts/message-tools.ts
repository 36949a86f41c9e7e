/** What the commands for messages share. */
import type { Row } from './d1-query.ts';

export interface Tools {
  /** The rows of each statement. */
  query: (...statements: string[]) => Row[][];
  /** How large the database was at the last answer. */
  databaseBytes: () => number;
  /** The secret MESSAGE_KEYS, when it is at hand. Asked for only by what opens a text. */
  keys: () => Promise<string | undefined>;
  /** The text of a file. */
  read: (path: string) => string;
  print: Pick<Console, 'log' | 'table'>;
  /** Who does it: stands in the events. */
  actor: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** What was asked cannot be done; the message says why. */
export class WrongUse extends Error {}

export function wrong(message: string): never {
  throw new WrongUse(message);
}

export const instant = (value: Row[string] | undefined) => (typeof value === 'number' ? new Date(value).toISOString() : '');
