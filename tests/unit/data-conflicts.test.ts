import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readData } from '../../build/data/read-data.ts';
import { confidenceOf } from '#domain/facts/confidence.ts';
import { factsOf } from '#domain/facts/look-up.ts';
import { hoursText } from '#domain/time/hours-text.ts';
import { REGION_IDS, type RegionId } from '#domain/regions/ids.ts';
import { allFacts, published, remembered } from '../support/published.ts';
import { ENGLISH } from '../support/hours-examples.ts';
import { ROOT } from '../support/root.ts';

const data = readData(ROOT);
const current = published(data);
const history = remembered(data);

const CALIFORNIA = ['northern-california', 'southern-california'] as const;
const at = (places: readonly string[], key: string) => places.map((place) => `${place}/${key}`);
const NOT_WASHINGTON = REGION_IDS.filter((id) => id !== 'washington');

interface Conflict {
  about: string;
  /** The chosen value, and where it must be current. */
  chosen?: { value: string; where: readonly string[] };
  /** Part of a refused value. `where`: at least these places must remember it. `but`: it is right for something else there. */
  refused: readonly { part: string; where: readonly string[]; but?: readonly string[] }[];
}

/** The conflict register of the fact file, section 2. */
const CONFLICTS: Readonly<Record<string, Conflict>> = {
  C1: {
    about: 'box for premiums',
    chosen: { value: 'PO Box 7158', where: at(NOT_WASHINGTON, 'premium-mail') },
    refused: [
      { part: '7165', where: at(CALIFORNIA, 'premium-mail') },
      { part: '740008', where: at(['washington'], 'premium-mail') },
      {
        part: 'PO Box 7172',
        where: at([...CALIFORNIA, 'colorado', 'georgia', 'hawaii', 'northwest'], 'premium-mail'),
        but: ['washington/premium-mail'],
      },
    ],
  },
  C2: {
    about: 'premium phone of Washington',
    chosen: { value: '+18336981220', where: ['washington/premium-by-phone'] },
    refused: [{ part: '8446322045', where: ['washington/premium-by-phone'] }],
  },
  C4: {
    about: 'premium online in Washington',
    chosen: { value: 'https://kp.org/payonline', where: ['washington/premium-online', 'providers/kp-payonline'] },
    refused: [
      { part: 'velocitypayment.com', where: ['washington/premium-online', 'providers/velocitypayment'] },
      { part: 'kp.org/wa/mypremium', where: ['washington/premium-online', 'providers/wa-mypremium'] },
    ],
  },
  C5: {
    about: 'premium online in the Mid-Atlantic',
    chosen: { value: 'https://kp.org/payonline', where: ['mid-atlantic/premium-online'] },
    refused: [
      { part: 'onlinebilling', where: ['mid-atlantic/premium-online', 'providers/mas-onlinebilling'] },
      { part: 'onlinebiller.com', where: ['mid-atlantic/premium-online', 'providers/infosend-onlinebiller'] },
    ],
  },
  C11: {
    about: 'Member Services of California is not the premium line',
    chosen: { value: '+18004644000', where: at(CALIFORNIA, 'member-services') },
    refused: [
      {
        part: '8004644000',
        where: at(CALIFORNIA, 'premium-by-phone'),
        but: [...at(CALIFORNIA, 'member-services'), ...at(CALIFORNIA, 'advice-line')],
      },
    ],
  },
  C12: {
    about: 'claims for providers',
    refused: [
      { part: '8662850361', where: at([...CALIFORNIA, 'colorado'], 'claims-mail') },
      { part: '91617', where: at([...CALIFORNIA, 'colorado'], 'claims-mail') },
    ],
  },
  C14: { about: 'hours of California', refused: [{ part: 'third Thursday', where: at(CALIFORNIA, 'member-services') }] },
  C15: {
    about: 'hours of the Northwest',
    refused: [{ part: 'Monday to Friday, 8:00 a.m. to 6:00 p.m.', where: at(['georgia', 'hawaii', 'washington'], 'member-services') }],
  },
  C16: { about: 'Molina', refused: [{ part: 'molina', where: [...at(CALIFORNIA, 'premium-online'), 'providers/molina-payment'] }] },
  C18: {
    about: 'PPO Plus is no billing line',
    chosen: { value: '+18666160047', where: ['northwest/ppo-customer-service'] },
    refused: [{ part: '8666160047', where: ['northwest/premium-by-phone'], but: ['northwest/ppo-customer-service'] }],
  },
  C19: { about: 'billing services line', refused: [{ part: '8002181059', where: ['shared/medical-bills-phone'] }] },
  C20: {
    about: 'numbers of look-alike sites',
    refused: ['8007314770', '8007904661', '8003903507'].map((part) => ({ part, where: ['shared/medical-bills-phone'] })),
  },
  C22: { about: 'a corrupt address', refused: ['64199', '2164'].map((part) => ({ part, where: ['mid-atlantic/premium-mail'] })) },
};

