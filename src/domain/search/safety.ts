/**
 * Whether a text asks for something that no page should come before: 911, 988, or a person with medical training.
 * Rather one card too many than one too few. Needs no search data, so that it answers with the first keystroke.
 */
import { readPatterns, type Match } from './safety-patterns.ts';
import { createReader, sentencesOf } from './safety-text.ts';
import { safetyWords } from './safety-words.ts';

/** `emergency`: the card with 911 first. `crisis`: 988 first. `advice`: we give no medical advice; the advice line. */
export type Safety = 'emergency' | 'crisis' | 'advice';

/** The most words of which one is a bare call for help. */
const BARE_WORDS = 3;
/** Words from what is talked about to what makes it a subject: "stroke rehab", "history of a stroke". */
const BESIDE = 2;

const { emergency, crisis, frames, groups } = safetyWords;

const dangers = readPatterns(
  {
    'emergency signs': emergency.signs,
    'emergency events': emergency.events,
    'emergency topics': emergency.topics,
    'crisis signs': crisis.signs,
    'crisis events': crisis.events,
    'crisis topics': crisis.topics,
  },
  groups,
);
const framing = readPatterns(frames, groups);
const harmless = readPatterns({ harmless: safetyWords.harmless }, groups);
const advice = readPatterns({ advice: safetyWords.advice }, groups);
const readDangers = createReader(dangers);

const bare = new Set([...safetyWords.bareEmergency.words, ...safetyWords.bareEmergency.beside]);
const notAlone = new Set(safetyWords.bareEmergency.notAlone);
const medical = new Set(safetyWords.medical);
const ours = new Set([...frames.paperwork, ...safetyWords.ours]);

/** Where another thought begins: "chest pain and no insurance". */
const JOINS = new Set(['and', 'but', 'so', 'y', 'pero', 'then', 'because', 'porque', 'while', 'which']);
const BEGINS = new Set(
  'i im he hes she shes they we it its my his her no not now then can do does is are what how who where should need the a mi yo no me le se ya que como tengo necesito'.split(
    ' ',
  ),
);

/** "Since last year" is not over, and "in class" is a place. */
const ONGOING = new Set(['since', 'desde', 'for']);
const PLACED = new Set(['in', 'at', 'during', 'on', 'from', 'en']);
/** Told of the past, where the past is named too. */
const ONCE = new Set('used tried attempted killed wanted suicidal intento intente tuvo queria quise'.split(' '));

function thoughtsOf(words: readonly string[]): number[] {
  let thought = 0;
  return words.map((word, at) => (thought += at > 0 && JOINS.has(words[at - 1] ?? '') && BEGINS.has(word) ? 1 : 0));
}

function dangerIn(typed: readonly string[]): 'emergency' | 'crisis' | null {
  const { words, slots } = readDangers(typed);
  const masked = new Set<number>();
  for (const { from, to } of harmless.find(words.map((word) => harmless.slotsOf(word))))
    for (let at = from; at <= to; at += 1) masked.add(at);
  const matches = dangers.find(slots.map((filled, at) => (masked.has(at) ? [] : filled)));
  if (matches.length === 0) return null;
  const around = framing.find(words.map((word) => framing.slotsOf(word)));
  const of = (list: string): Match[] => around.filter((match) => match.list === list);

  const thoughts = thoughtsOf(words);
  const shares = (a: Match, b: Match): boolean =>
    (thoughts[a.to] ?? 0) >= (thoughts[b.from] ?? 0) && (thoughts[b.to] ?? 0) >= (thoughts[a.from] ?? 0);
  const excused = of('notPaperwork');
  const paperwork = of('paperwork').filter((match) => !excused.some(({ from, to }) => from <= match.from && match.to <= to));
  const past = of('past').filter(({ from }) => !ONGOING.has(words[from - 1] ?? ''));
  const loss = of('loss');
  const subjects = of('subjects').filter(({ from }) => !PLACED.has(words[from - 1] ?? ''));
  const now = of('now');

  const isMeant = (danger: Match): boolean => {
    const [level, kind] = danger.list.split(' ');
    const near = (frame: Match): boolean => shares(frame, danger);
    // Whoever wants to die since a loss of long ago wants it today.
    if (
      past.some(near) &&
      (kind !== 'signs' || level === 'emergency' || words.slice(danger.from, danger.to + 1).some((word) => ONCE.has(word)))
    )
      return false;
    if (kind === 'signs' || now.some(near)) return true;
    if (paperwork.some(near) || loss.some(near)) return false;
    const isBeside = ({ from, to }: Match): boolean =>
      from > danger.to ? from - danger.to <= BESIDE : to < danger.from && danger.from - to <= BESIDE + 1;
    return kind === 'events' || !subjects.some(isBeside);
  };
  const meant = matches.filter(isMeant);
  return meant.length === 0 ? null : meant.some(({ list }) => list.startsWith('crisis')) ? 'crisis' : 'emergency';
}

function isBareEmergency(words: readonly string[]): boolean {
  const [first = '', ...others] = words;
  if (others.length === 0 && notAlone.has(first)) return false;
  return words.length > 0 && words.length <= BARE_WORDS && words.every((word) => bare.has(word));
}

export function readSafety(text: string): Safety | null {
  const sentences = sentencesOf(text);
  let found: Safety | null = null;
  for (const sentence of sentences) {
    const danger = dangerIn(sentence);
    if (danger === 'crisis') return danger;
    found ??= danger;
  }
  if (found) return found;
  const words = sentences.flat();
  if (isBareEmergency(words)) return 'emergency';
  if (words.some((word) => ours.has(word))) return null;
  return words.some((word) => medical.has(word)) || advice.find(words.map((word) => advice.slotsOf(word))).length > 0 ? 'advice' : null;
}
