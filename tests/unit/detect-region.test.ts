import { describe, expect, it } from 'vitest';
import { detectRegion } from '#domain/catalog.ts';
import { parseState, parseZip } from '#domain/regions/detect.ts';

const ofZip = (text: string, state?: string) => detectRegion({ zip: parseZip(text), state: state ? parseState(state) : null });
const ofState = (text: string) => detectRegion({ state: parseState(text) });

describe('a ZIP code', () => {
  it.each([
    ['98660', 'northwest'],
    ['98101', 'washington'],
    ['20001', 'mid-atlantic'],
    ['20814', 'mid-atlantic'],
    ['22201', 'mid-atlantic'],
    ['96813', 'hawaii'],
    ['80202', 'colorado'],
    ['30303', 'georgia'],
    ['97201', 'northwest'],
  ] as const)('a ZIP code %s is certain: %s', (zip, region) => {
    expect(ofZip(zip)).toEqual({ region, confidence: 'certain', basis: 'zip', candidates: [region] });
  });

  it.each([
    ['93230', 'northern-california'],
    ['94612', 'northern-california'],
    ['92004', 'southern-california'],
    ['93301', 'southern-california'],
    ['90027', 'southern-california'],
  ] as const)('a ZIP code %s is likely, as no paper of the plan names the counties of California: %s', (zip, region) => {
    expect(ofZip(zip)).toEqual({ region, confidence: 'likely', basis: 'zip', candidates: [region] });
  });

  it.each([
    '98660-1234',
    '986601234',
    '98660 1234',
    '  98660 ',
    '98660 - 1234',
    '98660\t',
    '９８６６０',
    '98660\u20131234',
    '98660\u200b',
    'WA 98660',
    'Vancouver, WA 98660.',
    'ZIP code: 98660',
  ])('a ZIP code reads "%s" as 98660', (text) => {
    expect(parseZip(text)).toBe('98660');
  });

  it.each(['', 'abc', '9866', '986601', '98660-12', '98660-12345', '98660x', '-98660', '98 660', '98660\n12345', '1e10'])(
    'a ZIP code refuses "%s"',
    (text) => {
      expect(parseZip(text)).toBeNull();
    },
  );

  it.each(['59718', '10001', '00000', '99999', '83201', '96799', '96898', '96910', '96799-1234'])('a ZIP code %s is outside', (zip) => {
    expect(ofZip(zip)).toEqual({ region: null, confidence: 'outside', basis: 'zip', candidates: [] });
  });
});

describe('the prefixes that two regions share', () => {
  it('the prefixes that two regions share splits 932 by county', () => {
    const ofCounty = { Tulare: '93274', Kings: '93230', Fresno: '93210' };
    for (const zip of Object.values(ofCounty)) expect(ofZip(zip)).toMatchObject({ region: 'northern-california', confidence: 'likely' });
    for (const kern of ['93215', '93263', '93285'])
      expect(ofZip(kern)).toMatchObject({ region: 'southern-california', confidence: 'likely' });
  });

  it('the prefixes that two regions share asks for a ZIP of 932 that no county list names', () => {
    expect(ofZip('93299')).toEqual({
      region: null,
      confidence: 'ambiguous',
      basis: 'zip',
      candidates: ['northern-california', 'southern-california'],
    });
  });

  it('the prefixes that two regions share puts Clark, Cowlitz, Skamania and a part of Wahkiakum in the Northwest', () => {
    for (const zip of ['98601', '98660', '98665', '98686', '98581', '98632', '98674', '98610', '98651', '98612', '98647'])
      expect(ofZip(zip)).toMatchObject({ region: 'northwest', confidence: 'certain' });
  });

  it('the prefixes that two regions share asks for the rest of 986, boxes included, and for Lewis County at the border', () => {
    for (const zip of ['98620', '98631', '98622', '98666', '98668', '98687', '98591', '98593', '98596']) {
      const { region, confidence, candidates } = ofZip(zip);
      expect({ region, confidence }).toEqual({ region: null, confidence: 'ambiguous' });
      expect([...candidates].sort()).toEqual(['northwest', 'washington']);
    }
  });

  it('the prefixes that two regions share asks where the plan serves only a part: Hawaii Island, Monterey, Santa Barbara', () => {
    expect(ofZip('96772')).toMatchObject({ region: null, confidence: 'ambiguous', candidates: ['hawaii'] });
    expect(ofZip('93940')).toMatchObject({ region: null, confidence: 'ambiguous', candidates: ['northern-california'] });
    expect(ofZip('93101')).toMatchObject({ region: null, confidence: 'ambiguous', candidates: ['southern-california'] });
  });
});

