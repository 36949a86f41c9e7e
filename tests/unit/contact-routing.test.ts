import { describe, expect, it } from 'vitest';
import * as catalog from '#domain/catalog.ts';
import { contactGaps, routeContact, type RoutingSource } from '#domain/contact/route.ts';
import { CHANNEL_KINDS } from '#domain/contact/channel-kinds.ts';
import { COVERAGES, isCoverage, type Coverage } from '#domain/contact/coverage.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { FACTS, group, fact } from '../support/fact-source.ts';
import { phoneOf } from '../support/facts.ts';

const real: RoutingSource = catalog;
const topics = catalog.routing.topics.map(({ id }) => id);
const coverages: readonly (Coverage | null)[] = [...COVERAGES, null];
const requests = REGION_IDS.flatMap((region) => topics.flatMap((topic) => coverages.map((coverage) => ({ region, topic, coverage }))));

const hasMedicareLine = (region: (typeof REGION_IDS)[number]) => catalog.factOf('medicare', 'phone', region) !== undefined;

const failing = (isRight: (request: (typeof requests)[number]) => boolean) =>
  requests.filter((request) => !isRight(request)).map((request) => Object.values(request).join(' × '));

describe('routeContact, for every region, topic and coverage', () => {
  it('routeContact, for every region, topic and coverage covers all of them', () => {
    expect(requests).toHaveLength(REGION_IDS.length * topics.length * (COVERAGES.length + 1));
    expect(topics.length).toBeGreaterThan(9);
  });

  it('routeContact, for every region, topic and coverage always gives a phone number to call, TTY users too', () => {
    const reachable = (request: (typeof requests)[number]) =>
      routeContact(real, request).some(({ kind, tty }) => kind === 'phone' && (tty === '711' || request.topic === 'emergency'));
    expect(failing(reachable)).toEqual([]);
  });

  it('routeContact, for every region, topic and coverage puts 911 and then 988 before everything in an emergency, whatever the coverage', () => {
    const emergencies = requests.filter(({ topic }) => topic === 'emergency');
    expect(emergencies).toHaveLength(REGION_IDS.length * (COVERAGES.length + 1));
    expect(
      new Set(
        emergencies.map((request) =>
          routeContact(real, request)
            .slice(0, 2)
            .map(({ value }) => value)
            .join(),
        ),
      ),
    ).toEqual(new Set(['911,988']));
    expect(emergencies.filter((request) => routeContact(real, request).some(({ kind }) => kind !== 'phone'))).toEqual([]);
  });

  it('routeContact, for every region, topic and coverage keeps the usual order of kinds after what a coverage or topic puts first, and says why that comes first', () => {
    const order = (request: (typeof requests)[number]) =>
      routeContact(real, request)
        .filter(({ why, kind }) => why === null || kind === 'self-service')
        .map(({ kind }) => CHANNEL_KINDS.indexOf(kind));
    expect(failing((request) => order(request).every((rank, index, ranks) => index === 0 || rank >= (ranks[index - 1] ?? 0)))).toEqual([]);
  });

  it('routeContact, for every region, topic and coverage starts with a page of this site wherever that solves the matter, save for a line that only some members have', () => {
    const solved = catalog.routing.topics.filter(({ selfService = [] }) => selfService.some(({ solves }) => solves)).map(({ id }) => id);
    expect(solved).toEqual(['account', 'prescriptions', 'family', 'claims', 'records', 'complaint']);
    const startsHere = (request: (typeof requests)[number]) => routeContact(real, request)[0]?.kind === 'self-service';
    expect(failing((request) => !solved.includes(request.topic) || request.coverage !== null || startsHere(request))).toEqual([]);
  });

  it('routeContact, for every region, topic and coverage offers chat and our own message for everything but emergencies and matters that are not a member’s', () => {
    const kinds = (request: (typeof requests)[number]) => new Set(routeContact(real, request).map(({ kind }) => kind));
    const without = (kind: 'chat' | 'message') => [
      ...new Set(requests.filter((request) => !kinds(request).has(kind)).map(({ topic }) => topic)),
    ];
    expect(without('chat')).toEqual(['emergency']);
    expect(without('message')).toEqual(['emergency', 'complaint', 'advice', 'group', 'provider']);
  });

  it('routeContact, for every region, topic and coverage hands its questions on to the message form', () => {
    const message = routeContact(real, { region: 'hawaii', topic: 'billing', coverage: 'cobra' }).find(({ kind }) => kind === 'message');
    expect(message?.href).toBe('/contact/message/?region=hawaii&topic=billing&coverage=cobra');
  });

  it('routeContact, for every region, topic and coverage sends members with a plan from an exchange there for what only it can change', () => {
    for (const region of REGION_IDS)
      expect(routeContact(real, { region, topic: 'plan', coverage: 'exchange' })[0]).toMatchObject({
        key: 'exchange',
        why: 'Only the exchange can change a plan that was bought there.',
      });
  });

  it('routeContact, for every region, topic and coverage sends employers to their own site first', () => {
    for (const request of requests.filter(({ topic, coverage }) => topic === 'group' && coverage === null))
      expect(routeContact(real, request)[0]?.key).toBe('employer-premium-online');
  });

  it('routeContact, for every region, topic and coverage never gives the same place twice', () => {
    expect(
      failing((request) => {
        const values = routeContact(real, request).map(({ value }) => value);
        return new Set(values).size === values.length;
      }),
    ).toEqual([]);
  });

  it('routeContact, for every region, topic and coverage gives every channel a label, words to read and, save for mail, something to press', () => {
    expect(
      failing((request) =>
        routeContact(real, request).every(
          ({ label, text, href, kind }) => label && text && (kind === 'mail' ? href === null : href !== null),
        ),
      ),
    ).toEqual([]);
  });

  it('routeContact, for every region, topic and coverage puts the Medicare line first for Medicare members wherever it is known', () => {
    const medicare = requests.filter(
      ({ topic, coverage, region }) => coverage === 'medicare' && hasMedicareLine(region) && !['emergency', 'group'].includes(topic),
    );
    expect(new Set(medicare.map(({ region }) => region)).size).toBe(REGION_IDS.length - 1);
    expect(medicare.filter((request) => routeContact(real, request)[0]?.key !== 'medicare')).toEqual([]);
  });

  it('routeContact, for every region, topic and coverage keeps Member Services for Medicare members of Georgia, where no Medicare line is known', () => {
    expect(routeContact(real, { region: 'georgia', topic: 'billing', coverage: 'medicare' })[0]).toMatchObject({
      key: 'member-services',
      value: phoneOf('georgia'),
    });
  });

  it('routeContact, for every region, topic and coverage says what is not known for a coverage, and nothing otherwise', () => {
    expect(contactGaps(real, { region: 'georgia', topic: 'billing', coverage: 'medicare' })).toEqual([
      'Call the number on your Medicare ID card, or Member Services.',
    ]);
    expect(contactGaps(real, { region: 'northwest', topic: 'billing', coverage: 'medicare' })).toEqual([]);
    expect(contactGaps(real, { region: 'georgia', topic: 'billing' })).toEqual([]);
  });

  it('routeContact, for every region, topic and coverage gives Member Services first for a bill, whatever is not Medicare, Medicaid or COBRA', () => {
    for (const region of REGION_IDS)
      for (const coverage of [null, 'individual', 'exchange', 'employer'] as const)
        expect(routeContact(real, { region, topic: 'billing', coverage })[0]?.key).toBe('member-services');
  });
});

