import { describe, expect, it } from 'vitest';
import { REGION_IDS, type RegionId } from '#domain/regions/ids.ts';
import { ADVICE_KEY, CONTACT_KEY, instantAnswers, regionsToAnswerFor } from '#domain/search/instant-answer.ts';
import { readData } from '../../build/data/read-data.ts';
import { ENGLISH } from '../support/hours-examples.ts';
import { ROOT } from '../support/root.ts';
import { search } from '../support/search.ts';

const asked = (query: string) => search(query).asked;
const facts = readData(ROOT);
const answers = instantAnswers(facts, ENGLISH);

describe('which fact a query asks for', () => {
  it.each([
    ['georgia member services number', 'member-services'],
    ['how do i call customer service', 'member-services'],
    ['phone number', 'member-services'],
    ['what time do you open', 'member-services'],
    ['número de teléfono de servicios para miembros', 'member-services'],
    ['nurse line', 'advice-line'],
    ['advice nurse number colorado', 'advice-line'],
    ['number to pay my premium', 'premium-by-phone'],
    ['pay premium georgia', 'premium-online'],
    ['where do i mail my premium check', 'premium-mail'],
    ['medicare phone number', 'medicare'],
    ['medical records phone number', 'records-phone'],
    ['dental phone number hawaii', 'dental-phone'],
    ['open enrollment', 'marketplace'],
    ['open enrollment 2027', 'marketplace'],
    ['when can i enroll', 'marketplace'],
  ])('which fact a query asks for %s: %s', (query, key) => {
    expect(asked(query)).toBe(key);
  });

  it.each([
    'member number',
    'medical record number',
    'member services was rude to me',
    'group number',
    'change my phone number',
    'refund',
    'phone appointment',
    'medicare',
    '',
  ])('which fact a query asks for "%s" asks for none', (query) => {
    expect(asked(query)).toBeNull();
  });
});

describe('what it says', () => {
  it('what it says is a fact of data/ for every subject, or the reason why there is none and whom to ask', () => {
    for (const id of REGION_IDS) {
      const own = answers[id]?.answers ?? {};
      expect(own[CONTACT_KEY]?.lines.every(({ href }) => href?.startsWith('tel:+1'))).toBe(true);
      expect(own[ADVICE_KEY]?.lines.length).toBeGreaterThan(0);
      for (const { lines } of Object.values(own)) expect(lines.length).toBeGreaterThan(0);
    }
    for (const { key } of facts.questions.subjects)
      expect(
        REGION_IDS.some((id) => answers[id]?.answers[key] !== undefined),
        key,
      ).toBe(true);
  });

  it('what it says never gives the number of another region', () => {
    for (const { id, facts: own } of facts.regions) {
      const known = new Set(
        [own, facts.shared.facts].flatMap((groups) =>
          Object.values(groups).flatMap((group) => group.facts.flatMap((fact) => ('value' in fact ? JSON.stringify(fact.value) : []))),
        ),
      );
      const said = Object.values(answers[id]?.answers ?? {}).flatMap(({ lines }) =>
        lines.filter(({ isPhone }) => isPhone).map(({ href }) => JSON.stringify(href?.slice(4))),
      );
      expect(
        said.filter((number) => !known.has(number)),
        id,
      ).toEqual([]);
    }
  });

  it('what it says keeps the sources of hours on the page of facts', () => {
    expect(JSON.stringify(answers)).not.toContain('"sources"');
  });
});

describe('whose answer it is', () => {
  it.each<[RegionId[], RegionId | null, RegionId[]]>([
    [['georgia'], 'colorado', ['georgia']],
    [[], 'colorado', ['colorado']],
    [[], null, []],
    [['southern-california', 'northern-california'], null, ['northern-california', 'southern-california']],
    [['georgia', 'hawaii', 'washington'], 'georgia', []],
  ])('whose answer it is named %j, chosen %j: %j', (named, applies, expected) => {
    expect(regionsToAnswerFor(named, applies)).toEqual(expected);
  });
});
