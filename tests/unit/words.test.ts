import { describe, expect, it } from 'vitest';
import { plan, site } from '#domain/plan.ts';
import { fill, plural } from '#domain/text/fill.ts';
import { unusedWords } from '../../scripts/check-words.ts';
import { rich } from '../../src/view/rich.ts';
import { wordsFor } from '../../src/words/index.ts';

describe('the words of the interface', () => {
  it('the words of the interface hold the names of plan and site where the catalogue leaves a place for them', () => {
    const { tagline, pageTitle } = wordsFor('en').site;
    expect(tagline).toContain(plan.name);
    expect(fill(pageTitle, { title: 'Pay' })).toBe(`Pay – ${site.name}`);
  });

  it('the words of the interface are reported when nothing uses them, by group and name', () => {
    const catalogue = { pay: { title: 'Pay', hint: 'Soon', old: 'Gone' } };
    expect(unusedWords(catalogue, 'words.pay.title; payWords.hint; pay.older')).toEqual(['pay.old']);
  });

  it('the words of the interface take each value at its place, and keep a place whose value does not come', () => {
    expect(fill('Call {number} by {day}.', { number: '911', day: 5 })).toBe('Call 911 by 5.');
    expect(fill('Call {number as it is}.', {} as never)).toBe('Call {number as it is}.');
  });

  it('the words of the interface end a sentence once, also after a value with a full stop of its own', () => {
    expect(fill('You chose {region}. Is it {region}?', { region: 'Washington, D.C.' })).toBe(
      'You chose Washington, D.C. Is it Washington, D.C.?',
    );
    expect(fill('**In {region}.** Next', { region: 'Georgia' })).toBe('**In Georgia.** Next');
  });

  it('the words of the interface take the form that the language has for a number', () => {
    const forms = { one: '{count} form for {who}', other: '{count} forms for {who}' } as const;
    expect([0, 1, 2_000].map((count) => plural('en', forms, count, { who: 'you' }))).toEqual([
      '0 forms for you',
      '1 form for you',
      '2,000 forms for you',
    ]);
  });

  it('the words of the interface become markup with links and strong words, and nothing else of them does', () => {
    expect(rich('See **all** [regions & more](regions) <b>', { regions: '/regions/?a=1&b=2' })).toBe(
      'See <strong>all</strong> <a href="/regions/?a=1&amp;b=2">regions &amp; more</a> &lt;b&gt;',
    );
  });

  it('the words of the interface cannot link to a name without an address', () => {
    expect(() => rich('See [this](nowhere).')).toThrow('links to "nowhere"');
  });
});