describe('routeContact, by its rules', () => {
  const none = { title: 'x', lead: [], drop: [] };
  const source: RoutingSource = {
    shared: { facts: { ...FACTS.shared.facts, fax: group('Fax', fact({ kind: 'fax', value: '+18005550100' })) } },
    regions: FACTS.regions,
    routing: {
      inboxes: { default: ['x'], topics: {}, regions: {} },
      kinds: {},
      everyTopic: [],
      ownPages: { selfServiceWhy: 'x', message: 'x' },
      topics: [
        {
          id: 'bill',
          messages: false,
          title: 'a bill',
          haveReady: ['x'],
          channels: ['gap', 'line', 'fax', 'wait', 'page', 'georgia-mail', 'line'],
        },
        { id: 'care', messages: false, title: 'care', haveReady: ['x'], channels: ['line', 'page'] },
      ],
      coverage: {
        medicare: { title: 'x', lead: [{ channel: 'page', why: 'x' }], drop: ['line'] },
        individual: none,
        exchange: none,
        employer: none,
        medicaid: { title: 'x', lead: [{ channel: 'gap', why: 'x' }], drop: ['line'] },
        cobra: { title: 'x', lead: [{ channel: 'page', why: 'x', topics: ['bill'] }], drop: [] },
        federal: none,
      },
    },
  };
  const keys = (topic: string, coverage: Coverage | null, region: (typeof REGION_IDS)[number] = 'colorado') =>
    routeContact(source, { region, topic, coverage }).map(({ key }) => key);

  it('routeContact, by its rules follows the order of the topic, leaves out what no one can use to get in touch, and what this region lacks', () => {
    expect(keys('bill', null)).toEqual(['line', 'page']);
    expect(keys('bill', null, 'georgia')).toEqual(['line', 'page', 'georgia-mail']);
  });

  it('routeContact, by its rules puts the lead of a coverage first and drops what it replaces', () => {
    expect(keys('bill', 'medicare')).toEqual(['page']);
  });

  it('routeContact, by its rules drops nothing when the lead is unknown here', () => {
    expect(keys('bill', 'medicaid')).toEqual(['line', 'page']);
  });

  it('routeContact, by its rules leads only for the topics that the rule names', () => {
    expect(keys('bill', 'cobra')).toEqual(['page', 'line']);
    expect(keys('care', 'cobra')).toEqual(['line', 'page']);
  });

  it('routeContact, by its rules uses the number of the region that was asked for', () => {
    const first = (region: 'hawaii' | 'colorado') => routeContact(source, { region, topic: 'care' })[0];
    expect(first('hawaii')).toMatchObject({ value: '+18085550199', text: '808-555-0199', href: 'tel:+18085550199', tty: '711' });
    expect(first('colorado')).toMatchObject({ value: '+18005550199' });
  });

  it('routeContact, by its rules has no answer for a topic that does not exist', () => {
    expect(keys('weather', null)).toEqual([]);
  });
});

describe('isCoverage', () => {
  it('isCoverage knows the six kinds and nothing else', () => {
    expect(COVERAGES.every(isCoverage)).toBe(true);
    for (const value of ['Medicare', 'constructor', '', null, undefined, ['cobra']]) expect(isCoverage(value)).toBe(false);
  });
});
