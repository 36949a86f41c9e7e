/**
 * Texts that once said something false or outdated, or left out what a member needs. Rows: `tests/fixtures/true-prose.json`,
 * explained in `docs/truth.md`, part B. A row gives a file below `src/content`, what it must hold, and what it must not say.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ROOT } from '../support/root.ts';

const row = z
  .strictObject({ row: z.string(), page: z.string(), has: z.array(z.string()).optional(), not: z.array(z.string()).optional() })
  .refine(({ has = [], not = [] }) => has.length + not.length > 0, 'The row would pass whatever the page says.');

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const rows = z.array(row).parse(JSON.parse(read('tests/fixtures/true-prose.json')));

/** Rows of part B in `docs/truth.md`: id and answer. */
const answers = [...read('docs/truth.md').matchAll(/^\| ([POLC]\d+) \| .* \| (.*) \|$/gm)].map(([, id = '', answer = '']) => ({
  id,
  answer,
}));

describe('the texts', () => {
  it.each(rows)('the texts no longer hold the mistake of row $row in $page', ({ page, has = [], not = [] }) => {
    const text = read(join('src/content', page));
    expect({ missing: has.filter((part) => !text.includes(part)), said: not.filter((part) => text.includes(part)) }).toEqual({
      missing: [],
      said: [],
    });
  });

  it('the texts that docs/truth.md calls mended are tested, and each tested row stands there', () => {
    const tested = new Set(rows.map(({ row: id }) => id));
    const claimed = answers.filter(({ answer }) => answer.startsWith('done') && !answer.includes('Test:')).map(({ id }) => id);
    expect(claimed.filter((id) => !tested.has(id))).toEqual([]);
    expect([...tested].filter((id) => !answers.some((answer) => answer.id === id))).toEqual([]);
  });
});
