import { describe, expect, it } from 'vitest';
import { appWith, ask } from './ask.ts';
import { writtenLog } from './written-log.ts';

/** A clock that only moves while something is waited for, as in a Worker. */
function slowApp() {
  const clock = { at: Date.UTC(2026, 10, 22) };
  const taking = async <Value>(milliseconds: number, value: Value) => {
    await Promise.resolve();
    clock.at += milliseconds;
    return value;
  };
  return appWith({
    now: () => clock.at,
    asset: (path) => taking(3, new Response(`<title>${path}</title>`)),
    providerStatus: { down: () => taking(40, []) },
  });
}
const timing = async (path: string, init?: RequestInit) => (await ask(path, init, slowApp())).headers.get('Server-Timing');

describe('Server-Timing', () => {
  it.each([
    ['/pay/', 'assets;dur=3'],
    ['/pay/georgia/', 'outages;dur=40, assets;dur=3'],
    ['/pay/georgia/premium/', 'outages;dur=40, assets;dur=3'],
    ['/contact/?topic=billing&region=georgia', 'assets;dur=3'],
    ['/contact/message/', 'assets;dur=3'],
    ['/search/', 'assets;dur=3'],
  ])('Server-Timing says what %s waited for', async (path, expected) => {
    expect(await timing(path)).toBe(expected);
  });

  it('Server-Timing is absent where nothing is waited for', async () => {
    for (const path of ['/api/v1/region', '/chosen.css', '/api/v1/contact?region=georgia', '/go/pay/georgia/premium', '/pay'])
      expect(await timing(path), path).toBeNull();
  });

  it('Server-Timing names the same waits for every message that cannot be shown', async () => {
    writtenLog();
    const paths = ['7K3QD-9F2MX', 'AAAAA-AAAAA', 'nonsense', "'--"].map((reference) => `/api/v1/messages/${encodeURIComponent(reference)}`);
    for (const path of paths) {
      const init = { headers: { Authorization: `Bearer ${'A'.repeat(30)}` } };
      expect(await timing(path, init), path).toMatch(/^database;dur=\d+$/);
    }
  });

  it('Server-Timing repeats nothing of a request', async () => {
    for (const path of ['/pay/georgia/?x=canary', '/search/?q=canary', '/contact/message/?topic=canary'])
      expect(await timing(path, { headers: { 'Server-Timing': 'canary' } })).toMatch(/^(?:\w+;dur=\d+(?:, |$))+$/);
  });
});
