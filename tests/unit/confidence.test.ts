import { describe, expect, it } from 'vitest';
import { confidenceOf, hoursConfidence, publishersOf, type Evidence } from '#domain/facts/confidence.ts';
import type { FactOf } from '#domain/facts/look-up.ts';
import type { Claim } from '#domain/facts/schema.ts';
import { readData } from '../../build/data/read-data.ts';
import { allGroups, isKnown } from '#domain/facts/look-up.ts';
import { ROOT } from '../support/root.ts';
import { fact } from '../support/fact-source.ts';

const page = (publisher: string) => ({ title: publisher, publisher, where: 'somewhere', published: '2026', seenOn: '2026-11-21' });

const EVIDENCE: Evidence = {
  publishers: {
    plan: { name: 'The plan', kind: 'plan' },
    state: { name: 'The state', kind: 'government' },
    employer: { name: 'An employer', kind: 'employer' },
    forum: { name: 'A forum', kind: 'community' },
    copies: { name: 'A site of copies', kind: 'community' },
  },
  sources: {
    'plan-page': page('plan'),
    'plan-copy': page('plan'),
    'state-page': page('state'),
    'employer-page': page('employer'),
    'forum-post': page('forum'),
    'copied-page': page('copies'),
  },
};

const says = (...ids: string[]): { sources: Claim[] } => ({ sources: ids.map((id) => ({ id, said: 'so' })) });
const against = (id: string): Claim => ({ id, said: 'something else', against: true });

describe('confidence', () => {
  it.each([
    ['two publishers, the plan among them', ['plan-page', 'state-page'], 'confirmed'],
    ['two publishers without the plan', ['employer-page', 'state-page'], 'confirmed'],
    ['the plan alone', ['plan-page'], 'plan'],
    ['the plan and a copy of its page', ['plan-page', 'plan-copy'], 'plan'],
    ['the plan and a forum', ['forum-post', 'plan-page'], 'plan'],
    ['one office', ['state-page'], 'one-source'],
    ['one office and a forum', ['state-page', 'forum-post'], 'one-source'],
    ['two places that nobody stands behind', ['forum-post', 'copied-page'], 'one-source'],
  ])('confidence by %s', (_, ids, expected) => {
    expect(confidenceOf(says(...ids), EVIDENCE)).toBe(expected);
  });

  it('confidence does not depend on the order of the sources', () => {
    const ids = ['forum-post', 'plan-copy', 'state-page', 'plan-page'];
    expect(confidenceOf(says(...ids), EVIDENCE)).toBe(confidenceOf(says(...ids.toReversed()), EVIDENCE));
  });

  it('confidence is gone as soon as one source says something else, however many agree', () => {
    const { sources } = says('plan-page', 'state-page', 'employer-page');
    expect(confidenceOf({ sources: [...sources, against('forum-post')] }, EVIDENCE)).toBe('disputed');
  });

  it('confidence never counts a source that says something else as one that agrees', () => {
    expect(publishersOf({ sources: [...says('plan-page').sources, against('state-page')] }, EVIDENCE)).toEqual(['plan']);
  });

  it('confidence in what was not found is unknown', () => {
    expect(confidenceOf({ kind: 'unknown', reason: 'Nothing found.', ask: 'line', checkedOn: '2026-11-21' }, EVIDENCE)).toBe('unknown');
  });

  it('confidence in hours rests on their own sources, else on those of the number', () => {
    const hours = { timeZone: 'America/New_York', weekly: [], holidays: 'closed' } as const;
    const line = (extra: object) =>
      fact({ kind: 'phone', value: '+18005550101' }, { ...says('plan-page', 'state-page'), ...extra }) as FactOf<'phone'>;
    expect(hoursConfidence(line({ hours }), EVIDENCE)).toBe('confirmed');
    expect(hoursConfidence(line({ hours: { ...hours, ...says('employer-page') } }), EVIDENCE)).toBe('one-source');
    expect(hoursConfidence(line({ hours: { ...hours, sources: [...says('plan-page').sources, against('plan-copy')] } }), EVIDENCE)).toBe(
      'disputed',
    );
    expect(hoursConfidence(line({}), EVIDENCE)).toBeNull();
  });
});

describe('the confidence of our facts', () => {
  const data = readData(ROOT);
  const all = allGroups(data).flatMap(({ key, region, group }) =>
    group.facts.map((one) => ({ where: `${region ?? 'shared'}/${key}`, one })),
  );

  it('the confidence of our facts takes no copy of a page of the plan for a second voice', () => {
    for (const id of ['seed-002', 'seed-003', 'seed-004']) expect(data.sources[id]?.publisher).toBe('kaiser-permanente');
  });

  it('the confidence of our facts is confirmed only where two publishers who answer for their words say so', () => {
    const confirmed = all.flatMap(({ where, one }) =>
      isKnown(one) && confidenceOf(one, data) === 'confirmed'
        ? [{ where, kinds: publishersOf(one, data).map((id) => data.publishers[id]?.kind) }]
        : [],
    );
    expect(confirmed.length).toBeGreaterThan(5);
    for (const { where, kinds } of confirmed) expect(kinds.filter((kind) => kind !== 'community').length, where).toBeGreaterThan(1);
  });

  it('the confidence of our facts names a source that disagrees wherever they are disputed', () => {
    const disputed = all.filter(({ one }) => confidenceOf(one, data) === 'disputed').map(({ where }) => where);
    expect(disputed).toContain('georgia/premium-mail');
    expect(disputed).not.toContain('shared/medicare-appeal-window');
    expect(disputed).not.toContain('washington/premium-by-phone');
    expect(disputed).not.toContain('mid-atlantic/premium-online');
  });
});
