import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogFields } from '../../functions/http/log.ts';
import { abuseLog, type AbuseReason } from '../../functions/http/abuse-log.ts';

const reason = fc.constantFrom<AbuseReason>('wrong-origin', 'too-large', 'unknown-message');
const route = fc.constantFrom('/region', '/api/v1/messages');
/** What is refused, and milliseconds after the one before. */
const refusals = fc.array(fc.tuple(reason, route, fc.integer({ min: 0, max: 90_000 })), { maxLength: 200 });

function linesOf(run: readonly (readonly [AbuseReason, string, number])[]) {
  const lines: (LogFields & { at: number; nth: number })[] = [];
  let at = 0;
  let nth = 0;
  const note = abuseLog({ log: (_, fields) => void lines.push({ ...fields, at, nth }), now: () => at });
  for (const [why, where, pause] of run) {
    at += pause;
    nth += 1;
    note(why, where);
  }
  return lines;
}

describe('the lines about what was refused', () => {
  it('the lines about what was refused come once a minute at most for each reason and route, and count everything before them', () => {
    fc.assert(
      fc.property(refusals, (run) => {
        const lines = Map.groupBy(linesOf(run), (line) => `${line.reason} ${line.route}`);
        for (const [key, own] of lines) {
          for (const [index, line] of own.entries()) expect(line.at - (own[index - 1]?.at ?? -Infinity)).toBeGreaterThanOrEqual(60_000);
          // Those after the last line wait for the next one.
          const upTo = own.at(-1)?.nth ?? 0;
          const refused = run.slice(0, upTo).filter(([why, where]) => `${why} ${where}` === key);
          expect(own.reduce((sum, { count = 0 }) => sum + count, 0)).toBe(refused.length);
        }
      }),
    );
  });

  it('the lines about what was refused leave no kind out', () => {
    fc.assert(
      fc.property(refusals, (run) => {
        const kinds = (list: readonly string[]) => [...new Set(list)].sort();
        expect(kinds(linesOf(run).map((line) => `${line.reason} ${line.route}`))).toEqual(
          kinds(run.map(([why, where]) => `${why} ${where}`)),
        );
      }),
    );
  });
});
