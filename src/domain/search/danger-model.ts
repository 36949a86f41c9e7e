/**
 * How likely a text tells of danger, and whether that is a crisis: weights that `npm run danger:train` writes from texts of
 * both kinds (docs/decisions/0020-words-of-danger.md). What is most dangerous in a text counts, however long the rest is.
 */
import { readFeatures, type Features } from './danger-features.ts';
import type { DangerModel } from './safety-schema.ts';
import { dangerModel } from './safety-words.ts';

export type Head = DangerModel['danger'];

/** The letter of no weight; each before or after it is one step. */
export const ZERO = 'm';

/** Of as many buckets as a power of two: fewer than there are share each among several. */
export interface Weights {
  bias: number;
  weights: Float32Array;
}

export function readHead({ bias, step, weights }: Head): Weights {
  const zero = ZERO.charCodeAt(0);
  return { bias, weights: Float32Array.from(weights, (letter) => (letter.charCodeAt(0) - zero) * step) };
}

function sumOf({ weights }: Weights, buckets: Int32Array): number {
  const mask = weights.length - 1;
  let sum = 0;
  for (const bucket of buckets) sum += weights[bucket & mask] ?? 0;
  return buckets.length > 0 ? sum / Math.sqrt(buckets.length) : 0;
}

/** However calm the rest of a text is, it takes no more than this from what is most dangerous in it. */
const MOST_CALMED = 1.2;

/** A stretch of less is plainly calm. */
const CALM = -3;

export interface Strongest {
  score: number;
  stretch: Int32Array;
  /** How many stretches are not plainly calm. */
  doubtful: number;
}

/** The stretch that weighs most, and what it weighs with the whole. */
export function strongest(head: Weights, { stretches, whole }: Features): Strongest {
  let most = -Infinity;
  let stretch: Int32Array = new Int32Array(0);
  let doubtful = 0;
  for (const buckets of stretches) {
    const sum = sumOf(head, buckets);
    if (sum > most) [most, stretch] = [sum, buckets];
    if (sum + head.bias > CALM) doubtful += 1;
  }
  return { score: most + Math.max(-MOST_CALMED, sumOf(head, whole)) + head.bias, stretch, doubtful };
}

/** Which of the two it is shows in the most dangerous stretch, and in the whole. */
export const crisisFeatures = (danger: Weights, features: Features): Features => ({
  stretches: [strongest(danger, features).stretch],
  whole: features.whole,
});

/** With more doubtful stretches than this one of them is likelier to look like danger by chance. Calm ones change nothing. */
const FEW = 3;

export interface Judgement {
  /** Above 0 it is danger. */
  danger: number;
  /** Above 0 it is a crisis, if it is danger. */
  crisis: number;
}

export function createJudge(model: Omit<DangerModel, 'madeFrom'>): (text: string) => Judgement {
  const { threshold, longThreshold, crisisThreshold } = model;
  const [danger, crisis] = [readHead(model.danger), readHead(model.crisis)];
  return (text) => {
    const features = readFeatures(text);
    if (features.stretches.length === 0) return { danger: -Infinity, crisis: -Infinity };
    const { score, doubtful } = strongest(danger, features);
    return {
      danger: score - (doubtful > FEW ? longThreshold : threshold),
      crisis: strongest(crisis, crisisFeatures(danger, features)).score - crisisThreshold,
    };
  };
}

let judge: ReturnType<typeof createJudge> | undefined;

/** By the model that the site ships, which is read with the first text. */
export const judgeDanger = (text: string): Judgement => (judge ??= createJudge(dangerModel))(text);