/** Compares without case and, for numbers, without what stands between the digits. */
function holds(value: string, part: string): boolean {
  const plain = (text: string) => (/^\d+$/.test(part) ? text.replaceAll(/\D/g, '') : text.toLowerCase());
  return plain(value).includes(plain(part));
}

const places = (entries: typeof current, part: string) => entries.filter(({ value }) => holds(value, part)).map(({ where }) => where);

describe.each(Object.entries(CONFLICTS))('conflict %s', (_, { about, chosen, refused }) => {
  if (chosen)
    it(`the data publishes the chosen value: ${about}`, () => {
      expect(places(current, chosen.value)).toEqual(expect.arrayContaining([...chosen.where]));
    });

  it.each(refused)('the data keeps $part as history only', ({ part, where, but = [] }) => {
    expect(places(current, part).filter((place) => !but.includes(place))).toEqual([]);
    expect(places(history, part)).toEqual(expect.arrayContaining([...where]));
  });
});

describe('conflict C3', () => {
  it('conflict C3 publishes both numbers of the Mid-Atlantic, the newer first, each with its label, as disputed', () => {
    const lines = factsOf(data, 'premium-by-phone', 'phone', 'mid-atlantic');
    expect(lines).toMatchObject([
      { value: '+18882551400', label: expect.stringMatching(/./) as unknown },
      { value: '+18007777902', label: expect.stringContaining('Member Services') as unknown },
    ]);
    expect(lines.map((line) => confidenceOf(line, data))).toEqual(['disputed', 'disputed']);
  });
});

describe('conflicts C14 and C15', () => {
  const hoursOf = (id: RegionId) =>
    factsOf(data, 'member-services', 'phone', id).map(({ hours }) => (hours ? hoursText(hours, ENGLISH) : null));

  it.each(CALIFORNIA)('conflicts C14 and C15 %s answers day and night except on holidays', (id) => {
    expect(hoursOf(id)).toEqual(['24 hours a day, 7 days a week, closed on major holidays']);
  });

  it('conflicts C14 and C15 gives the hours of the Northwest to the Northwest alone', () => {
    const northwest = 'Monday through Friday, 8:00 a.m. to 6:00 p.m. PT, closed on major holidays';
    expect(hoursOf('northwest')).toEqual([northwest, northwest]);
    for (const id of ['colorado', 'georgia', 'hawaii', 'washington'] as const)
      expect(hoursOf(id).filter((text) => text !== null)).toEqual([]);
  });
});

describe('uncorroborated background', () => {
  it('uncorroborated background is nowhere in data/: the Georgia Medicare number and the national website number', () => {
    const files = readdirSync(join(ROOT, 'data'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
    expect(files.length).toBeGreaterThan(12);
    for (const name of files) {
      const digits = readFileSync(join(ROOT, 'data', name), 'utf8').replaceAll(/[\s().+-]/g, '');
      for (const number of ['8002324404', '8005567677']) expect(digits.includes(number), `${number} in data/${name}`).toBe(false);
    }
  });

  it('uncorroborated background leaves Georgia’s Medicare line and the website line unknown, with someone to ask', () => {
    const facts = allFacts(data).filter(({ where }) => where === 'georgia/medicare' || where === 'shared/website-support');
    expect(facts.map(({ fact }) => fact)).toMatchObject([
      { kind: 'unknown', ask: expect.any(String) as unknown },
      { kind: 'unknown', ask: expect.any(String) as unknown },
    ]);
  });
});
