/**
 * Whether a payment site works, from what an operator says and what the probe sees. When in doubt it works:
 * a person can always try it, and phone and mail stand beside it. Instants are milliseconds since 1970.
 */

/** Failures in a row after which a site counts as down, and answers in a row after which it counts as up again. */
export const FAILURES_TO_DOWN = 3;
export const ANSWERS_TO_UP = 2;

/** A probe that has not looked for this long says nothing any more. */
export const PROBE_STALE_AFTER = 10 * 60_000;

export interface Probe {
  state: 'up' | 'down';
  /** How often in a row it saw the opposite of `state`. */
  against: number;
  checkedAt: number;
}

/** What is known of a provider after one more look. */
export function afterLook(before: Probe | null, answered: boolean, at: number): Probe {
  const { state, against } = before ?? { state: 'up', against: 0 };
  if (answered === (state === 'up')) return { state, against: 0, checkedAt: at };
  const needed = state === 'up' ? FAILURES_TO_DOWN : ANSWERS_TO_UP;
  if (against + 1 < needed) return { state, against: against + 1, checkedAt: at };
  return { state: answered ? 'up' : 'down', against: 0, checkedAt: at };
}

/**
 * Whether a page answered, by the status of its response; null for no response in time. A refusal of this probe,
 * or a redirect, is an answer. An error of the server, or a page that is gone, is none.
 */
export function isAnswer(status: number | null): boolean {
  return status !== null && status < 500 && status !== 404 && status !== 410;
}

/** What an operator set. It wins over the probe until it is taken back. */
export type Flag = 'up' | 'down';

export function isDown(flag: Flag | null, probe: Probe | null, now: number): boolean {
  if (flag !== null) return flag === 'down';
  return probe !== null && probe.state === 'down' && now - probe.checkedAt <= PROBE_STALE_AFTER;
}
