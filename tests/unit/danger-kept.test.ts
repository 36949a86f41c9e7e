/** Texts that the model never learned from: their first score, in decision 0020, must not fall. */
import { expect, it } from 'vitest';
import { readSafety } from '#domain/search/safety.ts';
import { scoreOf } from '../../scripts/danger/score.ts';
import { KEPT_BACK, readSitting, SITTINGS } from '../../scripts/danger/texts.ts';
import { ROOT } from '../support/root.ts';

const { danger, found, calm, alarms, crises, first988, advice, adviceAlarms } = scoreOf(
  KEPT_BACK,
  readSitting(ROOT, KEPT_BACK),
  ({ text }) => readSafety(text),
);

it('texts that are kept back are none that the model learns from', () => {
  expect(SITTINGS).not.toContain(KEPT_BACK);
});

it('danger that the model never learned from is seen as often as at first', () => {
  expect(danger).toBeGreaterThanOrEqual(200);
  expect(found / danger).toBeGreaterThanOrEqual(0.845);
});

it('calm texts that the model never learned from get no more cards than at first', () => {
  expect(calm).toBeGreaterThanOrEqual(180);
  expect(alarms / calm).toBeLessThanOrEqual(0.078);
});

it('crises that the model never learned from get 988 first as often as at first', () => {
  expect(first988 / crises).toBeGreaterThanOrEqual(0.842);
});

it('questions for a nurse get no more cards for 911 than at first', () => {
  expect(adviceAlarms / advice).toBeLessThanOrEqual(0.15);
});
