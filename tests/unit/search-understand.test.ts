import { describe, expect, it } from 'vitest';
import { detectRegion } from '#domain/regions/catalog-zips.ts';
import type { RegionId } from '#domain/regions/ids.ts';
import { readData } from '../../build/data/read-data.ts';
import { ROOT } from '../support/root.ts';
import { search } from '../support/search.ts';
import { PAY_ONLINE_TEXT, phoneOf, phoneTextOf } from '../support/facts.ts';

const first = (query: string, region: RegionId | null = null): string | undefined => search(query, region).hits[0]?.document.url;
const regionsOf = (query: string): RegionId[] => search(query).understanding.regions;

describe('spelling', () => {
  it('a search with typos says how it read the query, and only when it changed something', () => {
    expect(search('premimum bil georgia').understanding.corrected).toBe('premium bill georgia');
    expect(search('Premuim for my Dad, 866-616-0047?').understanding.corrected).toBe('premium for my Dad, 866-616-0047?');
    expect(search('pay bill marylnad').understanding.corrected).toBe('pay bill maryland');
    expect(search('reset my pasword').understanding.corrected).toBeNull();
    expect(search('how do i chagne my plan').understanding.corrected).toBe('how do i change my plan');
    expect(search('change my plan').understanding.corrected).toBeNull();
  });

  it('a search with typos leaves everyday words alone', () => {
    for (const query of ['a challenge', 'my twins', 'the latest', 'routing number'])
      expect(search(query).understanding.corrected).toBeNull();
  });

  it('a search with typos does not take English for misspelt Spanish', () => {
    expect(search('the cabinet').understanding.corrected).toBeNull();
  });
});

describe('places', () => {
  it.each<[string, RegionId[]]>([
    ['pay bill in sacramento', ['northern-california']],
    ['member services LA', ['southern-california']],
    ['california number', ['northern-california', 'southern-california']],
    ['washington dc phone', ['mid-atlantic']],
    ['washington state phone', ['washington']],
    ['vancouver wa phone', ['northwest']],
    ['mid atlantic', ['mid-atlantic']],
    ['marylnad', ['mid-atlantic']],
    ['gerogia number', ['georgia']],
    ['90210', ['southern-california']],
    ['what region is 98660', ['northwest']],
    ['moving from Denver to Atlanta', ['colorado', 'georgia']],
  ])('a search for a place reads %s', (query, regions) => {
    expect(regionsOf(query)).toEqual(regions);
  });

  it('a search for a place reads a ZIP code as the region finder does, also where one says less than its first three digits', () => {
    const { rules } = readData(ROOT).zip;
    const codes = rules.flatMap(({ zip3 = [], zips = [] }) => [...zip3.slice(0, 1).map((prefix) => `${prefix}01`), ...zips.slice(0, 2)]);
    const expected = codes.map((zip) => [zip, detectRegion({ zip }).region]);
    expect(codes.map((zip) => [zip, regionsOf(`pay in ${zip}`)[0] ?? null])).toEqual(expected);
  });

  it.each([
    'Is this bill for my plan or for a doctor visit?',
    'hi i need help',
    'PAY MY BILL OR ELSE',
    'la tarjeta',
    'co pay',
    'change plan for a doctor',
  ])('a search for a place reads no place into "%s"', (query) => {
    expect(regionsOf(query)).toEqual([]);
  });

  it('a search for a place answers a place alone with its page, and no place with no region', () => {
    expect(first('bakersfield')).toBe('/regions/southern-california/');
    expect(first('pay bill colorado')).toBe('/pay/colorado/');
    expect(search('member services phone number').hits.some(({ document }) => document.kind === 'region')).toBe(false);
  });

  it('a search for a place leaves out the pages of other regions once one is chosen', () => {
    const kept = search('pay my premium', 'georgia').hits.filter(({ document }) => document.regions.length > 0);
    expect(kept.every(({ document }) => document.regions.includes('georgia'))).toBe(true);
    expect(kept.map(({ document }) => document.url)).toContain('/pay/georgia/');
  });
});

