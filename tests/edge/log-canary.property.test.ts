import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appWith, ask } from './ask.ts';
import { requestWith, ROUTES } from './every-route.ts';
import { writtenLog } from './written-log.ts';

const MARK = 'Zqx7canary';
const marked = fc.stringMatching(/^[ -~]{0,20}$/).map((rest) => `${MARK}${rest.trimEnd()}`);

/** What the parts may do: their work, or fail with the text in the error. */
const APPS: readonly ((text: string) => ReturnType<typeof appWith>)[] = [
  () => appWith(),
  (text) =>
    appWith({
      messaging: () => {
        throw new Error(text);
      },
    }),
  (text) => appWith({ asset: () => Promise.reject(new Error(text)) }),
  (text) => appWith({ providerStatus: { down: () => Promise.reject(new TypeError(text)) } }),
  (text) =>
    appWith({
      now: () => {
        throw new RangeError(text);
      },
    }),
];

describe('the log', () => {
  it.each(ROUTES)('the log holds nothing of a request to $method $path', async (route) => {
    const lines = writtenLog();
    await fc.assert(
      fc.asyncProperty(marked, fc.constantFrom(...APPS), async (text, appFor) => {
        const [path, init] = requestWith(text, route);
        await ask(path, init, appFor(text));
      }),
      { numRuns: 12, examples: APPS.map((appFor): [string, (typeof APPS)[number]] => [MARK, appFor]) },
    );
    for (const line of lines) expect(line.toLowerCase()).not.toContain(MARK.toLowerCase());
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty('event');
  });

  it('the log is what this test reads', async () => {
    const lines = writtenLog();
    await ask('/api/v1/contact?region=georgia', {}, APPS[4]?.(MARK));
    expect(lines.join()).toContain('"unhandled-error"');
    console.info(MARK);
    expect(lines.join()).toContain(MARK);
  });
});
