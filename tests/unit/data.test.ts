import { describe, expect, it } from 'vitest';
import { readData } from '../../build/data/read-data.ts';
import { factsOf, groupOf, known } from '#domain/facts/look-up.ts';
import { routePayment } from '#domain/pay/route.ts';
import { serves } from '#domain/pay/serves.ts';
import { BILLS } from '#domain/pay/bills.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { publishedPhones, publishedUrls } from '../support/published.ts';
import { ROOT } from '../support/root.ts';

const data = readData(ROOT);

describe('the facts of all regions', () => {
  it('the facts of all regions pass every check', () => {
    expect(data.regions.map(({ id }) => id)).toEqual([...REGION_IDS]);
  });

  it('the facts of all regions publish phones only in E.164, of the North American plan', () => {
    const phones = publishedPhones(data);
    expect(phones.length).toBeGreaterThan(60);
    expect(phones.filter(({ value }) => !/^\+1[2-9]\d{2}[2-9]\d{6}$/.test(value))).toEqual([]);
  });

  it('the facts of all regions link only to hosts of data/hosts.json, over https', () => {
    const links = publishedUrls(data);
    expect(links.length).toBeGreaterThan(40);
    expect(links.filter(({ value }) => !value.startsWith('https://') || !(new URL(value).host in data.hosts))).toEqual([]);
  });

  it('the facts of all regions name no host that nothing links to', () => {
    const used = new Set(publishedUrls(data).map(({ value }) => new URL(value).host));
    expect(Object.keys(data.hosts).filter((host) => !used.has(host))).toEqual([]);
  });
});

describe('the ZIP codes', () => {
  it('the ZIP codes speak for the same states as the regions', () => {
    const ofZips = data.zip.rules.flatMap(({ state, regions }) => regions.map((region) => `${region}: ${state}`));
    const ofRegions = data.regions.flatMap(({ id, states }) => states.map((state) => `${id}: ${state}`));
    expect([...new Set(ofZips)].sort()).toEqual(ofRegions.sort());
  });
});

describe('payment providers', () => {
  it.each(REGION_IDS.flatMap((region) => BILLS.map((bill) => [region, bill] as const)))(
    'payment providers serve %s × %s exactly once',
    (region, bill) => {
      const online = data.providers.providers.filter((provider) => serves(provider, region, bill));
      const offline = data.providers.notOnline.filter((item) => item.bill === bill && item.regions.includes(region));
      expect(online.length + offline.length).toBe(1);
      const route = routePayment(data.providers, region, bill);
      expect(route.online ? route.provider.id : route.reason).toBe(online[0]?.id ?? offline[0]?.reason);
    },
  );

  it('payment providers are all the plan’s own sites while they are current', () => {
    const current = data.providers.providers.filter(({ status }) => status === 'current');
    expect([...new Set(current.map(({ host }) => host))].sort()).toEqual(['healthy.kaiserpermanente.org', 'kp.org']);
  });
});

/** Section 1.9 of the fact file: Member Services, Medicare, premium by phone, box for premiums, time zone. */
const MATRIX = {
  'northern-california': [['+18004644000'], '+18004430815', '+18773659900', 'PO Box 7158', 'America/Los_Angeles'],
  'southern-california': [['+18004644000'], '+18004430815', '+18662886729', 'PO Box 7158', 'America/Los_Angeles'],
  colorado: [['+13033383800', '+18006329700'], '+18004762167', '+18777994700', 'PO Box 7158', 'America/Denver'],
  georgia: [['+18888655813', '+14042612590'], null, '+18776997407', 'PO Box 7158', 'America/New_York'],
  hawaii: [['+18084325955', '+18009665955'], '+18008052739', '+18775782700', 'PO Box 7158', 'Pacific/Honolulu'],
  'mid-atlantic': [['+18007777902', '+13014686000'], '+18887775536', '+18882551400', 'PO Box 7158', 'America/New_York'],
  northwest: [['+18008132000', '+15038132000'], '+18772218221', '+18777295590', 'PO Box 7158', 'America/Los_Angeles'],
  washington: [['+18889014636', '+12066304636'], '+18889014600', '+18336981220', 'PO Box 7172', 'America/Los_Angeles'],
} as const;

describe('the recommended values', () => {
  it.each(data.regions.map((region) => [region.id, region] as const))('the recommended values are what %s publishes', (id, region) => {
    const values = (key: string) => known(groupOf(data, key, id)).map(({ value }) => value);
    const [memberServices, medicare, premium, box, timeZone] = MATRIX[id as keyof typeof MATRIX];
    expect(values('member-services')).toEqual(memberServices);
    expect(values('medicare')).toEqual(medicare ? [medicare] : []);
    expect(values('premium-by-phone')[0]).toBe(premium);
    expect(values('premium-mail')).toEqual([expect.objectContaining({ street: box, zip: `91109-${box.slice(-4)}` })]);
    expect(values('premium-online')).toEqual(['https://kp.org/payonline']);
    expect(region.timeZone).toBe(timeZone);
  });

  it('the recommended values have the due date at the end of the month before, except in Maryland', () => {
    const rules = data.regions.flatMap(({ id }) =>
      factsOf(data, 'premium-due', 'due-rule', id).map((fact) => [id, fact.appliesTo?.states ?? null, fact.value]),
    );
    expect(rules).toEqual(
      REGION_IDS.flatMap((id): unknown[] =>
        id === 'mid-atlantic'
          ? [
              [id, ['VA', 'DC'], 'end-of-prior-month'],
              [id, ['MD'], 'first-of-month'],
            ]
          : [[id, null, 'end-of-prior-month']],
      ),
    );
  });
});
