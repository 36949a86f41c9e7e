import { describe, expect, it } from 'vitest';
import { fittingLetters } from '#domain/articles/letter-filter.ts';
import { lettersSchema } from '#domain/articles/letters-schema.ts';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { urls } from '#domain/urls.ts';
import { readArticles } from '../../build/content/article.ts';
import { bannedWords, MAX_WORDS } from '../../build/content/check-language.ts';
import { proseProblems } from '../../build/content/check-prose.ts';
import { readData } from '../../build/data/read-data.ts';
import { factPages } from '../../build/search/search-pages.ts';
import { ROOT } from '../support/root.ts';

const data = readData(ROOT);
const letters = data.letters.groups.flatMap((group) => group.letters);
const textOf = ({ names, sentences, whatItIs }: (typeof letters)[number]) => [...names, ...sentences, whatItIs].join(' ');
const texts = letters.map(textOf);
const found = (typed: string) => {
  const fits = fittingLetters(texts, typed);
  return letters.filter((_, index) => fits[index]).map(({ id }) => id);
};

describe('the letters', () => {
  it('each letter leads to a page of this site that says more', () => {
    const known = new Set(readArticles(ROOT, DEFAULT_LOCALE).map(({ address }) => address));
    expect(letters.map(({ page }) => page).filter((page) => !known.has(page))).toEqual([]);
  });

  it('each deadline of a letter has a rule that binds someone who gets the letter', () => {
    const rules = Object.values(data.rules);
    const without = letters.flatMap(({ id, deadlines = [], coverages }) =>
      deadlines
        .filter(
          (subject) =>
            !rules.some((rule) => rule.subject === subject && (!coverages || rule.coverages.some((one) => coverages.includes(one)))),
        )
        .map((subject) => `${id}: ${subject}`),
    );
    expect(without).toEqual([]);
  });

  it('no letter holds a fact, and all are told in plain words', () => {
    const prose = letters.flatMap(({ whatItIs, whatToDo }) => [whatItIs, ...whatToDo]);
    expect(prose.flatMap((text) => [...proseProblems(text).map(({ message }) => message), ...bannedWords(text)])).toEqual([]);
    const sentences = prose.flatMap((text) => text.split(/(?<=[.?!:])\s/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > MAX_WORDS)).toEqual([]);
  });

  it('no two letters have the same name', () => {
    const names = letters.flatMap((letter) => letter.names.map((name) => name.toLowerCase()));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('a letter that rests on neither a source nor a rule is refused', () => {
    const [group] = data.letters.groups;
    const [letter] = group?.letters ?? [];
    const bare = { ...letter, sources: undefined, deadlines: undefined };
    expect(lettersSchema.safeParse({ groups: [{ ...group, letters: [bare] }] }).error?.issues.map(({ message }) => message)).toEqual([
      'Name a source or a subject of the rules: a letter that rests on nothing is not shown.',
    ]);
  });

  it('the search offers each letter at its place on the page', () => {
    const offered = factPages(data, DEFAULT_LOCALE).map(({ url }) => url);
    expect(offered).toContain(urls.letters());
    expect(letters.map(({ id }) => urls.letters(id)).filter((url) => !offered.includes(url))).toEqual([]);
  });
});

describe('the filter of letters', () => {
  it.each([
    ['EOB', 'explanation-of-benefits'],
    ['past due', 'past-due'],
    ['1095-b', 'form-1095-b'],
    ['this is not a bill', 'explanation-of-benefits'],
    ['it says my coverage may end if I do not pay', 'past-due'],
    ['gray', 'colored-notices'],
    ['somebody wrote to me that my doctor will no longer be in the network', 'doctor-leaves'],
    ['IRMAA', 'income-letter'],
    ['nomnc', 'medicare-non-coverage'],
  ])('the filter of letters finds by a name or a sentence: %s', (typed, id) => {
    expect(found(typed)).toContain(id);
    expect(found(typed).length).toBeLessThanOrEqual(6);
  });

  it('the filter of letters leaves out what does not fit, and leaves all while nothing is typed', () => {
    expect(found('cobra')).not.toContain('past-due');
    expect(found('xylophone')).toEqual([]);
    expect(found('  ')).toHaveLength(letters.length);
  });
});