describe('numbers and links', () => {
  it.each([
    ['844.632.2045', '/facts/old/#844-632-2045'],
    ['P.O. Box 60508', /^\/facts\/old\/#.*60508/],
    ['kp.org/premiumbill', '/facts/old/#kp-org-premiumbill'],
    ['velocity payment', /velocitypayment|old-payment-sites/],
    ['800-603-3743', '/help/plan-changes/lost-job-cobra/'],
    [PAY_ONLINE_TEXT, '/help/bill-pay/pay-premium-online/'],
    [`1 ${phoneTextOf('georgia').replaceAll('-', ' ')}`, '/regions/georgia/'],
  ])('a search for a number or a link knows %s', (query, url) => {
    expect(first(query)).toMatch(url);
    expect(search(query).certainty).toBe('sure');
  });

  it('a search for a number or a link explains a number that is often given for the wrong thing, unless we send people there', () => {
    expect(first('866 616 0047')).toBe('/facts/old/#866-616-0047');
    expect(first(phoneTextOf('northern-california').replaceAll('-', ' '))).toMatch(/^\/regions\//);
  });

  it('a search for a number or a link reads digits that stand for words', () => {
    expect(first('how 2 reset my password')).toBe(first('how to reset my password'));
    expect(first('how 2 pay')).toBe(first('how to pay'));
    expect(first('got 2 bills for one visit')).toBe('/help/bill-pay/two-bills-for-one-visit/');
  });

  it('a search for a number or a link does not take a sentence for the name of a site', () => {
    expect(first('pay my bill')).not.toMatch(/^\/facts\/old/);
    expect(first('how do i pay premium')).not.toMatch(/^\/facts\/old/);
  });

  it('a search for a number or a link keeps old values out of other answers', () => {
    for (const query of ['member services hours', 'mail a check', 'pay by phone']) expect(first(query)).not.toMatch(/^\/facts\/old/);
  });
});

describe('words of people', () => {
  it.each([
    ['got fired', 'fui despedido'],
    ['forgot my password', 'olvidé mi contraseña'],
    ['lost card', 'perdí mi tarjeta'],
    ['refill prescription', 'surtir receta'],
  ])('a search for "%s" and one for "%s" mean the same', (english, spanish) => {
    expect(first(spanish)).toBe(first(english));
  });

  it('a search in words of people knows forms of Spanish words that no list has', () => {
    expect(first('estamos mudandonos a otro estado')).toBe('/help/plan-changes/move-to-another-region/');
    expect(first('cancelando mi seguro')).toBe(first('cancelar mi seguro'));
  });

  it('a search in words of people reads no region into the name of an exchange', () => {
    expect(regionsOf('covered california first payment')).toEqual([]);
  });

  it('a search in words of people ignores what carries no meaning', () => {
    expect(first('hi please can you tell me how do i reset my password thanks')).toBe(first('reset password'));
    expect(search('').hits).toEqual([]);
    expect(search('the of and').hits).toEqual([]);
  });

  it('a search in words of people reads a story by its sentences', () => {
    expect(first('My mother was born in Ohio. She likes tea. I lost my ID card. It was a sunny day.')).toBe(
      '/help/getting-help/id-card-replace/',
    );
  });
});

describe('sure or not', () => {
  it.each(['weather tomorrow', 'best pizza', 'should i take ibuprofen', 'aetna claim form', 'zzzz qqqq'])(
    'the search says that it has no page about "%s"',
    (query) => {
      expect(search(query).certainty).toBe('none');
    },
  );

  it.each(['reset password', 'premium due date', phoneOf('northern-california').slice(2)])('the search is sure of "%s"', (query) => {
    expect(search(query).certainty).toBe('sure');
  });
});
