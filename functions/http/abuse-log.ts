/** Notes what was refused because it looks like an attack, in a log that a flood cannot fill. */
import type { Log } from './log.ts';
import { seldom } from './seldom.ts';

/** Problems that people rarely cause by a mistake, and what the form does not take: `form-refused`, which no person may have sent, and `too-many-forms`. */
const REASONS = [
  'form-refused',
  'invalid-next',
  'secret-needed',
  'too-large',
  'too-many-forms',
  'too-many-messages',
  'too-many-searches',
  'unknown-message',
  'wrong-origin',
] as const;
export type AbuseReason = (typeof REASONS)[number];
export const isLogged = (id: string): id is AbuseReason => (REASONS as readonly string[]).includes(id);

/** `route`: as the code writes it. */
export type LogAbuse = (reason: AbuseReason, route: string) => void;

/**
 * One line a minute for each reason and route, with the number since the line before. What came after the last line
 * waits for the next refusal, or is lost with the Worker's memory.
 */
export function abuseLog({ log, now }: { log: Log; now: () => number }): LogAbuse {
  const turn = seldom(now);
  return (reason, route) => {
    const count = turn(`${reason} ${route}`);
    if (count !== null) log('refused', { reason, route, count });
  };
}
