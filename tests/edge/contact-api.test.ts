import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { contactAnswer, type channel } from '../../functions/api/schemas.ts';
import { COVERAGES } from '#domain/contact/coverage.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import routingFile from '../../data/routing.json';
import { phoneOf, phoneTextOf } from '../support/facts.ts';
import { appWith, ask, expectProblem, withCookie } from './ask.ts';

const THANKSGIVING = '2026-11-26T18:00:00Z';
const TOPICS = routingFile.topics.map(({ id }) => id);

async function contact(query: string, init?: RequestInit, app = appWith()) {
  const response = await ask(`/api/v1/contact?${query}`, init, app);
  expect(response.status).toBe(200);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  return contactAnswer.parse(await response.json());
}

const firstPhone = ({ channels }: { channels: z.infer<typeof channel>[] }) => {
  const phone = channels.find(({ kind }) => kind === 'phone');
  if (!phone) throw new Error('There is no phone among the channels.');
  return phone;
};

describe('GET /api/v1/contact', () => {
  it('GET /api/v1/contact says closed on Thanksgiving, why, and when it opens next', async () => {
    const answer = await contact(`region=northwest&topic=billing&at=${THANKSGIVING}`);
    expect(answer).toMatchObject({ region: 'northwest', topic: 'billing', coverage: null });
    expect(answer.channels[0]).toMatchObject({
      kind: 'phone',
      key: 'member-services',
      value: phoneOf('northwest'),
      text: phoneTextOf('northwest'),
      href: `tel:${phoneOf('northwest')}`,
      tty: '711',
      hours: 'Monday through Friday, 8:00 a.m. to 6:00 p.m. PT, closed on major holidays',
      status: {
        open: false,
        closesAt: null,
        opensAt: '2026-11-27T08:00:00-08:00',
        reason: 'Thanksgiving Day',
        text: 'Closed (Thanksgiving Day), opens tomorrow at 8:00 a.m. PT',
      },
    });
  });

  it('GET /api/v1/contact gives the Medicare line, open, at the same moment', async () => {
    const answer = await contact(`region=northwest&topic=billing&coverage=medicare&at=${THANKSGIVING}`);
    expect(answer.coverage).toBe('medicare');
    expect(answer.channels[0]).toMatchObject({
      key: 'medicare',
      value: phoneOf('northwest', 'medicare'),
      status: { open: true, closesAt: '2026-11-26T20:00:00-08:00', opensAt: null, reason: null, text: 'Open now, until 8:00 p.m. PT' },
    });
    expect(answer.channels.map(({ key }) => key)).not.toContain('member-services');
  });

  it.each(['2026-11-26T19:00:00+01:00', '2026-11-26T19:00:00%2B01:00', '2026-11-26T10:00:00-08:00', '2026-11-26t18:00:00.000z'])(
    'GET /api/v1/contact takes the same instant written as %s',
    async (at) => {
      const query = 'region=northwest&topic=billing';
      expect(await contact(`${query}&at=${at}`)).toEqual(await contact(`${query}&at=${THANKSGIVING}`));
    },
  );

  it('GET /api/v1/contact answers for now when no instant is given', async () => {
    const query = 'region=northwest&topic=billing';
    const app = appWith({ now: () => Date.parse(THANKSGIVING) });
    expect(await contact(query, undefined, app)).toEqual(await contact(`${query}&at=${THANKSGIVING}`));
    expect(await contact(`${query}&at=`, undefined, app)).toEqual(await contact(`${query}&at=${THANKSGIVING}`));
  });

  it('GET /api/v1/contact keeps to the clock of the region on both sides of a change to it', async () => {
    const closing = async (at: string) => firstPhone(await contact(`region=northwest&topic=billing&at=${at}`)).status.closesAt;
    expect(await closing('2026-10-30T18:00:00Z')).toBe('2026-10-30T18:00:00-07:00');
    expect(await closing('2026-11-02T18:00:00Z')).toBe('2026-11-02T18:00:00-08:00');
  });

  it('GET /api/v1/contact writes clock times of long ago as on any other day', async () => {
    const { status } = firstPhone(await contact('region=northwest&topic=billing&at=1950-06-01T00:00:00Z'));
    expect(status.text).toBe('Open now, until 6:00 p.m. PT');
  });

  it('GET /api/v1/contact takes the region from the cookie, and the query before the cookie', async () => {
    expect((await contact('topic=billing', withCookie('hawaii'))).region).toBe('hawaii');
    expect((await contact('topic=billing&region=georgia', withCookie('hawaii'))).region).toBe('georgia');
  });

  it('GET /api/v1/contact answers the general topic when none is given', async () => {
    expect((await contact('region=georgia')).topic).toBe('general');
  });

  it.each([
    ['region=atlantis', 'invalid-region'],
    ['region=Georgia', 'invalid-region'],
    ['region=__proto__', 'invalid-region'],
    ['', 'region-needed'],
    ['topic=billing', 'region-needed'],
    ['region=georgia&topic=horoscope', 'invalid-topic'],
    ['region=georgia&topic=', 'invalid-topic'],
    ['region=georgia&coverage=gold', 'invalid-coverage'],
    ['region=georgia&coverage=Medicare', 'invalid-coverage'],
    ['region=georgia&at=today', 'invalid-time'],
    ['region=georgia&at=2026-11-26', 'invalid-time'],
    ['region=georgia&at=2026-11-26T18:00:00', 'invalid-time'],
    ['region=georgia&at=2026-11-26 18:00:00Z', 'invalid-time'],
    ['region=georgia&at=2026-13-01T00:00:00Z', 'invalid-time'],
    ['region=georgia&at=2026-02-30T00:00:00Z', 'invalid-time'],
    ['region=georgia&at=2026-11-26T24:00:00Z', 'invalid-time'],
    ['region=georgia&at=2026-11-26T18:60:00Z', 'invalid-time'],
    ['region=georgia&at=2026-11-26T18:00:00%2B25:00', 'invalid-time'],
    ['region=georgia&at=1795716000000', 'invalid-time'],
  ])('GET /api/v1/contact refuses ?%s', async (query, id) => {
    await expectProblem(await ask(`/api/v1/contact?${query}`), 400, id);
  });

  it('GET /api/v1/contact does not take an unknown region in the query for the one in the cookie', async () => {
    await expectProblem(await ask('/api/v1/contact?region=atlantis', withCookie('georgia')), 400, 'invalid-region');
    await expectProblem(await ask('/api/v1/contact', withCookie('atlantis')), 400, 'region-needed');
  });
});

describe.each(REGION_IDS)('GET /api/v1/contact?region=%s', (region) => {
  it.each(TOPICS)('the contact of each region ends at a phone for %s and every coverage', async (topic) => {
    for (const coverage of [null, ...COVERAGES]) {
      const answer = await contact(`region=${region}&topic=${topic}${coverage ? `&coverage=${coverage}` : ''}&at=${THANKSGIVING}`);
      expect(answer).toMatchObject({ region, topic, coverage });
      expect(firstPhone(answer).value).toMatch(topic === 'emergency' ? /^911$/ : /^\+1[2-9]\d{9}$/);
      const values = answer.channels.map(({ value }) => value);
      expect(new Set(values).size).toBe(values.length);
    }
  });
});
