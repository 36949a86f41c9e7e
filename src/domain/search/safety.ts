/**
 * Whether a text asks for something that no page should come before: 911, 988, or a person with medical training.
 * Rather one card too many than one too few. Needs no search data, so that it answers with the first keystroke.
 *
 * A small model that learned from labelled texts decides; a few plain statements always count, see
 * docs/decisions/0020-words-of-danger.md.
 */
import { judgeDanger } from './danger-model.ts';
import { readPatterns } from './safety-patterns.ts';
import { sentencesOf } from './safety-text.ts';
import { safetyWords } from './safety-words.ts';

/** `emergency`: the card with 911 first. `crisis`: 988 first. `advice`: we give no medical advice; the advice line. */
export type Safety = 'emergency' | 'crisis' | 'advice';

/** The most words of which one is a bare call for help. */
const BARE_WORDS = 3;
/** What a plain statement adds to what the model says. */
const PLAINLY = 4;

/** Made with the first text, not with the script or the Worker. */
function prepare() {
  const { groups, advice, plain, medical, ours, bareCalls } = safetyWords;
  return {
    advice: readPatterns({ advice }, groups),
    plain: readPatterns({ plain }, groups),
    bare: new Set([...bareCalls.words, ...bareCalls.beside]),
    notAlone: new Set(bareCalls.notAlone),
    medical: new Set(medical),
    ours: new Set(ours),
  };
}

let prepared: ReturnType<typeof prepare> | undefined;
const tools = (): ReturnType<typeof prepare> => (prepared ??= prepare());

function isBareCall(words: readonly string[]): boolean {
  const { bare, notAlone } = tools();
  const [first = '', ...others] = words;
  if (others.length === 0 && notAlone.has(first)) return false;
  return words.length > 0 && words.length <= BARE_WORDS && words.every((word) => bare.has(word));
}

function asksForAdvice(words: readonly string[]): boolean {
  const { advice, medical, ours } = tools();
  if (words.some((word) => ours.has(word))) return false;
  return words.some((word) => medical.has(word)) || advice.find(words.map((word) => advice.slotsOf(word))).length > 0;
}

function isPlain(words: readonly string[]): boolean {
  const { plain } = tools();
  return plain.find(words.map((word) => plain.slotsOf(word))).length > 0;
}

/** A text of any length, read whole; the time grows with the length alone. */
export function readSafety(text: string): Safety | null {
  const { danger, crisis } = judgeDanger(text);
  const words = sentencesOf(text).flatMap((sentence) => sentence.words);
  const isDanger = danger > 0 || (danger > -PLAINLY && isPlain(words));
  if (isDanger || isBareCall(words)) return crisis > 0 ? 'crisis' : 'emergency';
  return asksForAdvice(words) ? 'advice' : null;
}