describe('a state', () => {
  it.each([
    ['CO', 'colorado'],
    ['georgia', 'georgia'],
    [' Hawaii ', 'hawaii'],
    ['md', 'mid-atlantic'],
    ['Virginia', 'mid-atlantic'],
    ['D.C.', 'mid-atlantic'],
    ['Washington, D.C.', 'mid-atlantic'],
    ['Washington DC', 'mid-atlantic'],
    ['District of Columbia', 'mid-atlantic'],
    ['Oregon', 'northwest'],
  ] as const)('a state "%s" is likely %s', (text, region) => {
    expect(ofState(text)).toEqual({ region, confidence: 'likely', basis: 'state', candidates: [region] });
  });

  it('a state asks in California and in Washington State', () => {
    const california = {
      region: null,
      confidence: 'ambiguous',
      basis: 'state',
      candidates: ['northern-california', 'southern-california'],
    };
    expect(ofState('California')).toEqual(california);
    for (const text of ['WA', 'Washington State']) {
      const { region, confidence, candidates } = ofState(text);
      expect({ region, confidence }).toEqual({ region: null, confidence: 'ambiguous' });
      expect([...candidates].sort()).toEqual(['northwest', 'washington']);
    }
  });

  it('a state knows that "Washington" alone means three things', () => {
    expect(ofState('Washington')).toEqual({
      region: null,
      confidence: 'ambiguous',
      basis: 'state',
      candidates: ['washington', 'northwest', 'mid-atlantic'],
    });
  });

  it('a state is outside when no region has it, and unreadable when it is no state', () => {
    for (const text of ['MT', 'Texas', 'new  york', 'PR', 'AP'])
      expect(ofState(text), text).toEqual({ region: null, confidence: 'outside', basis: 'state', candidates: [] });
    for (const text of ['', 'x', 'ZZ', 'QQ', 'Cascadia', '98660']) expect(parseState(text)).toBeNull();
  });

  it('a state is read with the ʻokina of Hawaiʻi, however it is typed', () => {
    for (const text of ['Hawaii', 'Hawaiʻi', 'Hawai‘i', "Hawai'i", 'Hawai`i', 'ＨＩ']) expect(parseState(text), text).toBe('HI');
  });
});

describe('several pieces of evidence', () => {
  const network = { country: 'US', state: 'HI', zip: '96813' };

  it('several pieces of evidence are weighed in order: choice, ZIP, state, network', () => {
    const everything = { choice: 'georgia', zip: '98660', state: 'CO', network };
    expect(detectRegion(everything)).toMatchObject({ region: 'georgia', confidence: 'chosen', basis: 'choice' });
    expect(detectRegion({ zip: '98660', state: 'WA', network })).toMatchObject({ region: 'northwest', basis: 'zip' });
    expect(detectRegion({ state: 'CO', network })).toMatchObject({ region: 'colorado', basis: 'state' });
    expect(detectRegion({ network })).toMatchObject({ region: 'hawaii', basis: 'network' });
    expect(detectRegion({})).toEqual({ region: null, confidence: 'unknown', basis: 'none', candidates: [] });
  });

  it('several pieces of evidence lets a choice that is no region go by', () => {
    expect(detectRegion({ choice: 'atlantis', zip: '98660' })).toMatchObject({ region: 'northwest', basis: 'zip' });
  });

  it('several pieces of evidence ask when ZIP and state disagree, with both sides to choose from', () => {
    expect(ofZip('98101', 'OR')).toEqual({ region: null, confidence: 'ambiguous', basis: 'zip', candidates: ['washington', 'northwest'] });
    expect(ofZip('98101', 'MT')).toEqual({ region: null, confidence: 'ambiguous', basis: 'zip', candidates: ['washington'] });
  });

  it('several pieces of evidence do not disagree when the ZIP settles which Washington is meant', () => {
    expect(ofZip('98660', 'Washington')).toMatchObject({ region: 'northwest', confidence: 'certain' });
    expect(ofZip('20001', 'Washington')).toMatchObject({ region: 'mid-atlantic', confidence: 'certain' });
    expect(ofZip('98660', 'WA')).toMatchObject({ region: 'northwest', confidence: 'certain' });
  });
});

describe('the network', () => {
  it('the network is never more than likely', () => {
    const detection = detectRegion({ network: { country: 'US', state: 'HI', zip: '96813' } });
    expect(detection).toEqual({ region: 'hawaii', confidence: 'likely', basis: 'network', candidates: ['hawaii'] });
  });

  it('the network is outside in another country, whatever the rest says', () => {
    expect(detectRegion({ network: { country: 'CA', state: 'HI', zip: '96813' } })).toEqual({
      region: null,
      confidence: 'outside',
      basis: 'network',
      candidates: [],
    });
  });

  it('the network uses the state when the postal code is missing or foreign', () => {
    expect(detectRegion({ network: { country: 'US', state: 'CO' } })).toMatchObject({ region: 'colorado', confidence: 'likely' });
    expect(detectRegion({ network: { country: 'US', state: 'CO', zip: 'V5K 0A1' } })).toMatchObject({ region: 'colorado' });
  });

  it('the network is unknown when it says nothing', () => {
    expect(detectRegion({ network: { country: 'US' } })).toMatchObject({ region: null, confidence: 'unknown', basis: 'none' });
    expect(detectRegion({ network: {} })).toMatchObject({ region: null, confidence: 'unknown', basis: 'none' });
  });
});
