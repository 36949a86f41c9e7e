/** The model of danger is made, never edited: whoever changes what it follows from makes it anew. */
import { expect, it } from 'vitest';
import { dangerModel } from '#domain/search/safety-words.ts';
import { inputsOf } from '../../scripts/danger/inputs.ts';
import { ROOT } from '../support/root.ts';

it('the model of danger is that of its texts, words and code: npm run danger:train makes it anew', () => {
  expect(dangerModel.madeFrom).toBe(inputsOf(ROOT));
});
