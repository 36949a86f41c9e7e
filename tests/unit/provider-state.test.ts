import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterLook, ANSWERS_TO_UP, FAILURES_TO_DOWN, isAnswer, isDown, PROBE_STALE_AFTER, type Probe } from '#domain/pay/outage.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const after = (looks: readonly boolean[]) => looks.reduce<Probe | null>((probe, answered) => afterLook(probe, answered, NOW), null);
const probe = (state: Probe['state'], age = 0): Probe => ({ state, against: 0, checkedAt: NOW - age });

describe('the probe', () => {
  it('the probe takes a site for down only after failures in a row, and for up after answers in a row', () => {
    const failures = Array<boolean>(FAILURES_TO_DOWN).fill(false);
    expect(after(failures.slice(1))?.state).toBe('up');
    expect(after(failures)?.state).toBe('down');
    const answers = Array<boolean>(ANSWERS_TO_UP).fill(true);
    expect(after([...failures, ...answers.slice(1)])?.state).toBe('down');
    expect(after([...failures, ...answers])?.state).toBe('up');
  });

  it('the probe never changes its mind for single failures between answers', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom([true], [false, true]), { maxLength: 40 }), (looks) => {
        expect(after([true, ...looks.flat()])?.state).toBe('up');
      }),
    );
  });

  it('the probe agrees with the last looks, whatever came before, once they are enough', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 30 }), fc.boolean(), (looks, last) => {
        const end = Array<boolean>(Math.max(FAILURES_TO_DOWN, ANSWERS_TO_UP)).fill(last);
        expect(after([...looks, ...end])).toEqual({ state: last ? 'up' : 'down', against: 0, checkedAt: NOW });
      }),
    );
  });

  it.each([200, 204, 301, 302, 303, 401, 403, 405, 429])('the probe counts %i as an answer', (status) => {
    expect(isAnswer(status)).toBe(true);
  });

  it.each([null, 404, 410, 500, 502, 503, 530])('the probe counts %s as none', (status) => {
    expect(isAnswer(status)).toBe(false);
  });
});

describe('a provider', () => {
  it('a provider is down when an operator or a fresh probe says so', () => {
    expect(isDown('down', null, NOW)).toBe(true);
    expect(isDown('down', probe('up'), NOW)).toBe(true);
    expect(isDown(null, probe('down'), NOW)).toBe(true);
    expect(isDown(null, probe('down', PROBE_STALE_AFTER), NOW)).toBe(true);
  });

  it('a provider is up when nobody says otherwise, an operator says so, or the probe is stale', () => {
    expect(isDown(null, null, NOW)).toBe(false);
    expect(isDown(null, probe('up'), NOW)).toBe(false);
    expect(isDown('up', probe('down'), NOW)).toBe(false);
    expect(isDown(null, probe('down', PROBE_STALE_AFTER + 1), NOW)).toBe(false);
  });
});
