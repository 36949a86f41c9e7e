import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { KnownFact } from '#domain/facts/schema.ts';
import type { EnrollmentWindow } from '#domain/time/calendar-schema.ts';
import { createReader } from '../../scripts/watch/reader.ts';
import { look, REPORT, watch } from '../../scripts/watch/run.ts';
import type { Finding } from '../../scripts/watch/verdict.ts';
import { watchList, type WatchedData } from '../../scripts/watch/watch-list.ts';
import { fact, group } from '../support/fact-source.ts';
import { PACIFIC } from '../support/hours-examples.ts';
import { otherSites, type Reply } from '../support/other-sites.ts';
import { ROOT } from '../support/root.ts';
import { rule } from '../support/rule-source.ts';

const from = (...ids: string[]) => ({ sources: ids.map((id) => ({ id, said: 'so' })) });
const BOX = { recipient: 'Plan', street: 'PO Box 7158', city: 'Pasadena', state: 'CA', zip: '91109-7158' };

const FALL: EnrollmentWindow = {
  subject: 'medicare',
  title: 'The fall window',
  jurisdictions: ['US'],
  coverages: ['medicare'],
  opens: '10-15',
  closes: '12-07',
  effective: 'january-1',
  certainty: 'announced',
  contacts: [],
  authority: [{ citation: '2 CFR 2.62', url: 'https://law.example/2', said: 'The days', edition: 'as of June', seenOn: '2026-11-21' }],
  todo: 'Choose.',
  owner: 'enrollment',
  checkedOn: '2026-11-21',
};

const DATA: WatchedData = {
  regions: [
    {
      id: 'georgia',
      name: 'Georgia',
      facts: {
        line: group(
          'The line',
          fact(
            { kind: 'phone', value: '+18005550123' },
            {
              ...from('lines'),
              hours: { timeZone: PACIFIC, weekly: [{ days: [1, 2, 3, 4, 5], open: '08:00', close: '18:00' }], holidays: 'closed' },
            },
          ),
        ),
        mail: group('Mail', fact({ kind: 'address', value: BOX }, from('mail'))),
      },
    },
  ],
  shared: {
    facts: {
      pay: group('Pay', fact({ kind: 'url', value: 'https://pay.example/now' }, from('pay'))),
      wait: group('The wait', fact({ kind: 'period', value: { amount: 30, unit: 'day' } }, from('terms'))),
      due: group('The due day', fact({ kind: 'due-rule', value: 'first-of-month' }, from('terms'))),
      brochure: group('From a brochure', fact({ kind: 'money', value: { usd: 25 } }, from('brochure', 'shelf'))),
      gap: group('The gap', { kind: 'unknown', reason: 'Nobody says.', ask: 'line', checkedOn: '2026-11-21' }),
    },
  },
  sources: {
    lines: { title: 'Lines', where: 'plan.example/lines' },
    mail: { title: 'Mail', where: 'copy at plan.example/mail' },
    pay: { title: 'Pay', where: 'somewhere', address: 'https://plan.example/pay' },
    terms: { title: 'Terms', where: 'plan.example/terms' },
    brochure: { title: 'Brochure', where: 'plan.example/brochure.pdf' },
    shelf: { title: 'Shelf', where: 'a shelf, exact address not noted' },
  },
  rules: { appeal: rule() },
  calendar: { windows: { fall: FALL, open: { ...FALL, opens: 'second Monday of November', closes: 'second Monday of December' } } },
};

const WORDS =
  '<p>Here we say in many plain words what members of this plan should know, so that a page is a page and not an empty one, however programs read it.</p>';
const PAGES: Readonly<Record<string, Reply>> = {
  'https://plan.example/lines': `${WORDS}Call (800) 555-0123, Monday to Friday, 8 a.m. to 6 p.m.`,
  'https://plan.example/mail': `${WORDS}P.O. Box 7158, Pasadena, CA 91109-7158`,
  'https://plan.example/pay': `${WORDS}<a href="https://pay.example/now">Pay</a>`,
  'https://plan.example/terms': `${WORDS}Wait thirty (30) days. It is due on the first.`,
  'https://law.example/1': `${WORDS}within 30 calendar days`,
  'https://law.example/2': `${WORDS}§ 2.62 From October 15 through December 7`,
};

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

const pause = () => Promise.resolve();

async function findings(changes: Readonly<Record<string, Reply>> = {}, timeout = 60_000): Promise<Finding[]> {
  const sites = await otherSites(new Map(Object.entries({ ...PAGES, ...changes })));
  ({ close } = sites);
  return look(DATA, createReader({ fetch: sites.fetch, pause, agent: 'help-watch/1', timeout }));
}

/** `place: verdict`, without what is as it should be. */
const drift = (found: readonly Finding[]): string[] =>
  found
    .filter(({ verdict }) => verdict !== 'there' && verdict !== 'not checkable')
    .map(({ place, verdict, why }) => `${place} ${verdict}: ${why}`);

