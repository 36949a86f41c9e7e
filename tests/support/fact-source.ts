/** A few made-up facts, so that what a text renders is plain to read. */
import type { FactKind, FactOf, FactSource } from '#domain/facts/look-up.ts';
import type { Fact, FactGroup, KnownFact, Region } from '#domain/facts/schema.ts';
import { REGION_IDS, type RegionId } from '#domain/regions/ids.ts';

type Value = { [Kind in FactKind]: Pick<FactOf<Kind>, 'kind' | 'value'> }[FactKind];

/** A known fact with everything a fact must have. */
export function fact(value: Value, extra: Partial<KnownFact> = {}): KnownFact {
  return {
    ...value,
    sources: [{ id: 'seed-000', said: 'so' }],
    checkedOn: '2026-11-21',
    ...extra,
  } as KnownFact;
}

export const group = (title: string, ...facts: Fact[]): FactGroup => ({ title, owner: 'phones', facts });

const GEORGIA_ONLY: Readonly<Record<string, FactGroup>> = {
  'georgia-mail': group(
    'Mail',
    fact({ kind: 'address', value: { recipient: 'Plan', street: 'PO Box 1', city: 'Atlanta', state: 'GA', zip: '30303' } }),
  ),
};

function region(id: RegionId): Region {
  const timeZone = id === 'hawaii' ? 'Pacific/Honolulu' : 'America/Los_Angeles';
  const phone = id === 'hawaii' ? '+18085550199' : '+18005550199';
  return {
    id,
    name: id.toUpperCase(),
    area: 'Somewhere.',
    shortName: id.slice(0, 14),
    alsoCalled: [],
    states: [id === 'hawaii' ? 'HI' : 'CA'],
    timeZone,
    facts: { line: group('The line', fact({ kind: 'phone', value: phone })), ...(id === 'georgia' ? GEORGIA_ONLY : {}) },
  };
}

export const FACTS = {
  regions: REGION_IDS.map(region),
  shared: {
    facts: {
      page: group('The page', fact({ kind: 'url', value: 'https://kp.org/page' })),
      wait: group('The wait', fact({ kind: 'period', value: { amount: 3, unit: 'business-day' } })),
      gap: group('The gap', { kind: 'unknown', reason: 'We found no number.', ask: 'line', checkedOn: '2026-11-21' }),
    },
  },
} satisfies FactSource;
