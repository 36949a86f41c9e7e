import { afterEach, describe, expect, it } from 'vitest';
import { createReader, type ReaderOptions } from '../../scripts/watch/reader.ts';
import { otherSites, type Reply } from '../support/other-sites.ts';

const PAGE = 'https://plan.example/help';
const AGENT = 'help-watch/1 (+https://help.example; mailto:team@help.example)';

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

/** A reader of these pages, what it asked for, and how long it paused. */
async function reading(pages: Readonly<Record<string, Reply>>, options: Partial<ReaderOptions> = {}) {
  const sites = await otherSites(new Map(Object.entries(pages)));
  ({ close } = sites);
  const pauses: number[] = [];
  const pause = (ms: number) => {
    pauses.push(ms);
    return Promise.resolve();
  };
  return { ...sites, pauses, read: createReader({ fetch: sites.fetch, pause, agent: AGENT, ...options }) };
}

describe('a reader', () => {
  it('a reader says who it is, sends no cookie, and asks robots.txt first', async () => {
    const { read, visits } = await reading({
      [PAGE]: { headers: { 'set-cookie': 'a=b' }, body: 'Call' },
      'https://plan.example/pay': 'Pay',
    });
    await read(PAGE);
    await read('https://plan.example/pay');
    expect(visits.map(({ address }) => address)).toEqual(['https://plan.example/robots.txt', PAGE, 'https://plan.example/pay']);
    expect(visits.map(({ headers }) => headers['user-agent'])).toEqual([AGENT, AGENT, AGENT]);
    expect(visits.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined, undefined]);
  });

  it('a reader asks a host for one thing at a time, with a pause before the next, and for a page once', async () => {
    const addresses = Array.from({ length: 6 }, (_, index) => `${PAGE}/${index}`);
    const { read, visits, pauses, mostOpen } = await reading(Object.fromEntries(addresses.map((address) => [address, 'Page'])));
    await Promise.all([...addresses, ...addresses].map(read));
    expect(visits).toHaveLength(7);
    expect(mostOpen()).toBe(1);
    expect(pauses).toEqual(addresses.map(() => 2000));
  });

  it('a reader pauses as long as robots.txt asks, and stays away when that is too long', async () => {
    const slow = (seconds: number) => `User-agent: *\nCrawl-delay: ${seconds}`;
    const { read, pauses } = await reading({
      'https://plan.example/robots.txt': slow(9),
      [PAGE]: 'Page',
      'https://slow.example/robots.txt': slow(600),
      'https://slow.example/': 'Page',
    });
    await read(PAGE);
    expect(pauses).toEqual([9000]);
    expect(await read('https://slow.example/')).toEqual({ state: 'barred', why: 'its robots.txt asks for pauses of 600 seconds' });
  });

  it.each([
    ['all programs', 'User-agent: *\nDisallow: /help'],
    ['this one by name', 'User-agent: help-watch\nDisallow: /\n\nUser-agent: *\nAllow: /'],
  ])('a reader does not ask for what robots.txt forbids %s', async (_, robots) => {
    const { read, visits } = await reading({
      'https://plan.example/robots.txt': { headers: { 'content-type': 'application/octet-stream' }, body: robots },
      [PAGE]: 'Page',
    });
    expect((await read(PAGE)).state).toBe('barred');
    expect(visits).toHaveLength(1);
  });

  it('a reader asks robots.txt of every host that a redirect leads to', async () => {
    const { read, visits } = await reading({
      [PAGE]: { status: 302, headers: { location: 'https://new.example/help' } },
      'https://new.example/robots.txt': 'User-agent: *\nDisallow: /',
      'https://new.example/help': 'Page',
    });
    expect((await read(PAGE)).state).toBe('barred');
    expect(visits.map(({ address }) => address)).not.toContain('https://new.example/help');
  });

  it('a reader asks for nothing when robots.txt cannot be read', async () => {
    const { read, visits } = await reading({ 'https://plan.example/robots.txt': { status: 503 }, [PAGE]: 'Page' });
    expect(await read(PAGE)).toEqual({ state: 'silent', why: 'robots.txt answers 503' });
    expect(visits).toHaveLength(1);
  });

  it('a reader follows redirects and says where they end', async () => {
    const { read } = await reading({
      [PAGE]: { status: 301, headers: { location: '/a' } },
      'https://plan.example/a': { status: 308, headers: { location: 'https://new.example/b' } },
      'https://new.example/b': '<a href="c">Call</a>',
    });
    expect(await read(PAGE)).toEqual({
      state: 'page',
      page: { at: 'https://new.example/b', text: 'Call', links: ['https://new.example/c'] },
      cut: false,
    });
  });

  it.each<[string, Reply, object]>([
    ['a page that is gone', { status: 410 }, { state: 'missing', at: PAGE, status: 410 }],
    ['an error of the site', { status: 500 }, { state: 'silent', why: 'answers 500' }],
    ['a refusal', { status: 403 }, { state: 'silent', why: 'answers 403' }],
    ['a PDF', { headers: { 'content-type': 'application/pdf' } }, { state: 'unreadable', why: 'not a page, but application/pdf' }],
    ['a circle', { status: 302, headers: { location: PAGE } }, { state: 'silent', why: 'leads in circles' }],
    [
      'a way out of https',
      { status: 302, headers: { location: 'http://plan.example/' } },
      { state: 'silent', why: 'leads away from https' },
    ],
    ['a broken redirect', { status: 302, headers: { location: 'https://' } }, { state: 'silent', why: 'leads nowhere' }],
  ])('a reader tells what it met: %s', async (_, reply, answer) => {
    const { read } = await reading({ [PAGE]: reply });
    expect(await read(PAGE)).toEqual(answer);
  });

  it('a reader gives up on silence and on hosts that are not there', async () => {
    const late = await reading({ [PAGE]: { silent: true } }, { timeout: 50 });
    expect(await late.read(PAGE)).toEqual({ state: 'silent', why: 'no answer: TimeoutError' });
    const lost = createReader({
      fetch: () => Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ENOTFOUND' }) })),
      pause: () => Promise.resolve(),
      agent: AGENT,
    });
    expect(await lost(PAGE)).toEqual({ state: 'silent', why: 'no answer: ENOTFOUND' });
  });

  it('a reader reads so many bytes and no more', async () => {
    const { read } = await reading({ [PAGE]: 'x'.repeat(500_000) }, { limit: 1000 });
    expect(await read(PAGE)).toMatchObject({ state: 'page', page: { text: 'x'.repeat(1000) }, cut: true });
  });

  it('a reader does not ask for a PDF', async () => {
    const { read, visits } = await reading({});
    expect(await read('https://plan.example/book.PDF?v=2')).toEqual({ state: 'unreadable', why: 'a PDF' });
    expect(visits).toEqual([]);
  });
});
