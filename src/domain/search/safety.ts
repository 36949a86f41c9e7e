/**
 * Whether a text asks for something that no page should come before: 911, 988, or a person with medical training.
 * Rather one card too many than one too few. Needs no search data, so that it answers with the first keystroke.
 *
 * What happens now brings a card whatever else stands there; what is told, or is a mere subject, gives way to paperwork
 * and to the past. See docs/decisions/0020-words-of-danger.md.
 */
import { readPatterns, type Match } from './safety-patterns.ts';
import { createReader } from './safety-reader.ts';
import { sentencesOf } from './safety-text.ts';
import { safetyWords } from './safety-words.ts';

/** `emergency`: the card with 911 first. `crisis`: 988 first. `advice`: we give no medical advice; the advice line. */
export type Safety = 'emergency' | 'crisis' | 'advice';

type Level = Exclude<Safety, 'advice'>;
type Kind = 'signs' | 'events' | 'topics';
type DangerList = `${Level} ${Kind}`;

/** The most words of which one is a bare call for help. */
const BARE_WORDS = 3;
/** Words from a subject to what makes it one, after it and before: "stroke rehab", "history of a stroke". */
const BESIDE = { after: 2, before: 3 };

const { emergency, crisis, frames, groups, reading, bareEmergency } = safetyWords;

/** Made with the first text, not with the script or the Worker. */
function prepare() {
  const dangers = readPatterns<DangerList>(
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
  return {
    dangers,
    readWords: createReader(dangers),
    framing: readPatterns(frames, groups),
    harmless: readPatterns({ harmless: safetyWords.harmless }, groups),
    advice: readPatterns({ advice: safetyWords.advice }, groups),
    bare: new Set([...bareEmergency.words, ...bareEmergency.beside]),
    notAlone: new Set(bareEmergency.notAlone),
    medical: new Set(safetyWords.medical),
    ours: new Set([...frames.paperwork, ...safetyWords.ours]),
    joins: new Set(reading.joins),
    begins: new Set(reading.begins),
    ongoing: new Set(reading.ongoing),
    placed: new Set(reading.placed),
    once: new Set(reading.once),
  };
}

let prepared: ReturnType<typeof prepare> | undefined;
const tools = (): ReturnType<typeof prepare> => (prepared ??= prepare());

/** For each word the number of the thought that it belongs to. */
function thoughtsOf(words: readonly string[]): number[] {
  const { joins, begins } = tools();
  let thought = 0;
  return words.map((word, at) => (thought += at > 0 && joins.has(words[at - 1] ?? '') && begins.has(word) ? 1 : 0));
}

/** Whether a danger is meant as what happens, by what stands around it. */
function createJudge(words: readonly string[]): (danger: Match<DangerList>) => boolean {
  const { framing, ongoing, placed, once } = tools();
  const thoughts = thoughtsOf(words);
  const found = framing.find(words.map((word) => framing.slotsOf(word)));
  const of = (list: keyof typeof frames) => found.filter((match) => match.list === list);
  const wordBefore = ({ from }: Match): string => words[from - 1] ?? '';

  const excused = of('notPaperwork');
  const paperwork = of('paperwork').filter((match) => !excused.some(({ from, to }) => from <= match.from && match.to <= to));
  const past = of('past').filter((match) => !ongoing.has(wordBefore(match)));
  const subjects = of('subjects').filter((match) => !placed.has(wordBefore(match)));
  const [loss, now] = [of('loss'), of('now')];

  return (danger) => {
    const [level, kind] = danger.list.split(' ') as [Level, Kind];
    const first = thoughts[danger.from] ?? 0;
    const last = thoughts[danger.to] ?? 0;
    const isNear = ({ from, to }: Match): boolean => last >= (thoughts[from] ?? 0) && first <= (thoughts[to] ?? 0);
    const isBeside = ({ from, to }: Match): boolean =>
      from > danger.to ? from - danger.to <= BESIDE.after : to < danger.from && danger.from - to <= BESIDE.before;

    // Whoever wants to die since a loss of long ago wants it today.
    const isToday = kind === 'signs' && level === 'crisis' && !words.slice(danger.from, danger.to + 1).some((word) => once.has(word));
    if (!isToday && past.some(isNear)) return false;
    if (kind === 'signs' || now.some(isNear)) return true;
    if (paperwork.some(isNear) || loss.some(isNear)) return false;
    return kind === 'events' || !subjects.some(isBeside);
  };
}

function dangerIn(sentence: readonly string[]): Level | null {
  const { dangers, harmless, readWords } = tools();
  const { words, slots } = readWords(sentence);
  const said = new Set<number>();
  for (const { from, to } of harmless.find(words.map((word) => harmless.slotsOf(word))))
    for (let at = from; at <= to; at += 1) said.add(at);
  const matches = dangers.find(slots.map((filled, at) => (said.has(at) ? [] : filled)));
  if (matches.length === 0) return null;
  const meant = matches.filter(createJudge(words));
  if (meant.length === 0) return null;
  return meant.some(({ list }) => list.startsWith('crisis')) ? 'crisis' : 'emergency';
}

function isBareEmergency(words: readonly string[]): boolean {
  const { bare, notAlone } = tools();
  const [first = '', ...others] = words;
  if (others.length === 0 && notAlone.has(first)) return false;
  return words.length > 0 && words.length <= BARE_WORDS && words.every((word) => bare.has(word));
}

/** A text of any length, sentence by sentence; a crisis comes before an emergency. The time grows with the length alone. */
export function readSafety(text: string): Safety | null {
  const sentences = sentencesOf(text);
  let found: Level | null = null;
  for (const sentence of sentences) {
    const danger = dangerIn(sentence);
    if (danger === 'crisis') return danger;
    found ??= danger;
  }
  if (found) return found;
  const { advice, medical, ours } = tools();
  const words = sentences.flat();
  if (isBareEmergency(words)) return 'emergency';
  if (words.some((word) => ours.has(word))) return null;
  return words.some((word) => medical.has(word)) || advice.find(words.map((word) => advice.slotsOf(word))).length > 0 ? 'advice' : null;
}
