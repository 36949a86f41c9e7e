/**
 * Logistic regression over `danger-features.ts`: which weights tell danger from everything else, and a crisis from an
 * emergency. Of a text of danger only the stretch that is most dangerous must be so; of a calm one every stretch is calm.
 * The same texts give the same weights: chance is a series of numbers that follows from `SEED`.
 */
import { BUCKETS, readFeatures, type Features } from '#domain/search/danger-features.ts';
import { crisisFeatures, strongest, ZERO, type Head, type Weights } from '#domain/search/danger-model.ts';
import { chance } from './chance.ts';
import { isDanger, type Labelled } from './texts.ts';
import { createWriter, varied } from './variations.ts';

const SEED = 1;
const CRISIS_BUCKETS = 2 ** 12;
/** Rounds through all texts. The weights after each from `SETTLED` on are averaged: the last would follow the last text too far. */
const ROUNDS = 15;
const SETTLED = 5;
const RATE = 0.2;
/** Errors below this teach nothing. */
const GOOD = 0.01;
/** Steps of a weight to either side, and the share of weights that fit within. */
const STEPS = 4;
const WITHIN = 0.99;

interface Lesson {
  features: Features;
  isYes: boolean;
}

function shuffle(values: unknown[], next: () => number): void {
  for (let at = values.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [values[at], values[other]] = [values[other], values[at]];
  }
}

/** Adagrad: a weight that was often moved moves less. */
function learn(lessons: readonly Lesson[], buckets: number): Weights {
  const next = chance(SEED);
  const head: Weights = { bias: 0, weights: new Float32Array(buckets) };
  const moved = new Float32Array(buckets).fill(1e-3);
  let biasMoved = 1e-3;
  const sum = new Float64Array(buckets);
  let biasSum = 0;
  const order = [...lessons];
  const mask = buckets - 1;

  function move(of: Int32Array, error: number): void {
    const slope = error / Math.sqrt(of.length);
    for (const bucket of of) {
      const at = bucket & mask;
      const past = (moved[at] ?? 0) + slope * slope;
      moved[at] = past;
      head.weights[at] = (head.weights[at] ?? 0) - (RATE * slope) / Math.sqrt(past);
    }
  }

  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, next);
    for (const { features, isYes } of order) {
      const { score, stretch } = strongest(head, features);
      const error = 1 / (1 + Math.exp(-score)) - (isYes ? 1 : 0);
      if (Math.abs(error) < GOOD) continue;
      biasMoved += error * error;
      head.bias -= (RATE * error) / Math.sqrt(biasMoved);
      move(features.whole, error);
      move(stretch, error);
    }
    if (round < SETTLED) continue;
    for (let at = 0; at < buckets; at += 1) sum[at] = (sum[at] ?? 0) + (head.weights[at] ?? 0);
    biasSum += head.bias;
  }
  const rounds = ROUNDS - SETTLED;
  return { bias: biasSum / rounds, weights: Float32Array.from(sum, (value) => value / rounds) };
}

function write({ bias, weights }: Weights): Head {
  const sizes = Array.from(weights, Math.abs)
    .filter((size) => size > 0)
    .sort((one, other) => one - other);
  const step = Number(((sizes[Math.floor(sizes.length * WITHIN)] ?? 1) / STEPS).toPrecision(4));
  const letter = (weight: number) => String.fromCharCode(ZERO.charCodeAt(0) + Math.max(-STEPS, Math.min(STEPS, Math.round(weight / step))));
  return { bias: Number(bias.toPrecision(4)), step, weights: Array.from(weights, letter).join('') };
}

/** How many ways of writing a danger are tried once the first weights stand. Those that are hardly seen are shown again. */
const TRIED = 6;
const HARDLY = 1.5;

/** Ways of writing a danger that the first weights hardly see. */
function hardlySeen(texts: readonly Labelled[], head: Weights): Labelled[] {
  const { next, around, among } = createWriter(texts, SEED + 2);
  return texts
    .filter(isDanger)
    .flatMap((row) =>
      Array.from({ length: TRIED }, () => ({ ...row, text: next() < 0.3 ? among(row.text, 12) : around(row.text) })).filter(
        ({ text }) => strongest(head, readFeatures(text)).score < HARDLY,
      ),
    );
}

export interface Trained {
  danger: Head;
  crisis: Head;
}

const seen = (rows: readonly Labelled[]) => rows.map((row) => ({ ...row, features: readFeatures(row.text) }));
const lessons = (rows: ReturnType<typeof seen>): Lesson[] => rows.map((row) => ({ features: row.features, isYes: isDanger(row) }));

export function train(texts: readonly Labelled[]): Trained {
  const first = seen([...texts, ...varied(texts, SEED + 1)]);
  const all = [...first, ...seen(hardlySeen(texts, learn(lessons(first), BUCKETS)))];
  const danger = learn(lessons(all), BUCKETS);
  // "danger" may be either.
  const told = all.filter(({ expect }) => expect === 'crisis' || expect === 'emergency');
  const crisis = learn(
    told.map(({ features, expect }) => ({ features: crisisFeatures(danger, features), isYes: expect === 'crisis' })),
    CRISIS_BUCKETS,
  );
  return { danger: write(danger), crisis: write(crisis) };
}
