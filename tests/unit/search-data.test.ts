import { describe, expect, it } from 'vitest';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { pack, unpack, type PackedData } from '#domain/search/pack.ts';
import { readData } from '../../build/data/read-data.ts';
import { makeSearchData } from '../../build/search/search-data.ts';
import { ROOT } from '../support/root.ts';
import { data } from '../support/search.ts';

describe('the file of the search', () => {
  it('the file of the search keeps of the everyday words those that would be taken for a typo', () => {
    expect(data.lexicon.ordinary).toContain('always');
    expect(data.lexicon.ordinary.every((known) => /^[a-z]+$/.test(known))).toBe(true);
  });

  it('the file of the search gives back all that was packed into it, and takes in no text that would be parted', () => {
    expect(unpack(JSON.parse(JSON.stringify(pack(data))) as PackedData)).toEqual(JSON.parse(JSON.stringify(data)));
    const broken = { ...data, lexicon: { ...data.lexicon, elsewhere: ['this|that'] } };
    expect(() => pack(broken)).toThrow(/this\|that/);
  });

  it('the file of the search is not written while the lexicon or a page of the search names a page that does not exist', () => {
    const read = readData(ROOT);
    const lexicon = { ...read.lexicon, phrases: { ...read.lexicon.phrases, '/moon/': ['moon'] } };
    const ofEachRegion = read.searchPages.ofEachRegion.map((page) => ({ ...page, insteadOf: ['/mars/'] }));
    const spoilt = { ...read, lexicon, searchPages: { ...read.searchPages, ofEachRegion } };
    expect(() => makeSearchData([], spoilt, DEFAULT_LOCALE)).toThrow(/phrases: the search offers no page \/moon\/[^]*no page \/mars\//);
  });
});