describe('the watch', () => {
  it('the watch sees that every value is still there, and says what it could not check', async () => {
    const found = await findings();
    expect(drift(found)).toEqual([]);
    expect(found.filter(({ verdict }) => verdict === 'there').map(({ place }) => place)).toEqual([
      'georgia/line[0]',
      'georgia/line[0].hours',
      'georgia/mail[0]',
      'everywhere/pay[0]',
      'everywhere/wait[0]',
      'rules/appeal',
      'windows/fall',
      'windows/open',
    ]);
    expect(found.filter(({ verdict }) => verdict === 'not checkable').map(({ source, why }) => `${source}: ${why}`)).toEqual([
      'terms: said in our own words: a person must read the page',
      'brochure: a PDF',
      'shelf: its source names no page',
    ]);
  });

  it.each<[string, string, Reply, string[]]>([
    [
      'another number',
      'https://plan.example/lines',
      `${WORDS}Call (800) 555-0124, Monday to Friday, 8 a.m. to 6 p.m.`,
      ['georgia/line[0] gone: the page does not show 800-555-0123'],
    ],
    [
      'other hours',
      'https://plan.example/lines',
      `${WORDS}Call (800) 555-0123, Monday to Friday, 9 a.m. to 6 p.m.`,
      ['georgia/line[0].hours gone: the page does not show Monday through Friday, 8:00 a.m. to 6:00 p.m. PT, closed on major holidays'],
    ],
    [
      'another box',
      'https://plan.example/mail',
      `${WORDS}P.O. Box 7160, Pasadena, CA 91109-7160`,
      ['georgia/mail[0] gone: the page does not show Plan, PO Box 7158, Pasadena, CA 91109-7158'],
    ],
    [
      'another link',
      'https://plan.example/pay',
      `${WORDS}<a href="https://pay.example/later">Pay</a>`,
      ['everywhere/pay[0] gone: the page does not show pay.example/now'],
    ],
    ['another period', 'https://plan.example/terms', `${WORDS}Wait 45 days.`, ['everywhere/wait[0] gone: the page does not show 30 days']],
    ['another law', 'https://law.example/1', `${WORDS}within 65 days`, ['rules/appeal gone: the page does not show 30 days']],
    [
      'other days',
      'https://law.example/2',
      `${WORDS}§ 2.62 From October 15 through December 15`,
      ['windows/fall gone: the page does not show December 7'],
    ],
    [
      'another section',
      'https://law.example/2',
      `${WORDS}From October 15 through December 7`,
      ['windows/open gone: the page does not show 2.62'],
    ],
    [
      'an empty page',
      'https://law.example/1',
      '<div id="root"></div><script src="app.js"></script>',
      ['rules/appeal gone: the page does not show 30 days (it holds hardly any text, and may need scripts)'],
    ],
    [
      'a page that moved with its value',
      'https://law.example/1',
      { status: 301, headers: { location: 'https://plan.example/terms' } },
      ['rules/appeal moved: leads to https://plan.example/terms, which shows it'],
    ],
    [
      'a page that leads to another one',
      'https://law.example/1',
      { status: 302, headers: { location: 'https://plan.example/pay' } },
      ['rules/appeal moved: leads to https://plan.example/pay, which does not show 30 days'],
    ],
    ['a page that is no more', 'https://law.example/1', { status: 404 }, ['rules/appeal moved: no page there any more (404)']],
    ['a broken site', 'https://law.example/1', { status: 502 }, ['rules/appeal unreachable: answers 502']],
    [
      'a closed door',
      'https://law.example/robots.txt',
      'User-agent: *\nDisallow: /1',
      ['rules/appeal not allowed: its robots.txt asks programs to leave this page alone'],
    ],
  ])('the watch reports %s, and nothing else', async (_, address, reply, expected) => {
    expect(drift(await findings({ [address]: reply }))).toEqual(expected);
  });

  it('the watch reports silence', async () => {
    const found = await findings({ 'https://law.example/1': { silent: true } }, 200);
    expect(found.find(({ place }) => place === 'rules/appeal')).toMatchObject({ verdict: 'unreachable', why: 'no answer: TimeoutError' });
  });

  it('the watch does not take a page for moved that only writes its address in another way', async () => {
    const sites = { 'https://law.example/1': { status: 301, headers: { location: 'https://www.law.example/1/' } } };
    expect(drift(await findings({ ...sites, 'https://www.law.example/1/': `${WORDS}30 days` }))).toEqual([]);
  });

  it('the watch asks no source that says something else than the value', () => {
    const sources: KnownFact['sources'] = [
      { id: 'lines', said: 'so' },
      { id: 'mail', said: 'another number', against: true },
    ];
    const shared = { facts: { line: group('The line', fact({ kind: 'phone', value: '+18005550123' }, { sources })) } };
    expect(watchList({ ...DATA, regions: [], shared, rules: {}, calendar: { windows: {} } }).map(({ source }) => source)).toEqual([
      'lines',
    ]);
  });

  it('the watch changes no fact: all of data/ is the same before and after, and only the report is new', async () => {
    const root = mkdtempSync(join(tmpdir(), 'facts-watch-'));
    try {
      cpSync(join(ROOT, 'data'), join(root, 'data'), { recursive: true });
      const state = () =>
        globSync('**/*', { cwd: root, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => [
            join(parentPath, name),
            createHash('sha256')
              .update(readFileSync(join(parentPath, name)))
              .digest('hex'),
          ]);
      const before = state();
      const sites = await otherSites(new Map());
      ({ close } = sites);
      const text = await watch(root, { fetch: sites.fetch, pause, now: new Date('2026-12-02T03:00:00Z') });
      expect(before.length).toBeGreaterThan(20);
      expect(state().filter(([path]) => !path?.endsWith(REPORT))).toEqual(before);
      expect(JSON.parse(readFileSync(join(root, REPORT), 'utf8'))).toMatchObject({ lookedAt: '2026-12-02T03:00:00.000Z' });
      expect(text).toMatch(
        /^Looked on 2026-12-02: 0 gone, [1-9]\d* moved, 0 unreachable, 0 not allowed, [1-9]\d* not checkable, 0 there\.$/m,
      );
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
