import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterFor, unpack, type SearchTexts } from '#domain/search/unpack.ts';
import { pack } from '../../build/search/pack.ts';
import { texts } from '../support/search.ts';

const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const phrases = fc.uniqueArray(phrase, { maxLength: 6 });

const anyTexts: fc.Arbitrary<SearchTexts> = fc.record({
  documents: fc.array(
    fc.record({
      url: fc.string(),
      title: fc.string(),
      summary: fc.string(),
      kind: fc.constant('Answer'),
      regions: fc.constant([]),
      aliases: fc.oneof(phrases, fc.array(fc.string())),
      body: fc.array(word),
    }),
    { maxLength: 4 },
  ),
  lexicon: fc.record({
    stopWords: phrases,
    softWords: phrases,
    groups: fc.array(phrases, { maxLength: 4 }),
    // A prototype's key is no Spanish word.
    spanish: fc.dictionary(phrase, phrase, { noNullPrototype: true }),
    ordinary: fc.constant([]),
    elsewhere: phrases,
  }),
  places: fc.constant({ names: {}, codes: {}, zips: {} }),
  known: fc.constant({}),
});

describe('the file of the search', () => {
  it('gives back what was packed, whatever the words are', () => {
    fc.assert(
      fc.property(anyTexts, (given) => {
        const written = JSON.parse(JSON.stringify(pack(given))) as ReturnType<typeof pack>;
        expect(unpack(written)).toEqual(given);
      }),
    );
  });

  it('spells every word with a character that JSON leaves alone', () => {
    for (let index = 0; index < 8_000; index += 13) expect(JSON.stringify(characterFor(index))).toHaveLength(3);
  });

  it('keeps the words that only look like a mistake', () => {
    expect(texts.lexicon.ordinary).toContain('always');
    expect(texts.lexicon.ordinary.every((known) => /^[a-z]+$/.test(known))).toBe(true);
  });
});
