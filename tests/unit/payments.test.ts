import { describe, expect, it } from 'vitest';
import { routePayment } from '#domain/pay/route.ts';
import { BILLS, isBill } from '#domain/pay/bills.ts';
import { providerSchema, providersSchema, type Provider, type Providers } from '#domain/pay/providers.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';

function provider(id: string, changes: Partial<Provider> = {}): Provider {
  return {
    id,
    name: id,
    url: 'https://kp.org/pay',
    host: 'kp.org',
    serves: [],
    status: 'current',
    explanation: 'Pay here.',
    sources: [{ id: 'seed-000', said: 'so' }],
    checkedOn: '2026-11-21',
    ...changes,
  };
}

const providers: Providers = {
  providers: [
    provider('retired', { status: 'retired' }),
    provider('premiums', { serves: [{ bill: 'premium', regions: ['georgia', 'hawaii'] }] }),
    provider('care', { serves: [{ bill: 'medical', regions: ['georgia'] }] }),
  ],
  notOnline: [{ bill: 'medical', regions: ['hawaii'], reason: 'Pay by mail.' }],
};

describe('routePayment', () => {
  it('routePayment finds the provider of a bill and region, and no other’s', () => {
    expect(routePayment(providers, 'georgia', 'premium')).toMatchObject({ online: true, provider: { id: 'premiums' } });
    expect(routePayment(providers, 'georgia', 'medical')).toMatchObject({ online: true, provider: { id: 'care' } });
  });

  it('routePayment says why a bill is not paid online', () => {
    expect(routePayment(providers, 'hawaii', 'medical')).toEqual({ online: false, reason: 'Pay by mail.' });
    expect(routePayment(providers, 'colorado', 'guest')).toEqual({ online: false, reason: null });
  });
});

describe('the list of providers', () => {
  const everything = BILLS.map((bill) => ({ bill, regions: [...REGION_IDS] }));
  const complaints = (list: Provider[], notOnline: Providers['notOnline'] = []) =>
    providersSchema.safeParse({ providers: list, notOnline }).error?.issues.map(({ message }) => message) ?? [];

  it('the list of providers has exactly one answer for each region and bill', () => {
    expect(complaints([provider('all', { serves: everything })])).toEqual([]);
    const missing = everything.map((item) => (item.bill === 'guest' ? { ...item, regions: item.regions.slice(1) } : item));
    expect(complaints([provider('all', { serves: missing })])).toEqual([
      'northern-california × guest has 0 current providers and 0 "notOnline" entries. Leave exactly one.',
    ]);
    const reason = { bill: 'guest' as const, regions: ['northern-california' as const], reason: 'Pay by mail.' };
    expect(complaints([provider('all', { serves: missing })], [reason])).toEqual([]);
    expect(complaints([provider('all', { serves: everything })], [reason])).toHaveLength(1);
    expect(complaints([provider('all', { serves: everything }), provider('more', { serves: everything.slice(0, 1) })])).toHaveLength(8);
  });

  it('the list of providers has no current provider that ended, and no past one that serves anyone', () => {
    expect(complaints([provider('all', { serves: everything, validTo: '2024' })])).toContain(
      'A provider that has ended is "retired", not "current".',
    );
    expect(complaints([provider('all', { serves: everything, status: 'retired' })])).toContain(
      'Only a current provider serves anyone. Empty this list.',
    );
  });
});

describe('isBill', () => {
  it('isBill knows the four bills and nothing else', () => {
    expect(BILLS.every(isBill)).toBe(true);
    for (const value of ['Premium', 'constructor', '', null, undefined, 0, ['premium']]) expect(isBill(value)).toBe(false);
  });
});

describe('the address of a provider', () => {
  const accepts = (url: string) => providerSchema.safeParse(provider('any', { url })).success;

  it('the address of a provider is plain https with a host and a path', () => {
    expect(['https://kp.org', 'https://kp.org/', 'https://kp.org/pay-online/now.html'].every(accepts)).toBe(true);
  });

  it.each([
    'http://kp.org/pay',
    'https://user@kp.org/pay',
    'https://kp.org:8443/pay',
    'https://kp.org/pay?next=https://evil.example',
    'https://kp.org/pay#x',
    '//kp.org/pay',
    'https://kp.org\\@evil.example',
    'https://KP.ORG/pay',
    'javascript:alert(1)',
  ])('the address of a provider is never %s', (url) => {
    expect(accepts(url)).toBe(false);
  });
});
