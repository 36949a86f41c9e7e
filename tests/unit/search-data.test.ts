import { describe, expect, it } from 'vitest';
import { data } from '../support/search.ts';

describe('the file of the search', () => {
  it('the file of the search keeps of the everyday words those that would be taken for a typo', () => {
    expect(data.lexicon.ordinary).toContain('always');
    expect(data.lexicon.ordinary.every((known) => /^[a-z]+$/.test(known))).toBe(true);
  });
});
