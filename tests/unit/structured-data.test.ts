import { describe, expect, it } from 'vitest';
import { plan, site } from '#domain/plan.ts';
import type { Fact } from '#domain/facts/schema.ts';
import { breadcrumbs, jsonLd, publisherOf, regionAbout } from '../../src/view/structured-data.ts';

const REGION = { name: 'Hillshire', timeZone: 'America/Denver' };
const SOURCE = { id: 'leaflet', said: 'The line' };
const weekly = [{ days: [1, 2, 3, 4, 5], open: '08:00', close: '24:00' }] as const;
const phone = (more: object = {}): Fact => ({ kind: 'phone', value: '+15555550100', sources: [SOURCE], checkedOn: '2026-11-21', ...more });
const hours = (more: object = {}) => ({ hours: { timeZone: REGION.timeZone, weekly, holidays: 'closed', ...more } });

function lines(facts: Fact[]): Record<string, unknown>[] {
  const page = { name: 'Numbers', address: '/regions/hillshire/', independence: 'Not the plan.', lines: [{ title: 'Help line', facts }] };
  const { about } = regionAbout({ plan, site }, REGION, page) as { about: { contactPoint: Record<string, unknown>[] } };
  return about.contactPoint;
}

describe('data for machines', () => {
  it('data for machines says when a line answers, to the last minute of the day', () => {
    expect(lines([phone(hours())])).toEqual([
      {
        '@type': 'ContactPoint',
        contactType: 'Help line',
        telephone: '+15555550100',
        areaServed: REGION.name,
        hoursAvailable: [
          {
            '@type': 'OpeningHoursSpecification',
            dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
            opens: '08:00',
            closes: '23:59',
          },
        ],
      },
    ]);
  });

  it.each([
    ['change with the season', { seasons: [{ from: '10-01', to: '03-31', weekly }] }],
    ['are told in the time of another place', { timeZone: 'America/New_York' }],
  ])('data for machines leaves out hours that %s', (_, more) => {
    expect(lines([phone(hours(more))])[0]).not.toHaveProperty('hoursAvailable');
  });

  it('data for machines leaves out a number that a source disputes, and what is no number', () => {
    const disputed = phone({ sources: [SOURCE, { ...SOURCE, against: true }] });
    const unknown: Fact = { kind: 'unknown', reason: 'Ask.', ask: 'member-services', checkedOn: '2026-11-21' };
    expect(lines([disputed, unknown])).toEqual([]);
  });

  it('data for machines names a publisher and a way to reach it once there is an operator', () => {
    expect(publisherOf({ operator: null, contact: 'https://a.example' })).toEqual({});
    expect(publisherOf({ operator: 'A Club', contact: 'mailto:ask@a.example' })).toMatchObject({
      publisher: { '@type': 'Organization', name: 'A Club', contactPoint: { '@type': 'ContactPoint', email: 'ask@a.example' } },
    });
    expect(publisherOf({ operator: 'A Club', contact: null })).toEqual({ publisher: { '@type': 'Organization', name: 'A Club' } });
  });

  it('data for machines cannot end the element that it stands in', () => {
    const text = jsonLd({ name: '</script><script>alert(1)</script>' });
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toMatchObject({ name: '</script><script>alert(1)</script>' });
  });

  it('data for machines leaves the name of a page out of the way to it where it must not be named', () => {
    const crumbs = [
      { href: '/', title: 'Home' },
      { href: '/help/', title: 'Help' },
    ];
    expect(breadcrumbs({ url: 'https://a.example' }, crumbs)['itemListElement']).toHaveLength(2);
    expect(breadcrumbs({ url: 'https://a.example' }, crumbs, 'A page')['itemListElement']).toMatchObject([
      {},
      {},
      { position: 3, name: 'A page' },
    ]);
  });
});
