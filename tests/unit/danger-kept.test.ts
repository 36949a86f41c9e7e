/** Texts that the words of danger were never tuned on: their first score, in decision 0020, must not fall. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSafety } from '#domain/search/safety.ts';
import { ROOT } from '../support/root.ts';

interface Row {
  text: string;
  expect: 'emergency' | 'crisis' | 'advice' | 'none';
}

const rows = JSON.parse(readFileSync(join(ROOT, 'tests/fixtures/danger-kept.json'), 'utf8')) as Row[];
const hasCard = ({ text }: Row) => ['emergency', 'crisis'].includes(readSafety(text) ?? '');
const shareOf = (of: Row[], good: (row: Row) => boolean) => of.filter(good).length / of.length;

it('danger that nobody tuned on is seen as often as at first', () => {
  const danger = rows.filter((row) => row.expect === 'emergency' || row.expect === 'crisis');
  expect(danger.length).toBeGreaterThanOrEqual(300);
  expect(shareOf(danger, hasCard)).toBeGreaterThanOrEqual(0.684);
});

it('calm texts that nobody tuned on get no more cards than at first', () => {
  const calm = rows.filter((row) => row.expect === 'none');
  expect(calm.length).toBeGreaterThanOrEqual(200);
  expect(shareOf(calm, (row) => !hasCard(row))).toBeGreaterThanOrEqual(0.808);
});

it('questions for a nurse bring no card for 911', () => {
  expect(rows.filter((row) => row.expect === 'advice').filter(hasCard)).toEqual([]);
});
